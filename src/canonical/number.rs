//! Numbers: what may stand there, and how Python writes it.

use alloc::string::String;
use core::ops::Range;

use super::decimal::{Decimal, split};
use super::{MAX_INTEGER_DIGITS, float, whole};
use crate::digits;
use crate::error::{Kind, Result};

/// A number that was found well-formed.
pub(super) struct Token {
    pub(super) end: usize,
    /// Which of the following it is.
    pub(super) more: u32,
}

/// It has a fraction or an exponent.
pub(super) const FLOAT: u32 = 1;
/// It is a float with more digits than can be read fast.
pub(super) const LONG: u32 = 2;
/// Its canonical text may be another one.
pub(super) const OTHERWISE: u32 = 4;

const ODD_FLOAT: u32 = FLOAT | OTHERWISE;
const LONG_FLOAT: u32 = ODD_FLOAT | LONG;

/// Reads the number that begins at `start`.
#[cfg_attr(not(target_arch = "wasm32"), inline(always))]
pub(super) fn scan(bytes: &[u8], start: usize) -> Result<Token> {
    let whole_start = start + usize::from(bytes.get(start) == Some(&b'-'));
    let whole_end = skip_digits(bytes, whole_start)?;
    let digits = whole_end - whole_start;
    let zero = bytes.get(whole_start) == Some(&b'0');
    if zero && digits > 1 {
        let expected = "no digit after a leading zero";
        return Err(Kind::NotJson { offset: whole_start + 1, expected }.into());
    }

    let mut end = whole_end;
    if bytes.get(end) == Some(&b'.') {
        end = skip_digits(bytes, end + 1)?;
    }
    let mantissa_end = end;
    if let Some(b'e' | b'E') = bytes.get(end) {
        end += 1;
        end += usize::from(matches!(bytes.get(end), Some(b'+' | b'-')));
        end = skip_digits(bytes, end)?;
    }

    if end == whole_end {
        if digits > MAX_INTEGER_DIGITS {
            return Err(Kind::NumberTooLong { offset: start, digits }.into());
        }
        let minus_zero = zero && whole_start > start;
        return Ok(Token { end, more: if minus_zero { OTHERWISE } else { 0 } });
    }
    let length = mantissa_end - whole_start;
    // Most are written as Python would: with a point among a few digits, no zero at the end, and no less than 0.0001.
    let is_tiny = || zero && bytes.get(whole_end + 1..).unwrap_or_default().starts_with(b"0000");
    let few = end == mantissa_end && length <= DISTINCT_DIGITS + 1;
    if few && bytes.get(end - 1) != Some(&b'0') && !is_tiny() {
        return Ok(Token { end, more: FLOAT });
    }
    scan_odd_float(bytes, start, whole_start..mantissa_end, end)
}

#[inline(never)]
fn scan_odd_float(bytes: &[u8], start: usize, mantissa: Range<usize>, end: usize) -> Result<Token> {
    let is_short = mantissa.len() <= SLOW_DIGITS;
    // Without an exponent, few digits are neither long nor beyond all floats.
    if is_short && mantissa.end == end {
        return Ok(Token { end, more: ODD_FLOAT });
    }
    let is_long = !is_short && is_long(bytes.get(mantissa).unwrap_or_default());
    let token = core::str::from_utf8(bytes.get(start..end).unwrap_or_default()).unwrap_or_default();
    if is_beyond_floats(token) {
        return Err(Kind::NumberOutOfRange { offset: start }.into());
    }
    Ok(Token { end, more: if is_long { LONG_FLOAT } else { ODD_FLOAT } })
}

/// Different decimals of so many digits are different floats, so that each is the shortest of its float.
const DISTINCT_DIGITS: usize = 15;

/// Skips at least one digit.
fn skip_digits(bytes: &[u8], start: usize) -> Result<usize> {
    let mut end = start;
    while let Some(b'0'..=b'9') = bytes.get(end) {
        end += 1;
    }
    if end == start {
        return Err(Kind::NotJson { offset: start, expected: "a digit" }.into());
    }
    Ok(end)
}

