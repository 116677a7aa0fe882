//! The JavaScript boundary. What is friendly about the npm package is in its own JavaScript; here everything takes as
//! little code as it can.
//!
//! An answer is JSON text, which JavaScript reads in one call and Rust writes without a library. A failure is thrown
//! as the JSON text of `{ code, message, hint, status, offset }`. No export keeps anything between calls.

mod answer;
mod argument;
mod provider;
mod read;
mod sign;
mod verify;

pub use read::{canonicalize, header_names, parse_unverified, problems};
pub use sign::{sign_dhmad, sign_didit, test_headers_dhmad, test_headers_didit};
pub use verify::{authenticate, verify_dhmad, verify_didit};
