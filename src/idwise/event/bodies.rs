use alloc::string::String;

use super::name::EventName;
use super::values::{Action, Decision, ManualDecision, SystemDecision};
use crate::model::record;

record! {
    /// `Finished Journey`, `Finished User Steps`, `Finished Step` or `Manually Reviewed`.
    pub struct JourneyEvent {
        /// Which event it is.
        event: EventName,
        /// What it says.
        body: JourneyBody,
    }

    /// The state of a journey. Newer webhooks have the manual and final decision in `Manually Reviewed` only,
    /// older ones in every event.
    pub struct JourneyBody {
        /// The identifier of the event, the same when a delivery is repeated. Absent from older webhooks.
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
    }

    /// `Updated Journey`.
    pub struct UpdatedJourneyEvent {
        /// Which event it is.
        event: EventName,
        /// What it says.
        body: UpdatedJourneyBody,
    }

    /// The state of a journey after a change.
    pub struct UpdatedJourneyBody {
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
        /// What changed.
        action: Action,
    }

    /// `AML Monitor Update`.
    pub struct AmlMonitorEvent {
        /// Which event it is.
        event: EventName,
        /// What it says.
        body: AmlMonitorBody,
    }

    /// The state of a journey after ongoing monitoring found something new.
    pub struct AmlMonitorBody {
        /// The identifier of the event, the same when a delivery is repeated.
        event_id as "eventId": String,
        /// The journey.
        journey_id as "journeyId": String,
        /// Your own reference, if you gave one.
        reference_no as "referenceNo": String,
        /// What the system decides now.
        system_decision as "systemDecision": SystemDecision,
        /// What the decision was before.
        previous_system_decision as "previousSystemDecision": Decision,
        /// What a person decided; in older webhooks.
        manual_decision as "manualDecision": ManualDecision,
        /// The manual decision if there is one, else the system's; in older webhooks.
        final_decision as "finalDecision": Decision,
        /// The number of the monitoring result, one more with every update.
        updated_aml_version_number as "updatedAMLVersionNumber": i64,
    }

    /// `Finished Spot Check`.
    pub struct SpotCheckEvent {
        /// Which event it is.
        event: EventName,
        /// What it says.
        body: SpotCheckBody,
    }

    /// The result of a spot check.
    pub struct SpotCheckBody {
        /// The identifier of the event, the same when a delivery is repeated.
        event_id as "eventId": String,
        /// Your own reference, if you gave one.
        reference_no as "referenceNo": String,
        /// What the system decided.
        system_decision as "systemDecision": SystemDecision,
        /// The journey of the spot check. The user's first journey is not named.
        spot_check_journey_id as "spotCheckJourneyId": String,
    }

    /// `Finished Ongoing Check`.
    pub struct OngoingCheckEvent {
        /// Which event it is.
        event: EventName,
        /// What it says.
        body: OngoingCheckBody,
    }

    /// The result of an ongoing check.
    pub struct OngoingCheckBody {
        /// The identifier of the event, the same when a delivery is repeated.
        event_id as "eventId": String,
        /// The user's first journey.
        journey_id as "journeyId": String,
        /// Your own reference, if you gave one.
        reference_no as "referenceNo": String,
        /// What the system decided.
        system_decision as "systemDecision": SystemDecision,
        /// What a person decided; in older webhooks.
        manual_decision as "manualDecision": ManualDecision,
        /// The manual decision if there is one, else the system's; in older webhooks.
        final_decision as "finalDecision": Decision,
        /// The check.
        ongoing_check_id as "ongoingCheckId": String,
    }
}
