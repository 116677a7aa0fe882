//! The two things about 64-bit floats that take long arithmetic: which is nearest to a decimal number, and what are
//! the shortest digits that read back as it. In wasm JavaScript does both: readers and tables of our own would be a
//! tenth of the module.

use super::decimal::Decimal;

/// The float nearest to a JSON number with an exponent of at most five digits; infinite if it is beyond all floats.
pub(super) fn nearest(token: &str) -> f64 {
    #[cfg(not(all(feature = "js", target_arch = "wasm32")))]
    // A JSON number is a number to Rust too.
    return token.parse().unwrap_or(f64::NAN);
    #[cfg(all(feature = "js", target_arch = "wasm32"))]
    js_sys::Number::parse_float(token)
}

/// The shortest digits that read back as `value`, which is finite, and of those the nearest to it, as CPython and
/// JavaScript choose them; Rust's own formatting differs on ties.
pub(super) fn shortest(value: f64) -> Decimal {
    #[cfg(not(all(feature = "js", target_arch = "wasm32")))]
    return Decimal::read(zmij::Buffer::new().format_finite(value));
    #[cfg(all(feature = "js", target_arch = "wasm32"))]
    Decimal::read(&text(value))
}

#[cfg(all(feature = "js", target_arch = "wasm32"))]
#[wasm_bindgen::prelude::wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = String)]
    fn text(value: f64) -> alloc::string::String;
}
