use alloc::boxed::Box;
use core::fmt;

use serde::{Serialize, Serializer, ser};

use super::{Mismatch, Model, Shape};
use crate::canonical::{Document, Kind, Value, nearest};

/// JSON whose shape is not the provider's to define, such as your own `metadata`: its text exactly as it
/// stands in the body.
///
/// Numbers are untouched, however long. Read it with the JSON library of your choice. It can only be read
/// from a body, by the functions of this crate.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct RawJson(Box<str>);

impl RawJson {
    /// The JSON text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Shows the length only: the content is somebody's identity data.
impl fmt::Debug for RawJson {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "RawJson({} bytes)", self.0.len())
    }
}

impl Model for RawJson {
    const SHAPE: &'static Shape = &Shape::Any;

    fn read(value: Value<'_, '_>) -> Result<Self, Mismatch> {
        Ok(Self(value.text().into()))
    }
}

impl Serialize for RawJson {
    /// As the JSON it is, as far as serde's data model goes: an integer beyond 64 bits becomes text, a number with a
    /// fraction or an exponent the nearest float, and half a surrogate pair U+FFFD.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let document = Document::read_any(self.0.as_bytes()).map_err(ser::Error::custom)?;
        Content(document.root()).serialize(serializer)
    }
}

struct Content<'d, 'a>(Value<'d, 'a>);

impl Serialize for Content<'_, '_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0.kind() {
            Kind::Null => serializer.serialize_unit(),
            Kind::Bool(flag) => serializer.serialize_bool(flag),
            Kind::Integer(token) => match (token.parse(), token.parse()) {
                (Ok(number), _) => serializer.serialize_u64(number),
                (_, Ok(number)) => serializer.serialize_i64(number),
                _ => serializer.serialize_str(token),
            },
            Kind::Float(token) => serializer.serialize_f64(nearest(token)),
            // Half a surrogate pair has no form outside JSON.
            Kind::String(text) => serializer.serialize_str(text.as_deref().unwrap_or("\u{fffd}")),
            Kind::Array => serializer.collect_seq(self.0.elements().map(Content)),
            Kind::Object => {
                serializer.collect_map(self.0.members().map(|(key, value)| (key, Content(value))))
            }
        }
    }
}