/// More digits than fit 64 bits, so that reading them may take long arithmetic.
const SLOW_DIGITS: usize = 19;

/// Whether a number without its exponent has too many digits to be read fast.
fn is_long(mantissa: &[u8]) -> bool {
    let digits = mantissa.iter().filter(|&&byte| byte != b'.');
    digits.skip_while(|&&digit| digit == b'0').count() > SLOW_DIGITS
}

/// The power of ten of the largest float, with the decimal point before its digits.
const LARGEST_POINT: i64 = 309;

/// Far above that, and as far below that of the smallest.
const FAR_POINT: i64 = 618;

/// Whether the nearest float is infinite.
fn is_beyond_floats(token: &str) -> bool {
    let point = Decimal::read(token).point;
    point > LARGEST_POINT || (point == LARGEST_POINT && nearest(token).is_infinite())
}

/// The float nearest to a JSON number; infinite if it is beyond all floats.
pub(crate) fn nearest(token: &str) -> f64 {
    /// Longer exponents are not read to their end by Rust's parser, though zeros may make up for them.
    const LONGEST_EXPONENT: usize = 5;
    let (mantissa, exponent) = split(token, |byte| matches!(byte, b'e' | b'E'));
    if exponent.len() <= LONGEST_EXPONENT {
        return float::nearest(token);
    }
    // The exponent and the zeros added up.
    let point = Decimal::read(token).point.clamp(-FAR_POINT, FAR_POINT);
    let mut short = String::from(if mantissa.starts_with('-') { "-0." } else { "0." });
    short.extend(mantissa.chars().filter(char::is_ascii_digit).skip_while(|&digit| digit == '0'));
    short.push_str("0e");
    short.push_str(&digits::text(point));
    float::nearest(&short)
}

/// The shortest decimal that reads back as the same float as `token` does, and of those the nearest to it. None if that
/// float is infinite.
pub(crate) fn shortest(token: &str) -> Option<Decimal> {
    let decimal = Decimal::read(token);
    // Further down floats have fewer digits.
    if decimal.count <= DISTINCT_DIGITS && (-300..LARGEST_POINT).contains(&decimal.point) {
        return Some(decimal);
    }
    let float = nearest(token);
    float.is_finite().then(|| float::shortest(float))
}

/// The canonical text of an integer token: itself, except that minus zero is zero.
pub(super) fn integer(token: &str) -> &str {
    if token == "-0" { "0" } else { token }
}

/// Appends the canonical text of a number.
pub(super) fn write(token: &str, more: u32, out: &mut String) {
    if more & ODD_FLOAT == ODD_FLOAT {
        write_float(token, out);
    } else {
        out.push_str(integer(token));
    }
}

/// The exact integer that a float token is, in decimal digits; None if it has a fraction.
pub(crate) fn integral(token: &str) -> Option<String> {
    let mut text = String::new();
    write_float(token, &mut text);
    (!text.bytes().any(|byte| matches!(byte, b'.' | b'e'))).then_some(text)
}

/// Appends a float token as Python prints the float after whole floats became integers: as an exponent below 0.0001.
fn write_float(token: &str, out: &mut String) {
    /// Whole floats of as many digits are written with no others than the shortest ones.
    const EXACT_POINT: i64 = 15;
    // A scan refused infinite ones.
    let Some(decimal) = shortest(token) else { return };
    if decimal.point <= EXACT_POINT || decimal.count as i64 > decimal.point {
        return decimal.write(-3..=16, 2, out);
    }
    /// From here on every float is too large for an i64.
    const I64_END: f64 = -(i64::MIN as f64);
    let float = nearest(token);
    if float.abs() >= I64_END {
        whole::write(float, out);
    } else {
        out.push_str(&digits::text(float as i64));
    }
}

