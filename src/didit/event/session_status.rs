use crate::event::Outcome;
use crate::model::open_enum;

open_enum! {
    /// The status of a session, of a user or a business.
    pub enum SessionStatus {
        /// Nobody has opened it.
        NotStarted = "Not Started",
        /// Somebody is at it.
        InProgress = "In Progress",
        /// A business session waits for the people of the business.
        AwaitingUser = "Awaiting User",
        /// A person of yours has to look at it.
        InReview = "In Review",
        /// Passed.
        Approved = "Approved",
        /// Not passed.
        Declined = "Declined",
        /// Steps were sent back to the user.
        Resubmitted = "Resubmitted",
        /// Nobody opened it in time.
        Expired = "Expired",
        /// Somebody opened it and did not finish in time.
        Abandoned = "Abandoned",
        /// An approval has run out.
        KycExpired = "Kyc Expired",
    }
}

impl SessionStatus {
    /// Reads a status in any capitals, with words apart by spaces, underscores or hyphens: `IN_REVIEW`, as
    /// documentation of business sessions has it, or `KYC Expired`.
    ///
    /// Anything else is kept as it is in [`Other`](Self::Other). Reading an event never changes a spelling.
    ///
    /// ```
    /// use kyc_webhooks::didit::SessionStatus;
    /// assert_eq!(SessionStatus::from_any_spelling("KYC Expired"), SessionStatus::KycExpired);
    /// assert_eq!(SessionStatus::from_any_spelling("AWAITING_USER"), SessionStatus::AwaitingUser);
    /// assert_eq!(SessionStatus::from_any_spelling("Paused").as_str(), "Paused");
    /// ```
    #[must_use]
    pub fn from_any_spelling(text: &str) -> Self {
        Self::known(text, |documented, text| {
            let plain = |byte: u8| if matches!(byte, b'_' | b'-') { b' ' } else { byte.to_ascii_lowercase() };
            documented.len() == text.len() && documented.bytes().map(plain).eq(text.bytes().map(plain))
        })
        .unwrap_or_else(|| Self::Other(text.into()))
    }

    /// What the status means in words common to all providers; None for a status that this version does not
    /// know.
    #[must_use]
    pub fn outcome(&self) -> Option<Outcome> {
        Some(match self {
            Self::Approved => Outcome::Approved,
            Self::Declined => Outcome::Declined,
            Self::InReview => Outcome::InReview,
            Self::NotStarted | Self::InProgress | Self::AwaitingUser => Outcome::Pending,
            Self::Resubmitted => Outcome::ResubmissionRequested,
            Self::Expired | Self::KycExpired => Outcome::Expired,
            Self::Abandoned => Outcome::Abandoned,
            Self::Other(_) => return None,
        })
    }
}
