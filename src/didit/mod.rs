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
//!
//! # The envelope
//!
//! Where the [`Envelope`](crate::Envelope) of a delivery comes from. In the nested envelope (`event` around
//! `data`), all but the first two and the time of the envelope are members of `data`.
//!
//! | Member | From |
//! |---|---|
//! | `type` | `webhook_type`, nested `event`; webhook version v1 has neither: `status.updated` |
//! | `id` | `event_id`; tests, version v1 and nested events about users and businesses have none |
//! | `dedupe_key` | `event_id`, else see below |
//! | `subject` | `vendor_data`, else `applicant_vendor_data` |
//! | `outcome` | the status of a session or transaction, see below |
//! | `occurred_at` | `created_at` of the event, else `timestamp` |
//!
//! - The outcome is that of [`SessionStatus::outcome`] for `status.updated` and `data.updated`, in any
//!   spelling that [`SessionStatus::from_any_spelling`] knows, and that of [`TransactionStatus::outcome`] for
//!   `transaction.created` and `transaction.status.updated`. Other events have none: what a user or business
//!   is to you (`ACTIVE`, `BLOCKED`) is no result of a verification.
//! - A nested `transaction.created` has no `created_at` of the event; it happened at that of the transaction.
//!
//! Without `event_id`, the `dedupe_key` joins the type, all identifiers of what the event is about, the
//! status with the one before, and `timestamp`, each with its name. `|` separates and is itself written as
//! `%7C` (and `%` as `%25`), also in an `event_id`, so that no two events have the same key by accident. There
//! is no key without an identifier or without a `timestamp` (the registry search needs none: it is answered
//! once), nor for `activity.created`, `auth.*` and unknown types, of which several may happen in the same
//! second. The `timestamp` changes when somebody sends a delivery again by hand, and then so does such a key.

pub mod configuration;
pub mod decision;
mod envelope;
mod event;
mod fields;
mod freshness;
mod scheme;
mod signature_headers;
mod signer;
#[cfg(test)]
pub(crate) mod typescript;
mod unverified;
mod verified;
mod verifier;

pub use decision::{AnyDecision, Decision, DecisionV1, DecisionV2};
pub use event::{
    ActionRequired, ActionType, Activity, ActivityEvent, ActivitySource, AuthEvent, Change, Changes,
    Direction, Entity, EntityEvent, EntityReason, EntityStatus, Enveloped, Environment, Event, EventType,
    FlatEnvelope, FoundCompany, NestedEnvelope, NodeToResubmit, Pagination, Rail, RegistrySearchEvent,
    RegistrySearchResult, ResubmitInfo, ResubmitNode, RuleSuggestionsEvent, SandboxScenario, SessionEvent,
    SessionKind, SessionStatus, Timestamp, Transaction, TransactionEvent, TransactionReason,
    TransactionStatus, TravelRuleEvent, TravelRuleStatus, Trigger, WireEnvelope,
};
pub use fields::Fields;
pub(crate) use fields::SignedFields;
pub(crate) use freshness::{BodyTime, Freshness, parse_seconds};
pub use scheme::Scheme;
pub(crate) use scheme::TIMESTAMP_HEADER;
pub use signer::Signer;
#[cfg(all(feature = "js", target_arch = "wasm32"))]
pub(crate) use unverified::parse_within;
pub use unverified::{Unverified, parse_unverified};
pub use verified::{BodyOrFields, Verified, VerifiedFields};
pub use verifier::Verifier;

#[cfg(all(feature = "js-verify", target_arch = "wasm32"))]
pub(crate) use signature_headers::ALL_NAMES as HEADER_NAMES;
