//! [Didit](https://docs.didit.me): sessions, entities and transactions.
//!
//! | Scheme | Header | Signed message | Proves |
//! |---|---|---|---|
//! | [`Scheme::V2`] | `X-Signature-V2` | canonical JSON of the body | the body |
//! | [`Scheme::V2TsPrefixed`] | `X-Signature-V2` | `{X-Timestamp}:` and the canonical JSON | the body and the header |
//! | [`Scheme::Raw`] | `X-Signature` | the exact bytes | the body |
//! | [`Scheme::DiditSignature`] | `X-Didit-Signature` | the exact bytes | the body |
//! | [`Scheme::Simple`] | `X-Signature-Simple` | `{timestamp}:{session_id}:{status}:{webhook_type}` | these four fields |
//!
//! Both V2 messages exist: the platform documentation prefixes the timestamp, the backend does not. They
//! cannot be confused, because one begins with a digit and the other with a brace. One matching signature
//! over the body is enough, and the result says which it was.
//!
//! Freshness always comes from something signed: the body's `timestamp`, which `X-Timestamp` must then
//! repeat, or, with the prefix, `X-Timestamp` itself.

pub mod decision;
mod event;
mod fields;
mod freshness;
mod scheme;
mod signature_headers;
mod signer;
mod verified;
mod verifier;

pub use decision::{AnyDecision, Decision, DecisionV1, DecisionV2, Environment, SessionKind, SessionStatus};
pub use event::Event;
pub use fields::Fields;
pub use scheme::Scheme;
pub use signer::Signer;
pub use verified::{BodyOrFields, Verified, VerifiedFields};
pub use verifier::Verifier;

#[cfg(all(feature = "js", target_arch = "wasm32"))]
pub(crate) use signature_headers::ALL_NAMES as HEADER_NAMES;
