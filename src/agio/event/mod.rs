//! What Agio's events say.

mod kyc;
mod kyt;
mod outcome;
mod values;

use alloc::vec::Vec;

use serde::Serialize;

pub use kyc::{KycEvent, ReviewResult};
pub(super) use kyt::outcome as kyt_outcome;
pub use kyt::{KytEvent, KytStatus};
pub(super) use outcome::ReviewState;
pub use values::{ApplicantType, EventType, RejectLabel, ReviewAnswer, ReviewRejectType, ReviewStatus};

use crate::canonical::{self, Value};
use crate::content::text;
use crate::model::{self, Model, Problem, RawJson, Shape};

/// What a body from Agio says.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(untagged)]
#[non_exhaustive]
#[allow(clippy::large_enum_variant, reason = "there is one event a delivery, so its size does not add up")]
pub enum Event {
    /// The check of a person or company.
    Kyc(KycEvent),
    /// The check of a wallet.
    Kyt(KytEvent),
    /// Anything else, such as a card webhook, as it stands in the body.
    Other(RawJson),
}

/// The kinds of events, told apart by the members they have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Kyc,
    Kyt,
    Other,
}

impl Kind {
    pub(super) fn of(root: Value<'_, '_>) -> Self {
        let has = |name| root.get(name).is_some_and(|member| !matches!(member.kind(), canonical::Kind::Null));
        if text(root, "type").is_some() {
            return if has("applicantId") { Self::Kyc } else { Self::Other };
        }
        if has("wallet_address") && has("status_id") { Self::Kyt } else { Self::Other }
    }
}

impl Event {
    pub(crate) fn read(root: Value<'_, '_>) -> Result<Self, Problem> {
        Ok(match Kind::of(root) {
            Kind::Kyc => Self::Kyc(model::read(root)?),
            Kind::Kyt => Self::Kyt(model::read(root)?),
            Kind::Other => Self::Other(model::read(root)?),
        })
    }

    pub(crate) fn problems(root: Value<'_, '_>) -> Vec<Problem> {
        model::problems(root, &[Self::shape(root)])
    }

    /// What is documented of the kind of event that a body holds.
    pub(crate) fn shape(root: Value<'_, '_>) -> &'static Shape {
        match Kind::of(root) {
            Kind::Kyc => KycEvent::SHAPE,
            Kind::Kyt => KytEvent::SHAPE,
            Kind::Other => RawJson::SHAPE,
        }
    }
}
