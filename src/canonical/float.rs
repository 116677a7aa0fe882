//! The two things about 64-bit floats that take long arithmetic: which is nearest to a decimal number, and what are
//! the shortest digits that read back as it. In wasm JavaScript does both: readers and tables of our own would be a
//! tenth of the module.

use super::decimal::Decimal;

pub(super) use host::nearest;

/// The shortest digits that read back as `value`, which is finite, and of those the nearest to it, as CPython and
/// JavaScript choose them; Rust's own formatting differs on ties.
pub(super) fn shortest(value: f64) -> Decimal {
    Decimal::read(&host::shortest(value))
}

#[cfg(not(all(feature = "js-boundary", target_arch = "wasm32")))]
mod host {
    use alloc::string::String;

    /// The float nearest to a JSON number with an exponent of at most five digits; infinite if it is beyond all floats.
    pub(in crate::canonical) fn nearest(token: &str) -> f64 {
        // A JSON number is a number to Rust too.
        token.parse().unwrap_or(f64::NAN)
    }

    /// The shortest digits that read back as `value`, which is finite, and of those the nearest to it, as CPython and
    /// JavaScript choose them; Rust's own formatting differs on ties. The layout is unspecified.
    pub(in crate::canonical) fn shortest(value: f64) -> String {
        zmij::Buffer::new().format_finite(value).into()
    }
}

#[cfg(all(feature = "js-boundary", target_arch = "wasm32"))]
mod host {
    use alloc::string::String;

    use wasm_bindgen::prelude::wasm_bindgen;

    #[wasm_bindgen]
    extern "C" {
        #[wasm_bindgen(js_name = parseFloat)]
        pub(in crate::canonical) fn nearest(token: &str) -> f64;

        #[wasm_bindgen(js_name = String)]
        pub(in crate::canonical) fn shortest(value: f64) -> String;
    }
}
