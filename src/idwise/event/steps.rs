use alloc::string::String;
use alloc::vec::Vec;

use super::name::EventName;
use super::values::{Decision, ManualDecision, StepType, SystemDecision, Trigger};
use crate::model::record;

record! {
    /// `Verification Update Required`.
    pub struct UpdateRequiredEvent {
        /// Which event it is.
        event: EventName,
        /// What it says.
        body: UpdateRequiredBody,
    }

    /// The state of a journey of which steps have to be repeated.
    pub struct UpdateRequiredBody {
        /// The identifier of the event, the same when a delivery is repeated.
        event_id as "eventId": String,
        /// The journey.
        journey_id as "journeyId": String,
        /// Your own reference, if you gave one.
        reference_no as "referenceNo": String,
        /// What the system decided.
        system_decision as "systemDecision": SystemDecision,
        /// What a person decided, once one has.
        manual_decision as "manualDecision": ManualDecision,
        /// The manual decision if there is one, else the system's.
        final_decision as "finalDecision": Decision,
        /// Why.
        trigger: Trigger,
        /// The steps to repeat.
        required_steps as "requiredSteps": Vec<RequiredStep>,
    }

    /// A step to repeat.
    pub struct RequiredStep {
        /// The step.
        step_id as "stepId": String,
        /// Why, as one of the reasons that you set up at IDWise.
        reason_code as "reasonCode": String,
    }

    /// `KYC Renewal Deadline Exceeded`.
    pub struct RenewalEvent {
        /// Which event it is.
        event: EventName,
        /// What it says.
        body: RenewalBody,
    }

    /// A journey of which steps were not repeated in time. It has no decisions.
    pub struct RenewalBody {
        /// The identifier of the event, the same when a delivery is repeated.
        event_id as "eventId": String,
        /// The journey.
        journey_id as "journeyId": String,
        /// Your own reference, if you gave one.
        reference_no as "referenceNo": String,
        /// The steps that were not repeated.
        required_steps as "requiredSteps": Vec<RenewalStep>,
    }

    /// A step that was not repeated in time.
    pub struct RenewalStep {
        /// The step.
        step_id as "stepId": String,
        /// Until when it should have been, as RFC 3339 text.
        renewal_deadline as "renewalDeadline": String,
    }

    /// `Step Submitted`.
    pub struct StepEvent {
        /// Which event it is.
        event: EventName,
        /// What it says.
        body: StepBody,
    }

    /// A step that the user handed in. It has no `eventId` and no decisions.
    pub struct StepBody {
        /// The journey.
        journey_id as "journeyId": String,
        /// Your own reference, if you gave one.
        reference_no as "referenceNo": String,
        /// The step.
        step_id as "stepId": String,
        /// What the step asks for.
        step_type as "stepType": StepType,
    }
}
