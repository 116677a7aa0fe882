//! [IDWise](https://docs.idwise.com): journeys, their steps, and ongoing monitoring.
//!
//! IDWise signs nothing. A webhook can be set up to present a static credential: a user and password, a
//! bearer token, or headers of your choice. Checking it proves who sent the request, not what it says or when
//! it was sent, so nothing here is called verified: [`Authenticator::authenticate`] gives a [`FromSender`].
//! No freshness can be checked either, because neither headers nor bodies say when a delivery was made.
//! Before you act on a decision that matters, fetch it from IDWise by its `journeyId`.
//!
//! # The envelope
//!
//! | Member | From |
//! |---|---|
//! | `type` | `event`, in its documented spelling; see [`EventName::recognise`] |
//! | `id` | `body.eventId`, which stays the same when a delivery is repeated |
//! | `dedupe_key` | `body.eventId`; else other members, see below |
//! | `subject` | `body.referenceNo` |
//! | `outcome` | `body.finalDecision`, else `body.systemDecision` |
//! | `occurred_at` | none: no event has a time |
//!
//! `Approved` and `Complete` are approved, `Rejected` is declined, `Refer` in review and `Incomplete`
//! pending.
//!
//! Without `eventId`, as in older webhooks, the key is a JSON array of the type and, below `body`,
//! `journeyId`, `spotCheckJourneyId`, `ongoingCheckId`, `referenceNo`, `stepId`, `stepType`,
//! `systemDecision`, `previousSystemDecision`, `manualDecision`, `finalDecision`, `action`, `trigger` and
//! `updatedAMLVersionNumber`. There is none without a journey or check, and none for a step event that does
//! not name its step, because nothing tells two of those apart.
//!
//! Two deliveries without `eventId` and with the same members have the same key, whether the second is a
//! repetition or a new event with nothing new in it.

mod authenticator;
mod envelope;
mod event;
#[cfg(test)]
pub(crate) mod typescript;
mod unverified;

pub use authenticator::{Authenticator, FromSender};
pub use event::{
    Action, AmlMonitorBody, AmlMonitorEvent, Decision, Event, EventName, JourneyBody, JourneyEvent,
    ManualDecision, OngoingCheckBody, OngoingCheckEvent, RenewalBody, RenewalEvent, RenewalStep,
    RequiredStep, SpotCheckBody, SpotCheckEvent, StepBody, StepEvent, StepType, SystemDecision, Trigger,
    UpdateRequiredBody, UpdateRequiredEvent, UpdatedJourneyBody, UpdatedJourneyEvent,
};
#[cfg(all(feature = "js", target_arch = "wasm32"))]
pub(crate) use unverified::parse_within;
pub use unverified::{Unverified, parse_unverified};

pub use crate::signature::Credential;
