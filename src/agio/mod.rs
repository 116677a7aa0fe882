//! [Agio](https://docs.agiodigital.com): identity checks (KYC) and wallet checks (KYT).
//!
//! Agio documents no signature and no other authentication for these webhooks. If you agree with Agio on a
//! static header or another [`Credential`], [`Authenticator::authenticate`] checks it and gives a
//! [`FromSender`]: it proves who sent the request, not what it says or when it was sent, so nothing here is
//! called verified, and no freshness can be checked. Otherwise there is [`parse_unverified`]; anybody can
//! have written its body, so keep the address of your endpoint secret and ask Agio for the state before you
//! act.
//!
//! The two kinds of webhook are told apart by their members, since those for wallets name no type:
//!
//! - with a `type` and an `applicantId`: [`Event::Kyc`];
//! - with a `wallet_address` and a `status_id`, and without `type`: [`Event::Kyt`];
//! - with another `type`, or a `resource` and an `action` as card webhooks have: [`Event::Other`].
//!
//! Whatever is none of these has no type and is refused.
//!
//! # The envelope
//!
//! | Member | KYC | KYT |
//! |---|---|---|
//! | `type` | `type` | `kyt` |
//! | `id` | `WebhookPayloadId` | none: `id` is the wallet's |
//! | `dedupe_key` | `WebhookPayloadId`; else see below | see below |
//! | `subject` | `externalUserId` | `external_user_id` |
//! | `outcome` | see [`KycEvent::outcome`] | `status_id`: 2 and 4 (approved), 3 (declined), 1 (pending) |
//! | `occurred_at` | `createdAt` | `updated_at` |
//!
//! Without `WebhookPayloadId`, the key is a JSON array: of KYC `applicantId`, `type` and `createdAt`, of KYT
//! `kyt`, `id`, `status_id` and `updated_at`. None if one of them is missing.
//!
//! The type of a card webhook is its `resource` and `action` with a dot between them; other events have a
//! type only.

mod authenticator;
mod envelope;
mod event;
#[cfg(test)]
pub(crate) mod typescript;
mod unverified;

pub use authenticator::{Authenticator, FromSender};
pub use event::{
    ApplicantType, Event, EventType, KycEvent, KytEvent, KytStatus, RejectLabel, ReviewAnswer,
    ReviewRejectType, ReviewResult, ReviewStatus,
};
#[cfg(all(feature = "js", target_arch = "wasm32"))]
pub(crate) use unverified::parse_within;
pub use unverified::{Unverified, parse_unverified};

pub use crate::signature::Credential;
