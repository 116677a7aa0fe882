//! `user.*` and `business.*`.

use alloc::string::String;
use alloc::vec::Vec;

use super::enveloped::{Content, Enveloped};
use super::{Changes, EventType, Timestamp};
use crate::model::{RawJson, open_enum, record};

open_enum! {
    /// What you make of a user or business as a whole. It is not the outcome of a verification.
    pub enum EntityStatus {
        /// Nothing against it.
        Active = "ACTIVE",
        /// To be watched.
        Flagged = "FLAGGED",
        /// Not to be served.
        Blocked = "BLOCKED",
    }
}

open_enum! {
    /// Why the status changed. Only in the nested envelope.
    pub enum EntityReason {
        /// Somebody changed it in the console.
        Manual = "manual",
        /// It was changed by an API call.
        Api = "api",
        /// A session was declined, and that blocks.
        SessionDeclined = "session_declined",
        /// Something of the entity is on a block list.
        BlocklistMatch = "blocklist_match",
        /// A transaction set off a rule.
        TransactionRule = "transaction_rule",
        /// A repeated check found something new.
        OngoingMonitoring = "ongoing_monitoring",
    }
}

record! {
    /// A user or business. Events of today say what changed; the nested envelope had the whole profile.
    pub struct Entity {
        /// Didit's identifier, if it is a user.
        vendor_user_id: String,
        /// Didit's identifier, if it is a business.
        vendor_business_id: String,
        /// Didit's identifier, in the nested envelope.
        uuid: String,
        /// Your own identifier.
        vendor_data: String,
        /// Its status now. Test deliveries have the status of a session here.
        status: EntityStatus,
        /// Its status before, for `*.status.updated`.
        previous_status: EntityStatus,
        /// The members of the profile that changed, for `*.data.updated`.
        changed_fields: Vec<String>,
        /// Their values before and now.
        changes: Changes,
        /// A workflow; only in test deliveries.
        workflow_id: String,
        /// Why the status changed; only in the nested envelope.
        reason: EntityReason,
        /// Who changed the status; only in the nested envelope.
        actor: String,
        /// What you attached to the entity.
        metadata: RawJson,
        /// The name you gave it.
        display_name: String,
        /// The name of the user.
        full_name: String,
        /// The user's date of birth.
        date_of_birth: String,
        /// The address of the user's portrait.
        portrait_image: String,
        /// The states whose documents the user has shown.
        issuing_states: RawJson,
        /// Verified e-mail addresses.
        approved_emails: RawJson,
        /// Verified telephone numbers.
        approved_phones: RawJson,
        /// The checks that were made.
        features: RawJson,
        /// The registered name of the business.
        legal_name: String,
        /// The number of the business in its registry.
        registration_number: String,
        /// The country of the business.
        country_code: String,
        /// How many sessions it has.
        session_count: i64,
        /// How many of them were approved.
        approved_count: i64,
        /// How many of them were declined.
        declined_count: i64,
        /// How many of them are in review.
        in_review_count: i64,
        /// When its first session was.
        first_session_at: String,
        /// When its last session was.
        last_session_at: String,
        /// When it was deleted.
        deleted_at: Timestamp,
    }
}

impl Content for Entity {}

/// The status or the profile of a user or business changed, in either envelope.
pub type EntityEvent = Enveloped<Entity>;

impl Enveloped<Entity> {
    /// The user or business.
    #[must_use]
    pub fn entity(&self) -> &Entity {
        &self.content
    }

    /// Whether it is a business; else it is a user.
    #[must_use]
    pub fn is_business(&self) -> bool {
        matches!(self.event_type(), Some(EventType::BusinessStatusUpdated | EventType::BusinessDataUpdated))
    }
}
