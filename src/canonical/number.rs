//! Numbers: what may stand there, and how Python writes it.

use alloc::format;
use alloc::string::String;
use core::fmt::Write;

use super::document::{Node, Span};
use super::{MAX_INTEGER_DIGITS, nearest, whole};
use crate::error::{Kind, Result};

/// A number that was found well-formed.
pub(super) struct Token {
    pub(super) node: Node,
    pub(super) end: usize,
    /// Whether it is a float with more digits than can be read fast.
    pub(super) is_long_float: bool,
}

/// Reads the number that begins at `start`.
pub(super) fn scan(text: &str, start: usize) -> Result<Token> {
    let bytes = text.as_bytes();
    let whole_start = start + usize::from(bytes.get(start) == Some(&b'-'));
    let whole_end = skip_digits(bytes, whole_start)?;
    let digits = whole_end - whole_start;
    if digits > 1 && bytes.get(whole_start) == Some(&b'0') {
        return Err(
            Kind::NotJson { offset: whole_start + 1, expected: "no digit after a leading zero" }.into()
        );
    }

    let mut end = whole_end;
    let mut fraction = Span { start: end as u32, end: end as u32 };
    if bytes.get(end) == Some(&b'.') {
        end = skip_digits(bytes, end + 1)?;
        fraction = Span { start: whole_end as u32 + 1, end: end as u32 };
    }
    let mut exponent = None;
    if let Some(b'e' | b'E') = bytes.get(end) {
        let exponent_start = end + 1;
        end = exponent_start + usize::from(matches!(bytes.get(exponent_start), Some(b'+' | b'-')));
        end = skip_digits(bytes, end)?;
        exponent = Some(Span { start: exponent_start as u32, end: end as u32 });
    }

    let token = Span { start: start as u32, end: end as u32 };
    if end == whole_end {
        if digits > MAX_INTEGER_DIGITS {
            return Err(Kind::NumberTooLong { offset: start, digits }.into());
        }
        return Ok(Token { node: Node::Integer(token), end, is_long_float: false });
    }
    let whole = Span { start: whole_start as u32, end: whole_end as u32 };
    let float = Float {
        token: token.of(text),
        whole: whole.of(text),
        fraction: fraction.of(text),
        exponent: exponent.map_or("0", |span| span.of(text)),
    };
    match float.value() {
        Some(value) => Ok(Token { node: Node::Float { token, value }, end, is_long_float: float.is_long() }),
        None => Err(Kind::NumberOutOfRange { offset: start }.into()),
    }
}

/// The parts of a number with a fraction or an exponent.
struct Float<'t> {
    token: &'t str,
    whole: &'t str,
    fraction: &'t str,
    exponent: &'t str,
}

impl Float<'_> {
    /// The nearest 64-bit float; None if that is infinite.
    fn value(&self) -> Option<f64> {
        /// Longer exponents are not read to their end by Rust's parser, though zeros may make up for them.
        const LONGEST_EXPONENT: usize = 5;
        let value = if self.exponent.len() <= LONGEST_EXPONENT {
            nearest(self.token)
        } else {
            self.value_of_long_exponent()?
        };
        f64::is_finite(value).then_some(value)
    }

    /// The same value with the exponent and the zeros added up.
    fn value_of_long_exponent(&self) -> Option<f64> {
        /// Beyond it in either direction every float is infinite or zero.
        const FURTHEST_POINT: i64 = 400;
        let digits = [self.whole, self.fraction].concat();
        let significant = digits.trim_start_matches('0');
        if significant.is_empty() {
            return Some(0.0);
        }
        // An exponent that does not fit is out of reach of all the zeros a body can hold.
        let negative = self.exponent.starts_with('-');
        let far = if negative { i64::MIN / 2 } else { i64::MAX / 2 };
        let exponent = self.exponent.parse::<i64>().unwrap_or(far).clamp(i64::MIN / 2, i64::MAX / 2);
        let leading_zeros = digits.len() - significant.len();
        let point = exponent + self.whole.len() as i64 - leading_zeros as i64;
        if point > FURTHEST_POINT {
            return None;
        }
        if point < -FURTHEST_POINT {
            return Some(0.0);
        }
        let sign = if self.token.starts_with('-') { "-" } else { "" };
        Some(nearest(&format!("{sign}0.{significant}e{point}")))
    }

    /// Whether the digits are more than fit 64 bits, so that reading them may take long arithmetic.
    fn is_long(&self) -> bool {
        let digits = self.whole.bytes().chain(self.fraction.bytes());
        digits.skip_while(|&digit| digit == b'0').count() > 19
    }
}

/// Skips at least one digit.
fn skip_digits(bytes: &[u8], start: usize) -> Result<usize> {
    let digits = bytes.iter().skip(start).take_while(|byte| byte.is_ascii_digit()).count();
    if digits == 0 {
        return Err(Kind::NotJson { offset: start, expected: "a digit" }.into());
    }
    Ok(start + digits)
}

/// The canonical text of an integer token: itself, except that minus zero is zero.
pub(super) fn integer(token: &str) -> &str {
    if token == "-0" { "0" } else { token }
}

