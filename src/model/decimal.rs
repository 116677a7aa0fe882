use alloc::boxed::Box;
use core::fmt;

use serde::{Serialize, Serializer};

use super::{Mismatch, Model, Shape, scalar};
use crate::canonical::Value;

/// A number with all its digits, such as an amount or a serial number: the text exactly as it stands in the
/// body, whether there as a number or in quotation marks.
///
/// Parse it with a decimal or big-integer type; a float would round it. Of a number with a fraction or an exponent Didit's
/// V2 signature covers the nearest 64-bit float only, so that what a float does not hold may be anybody's.
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

impl Model for Decimal {
    const SHAPE: &'static Shape = &Shape::Decimal;

    fn read(value: Value<'_, '_>) -> Result<Self, Mismatch> {
        scalar::digits(value).map(|(text, quoted)| Self { text: text.into(), quoted })
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
