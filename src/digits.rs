//! Integers in decimal.

use alloc::string::String;

/// The decimal digits of an integer, without the machinery of `core::fmt`.
pub(crate) struct Digits {
    buffer: [u8; Self::MOST],
    start: usize,
}

impl Digits {
    /// As many as 2^64 has.
    const MOST: usize = 20;

    pub(crate) fn of(mut number: u64) -> Self {
        let mut digits = Self { buffer: [b'0'; Self::MOST], start: 0 };
        for (at, digit) in digits.buffer.iter_mut().enumerate().rev() {
            *digit = b'0' + (number % 10) as u8;
            number /= 10;
            digits.start = at;
            if number == 0 {
                break;
            }
        }
        digits
    }

    pub(crate) fn as_str(&self) -> &str {
        self.from(self.start)
    }

    /// With zeros in front up to a width.
    pub(crate) fn padded(&self, width: usize) -> &str {
        self.from(self.start.min(Self::MOST.saturating_sub(width)))
    }

    fn from(&self, start: usize) -> &str {
        // Digits are ASCII, and the start is within the buffer.
        self.buffer.get(start..).and_then(|digits| core::str::from_utf8(digits).ok()).unwrap_or_default()
    }
}

/// The text of an integer.
pub(crate) fn text(number: i64) -> String {
    let sign = if number < 0 { "-" } else { "" };
    [sign, Digits::of(number.unsigned_abs()).as_str()].concat()
}

/// The number that decimal digits are. None if there are none, anything else, or more than fit.
pub(crate) fn value(digits: &[u8]) -> Option<u64> {
    let add = |number: u64, digit: &u8| {
        let digit = digit.checked_sub(b'0').filter(|&digit| digit <= 9)?;
        number.checked_mul(10)?.checked_add(digit.into())
    };
    if digits.is_empty() { None } else { digits.iter().try_fold(0, add) }
}

#[cfg(test)]
mod tests {
    use alloc::format;

    use super::{Digits, text, value};

    #[test]
    fn reading_is_the_inverse() {
        for number in (0..64).map(|bits| 1 << bits).chain([0, 9, u64::MAX]) {
            assert_eq!(value(Digits::of(number).as_str().as_bytes()), Some(number));
        }
        assert_eq!(value(b"000000000000000000000017"), Some(17));
        for bad in
            ["", "+1", "-1", " 1", "1 ", "1a", "/", ":", "18446744073709551616", "99999999999999999999"]
        {
            assert_eq!(value(bad.as_bytes()), None, "{bad}");
        }
    }

    #[test]
    fn negative_integers_have_a_sign() {
        for number in [0, 1, -1, i64::MAX, i64::MIN] {
            assert_eq!(text(number), format!("{number}"));
        }
    }

    #[test]
    fn all_lengths_are_as_the_standard_library_prints_them() {
        for number in (0..64).flat_map(|bits| [(1 << bits) - 1, 1 << bits]).chain([u64::MAX, 10, 99, 100]) {
            assert_eq!(Digits::of(number).as_str(), format!("{number}"));
            assert_eq!(Digits::of(number).padded(9), format!("{number:09}"));
        }
        assert_eq!(Digits::of(7).padded(99), "00000000000000000007");
    }
}
