//! Numbers: what may stand there, and how Python writes it.

use alloc::string::String;
use core::fmt::Write;

use super::document::{Node, Span};
use super::{MAX_INTEGER_DIGITS, whole};
use crate::error::{Kind, Result};

/// Reads the number that begins at `start`; returns it and the offset behind it.
pub(super) fn scan(text: &str, start: usize) -> Result<(Node, usize)> {
    let bytes = text.as_bytes();
    let mut at = start + usize::from(bytes.get(start) == Some(&b'-'));
    let digits_start = at;
    at = skip_digits(bytes, at)?;
    let digits = at - digits_start;
    if digits > 1 && bytes.get(digits_start) == Some(&b'0') {
        return Err(
            Kind::NotJson { offset: digits_start + 1, expected: "no digit after a leading zero" }.into()
        );
    }

    let integer_end = at;
    if bytes.get(at) == Some(&b'.') {
        at = skip_digits(bytes, at + 1)?;
    }
    if let Some(b'e' | b'E') = bytes.get(at) {
        at += 1;
        at += usize::from(matches!(bytes.get(at), Some(b'+' | b'-')));
        at = skip_digits(bytes, at)?;
    }

    let span = Span { start: start as u32, end: at as u32 };
    if at == integer_end {
        if digits > MAX_INTEGER_DIGITS {
            return Err(Kind::NumberTooLong { offset: start, digits }.into());
        }
        return Ok((Node::Integer(span), at));
    }
    // The grammar above is narrower than Rust's, so the only way to fail is to overflow.
    match span.of(text).parse::<f64>() {
        Ok(value) if value.is_finite() => Ok((Node::Float { token: span, value }, at)),
        _ => Err(Kind::NumberOutOfRange { offset: start }.into()),
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

    use super::write_float;

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
