//! Reads models from a strictly scanned document, so that what is parsed is what was verified.

use alloc::borrow::Cow;
use alloc::vec::Vec;

use serde::de::value::StrDeserializer;
use serde::de::{
    Deserialize, DeserializeSeed, Deserializer, IntoDeserializer, MapAccess, SeqAccess, Visitor,
};
use serde::forward_to_deserialize_any;

use super::problem::Problem;
use super::{decimal, raw_json, shaped};
use crate::canonical::{Kind, Value};

/// The most problems that are looked for; a body with more is not of the kind it claims to be.
const MAX_PROBLEMS: usize = 32;

/// Reads a model. The problem is the first in the order of the model's fields.
pub(crate) fn read<'a, T: Deserialize<'a>>(value: Value<'_, 'a>) -> Result<T, Problem> {
    T::deserialize(Reader { value, passed_over: &[] })
}

/// Everything that keeps `T` from being read, up to a limit. Empty if it can be.
pub(crate) fn problems<'a, T: Deserialize<'a>>(value: Value<'_, 'a>) -> Vec<Problem> {
    let mut problems: Vec<Problem> = Vec::new();
    let mut passed_over = Vec::new();
    while problems.len() < MAX_PROBLEMS {
        // Each round reads on without the values that were found wrong.
        let Err(problem) = T::deserialize(Reader { value, passed_over: &passed_over }) else { break };
        if passed_over.contains(&problem.index) {
            break;
        }
        passed_over.push(problem.index);
        problems.push(problem);
    }
    problems
}

/// One value, as serde reads it.
#[derive(Clone, Copy)]
struct Reader<'r, 'd, 'a> {
    value: Value<'d, 'a>,
    passed_over: &'r [u32],
}

impl Reader<'_, '_, '_> {
    fn wrong(self, expected: &'static str) -> Problem {
        let found = match self.value.kind() {
            Kind::Null => "null",
            Kind::Bool(_) => "boolean",
            Kind::Integer(_) | Kind::Float(..) => "number",
            Kind::String(Some(_)) => "string",
            Kind::String(None) => "string with half a surrogate pair",
            Kind::Array => "array",
            Kind::Object => "object",
        };
        Problem::new(self.value.index(), expected, found)
    }

    /// Fills in which value a visitor complained about.
    fn locate(self, problem: Problem) -> Problem {
        problem.located_at(self.value.index())
    }
}

/// The number types of models, all read by the same rule: a whole float is an integer, an integer is a float.
macro_rules! read_integers {
    ($($method:ident)*) => { $(
        fn $method<V: Visitor<'a>>(self, visitor: V) -> Result<V::Value, Problem> {
            let result = match self.value.kind() {
                Kind::Integer(token) => match (token.parse::<u64>(), token.parse::<i64>()) {
                    (Ok(number), _) => visitor.visit_u64(number),
                    (_, Ok(number)) => visitor.visit_i64(number),
                    _ => return Err(Problem::new(self.value.index(), "integer of 64 bits", "a larger number")),
                },
                Kind::Float(_, number) if (number as i64) as f64 == number => visitor.visit_i64(number as i64),
                _ => return Err(self.wrong("integer")),
            };
            result.map_err(|problem| self.locate(problem))
        }
    )* };
}

