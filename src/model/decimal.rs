use alloc::boxed::Box;
use alloc::format;
use core::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// The name by which [`super::read`] recognises the type.
pub(super) const NAME: &str = "$kyc_webhooks::Decimal";

/// A number with all its digits, such as an amount or a serial number: the text exactly as it stands in the
/// body, whether there as a number or in quotation marks.
///
/// Parse it with a decimal or big-integer type; a float would round it.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Decimal {
    text: Box<str>,
    quoted: bool,
}

impl Decimal {
    /// The digits, such as `1000.00`.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

/// Shows no digits: they are somebody's data.
impl fmt::Debug for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Decimal(..)")
    }
}

impl<'de> Deserialize<'de> for Decimal {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Digits;

        impl<'de> de::Visitor<'de> for Digits {
            type Value = Decimal;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("number")
            }

            // A number token comes borrowed through this method from the reader of this crate.
            fn visit_newtype_struct<D: Deserializer<'de>>(
                self,
                deserializer: D,
            ) -> Result<Decimal, D::Error> {
                deserializer.deserialize_any(self)
            }

            fn visit_borrowed_str<E: de::Error>(self, token: &'de str) -> Result<Decimal, E> {
                Ok(Decimal { text: token.into(), quoted: false })
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<Decimal, E> {
                Ok(Decimal { text: text.into(), quoted: true })
            }

            fn visit_i64<E: de::Error>(self, number: i64) -> Result<Decimal, E> {
                Ok(Decimal { text: format!("{number}").into(), quoted: false })
            }

            fn visit_u64<E: de::Error>(self, number: u64) -> Result<Decimal, E> {
                Ok(Decimal { text: format!("{number}").into(), quoted: false })
            }
        }

        deserializer.deserialize_newtype_struct(NAME, Digits)
    }
}

impl Serialize for Decimal {
    /// As a number where that keeps its value, else as text.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let text = &*self.text;
        if self.quoted {
            return serializer.serialize_str(text);
        }
        if let Ok(number) = text.parse::<u64>() {
            return serializer.serialize_u64(number);
        }
        if let Ok(number) = text.parse::<i64>() {
            return serializer.serialize_i64(number);
        }
        match text.parse::<f64>() {
            Ok(number) if text.contains(['.', 'e', 'E']) => serializer.serialize_f64(number),
            _ => serializer.serialize_str(text),
        }
    }
}
