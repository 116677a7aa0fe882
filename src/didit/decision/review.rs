use alloc::string::String;

use super::status::SessionStatus;
use crate::model::record;

record! {
    /// A change of the status by a person or through the API.
    pub struct Review {
        /// Who: an email address, `API Client` or `Unknown`.
        user: String,
        /// The status from then on.
        new_status: SessionStatus,
        /// What was noted.
        comment: String,
        /// When.
        created_at: String,
    }
}
