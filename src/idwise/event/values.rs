use crate::model::open_enum;

open_enum! {
    /// What the system decided. There is no rejection among them: only people reject.
    pub enum SystemDecision {
        /// Every step passed; the portal shows it as passed.
        Complete = "Complete",
        /// The user has not done every step.
        Incomplete = "Incomplete",
        /// A step failed, and a person has to look at it.
        Refer = "Refer",
    }
}

open_enum! {
    /// What a person decided.
    pub enum ManualDecision {
        /// Approved.
        Approved = "Approved",
        /// Rejected.
        Rejected = "Rejected",
        /// The word `null` as text, which the documentation can be read to mean: nobody has decided yet.
        NotReviewed = "null",
    }
}

open_enum! {
    /// What counts: the manual decision if there is one, else the system's.
    pub enum Decision {
        /// A person approved.
        Approved = "Approved",
        /// A person rejected.
        Rejected = "Rejected",
        /// Every step passed.
        Complete = "Complete",
        /// The user has not done every step.
        Incomplete = "Incomplete",
        /// A step failed, and a person has to look at it.
        Refer = "Refer",
    }
}

open_enum! {
    /// What changed a finished journey. The documentation does not show all values.
    pub enum Action {
        /// A step was changed.
        StepUpdate = "Step Update",
        /// The result of the screening against lists was amended.
        AmlAmend = "AML Amend",
        /// Ongoing monitoring found something new.
        AmlMonitoringUpdate = "AML OGM Update",
        /// A person decided.
        ManualReview = "Manual Review",
    }
}

open_enum! {
    /// Why steps have to be repeated. The documentation does not show all values.
    pub enum Trigger {
        /// The user's documents or data are due for renewal.
        KycRenewal = "KYC Renewal",
    }
}

open_enum! {
    /// What a step asks for.
    pub enum StepType {
        /// An identity document.
        Document = "Document",
        /// A picture of the user.
        Selfie = "Selfie",
    }
}
