use alloc::string::String;

use super::EventType;
use crate::model::{open_enum, record};

open_enum! {
    /// What DHMAD decided about a user.
    pub enum KycStatus {
        /// Not decided yet. No webhook reports it.
        Pending = "pending",
        /// Verified.
        Approved = "approved",
        /// Not verified.
        Rejected = "rejected",
    }
}

open_enum! {
    /// How far the session at the identity-verification service is. Its documentation shows these two.
    pub enum VerificationSessionStatus {
        /// The user has not finished.
        InProgress = "in_progress",
        /// The user has finished.
        Completed = "completed",
    }
}

open_enum! {
    /// Whether a verification belongs to an account already.
    pub enum ClaimStatus {
        /// The user has no account with the verified email address yet.
        Pending = "pending",
        /// The user has.
        Linked = "linked",
    }
}

open_enum! {
    /// What made the status change.
    pub enum StatusSource {
        /// The sandbox, which approves everybody at once.
        Sandbox = "sandbox",
        /// An administrator of DHMAD.
        AdminReview = "admin_review",
    }
}

record! {
    /// An `identity.*` event.
    pub struct IdentityEvent {
        /// Which event it is.
        event_type as "type": EventType,
        /// The verification it is about.
        data: IdentityVerification,
    }

    /// A user's verification. Webhooks are known to have `kyc_status`, `external_user_id`, `status_source`
    /// and `linked_user_id`; the other members are those that the REST API has.
    pub struct IdentityVerification {
        /// The identifier of the verification, an opaque text.
        id: String,
        /// The user's email address, in lower case.
        email: String,
        /// Your own identifier of the user, if you gave one.
        external_user_id: String,
        /// What was decided.
        kyc_status: KycStatus,
        /// What made the status change.
        status_source: StatusSource,
        /// How far the session at the identity-verification service is.
        didit_session_status: VerificationSessionStatus,
        /// Whether an administrator has to decide.
        needs_admin_review: bool,
        /// Whether the verification belongs to an account already.
        claim_status: ClaimStatus,
        /// DHMAD's identifier of the user, once there is an account.
        linked_user_id: String,
        /// When the verification was linked to the account, as RFC 3339 text.
        linked_at: String,
        /// When the verification was started, as RFC 3339 text.
        created_at: String,
        /// When it last changed, as RFC 3339 text.
        updated_at: String,
        /// Until when the user can finish, as RFC 3339 text.
        expires_at: String,
        /// Whether the user was sent an email with the link. The sandbox sends none.
        verification_email_sent: bool,
        /// When that was, as RFC 3339 text.
        verification_email_sent_at: String,
        /// A sentence about the state, for people; in the answer that starts a verification.
        message: String,
    }
}
