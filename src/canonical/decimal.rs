//! Numbers as the decimal digits that stand in a text, without any float.

use alloc::string::String;
use core::fmt::Write;
use core::ops::RangeInclusive;

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
        const FAR: i64 = i64::MAX / 4;
        let unsigned = token.strip_prefix('-').unwrap_or(token);
        let (mantissa, exponent) = unsigned.split_once(['e', 'E']).unwrap_or((unsigned, "0"));
        let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let digits = || whole.bytes().chain(fraction.bytes());
        let is_zero = |&digit: &u8| digit == b'0';
        let leading = digits().take_while(is_zero).count();
        let significant = whole.len() + fraction.len() - leading;
        if significant == 0 {
            return Self { negative: false, digits: 0, count: 0, point: 0 };
        }
        let far = if exponent.starts_with('-') { -FAR } else { FAR };
        let exponent = exponent.parse().unwrap_or(far).clamp(-FAR, FAR);
        let count = significant - digits().rev().take_while(is_zero).count();
        let significant = digits().skip(leading).take(count.min(Self::MOST_DIGITS));
        Self {
            negative: unsigned.len() < token.len(),
            digits: significant.fold(0, |number, digit| number * 10 + u64::from(digit - b'0')),
            count,
            point: exponent + whole.len() as i64 - leading as i64,
        }
    }

    /// Appends the number: without an exponent if its power of ten is one of `plain`, else with an exponent of at
    /// least `exponent_digits` digits.
    pub(crate) fn write(self, plain: RangeInclusive<i64>, exponent_digits: usize, out: &mut String) {
        if self.negative {
            out.push('-');
        }
        let (count, point) = (self.count as i64, self.point);
        let is_plain = plain.contains(&point);
        if is_plain && point <= 0 && count > 0 {
            out.push_str("0.");
            out.extend((point..0).map(|_| '0'));
        }
        let start = out.len();
        // Writing into a String cannot fail.
        let _ = write!(out, "{}", self.digits);
        if !is_plain {
            if count > 1 {
                out.insert(start + 1, '.');
            }
            let (sign, exponent) = (if point > 0 { '+' } else { '-' }, (point - 1).unsigned_abs());
            let _ = write!(out, "e{sign}{exponent:0exponent_digits$}");
        } else if count <= point {
            out.extend((count..point).map(|_| '0'));
        } else if point > 0 {
            out.insert(start + point as usize, '.');
        }
    }
}
