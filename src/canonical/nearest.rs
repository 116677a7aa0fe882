//! The 64-bit float nearest to a decimal number.

/// The float nearest to a JSON number; infinite if it is beyond all floats.
#[cfg(not(all(feature = "js-verify", target_arch = "wasm32")))]
pub(crate) fn nearest(token: &str) -> f64 {
    // A JSON number is a number to Rust too.
    token.parse().unwrap_or(f64::NAN)
}

/// The float nearest to a JSON number; infinite if it is beyond all floats.
///
/// Asks JavaScript unless it is easy: a reader of our own would be a tenth of the module.
#[cfg(all(feature = "js-verify", target_arch = "wasm32"))]
pub(crate) fn nearest(token: &str) -> f64 {
    easy(token).unwrap_or_else(|| js_sys::Number::parse_float(token))
}

/// The float nearest to a number of at most 15 digits without an exponent: floats hold its digits and the power of
/// ten exactly, so that dividing them rounds once.
#[cfg(any(test, all(feature = "js-verify", target_arch = "wasm32")))]
fn easy(token: &str) -> Option<f64> {
    const MOST_DIGITS: usize = 15;
    let (unsigned, sign) = token.strip_prefix('-').map_or((token, 1.0), |unsigned| (unsigned, -1.0));
    let (whole, fraction) = unsigned.split_once('.').unwrap_or((unsigned, ""));
    if whole.len() + fraction.len() > MOST_DIGITS {
        return None;
    }
    let (mut digits, mut scale) = (0.0, 1.0);
    for byte in whole.bytes().chain(fraction.bytes()) {
        if !byte.is_ascii_digit() {
            return None;
        }
        digits = digits * 10.0 + f64::from(byte - b'0');
    }
    for _ in fraction.bytes() {
        scale *= 10.0;
    }
    Some(sign * digits / scale)
}

#[cfg(test)]
mod tests {
    use super::{easy, nearest};

    #[test]
    fn easy_numbers_are_read_as_std_reads_them() {
        let mut state = 7_u64;
        for _ in 0..200_000 {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            let digits = std::format!("{:015}", state % 1_000_000_000_000_000);
            let (whole, fraction) = digits.split_at((state >> 60) as usize % 14 + 1);
            let token = std::format!("-{whole}.{fraction}");
            assert_eq!(easy(&token).map(f64::to_bits), Some(nearest(&token).to_bits()), "{token}");
        }
    }

    #[test]
    fn what_is_not_easy_is_left_alone() {
        for token in ["1e5", "1.5E-3", "1234567890123456", "0.1234567890123456", "-1.2e+3"] {
            assert_eq!(easy(token), None, "{token}");
        }
        assert_eq!(easy("-0.0").map(f64::to_bits), Some((-0.0_f64).to_bits()));
        assert_eq!(easy("999999999999999"), Some(999_999_999_999_999.0));
    }
}