#[cfg(test)]
mod tests {
    use alloc::string::String;
    use std::format;

    use proptest::prelude::*;

    use super::{FLOAT, LONG_FLOAT, ODD_FLOAT, OTHERWISE, nearest, scan, write_float};

    fn value(token: &str) -> Option<f64> {
        let scanned = scan(token.as_bytes(), 0).ok()?;
        assert!(scanned.end == token.len() && scanned.more & FLOAT > 0, "{token}");
        Some(nearest(token))
    }

    fn written(token: &str) -> String {
        let mut text = String::new();
        write_float(token, &mut text);
        text
    }

    #[test]
    fn zeros_make_up_for_any_exponent() {
        for zeros in [5, 400, 99_999, 100_001, 655_359, 655_360, 1_000_000] {
            let many = "0".repeat(zeros);
            for (token, float, python) in [
                (format!("0.{many}125e{}", zeros + 1), 1.25, "1.25"),
                (format!("-125{many}e-{}", zeros + 2), -1.25, "-1.25"),
                (format!("125{many}.0e-{many}{}", zeros + 2), 1.25, "1.25"),
                (
                    format!("0.{many}12345678901234567891e{}", zeros + 1),
                    1.234_567_890_123_456_8,
                    "1.2345678901234567",
                ),
            ] {
                assert_eq!(value(&token), Some(float), "{zeros}");
                assert_eq!(written(&token), python, "{zeros}");
            }
        }
    }

    /// Others are looked at again before they are written, and only so many long ones are read.
    #[test]
    fn what_may_be_written_otherwise_and_what_is_long_are_marked() {
        for (token, more) in [
            ("0", 0),
            ("-0", OTHERWISE),
            ("-1", 0),
            ("0.5", FLOAT),
            ("-1.5", FLOAT),
            ("1.00001", FLOAT),
            ("1.50", ODD_FLOAT),
            ("0.0001", FLOAT),
            ("0.00001", ODD_FLOAT),
            ("1.23456789012345", FLOAT),
            ("1.234567890123456", ODD_FLOAT),
            ("1e5", ODD_FLOAT),
            ("1.234567890123456789", ODD_FLOAT),
            ("1.2345678901234567890", LONG_FLOAT),
            ("12345678901234567890e1", LONG_FLOAT),
            ("0.00000000000000000001234567890123456789", ODD_FLOAT),
            ("0.000000000000000000012345678901234567890", LONG_FLOAT),
        ] {
            assert_eq!(scan(token.as_bytes(), 0).expect("a number").more, more, "{token}");
        }
    }

    #[test]
    fn an_error_says_where_it_is() {
        for (text, offset) in
            [("[01]", 2), ("[-01]", 3), ("[-]", 2), ("[1.]", 3), ("[1e+]", 4), ("[1e999]", 1)]
        {
            assert_eq!(
                scan(text.as_bytes(), 1).err().and_then(|error| error.offset()),
                Some(offset),
                "{text}"
            );
        }
    }

    #[test]
    fn exponents_out_of_reach_are_zero_or_too_large() {
        for exponent in ["401", "99999", "100000", "655360", "99999999999999999999999"] {
            assert_eq!(value(&format!("1e{exponent}")), None);
            for tiny in [format!("1e-{exponent}"), format!("-0.0e{exponent}")] {
                assert_eq!(value(&tiny), Some(0.0));
                assert_eq!(written(&tiny), "0");
            }
        }
        assert_eq!(value("17976931348623157000e000289"), Some(f64::MAX));
        assert_eq!(value("0.5e-000000323"), Some(5e-324));
    }

