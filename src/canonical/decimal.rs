//! Numbers as the decimal digits that stand in a text, without any float.

use alloc::string::String;
use core::ops::RangeInclusive;

use crate::digits::{self, Digits};

/// A decimal number: digits behind a decimal point, times a power of ten.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Decimal {
    negative: bool,
    /// The digits as one integer; neither the first nor the last is a zero. Meaningless if there are more than
    /// [`Self::MOST_DIGITS`].
    digits: u64,
    pub(crate) count: usize,
    /// The power of ten; zero for zero, whose digits are none.
    pub(crate) point: i64,
}

impl Decimal {
    /// As many digits always fit 64 bits.
    const MOST_DIGITS: usize = 19;

    /// Reads a number in any JSON spelling.
    pub(crate) fn read(token: &str) -> Self {
        /// Out of reach of all the zeros that a body can hold.
        const FAR: u64 = u64::MAX / 8;
        let unsigned = token.strip_prefix('-').unwrap_or(token);
        let (mantissa, exponent) = split(unsigned, |byte| matches!(byte, b'e' | b'E'));
        let (whole, fraction) = split(mantissa, |byte| byte == b'.');
        let digits = || whole.bytes().chain(fraction.bytes());
        let is_zero = |&digit: &u8| digit == b'0';
        let leading = digits().take_while(is_zero).count();
        let significant = whole.len() + fraction.len() - leading;
        if significant == 0 {
            return Self { negative: false, digits: 0, count: 0, point: 0 };
        }
        let (sign, exponent) = match exponent.as_bytes() {
            [] => (1, 0),
            [b'-', digits @ ..] => (-1, digits::value(digits).unwrap_or(FAR)),
            [b'+', digits @ ..] | digits => (1, digits::value(digits).unwrap_or(FAR)),
        };
        let count = significant - digits().rev().take_while(is_zero).count();
        let significant = digits().skip(leading).take(count.min(Self::MOST_DIGITS));
        Self {
            negative: unsigned.len() < token.len(),
            digits: significant.fold(0, |number, digit| number * 10 + u64::from(digit - b'0')),
            count,
            point: sign * exponent.min(FAR) as i64 + whole.len() as i64 - leading as i64,
        }
    }

    /// Appends the number: without an exponent if its power of ten is one of `plain`, else with an exponent of at
    /// least `exponent_digits` digits.
    pub(crate) fn write(self, plain: RangeInclusive<i64>, exponent_digits: usize, out: &mut String) {
        if self.negative {
            out.push('-');
        }
        let is_plain = plain.contains(&self.point);
        if is_plain && self.point <= 0 && self.count > 0 {
            out.push_str("0.");
            zeros(-self.point, out);
        }
        // Where the decimal point stands among the digits.
        let whole = if is_plain { self.point } else { 1 };
        for (at, digit) in (0..).zip(Digits::of(self.digits).as_str().chars()) {
            if at == whole && at > 0 {
                out.push('.');
            }
            out.push(digit);
        }
        if is_plain {
            zeros(self.point - self.count as i64, out);
        } else {
            out.push_str(if self.point > 0 { "e+" } else { "e-" });
            out.push_str(Digits::of((self.point - 1).unsigned_abs()).padded(exponent_digits));
        }
    }
}

fn zeros(count: i64, out: &mut String) {
    (0..count).for_each(|_| out.push('0'));
}

/// The text in front of the first byte that is one to split at, and what follows it; nothing if there is none.
pub(super) fn split(text: &str, is_separator: impl Fn(u8) -> bool) -> (&str, &str) {
    let end = text.bytes().position(is_separator).unwrap_or(text.len());
    (text.get(..end).unwrap_or_default(), text.get(end + 1..).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use alloc::string::String;

    use super::Decimal;

    #[test]
    fn exponents_have_their_sign_and_their_least_width() {
        for (token, digits, written) in [
            ("5e9", 1, "5e+9"),
            ("5e9", 2, "5e+09"),
            ("0.5", 1, "5e-1"),
            ("-12e8", 2, "-1.2e+09"),
            ("5e99", 2, "5e+99"),
        ] {
            let mut text = String::new();
            Decimal::read(token).write(1..=1, digits, &mut text);
            assert_eq!(text, written, "{token}");
        }
    }
}
