//! `activity.created`.

use alloc::string::String;

use super::enveloped::{Content, Enveloped};
use crate::model::{RawJson, open_enum, record};

open_enum! {
    /// What an activity comes from. Didit names more sources than are published.
    pub enum ActivitySource {
        /// The user did it.
        Customer = "CUSTOMER",
        /// Didit did it by itself.
        System = "SYSTEM",
        /// A check did it.
        Verification = "VERIFICATION",
    }
}

record! {
    /// An entry in the timeline of a user, business, session or transaction.
    ///
    /// Didit does not deliver it for live traffic and publishes little about its members; what else there is
    /// stays in the body.
    pub struct Activity {
        /// Didit's identifier of the user.
        vendor_user_id: String,
        /// Didit's identifier of the business.
        vendor_business_id: String,
        /// Didit's identifier, in the nested envelope.
        uuid: String,
        /// Your own identifier of the user or business.
        vendor_data: String,
        /// The session it is about.
        session_id: String,
        /// The transaction it is about.
        transaction_id: String,
        /// What it comes from.
        source: ActivitySource,
        /// Who did it.
        actor: String,
        /// More about it.
        metadata: RawJson,
    }
}

impl Content for Activity {}

/// An entry was added to a timeline, in either envelope.
pub type ActivityEvent = Enveloped<Activity>;

impl Enveloped<Activity> {
    /// The entry.
    #[must_use]
    pub fn activity(&self) -> &Activity {
        &self.content
    }
}
