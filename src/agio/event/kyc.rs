use alloc::string::String;
use alloc::vec::Vec;

use super::outcome::ReviewState;
use super::values::{ApplicantType, EventType, RejectLabel, ReviewAnswer, ReviewRejectType, ReviewStatus};
use crate::event::Outcome;
use crate::model::{RawJson, record};
use crate::time::UnixTime;

record! {
    /// The check of a person or company, which Sumsub carries out for Agio.
    pub struct KycEvent {
        /// The identifier of the webhook.
        webhook_payload_id as "WebhookPayloadId": i64,
        /// Which event it is.
        event_type as "type": EventType,
        /// The applicant.
        applicant_id as "applicantId": String,
        /// Person or company.
        applicant_type as "applicantType": ApplicantType,
        /// The companies that the applicant belongs to. Agio describes one identifier, Sumsub an array of
        /// objects.
        applicant_member_of as "applicantMemberOf": RawJson,
        /// The action that the applicant was asked for.
        applicant_action_id as "applicantActionId": String,
        /// Your own identifier of that action.
        external_applicant_action_id as "externalApplicantActionId": String,
        /// The inspection.
        inspection_id as "inspectionId": String,
        /// The request that led to the event. Several events may have the same.
        correlation_id as "correlationId": String,
        /// Your own identifier of the user.
        external_user_id as "externalUserId": String,
        /// The level of verification.
        level_name as "levelName": String,
        /// The client at Sumsub.
        client_id as "clientId": String,
        /// Where the event comes from.
        source_key as "sourceKey": String,
        /// Whether it is a test.
        sandbox_mode as "sandboxMode": bool,
        /// How far the review is.
        review_status as "reviewStatus": ReviewStatus,
        /// What came of the review, once it is completed.
        review_result as "reviewResult": ReviewResult,
        /// Whether the applicant is approved for good. False also means that nothing is decided, or that the
        /// applicant can try again.
        review_approved as "reviewApproved": bool,
        /// How far the identification by video is.
        video_ident_review_status as "videoIdentReviewStatus": String,
        /// When the event was made, such as `2020-02-21 13:23:19+0000`; see
        /// [`occurred_at`](Self::occurred_at).
        created_at as "createdAt": String,
    }

    /// What came of a review.
    pub struct ReviewResult {
        /// Passed or not.
        review_answer as "reviewAnswer": ReviewAnswer,
        /// Why not, in words meant for the applicant.
        moderation_comment as "moderationComment": String,
        /// Why not, in words that the applicant must not see.
        client_comment as "clientComment": String,
        /// Whether the applicant can try again.
        review_reject_type as "reviewRejectType": ReviewRejectType,
        /// Why not, as labels.
        reject_labels as "rejectLabels": Vec<RejectLabel>,
    }
}

impl KycEvent {
    /// Whether the check has ended for good: approved, or rejected without another try.
    ///
    /// ```
    /// use kyc_webhooks::agio;
    ///
    /// let body = r#"{"applicantId":"a-1","type":"applicantReviewed","reviewStatus":"completed","reviewResult":{"reviewAnswer":"GREEN"}}"#;
    /// let agio::Event::Kyc(event) = agio::parse_unverified(body)?.event().unwrap() else { unreachable!() };
    /// assert!(event.is_final());
    /// # Ok::<(), kyc_webhooks::Error>(())
    /// ```
    #[must_use]
    pub fn is_final(&self) -> bool {
        matches!(self.outcome(), Some(Outcome::Approved | Outcome::Declined))
    }

    /// Whether the applicant was rejected but can try again.
    #[must_use]
    pub fn can_retry(&self) -> bool {
        self.outcome() == Some(Outcome::ResubmissionRequested)
    }

    /// What was decided.
    ///
    /// Approved if `reviewApproved` is true. Otherwise a review that is `completed`, or whose status is
    /// absent, goes by its result: `GREEN` (approved, if it is completed), `RED` with `FINAL` (declined),
    /// `RED` with `RETRY` (resubmission requested). Before that, `onHold` is in review, and `init`,
    /// `pending`, `prechecked`, `queued`, `awaitingService` and `awaitingUser` are pending. None for
    /// anything else.
    #[must_use]
    pub fn outcome(&self) -> Option<Outcome> {
        ReviewState::of(self).outcome()
    }

    /// When the event was made. None without `createdAt`, and for a text that is no time.
    #[must_use]
    pub fn occurred_at(&self) -> Option<UnixTime> {
        self.created_at.as_deref().and_then(UnixTime::from_lenient_text)
    }
}
