//! `status.updated` and `data.updated`.

use alloc::string::String;

use super::enveloped::{Environment, event_record};
use super::{ResubmitInfo, SessionStatus, marks_test};
use crate::didit::decision::AnyDecision;
use crate::model::{RawJson, open_enum};

open_enum! {
    /// Whom a session verifies.
    pub enum SessionKind {
        /// A person.
        User = "user",
        /// A business.
        Business = "business",
    }
}

open_enum! {
    /// Why the data of a session changed after the fact.
    pub enum Trigger {
        /// A reviewer corrected something.
        ManualReview = "manual_review",
        /// A reviewer changed the result of one step.
        ManualStepUpdate = "manual_step_update",
        /// A repeated check found something new.
        OngoingMonitoring = "ongoing_monitoring",
    }
}

open_enum! {
    /// The result that a sandbox session was asked to make up.
    pub enum SandboxScenario {
        /// Everything passes.
        Approve = "approve",
        /// The document has expired.
        DeclineDocumentExpired = "decline_document_expired",
        /// The document is not recognised.
        DeclineCouldNotRecognizeDocument = "decline_could_not_recognize_document",
        /// The machine-readable zone contradicts itself.
        DeclineMrzValidation = "decline_mrz_validation",
        /// Too young.
        DeclineMinimumAge = "decline_minimum_age",
        /// The face is not that of the document.
        DeclineFaceMatchLowSimilarity = "decline_face_match_low_similarity",
        /// The face is not that of a person in front of the camera.
        DeclineLivenessAttack = "decline_liveness_attack",
        /// On a watch list.
        DeclineAmlHit = "decline_aml_hit",
        /// The address of the connection is on your block list.
        DeclineIpBlocklist = "decline_ip_blocklist",
        /// The proof of address shows another address.
        DeclinePoaAddressMismatch = "decline_poa_address_mismatch",
        /// The chip of the document is not genuine.
        DeclineNfcChipNotVerified = "decline_nfc_chip_not_verified",
        /// A government database does not know the person.
        DeclineDatabaseNoMatch = "decline_database_no_match",
        /// Perhaps on a watch list.
        ReviewAmlPossibleMatch = "review_aml_possible_match",
        /// The face may be that of the document.
        ReviewFaceMatchBorderline = "review_face_match_borderline",
        /// The proof of address agrees in part.
        ReviewPoaPartialMatch = "review_poa_partial_match",
        /// The business is not what its registry says.
        DeclineKybRegistryMismatch = "decline_kyb_registry_mismatch",
    }
}

event_record! {
    /// The status or the data of a session changed.
    pub struct SessionEvent {
        /// The session. Business sessions may have `business_session_id` instead.
        session_id: String,
        /// The session, if it verifies a business.
        business_session_id: String,
        /// Whom the session verifies; absent means a person.
        session_kind: SessionKind,
        /// Didit's identifier of the business.
        vendor_business_id: String,
        /// Where the session stands.
        status: SessionStatus,
        /// The workflow the session follows.
        workflow_id: String,
        /// The version of that workflow.
        workflow_version: i64,
        /// Your own identifier of the user or business; may itself be JSON text.
        vendor_data: String,
        /// What you attached to the session.
        metadata: RawJson,
        /// The results of the checks. Usual for Approved, Declined, In Review and Abandoned.
        /// Its version is told by its members: `id_verifications` is of the present one.
        decision: AnyDecision,
        /// Why the data changed, for `data.updated`.
        trigger: Trigger,
        /// What the user is asked to hand in again, for Resubmitted.
        resubmit_info: ResubmitInfo,
        /// The result that a sandbox session was asked to make up.
        sandbox_scenario: SandboxScenario,
    }
}

impl SessionEvent {
    /// Whether the console made it up to test your endpoint: `metadata.test_webhook` is true. It is signed
    /// like any other.
    #[must_use]
    pub fn is_test(&self) -> bool {
        marks_test(self.metadata.as_ref())
    }

    /// Whether it is from a sandbox, whose results are made up.
    #[must_use]
    pub fn is_sandbox(&self) -> bool {
        self.environment == Some(Environment::Sandbox)
    }
}