impl<'a> Deserializer<'a> for Reader<'_, '_, 'a> {
    type Error = Problem;

    fn deserialize_any<V: Visitor<'a>>(self, visitor: V) -> Result<V::Value, Problem> {
        let result = match self.value.kind() {
            Kind::Null => visitor.visit_unit(),
            Kind::Bool(flag) => visitor.visit_bool(flag),
            Kind::Integer(token) if token.parse::<i64>().is_ok() || token.parse::<u64>().is_ok() => {
                self.deserialize_i64(visitor)
            }
            Kind::Integer(_) | Kind::Float(..) => self.deserialize_f64(visitor),
            Kind::String(_) => self.deserialize_str(visitor),
            Kind::Array => self.deserialize_seq(visitor),
            Kind::Object => self.deserialize_map(visitor),
        };
        // A visitor that takes several kinds of values complains about the others itself.
        result.map_err(|problem| self.locate(problem))
    }

    fn deserialize_option<V: Visitor<'a>>(self, visitor: V) -> Result<V::Value, Problem> {
        match self.value.kind() {
            Kind::Null => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_bool<V: Visitor<'a>>(self, visitor: V) -> Result<V::Value, Problem> {
        match self.value.kind() {
            Kind::Bool(flag) => visitor.visit_bool(flag),
            _ => Err(self.wrong("boolean")),
        }
    }

    read_integers! {
        deserialize_i8 deserialize_i16 deserialize_i32 deserialize_i64
        deserialize_u8 deserialize_u16 deserialize_u32 deserialize_u64
    }

    fn deserialize_f64<V: Visitor<'a>>(self, visitor: V) -> Result<V::Value, Problem> {
        match self.value.kind() {
            Kind::Float(_, number) => visitor.visit_f64(number),
            // The token was scanned as a number, so this cannot fail.
            Kind::Integer(token) => visitor.visit_f64(token.parse().unwrap_or(f64::NAN)),
            _ => Err(self.wrong("number")),
        }
    }

    fn deserialize_f32<V: Visitor<'a>>(self, visitor: V) -> Result<V::Value, Problem> {
        self.deserialize_f64(visitor)
    }

    fn deserialize_str<V: Visitor<'a>>(self, visitor: V) -> Result<V::Value, Problem> {
        let result = match self.value.kind() {
            Kind::String(Some(Cow::Borrowed(text))) => visitor.visit_borrowed_str(text),
            Kind::String(Some(Cow::Owned(text))) => visitor.visit_string(text),
            _ => return Err(self.wrong("string")),
        };
        result.map_err(|problem| self.locate(problem))
    }

    fn deserialize_string<V: Visitor<'a>>(self, visitor: V) -> Result<V::Value, Problem> {
        self.deserialize_str(visitor)
    }

    fn deserialize_seq<V: Visitor<'a>>(self, visitor: V) -> Result<V::Value, Problem> {
        match self.value.kind() {
            Kind::Array => visitor.visit_seq(Elements {
                elements: self.value.elements(),
                passed_over: self.passed_over,
                count: 0,
            }),
            _ => Err(self.wrong("array")),
        }
    }

    fn deserialize_map<V: Visitor<'a>>(self, visitor: V) -> Result<V::Value, Problem> {
        match self.value.kind() {
            Kind::Object => visitor
                .visit_map(Members {
                    members: self.value.members(),
                    passed_over: self.passed_over,
                    current: None,
                })
                .map_err(|problem| self.locate(problem)),
            _ => Err(self.wrong("object")),
        }
    }

    fn deserialize_struct<V: Visitor<'a>>(
        self,
        _name: &'static str,
        _fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Problem> {
        self.deserialize_map(visitor)
    }

    fn deserialize_newtype_struct<V: Visitor<'a>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Problem> {
        match (name, self.value.kind()) {
            (shaped::NAME, _) => visitor
                .visit_seq(Twice { reader: self, looked: false })
                .map_err(|problem| self.locate(problem)),
            (raw_json::NAME, _) => visitor.visit_borrowed_str(self.value.text()),
            (decimal::NAME, Kind::Integer(token) | Kind::Float(token, _)) => {
                visitor.visit_borrowed_str(token)
            }
            // Owned or not tells the two spellings apart.
            (decimal::NAME, Kind::String(Some(text))) => visitor.visit_str(&text),
            (decimal::NAME, _) => Err(self.wrong("number")),
            _ => visitor.visit_newtype_struct(self),
        }
    }

    fn deserialize_ignored_any<V: Visitor<'a>>(self, visitor: V) -> Result<V::Value, Problem> {
        visitor.visit_unit()
    }

    forward_to_deserialize_any! {
        <V: Visitor<'a>>
        i128 u128 char bytes byte_buf unit unit_struct tuple tuple_struct enum identifier
    }
}

struct Elements<'r, I> {
    elements: I,
    passed_over: &'r [u32],
    count: usize,
}

impl<'d, 'a: 'd, I: Iterator<Item = Value<'d, 'a>>> SeqAccess<'a> for Elements<'_, I> {
    type Error = Problem;

    fn next_element_seed<T: DeserializeSeed<'a>>(&mut self, seed: T) -> Result<Option<T::Value>, Problem> {
        let passed_over = self.passed_over;
        let mut elements = self.elements.by_ref().enumerate();
        let Some((skipped, value)) = elements.find(|(_, value)| !passed_over.contains(&value.index())) else {
            return Ok(None);
        };
        let index = self.count + skipped;
        self.count = index + 1;
        let element = seed.deserialize(Reader { value, passed_over: self.passed_over });
        element.map(Some).map_err(|problem| problem.under_index(index))
    }
}

struct Members<'r, 'd, 'a, I> {
    members: I,
    passed_over: &'r [u32],
    current: Option<(Cow<'a, str>, Value<'d, 'a>)>,
}

impl<'d, 'a: 'd, I: Iterator<Item = (Cow<'a, str>, Value<'d, 'a>)>> MapAccess<'a> for Members<'_, 'd, 'a, I> {
    type Error = Problem;

    fn next_key_seed<K: DeserializeSeed<'a>>(&mut self, seed: K) -> Result<Option<K::Value>, Problem> {
        let passed_over = self.passed_over;
        self.current = self.members.find(|(_, value)| !passed_over.contains(&value.index()));
        let Some((key, _)) = &self.current else { return Ok(None) };
        let key: StrDeserializer<'_, Problem> = (&**key).into_deserializer();
        seed.deserialize(key).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'a>>(&mut self, seed: V) -> Result<V::Value, Problem> {
        let Some((key, value)) = self.current.take() else {
            return Err(serde::de::Error::custom("a key before its value"));
        };
        let value = seed.deserialize(Reader { value, passed_over: self.passed_over });
        value.map_err(|problem| problem.under_key(&key))
    }
}

/// The same value twice: first to look at what it is, then to read it as that.
struct Twice<'r, 'd, 'a> {
    reader: Reader<'r, 'd, 'a>,
    looked: bool,
}

impl<'a> SeqAccess<'a> for Twice<'_, '_, 'a> {
    type Error = Problem;

    fn next_element_seed<T: DeserializeSeed<'a>>(&mut self, seed: T) -> Result<Option<T::Value>, Problem> {
        // Looks at everything, so that what is passed over does not change what the value is.
        let passed_over = if self.looked { self.reader.passed_over } else { &[] };
        self.looked = true;
        seed.deserialize(Reader { passed_over, ..self.reader }).map(Some)
    }
}
