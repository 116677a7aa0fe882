use alloc::boxed::Box;
use core::fmt;

use serde::{Serialize, Serializer};

use super::{Mismatch, Model, Shape, scalar};
use crate::canonical::{self, Value, nearest, shortest};

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
        let is_float = text.contains(['.', 'e', 'E']);
        let is_kept = || shortest(text).is_some_and(|shortest| shortest == canonical::Decimal::read(text));
        if is_float && is_kept() {
            return serializer.serialize_f64(nearest(text));
        }
        serializer.serialize_str(text)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::to_string;

    use super::Decimal;

    #[test]
    fn is_written_as_a_number_only_where_that_keeps_its_value() {
        for (text, written) in [
            ("12", "12"),
            ("-12", "-12"),
            ("1000.00", "1000.0"),
            ("0.1", "0.1"),
            ("-1.5e-7", "-1.5e-7"),
            ("18446744073709551616", "\"18446744073709551616\""),
            ("0.1000000000000000055", "\"0.1000000000000000055\""),
            ("9007199254740993.0", "\"9007199254740993.0\""),
            ("1e-400", "\"1e-400\""),
        ] {
            let number = Decimal { text: text.into(), quoted: false };
            assert_eq!(to_string(&number).expect("JSON"), written);
        }
        let quoted = Decimal { text: "12".into(), quoted: true };
        assert_eq!(to_string(&quoted).expect("JSON"), "\"12\"");
    }
}
