//! Numbers as ECMAScript's `Number::toString` writes them.

use alloc::string::String;
use core::ops::RangeInclusive;

use crate::canonical::{Decimal, shortest};

/// Appends the float nearest to `token` as JavaScript writes it. None if that is another number than `token`.
pub(super) fn write(token: &str, out: &mut String) -> Option<()> {
    let decimal = Decimal::read(token);
    // The shortest digits of a float are never longer, so there is no need to look for them.
    if decimal.count > MOST_DIGITS || shortest(token)? != decimal {
        return None;
    }
    decimal.write(PLAIN, 1, out);
    Some(())
}

/// The same of the float nearest to `token` whatever number that is.
pub(super) fn write_nearest(token: &str, out: &mut String) {
    match shortest(token) {
        Some(decimal) => decimal.write(PLAIN, 1, out),
        // What `JSON.stringify` writes for an infinite one.
        None => out.push_str("null"),
    }
}

/// Steps 5 to 12 of `Number::toString` for a radix of ten.
const PLAIN: RangeInclusive<i64> = -5..=21;

/// As many digits are enough for every float.
const MOST_DIGITS: usize = 17;

#[cfg(test)]
mod tests {
    use super::{write, write_nearest};

    /// Texts on the right are what Node 20 prints.
    #[test]
    fn floats_are_written_as_javascript_does() {
        for (token, javascript) in [
            ("0.0", "0"),
            ("-0.0", "0"),
            ("1000.0", "1000"),
            ("-1.5", "-1.5"),
            ("9007199254740992.0", "9007199254740992"),
            ("-9007199254740994", "-9007199254740994"),
            ("123456789012345680", "123456789012345680"),
            ("1e20", "100000000000000000000"),
            ("123e18", "123000000000000000000"),
            ("1e21", "1e+21"),
            ("-1.25e21", "-1.25e+21"),
            ("1.7976931348623157e308", "1.7976931348623157e+308"),
            ("4503599627370495.5", "4503599627370495.5"),
            ("0.1", "0.1"),
            ("0.00012345", "0.00012345"),
            ("0.000001", "0.000001"),
            ("0.0000015", "0.0000015"),
            ("0.0000001", "1e-7"),
            ("-1.5e-7", "-1.5e-7"),
            ("5e-324", "5e-324"),
        ] {
            let mut text = String::new();
            assert!(write(token, &mut text).is_some(), "{token}");
            assert_eq!(text, javascript);
        }
    }

    /// Texts on the right are what Node 20 prints.
    #[test]
    fn another_number_is_written_as_the_nearest_float() {
        for (token, javascript) in [
            ("9007199254740993", "9007199254740992"),
            ("-12345678901234567001", "-12345678901234567000"),
            ("0.10000000000000000555", "0.1"),
            ("1234567890123456789012345", "1.2345678901234568e+24"),
            ("-1e-400", "0"),
            (&"9".repeat(400), "null"),
        ] {
            let mut text = String::new();
            write_nearest(token, &mut text);
            assert_eq!(text, javascript);
        }
    }

    #[test]
    fn spelling_may_differ_but_not_the_number() {
        let kept = |token: &str| write(token, &mut String::new()).is_some();
        for token in [
            "0",
            "-0",
            "-0.0e5",
            "1000.00",
            "1e3",
            "1E+3",
            "0.001e6",
            "12345678901234567000",
            "1.5e-7",
            "15e-8",
            "9007199254740992",
            "0.1000",
            "1e21",
            "1000000000000000000000",
            "5e-324",
        ] {
            assert!(kept(token), "{token}");
        }
        for token in [
            "9007199254740993",
            "12345678901234567001",
            "0.10000000000000000555",
            "1e-400",
            "1e-99999999999999999999",
            "123456789.123456789123",
            "1.00000000000000000001",
        ] {
            assert!(!kept(token), "{token}");
        }
        assert!(!kept(&"9".repeat(400)));
    }
}
