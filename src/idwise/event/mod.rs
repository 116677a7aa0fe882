//! What IDWise's events say.

mod bodies;
mod name;
mod steps;
mod values;

use alloc::vec::Vec;

use serde::Serialize;

pub use bodies::{
    AmlMonitorBody, AmlMonitorEvent, JourneyBody, JourneyEvent, OngoingCheckBody, OngoingCheckEvent,
    SpotCheckBody, SpotCheckEvent, UpdatedJourneyBody, UpdatedJourneyEvent,
};
pub use name::EventName;
pub use steps::{
    RenewalBody, RenewalEvent, RenewalStep, RequiredStep, StepBody, StepEvent, UpdateRequiredBody,
    UpdateRequiredEvent,
};
pub use values::{Action, Decision, ManualDecision, StepType, SystemDecision, Trigger};

use crate::canonical::Value;
use crate::content::text;
use crate::model::{self, Model, Problem, RawJson, Shape};

/// What a body from IDWise says.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(untagged)]
#[non_exhaustive]
pub enum Event {
    /// `Finished Journey`: the journey is finished and can be fetched.
    FinishedJourney(JourneyEvent),
    /// `Finished User Steps`: the user has done every step; the decision may not be final yet.
    FinishedUserSteps(JourneyEvent),
    /// `Finished Step`: one step, or one side of a document, was processed.
    FinishedStep(JourneyEvent),
    /// `Manually Reviewed`: a person decided.
    ManuallyReviewed(JourneyEvent),
    /// `Updated Journey`: a finished journey changed.
    UpdatedJourney(UpdatedJourneyEvent),
    /// `Verification Update Required`: the user has to repeat steps.
    VerificationUpdateRequired(UpdateRequiredEvent),
    /// `KYC Renewal Deadline Exceeded`: the user did not repeat steps in time.
    RenewalDeadlineExceeded(RenewalEvent),
    /// `AML Monitor Update`: ongoing monitoring found something new.
    AmlMonitorUpdate(AmlMonitorEvent),
    /// `Finished Spot Check`: a later check of a known user ended.
    FinishedSpotCheck(SpotCheckEvent),
    /// `Finished Ongoing Check`: what spot checks were before.
    FinishedOngoingCheck(OngoingCheckEvent),
    /// `Step Submitted`: the user handed a step in; from older webhooks.
    StepSubmitted(StepEvent),
    /// Anything else, as it stands in the body.
    Other(RawJson),
}

impl Event {
    pub(crate) fn read(root: Value<'_, '_>) -> Result<Self, Problem> {
        Ok(match name_of(root) {
            EventName::FinishedJourney => Self::FinishedJourney(model::read(root)?),
            EventName::FinishedUserSteps => Self::FinishedUserSteps(model::read(root)?),
            EventName::FinishedStep => Self::FinishedStep(model::read(root)?),
            EventName::ManuallyReviewed => Self::ManuallyReviewed(model::read(root)?),
            EventName::UpdatedJourney => Self::UpdatedJourney(model::read(root)?),
            EventName::VerificationUpdateRequired => Self::VerificationUpdateRequired(model::read(root)?),
            EventName::RenewalDeadlineExceeded => Self::RenewalDeadlineExceeded(model::read(root)?),
            EventName::AmlMonitorUpdate => Self::AmlMonitorUpdate(model::read(root)?),
            EventName::FinishedSpotCheck => Self::FinishedSpotCheck(model::read(root)?),
            EventName::FinishedOngoingCheck => Self::FinishedOngoingCheck(model::read(root)?),
            EventName::StepSubmitted => Self::StepSubmitted(model::read(root)?),
            EventName::Other(_) => Self::Other(model::read(root)?),
        })
    }

    pub(crate) fn problems(root: Value<'_, '_>) -> Vec<Problem> {
        model::problems(root, &[Self::shape(root)])
    }

    /// What is documented of the kind of event that a body holds.
    pub(crate) fn shape(root: Value<'_, '_>) -> &'static Shape {
        match name_of(root) {
            EventName::FinishedJourney
            | EventName::FinishedUserSteps
            | EventName::FinishedStep
            | EventName::ManuallyReviewed => JourneyEvent::SHAPE,
            EventName::UpdatedJourney => UpdatedJourneyEvent::SHAPE,
            EventName::VerificationUpdateRequired => UpdateRequiredEvent::SHAPE,
            EventName::RenewalDeadlineExceeded => RenewalEvent::SHAPE,
            EventName::AmlMonitorUpdate => AmlMonitorEvent::SHAPE,
            EventName::FinishedSpotCheck => SpotCheckEvent::SHAPE,
            EventName::FinishedOngoingCheck => OngoingCheckEvent::SHAPE,
            EventName::StepSubmitted => StepEvent::SHAPE,
            EventName::Other(_) => RawJson::SHAPE,
        }
    }
}

fn name_of(root: Value<'_, '_>) -> EventName {
    let written = text(root, "event").unwrap_or_default();
    EventName::recognise(&written).unwrap_or_else(|| EventName::Other((&*written).into()))
}
