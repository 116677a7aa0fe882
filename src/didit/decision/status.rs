pub(super) use crate::didit::event::{Environment, SessionKind, SessionStatus};
use crate::model::open_enum;

open_enum! {
    /// The status of one check of a session.
    pub enum FeatureStatus {
        /// Not begun.
        NotStarted = "Not Started",
        /// Begun.
        InProgress = "In Progress",
        /// Begun and not completed.
        NotFinished = "Not Finished",
        /// A person has to look at it.
        InReview = "In Review",
        /// Passed.
        Approved = "Approved",
        /// Not passed.
        Declined = "Declined",
        /// Not completed in time.
        Expired = "Expired",
    }
}
