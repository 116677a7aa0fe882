//! Signatures and static credentials: secrets, HMAC-SHA256, comparison in constant time, freshness, and what
//! a check proves.

mod authenticated;
pub(crate) mod base64;
mod credential;
mod digest;
#[cfg(any(test, all(feature = "js-verify", target_arch = "wasm32")))]
mod hosted_key;
#[cfg(not(all(feature = "js-verify", target_arch = "wasm32")))]
mod key;
mod secret;
mod tolerance;

pub use authenticated::Authenticated;
pub use credential::Credential;
pub(crate) use credential::{Credentials, after_scheme, is_same};
pub(crate) use digest::Digest;
#[cfg(all(feature = "js-verify", target_arch = "wasm32"))]
use hosted_key::Key;
#[cfg(not(all(feature = "js-verify", target_arch = "wasm32")))]
use key::Key;
pub use secret::Secret;
pub(crate) use secret::Secrets;
pub use tolerance::Tolerance;
