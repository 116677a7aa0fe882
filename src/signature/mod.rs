//! Signatures and static credentials: secrets, HMAC-SHA256, comparison in constant time, freshness, and what
//! a check proves.

mod authenticated;
mod base64;
mod credential;
mod digest;
mod secret;
mod tolerance;

pub use authenticated::Authenticated;
pub use credential::Credential;
pub(crate) use credential::Credentials;
pub(crate) use digest::Digest;
pub use secret::Secret;
pub(crate) use secret::Secrets;
pub use tolerance::Tolerance;
