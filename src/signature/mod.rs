//! Signatures: secrets, HMAC-SHA256, comparison in constant time, freshness, and what a check proves.

mod authenticated;
mod digest;
mod secret;
mod tolerance;

pub use authenticated::Authenticated;
pub(crate) use digest::Digest;
pub use secret::Secret;
pub(crate) use secret::Secrets;
pub use tolerance::Tolerance;