/// The exact integer that `value` is, in decimal digits; None if it has a fraction.
pub(super) fn integral(value: f64) -> Option<String> {
    let mut digits = String::new();
    is_integral(value).then(|| write_integral(value, &mut digits)).map(|()| digits)
}

/// Appends `value` as Python prints it after whole floats became integers.
pub(super) fn write_float(value: f64, out: &mut String) {
    if is_integral(value) {
        write_integral(value, out);
    } else {
        write_fraction(value, out);
    }
}

/// From here on, up to infinity, every float is too large for an i64.
const I64_END: f64 = -(i64::MIN as f64);

fn is_integral(value: f64) -> bool {
    // Large floats have no bits left for a fraction; for the others the conversion there and back is exact.
    value.abs() >= I64_END || (value as i64) as f64 == value
}

fn write_integral(value: f64, out: &mut String) {
    if value.abs() >= I64_END {
        whole::write(value, out);
    } else {
        // Writing into a String cannot fail.
        let _ = write!(out, "{}", value as i64);
    }
}

/// Appends a float that is not integral as Python's `repr` prints it.
///
/// The digits are zmij's, the shortest that read back as the same float and of those the nearest to it, as in
/// CPython; Rust's own formatting differs on ties. What is left is the layout: CPython changes to an exponent
/// below 0.0001, zmij further down.
fn write_fraction(value: f64, out: &mut String) {
    let mut buffer = zmij::Buffer::new();
    let text = buffer.format_finite(value);
    if value.abs() >= 1e-4 {
        out.push_str(text);
        return;
    }

    let (mantissa, exponent) = text.split_once('e').unwrap_or((text, "0"));
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let sign = if value.is_sign_negative() { "-" } else { "" };
    let digits = [whole.trim_start_matches('-'), fraction].concat();
    let zeros = digits.len() - digits.trim_start_matches('0').len();
    let exponent =
        exponent.parse::<i32>().unwrap_or(0) + whole.trim_start_matches('-').len() as i32 - 1 - zeros as i32;
    let (first, rest) = digits.trim_matches('0').split_at(1);
    let point = if rest.is_empty() { "" } else { "." };
    // Writing into a String cannot fail.
    let _ = write!(out, "{sign}{first}{point}{rest}e-{:02}", exponent.unsigned_abs());
}

#[cfg(test)]
mod tests {
    use alloc::string::String;

    use super::{scan, write_float};
    use crate::canonical::document::Node;

    fn value(token: &str) -> Option<f64> {
        match scan(token, 0).ok()?.node {
            Node::Float { value, .. } => Some(value),
            _ => panic!("{token} is an integer"),
        }
    }

    #[test]
    fn zeros_make_up_for_any_exponent() {
        for zeros in [5, 400, 99_999, 100_001, 655_359, 655_360, 1_000_000] {
            let many = "0".repeat(zeros);
            assert_eq!(value(&format!("0.{many}125e{}", zeros + 1)), Some(1.25), "{zeros}");
            assert_eq!(value(&format!("-125{many}e-{}", zeros + 2)), Some(-1.25), "{zeros}");
            assert_eq!(value(&format!("125{many}.0e-{many}{}", zeros + 2)), Some(1.25), "{zeros}");
        }
    }

    #[test]
    fn exponents_out_of_reach_are_zero_or_too_large() {
        for exponent in ["401", "99999", "100000", "655360", "99999999999999999999999"] {
            assert_eq!(value(&format!("1e{exponent}")), None);
            assert_eq!(value(&format!("1e-{exponent}")), Some(0.0));
            assert_eq!(value(&format!("0.0e{exponent}")), Some(0.0));
        }
        assert_eq!(value("17976931348623157000e000289"), Some(f64::MAX));
        assert_eq!(value("0.5e-000000323"), Some(5e-324));
    }

    /// Texts on the right are what CPython 3.11 prints for `json.dumps` after whole floats became integers.
    #[test]
    fn floats_are_written_as_python_does() {
        for (value, python) in [
            (0.5, "0.5"),
            (-0.0, "0"),
            (100.0, "100"),
            (-3.0, "-3"),
            (1e16, "10000000000000000"),
            (9_223_372_036_854_774_784.0, "9223372036854774784"),
            (9_223_372_036_854_775_808.0, "9223372036854775808"),
            (-9_223_372_036_854_775_808.0, "-9223372036854775808"),
            (1e22, "10000000000000000000000"),
            (123_456_789_012_345_680.0, "123456789012345680"),
            (9_007_199_254_740_991.0, "9007199254740991"),
            (4_503_599_627_370_495.5, "4503599627370495.5"),
            (-101_065_508_335_255.12, "-101065508335255.12"),
            (0.0001, "0.0001"),
            (0.000_123_45, "0.00012345"),
            (0.000_099_99, "9.999e-05"),
            (0.00001, "1e-05"),
            (-0.000_012_5, "-1.25e-05"),
            (1.5e-7, "1.5e-07"),
            (1e-10, "1e-10"),
            (2.225_073_858_507_201_4e-308, "2.2250738585072014e-308"),
            (5e-324, "5e-324"),
        ] {
            let mut text = String::new();
            write_float(value, &mut text);
            assert_eq!(text, python);
        }
    }
}