    #[test]
    fn what_is_nearer_to_the_largest_float_than_to_infinity_is_finite() {
        for (token, float) in [
            ("1.7976931348623158e308", Some(f64::MAX)),
            ("1.7976931348623159e308", None),
            ("179769313486231580.0e291", Some(f64::MAX)),
            ("0.0179769313486231590e+310", None),
        ] {
            assert_eq!(value(token), float, "{token}");
        }
        let nines = "9".repeat(308);
        assert_eq!(value(&format!("{nines}.0")), Some(1e308));
        assert_eq!(value(&format!("{nines}9.0")), None);
    }

    /// Texts on the right are what CPython 3.11 prints for `json.dumps` after whole floats became integers.
    #[test]
    fn floats_are_written_as_python_does() {
        for (token, python) in [
            ("0.5", "0.5"),
            ("-0.0", "0"),
            ("100.0", "100"),
            ("-3.0", "-3"),
            ("1e16", "10000000000000000"),
            ("999999999999999.0", "999999999999999"),
            ("9223372036854774784.0", "9223372036854774784"),
            ("9223372036854775808.0", "9223372036854775808"),
            ("-9223372036854775808.0", "-9223372036854775808"),
            ("1e22", "10000000000000000000000"),
            ("1e23", "99999999999999991611392"),
            ("123456789012345680.0", "123456789012345680"),
            ("-1234567890123456.0", "-1234567890123456"),
            ("12345678901234568.0", "12345678901234568"),
            ("0.1000000000000000055511151231257827", "0.1"),
            ("9007199254740991.0", "9007199254740991"),
            ("4503599627370495.5", "4503599627370495.5"),
            ("-101065508335255.12", "-101065508335255.12"),
            ("0.0001", "0.0001"),
            ("0.00012345", "0.00012345"),
            ("0.00009999", "9.999e-05"),
            ("0.00001", "1e-05"),
            ("-0.0000125", "-1.25e-05"),
            ("1.5e-7", "1.5e-07"),
            ("1E-10", "1e-10"),
            ("1e-100", "1e-100"),
            ("2.2250738585072014e-308", "2.2250738585072014e-308"),
            ("5e-324", "5e-324"),
            ("4.9e-324", "5e-324"),
        ] {
            assert_eq!(written(token), python);
        }
    }

    /// What Python writes, from the float alone.
    fn from_float(value: f64) -> String {
        if value.fract() == 0.0 {
            return format!("{value:.0}").replace("-0", "0");
        }
        let mut buffer = zmij::Buffer::new();
        let shortest = buffer.format_finite(value);
        if value.abs() >= 1e-4 {
            return shortest.into();
        }
        // Rust's own exponents are Python's but for their width; their digits differ on ties.
        let scientific = format!("{:e}", shortest.parse::<f64>().expect("a float"));
        let exponent = scientific.rsplit('-').next().expect("a negative exponent");
        let digits = shortest.split('e').next().expect("digits").trim_start_matches('-').replace('.', "");
        let digits = digits.trim_matches('0');
        let sign = if value < 0.0 { "-" } else { "" };
        let point = if digits.len() > 1 { "." } else { "" };
        format!("{sign}{}{point}{}e-{exponent:0>2}", &digits[..1], &digits[1..])
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(20_000))]

        #[test]
        fn digits_alone_say_what_the_float_says(
            token in "-?(0|[1-9][0-9]{0,19})(\\.[0-9]{1,19}|\\.[0-9]{1,3}|\\.0{1,8}[0-9]{1,4}|[eE][+-]?[0-9]{1,2}|\\.[0-9]{1,9}[eE][+-]?0?[0-3]?[0-9]{1,2})"
        ) {
            let float = token.parse::<f64>().expect("a number");
            prop_assert_eq!(value(&token), float.is_finite().then_some(float));
            if float.is_finite() {
                prop_assert_eq!(written(&token), from_float(float), "{}", token);
            }
        }

        #[test]
        fn every_float_is_written_from_its_digits(bits in any::<u64>()) {
            let float = f64::from_bits(bits);
            if float.is_finite() {
                prop_assert_eq!(written(&format!("{float:e}")), from_float(float));
            }
        }
    }
}
