//! [DHMAD](https://docs.dhmad.tn): identity verifications, escrows and contracts.
//!
//! | Scheme | Header | Signed message | Proves |
//! |---|---|---|---|
//! | [`Scheme::Raw`] | `x-webhook-signature` | the exact bytes | the body |
//! | [`Scheme::Stringified`] | `x-webhook-signature` | the body as `JSON.stringify` writes it | the body |
//!
//! # What is documented and what is assumed
//!
//! The public documentation shows a handler that reads `x-webhook-signature`, `x-webhook-event`,
//! `x-webhook-id` and `x-webhook-timestamp`, and that signs `JSON.stringify(req.body)`. It does not show the
//! algorithm or the encoding. Assumed, because it is what that style of handler does: HMAC-SHA256, the
//! secret's text as key, hexadecimal digits, perhaps after `sha256=`. [`Settings`] and
//! [`Secret::from_hex`](crate::Secret::from_hex) change the assumptions.
//!
//! # What the signature does not cover
//!
//! Nothing but the body is signed, as far as the documentation shows. `x-webhook-timestamp`, `x-webhook-id`
//! and `x-webhook-event` are not: who has recorded a delivery can send it again with another time and another
//! id, and it verifies. Freshness is therefore a weak check, good against deliveries that are late or
//! repeated by accident. Against replays, make acting twice harmless: keep what you have decided about a user
//! or an escrow and act on changes only. `x-webhook-event`, where it is present, must equal the signed
//! `type`.
//!
//! # The envelope
//!
//! | Member | From |
//! |---|---|
//! | `type` | `type` |
//! | `id` | none: no signed member is documented as the identifier of the event |
//! | `dedupe_key` | members of the body; else the header `x-webhook-id`, see below |
//! | `subject` | `data.external_user_id` of `identity.*` |
//! | `outcome` | `data.kyc_status` of `identity.*`: `approved`, `rejected` (declined), `pending` |
//! | `occurred_at` | `data.updated_at`, for `linked` first `data.linked_at`; or `data.escrow.updatedAt` |
//!
//! DHMAD says to deduplicate by `x-webhook-id`. As that is not signed, members come first where they tell events apart. The
//! key is a JSON array:
//!
//! - of an `identity.*` event, the type and, below `data`, `id`, `external_user_id`, `kyc_status`,
//!   `linked_user_id` and the date in `occurred_at`, if there is a date and one of the first two;
//! - of an `escrow.*` event, the type and, below `data.escrow`, `id` (or `_id`), `status` and `updatedAt`, if there is an
//!   identifier and a date;
//! - of other events `x-webhook-id` and the SHA-256 of the body in hexadecimal digits. The same delivery under another id
//!   is another event by this key, but no delivery takes the place of another event.
//!
//! None without a header too, as from [`parse_unverified`].

mod envelope;
mod event;
mod scheme;
mod settings;
mod signer;
#[cfg(test)]
pub(crate) mod typescript;
mod unverified;
mod verified;
mod verifier;

pub use event::{
    CheckoutAction, ClaimStatus, Contract, ContractData, ContractEvent, DeliveryRejection, DisputeTicket,
    Escrow, EscrowData, EscrowEvent, EscrowMode, EscrowProof, EscrowSignatures, EscrowStatus, Event,
    EventType, IdentityEvent, IdentityVerification, KycStatus, Party, ProofAttachment, ProofPhase,
    ProofSubmission, Signatory, StatusSource, VerificationSessionStatus,
};
#[cfg(all(feature = "js-verify", target_arch = "wasm32"))]
pub(crate) use scheme::ALL_HEADERS as HEADER_NAMES;
pub use scheme::Scheme;
pub(crate) use scheme::TIMESTAMP_HEADER;
pub use settings::{Encoding, Settings};
pub use signer::Signer;
#[cfg(all(feature = "js", target_arch = "wasm32"))]
pub(crate) use unverified::parse_within;
pub use unverified::{Unverified, parse_unverified};
pub use verified::Verified;
pub use verifier::Verifier;
pub(crate) use verifier::sent_at;
