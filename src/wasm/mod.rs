//! The JavaScript boundary. What is friendly about the npm package is in its own JavaScript; here everything takes as
//! little code as it can.
//!
//! Only numbers, bytes and texts cross. An answer is the text of a JSON array, which JavaScript reads in one call and
//! Rust writes without a library; a refusal is `[null, code, message, hint, status, offset]`. Nothing is thrown and no
//! export keeps anything between calls, so that all memory is free again when one returns.

mod answer;
mod argument;
#[cfg(feature = "js")]
mod authenticate;
#[cfg(feature = "js-explain")]
mod explain;
#[cfg(feature = "js-verify")]
mod header_names;
mod provider;
#[cfg(feature = "js")]
mod read;
#[cfg(feature = "js")]
mod sign;
#[cfg(feature = "js-verify")]
mod verify;

#[cfg(feature = "js")]
pub use authenticate::authenticate;
#[cfg(feature = "js-explain")]
pub use explain::{explain_sender, explain_signed};
#[cfg(feature = "js-verify")]
pub use header_names::header_names;
#[cfg(feature = "js")]
pub use read::{canonicalize, parse_unverified, problems};
#[cfg(feature = "js")]
pub use sign::{sign_dhmad, sign_didit, test_headers_dhmad, test_headers_didit};
#[cfg(feature = "js-verify")]
pub use verify::{verify_dhmad, verify_didit};
