use core::fmt;

use serde::Deserializer;
use serde::de::{Deserialize, Error, MapAccess, SeqAccess, Unexpected, Visitor};

/// Which of the JSON types a value has.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum JsonKind {
    Null,
    Boolean,
    Number,
    String,
    Array,
    Object,
}

impl JsonKind {
    /// The error of a type that has no such shape.
    pub(crate) fn unexpected<E: Error>(self, expected: &str) -> E {
        // Only the kind of the value enters a message, so the content given here does not matter.
        let found = match self {
            Self::Null => Unexpected::Unit,
            Self::Boolean => Unexpected::Bool(false),
            Self::Number => Unexpected::Unsigned(0),
            Self::String => Unexpected::Str(""),
            Self::Array => Unexpected::Seq,
            Self::Object => Unexpected::Map,
        };
        E::invalid_type(found, &expected)
    }
}

impl<'de> Deserialize<'de> for JsonKind {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Look)
    }
}

struct Look;

impl<'de> Visitor<'de> for Look {
    type Value = JsonKind;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any value")
    }

    fn visit_unit<E>(self) -> Result<JsonKind, E> {
        Ok(JsonKind::Null)
    }

    fn visit_bool<E>(self, _: bool) -> Result<JsonKind, E> {
        Ok(JsonKind::Boolean)
    }

    fn visit_i64<E>(self, _: i64) -> Result<JsonKind, E> {
        Ok(JsonKind::Number)
    }

    fn visit_u64<E>(self, _: u64) -> Result<JsonKind, E> {
        Ok(JsonKind::Number)
    }

    fn visit_f64<E>(self, _: f64) -> Result<JsonKind, E> {
        Ok(JsonKind::Number)
    }

    fn visit_str<E>(self, _: &str) -> Result<JsonKind, E> {
        Ok(JsonKind::String)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, _: A) -> Result<JsonKind, A::Error> {
        Ok(JsonKind::Array)
    }

    fn visit_map<A: MapAccess<'de>>(self, _: A) -> Result<JsonKind, A::Error> {
        Ok(JsonKind::Object)
    }
}
