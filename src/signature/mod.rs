//! Signatures and static credentials: secrets, HMAC-SHA256, comparison in constant time, freshness, and what
//! a check proves.

mod authenticated;
pub(crate) mod base64;
mod credential;
mod digest;
mod secret;
mod tolerance;

pub use authenticated::Authenticated;
pub use credential::Credential;
pub(crate) use credential::{Credentials, after_scheme, is_same};
pub(crate) use digest::Digest;
pub use secret::Secret;
pub(crate) use secret::Secrets;
pub use tolerance::Tolerance;
