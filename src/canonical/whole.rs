//! Large whole floats in all their digits.

use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;

use crate::digits::Digits;

/// Appends a finite float of at least 2^63, which is a whole number, digit for digit.
///
/// Rust's `{:.0}` prints the same but takes about eight times as long for the largest, and this runs before
/// any signature is known to match.
pub(super) fn write(value: f64, out: &mut String) {
    const GROUP: u64 = 1_000_000_000;
    if value.is_sign_negative() {
        out.push('-');
    }

    // The value is mantissa * 2^shift; put it into 32-bit limbs, the lowest first.
    let bits = value.to_bits();
    let shift = (bits >> 52 & 0x7FF).saturating_sub(1075) as usize;
    let mantissa = bits & ((1 << 52) - 1) | 1 << 52;
    let spread = u128::from(mantissa) << (shift % 32);
    let mut limbs = vec![0; shift / 32];
    limbs.extend([spread as u32, (spread >> 32) as u32, (spread >> 64) as u32]);

    // Divide the last nine decimal digits off until nothing is left.
    let mut groups = Vec::with_capacity(limbs.len() + limbs.len() / 8);
    loop {
        while limbs.last() == Some(&0) {
            limbs.pop();
        }
        if limbs.is_empty() {
            break;
        }
        let mut rest = 0;
        for limb in limbs.iter_mut().rev() {
            let dividend = rest << 32 | u64::from(*limb);
            *limb = (dividend / GROUP) as u32;
            rest = dividend % GROUP;
        }
        groups.push(rest);
    }
    for (index, group) in groups.iter().rev().enumerate() {
        let digits = Digits::of(*group);
        out.push_str(if index == 0 { digits.as_str() } else { digits.padded(9) });
    }
}

#[cfg(test)]
mod tests {
    use alloc::format;
    use alloc::string::String;

    /// Every exponent from 2^63 on, with mantissas of all shapes, against the standard library.
    #[test]
    fn equals_the_exact_expansion() {
        let mut random: u64 = 0x9E37_79B9_7F4A_7C15;
        for exponent in 1086..2047_u64 {
            for mantissa in [0, 1, (1 << 52) - 1, random >> 12, random.rotate_left(7) >> 12] {
                let value = f64::from_bits((random & 1) << 63 | exponent << 52 | mantissa);
                let mut digits = String::new();
                super::write(value, &mut digits);
                assert_eq!(digits, format!("{value:.0}"));
                random = random.wrapping_mul(0x5851_F42D_4C95_7F2D).wrapping_add(1);
            }
        }
    }
}
