//! Numbers as ECMAScript's `Number::toString` writes them.

use alloc::string::String;
use core::fmt::Write;

/// Appends `value` as JavaScript writes it. None if that is another number than `token`, of which `value` is
/// the nearest float.
pub(super) fn write(token: &str, value: f64, out: &mut String) -> Option<()> {
    let start = out.len();
    write_float(value, out);
    let written = out.get(start..)?;
    (written == token || Decimal::read(written)? == Decimal::read(token)?).then_some(())
}

/// A decimal number: the digits behind a decimal point, times a power of ten.
#[derive(PartialEq, Eq)]
struct Decimal {
    negative: bool,
    /// Neither the first nor the last is a zero; empty for zero.
    digits: String,
    exponent: i64,
}

impl Decimal {
    /// Reads a finite number in any JSON spelling.
    fn read(text: &str) -> Option<Self> {
        let unsigned = text.strip_prefix('-').unwrap_or(text);
        let (mantissa, exponent) = unsigned.split_once(['e', 'E']).unwrap_or((unsigned, "0"));
        let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let digits = [whole, fraction].concat();
        let significant = digits.trim_start_matches('0');
        let zeros = digits.len() - significant.len();
        let significant = significant.trim_end_matches('0');
        if significant.is_empty() {
            return Some(Self { negative: false, digits: String::new(), exponent: 0 });
        }
        let point = whole.len() as i64 - zeros as i64;
        Some(Self {
            negative: unsigned.len() < text.len(),
            digits: significant.into(),
            exponent: exponent.parse::<i64>().ok()?.checked_add(point)?,
        })
    }
}

/// The integers that every float up to this one has next to it.
const EXACT_INTEGERS: f64 = 9_007_199_254_740_992.0;

/// Steps 5 to 12 of `Number::toString` for a radix of ten.
fn write_float(value: f64, out: &mut String) {
    if value.abs() <= EXACT_INTEGERS && (value as i64) as f64 == value {
        // Also minus zero, which JavaScript writes without its sign. Writing into a String cannot fail.
        let _ = write!(out, "{}", value as i64);
        return;
    }
    if !value.is_finite() {
        // What `JSON.stringify` writes for it.
        out.push_str("null");
        return;
    }
    // The digits are zmij's: the shortest that read back as the same float, and of those the nearest.
    let mut buffer = zmij::Buffer::new();
    let Some(decimal) = Decimal::read(buffer.format_finite(value)) else { return };
    if decimal.negative {
        out.push('-');
    }
    let (digits, exponent) = (decimal.digits.as_str(), decimal.exponent);
    let count = digits.len() as i64;
    match exponent {
        1..=21 if count <= exponent => {
            out.push_str(digits);
            zeros(exponent - count, out);
        }
        1..=21 => {
            let (whole, fraction) = digits.split_at(exponent as usize);
            let _ = write!(out, "{whole}.{fraction}");
        }
        -5..=0 => {
            out.push_str("0.");
            zeros(-exponent, out);
            out.push_str(digits);
        }
        _ => {
            let (first, rest) = digits.split_at(1);
            let point = if rest.is_empty() { "" } else { "." };
            let _ = write!(out, "{first}{point}{rest}e{:+}", exponent - 1);
        }
    }
}

fn zeros(count: i64, out: &mut String) {
    (0..count).for_each(|_| out.push('0'));
}

#[cfg(test)]
mod tests {
    use super::{write, write_float};

    /// Texts on the right are what Node 20 prints.
    #[test]
    fn floats_are_written_as_javascript_does() {
        for (value, javascript) in [
            (0.0, "0"),
            (-0.0, "0"),
            (1000.0, "1000"),
            (-1.5, "-1.5"),
            (9_007_199_254_740_992.0, "9007199254740992"),
            (-9_007_199_254_740_994.0, "-9007199254740994"),
            (123_456_789_012_345_680.0, "123456789012345680"),
            (1e20, "100000000000000000000"),
            (123e18, "123000000000000000000"),
            (1e21, "1e+21"),
            (-1.25e21, "-1.25e+21"),
            (1.797_693_134_862_315_7e308, "1.7976931348623157e+308"),
            (4_503_599_627_370_495.5, "4503599627370495.5"),
            (0.1, "0.1"),
            (0.000_123_45, "0.00012345"),
            (0.000_001, "0.000001"),
            (0.000_001_5, "0.0000015"),
            (0.000_000_1, "1e-7"),
            (-1.5e-7, "-1.5e-7"),
            (5e-324, "5e-324"),
        ] {
            let mut text = String::new();
            write_float(value, &mut text);
            assert_eq!(text, javascript);
        }
    }

    #[test]
    fn spelling_may_differ_but_not_the_number() {
        let kept = |token: &str| write(token, token.parse().expect("a number"), &mut String::new()).is_some();
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
