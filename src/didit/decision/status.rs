use crate::model::open_enum;

open_enum! {
    /// The status of a session, of a user or of a business.
    pub enum SessionStatus {
        /// The session exists; nobody has opened it.
        NotStarted = "Not Started",
        /// The user is at it.
        InProgress = "In Progress",
        /// Sessions of businesses only: somebody else, such as an owner, has to verify as well.
        AwaitingUser = "Awaiting User",
        /// A person has to look at it.
        InReview = "In Review",
        /// Passed.
        Approved = "Approved",
        /// Not passed.
        Declined = "Declined",
        /// The user is asked to repeat some of the steps.
        Resubmitted = "Resubmitted",
        /// Nobody completed it in time.
        Expired = "Expired",
        /// The user gave up.
        Abandoned = "Abandoned",
        /// It was approved once, and the approval has run out.
        KycExpired = "Kyc Expired",
    }
}

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

open_enum! {
    /// Whom a session is about.
    pub enum SessionKind {
        /// A person (KYC).
        User = "user",
        /// A company (KYB).
        Business = "business",
    }
}

open_enum! {
    /// Whether an application works with real people.
    pub enum Environment {
        /// Real verifications.
        Live = "live",
        /// Invented decisions that look like real ones: never act on them in production.
        Sandbox = "sandbox",
    }
}
