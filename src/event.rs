//! The one view over every provider's events.

use alloc::borrow::Cow;
use core::fmt;

use serde::{Serialize, Serializer};

use crate::time::UnixTime;

/// What happened to which of your users: the same questions, answered for every event of every provider.
///
/// Where each answer comes from is documented at the provider's module. An envelope says nothing about
/// whether the event is authentic; what it came out of does.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct Envelope<'b> {
    #[serde(rename = "type")]
    pub(crate) event_type: Cow<'b, str>,
    pub(crate) id: Option<Cow<'b, str>>,
    pub(crate) dedupe_key: Option<Cow<'b, str>>,
    pub(crate) subject: Option<Cow<'b, str>>,
    pub(crate) outcome: Option<Outcome>,
    pub(crate) occurred_at: Option<UnixTime>,
}

impl Envelope<'_> {
    /// The event type as the provider names it. Types that this version does not know are passed on as they
    /// are.
    #[must_use]
    pub fn event_type(&self) -> &str {
        &self.event_type
    }

    /// The provider's own identifier of the event, if it has one.
    #[must_use]
    pub fn id(&self) -> Option<&str> {
        self.id.as_deref()
    }

    /// A text that is the same whenever the same event is delivered again, and different for different
    /// events: act once per key. None if the body holds nothing that tells events apart.
    #[must_use]
    pub fn dedupe_key(&self) -> Option<&str> {
        self.dedupe_key.as_deref()
    }

    /// Your own identifier of the user or business the event is about, as you gave it to the provider.
    #[must_use]
    pub fn subject(&self) -> Option<&str> {
        self.subject.as_deref()
    }

    /// What was decided, in words common to all providers. None for events that decide nothing and for values
    /// that this version does not know: never a guess.
    #[must_use]
    pub fn outcome(&self) -> Option<Outcome> {
        self.outcome
    }

    /// When it happened, as far as the body says.
    #[must_use]
    pub fn occurred_at(&self) -> Option<UnixTime> {
        self.occurred_at
    }
}

/// Shows the type and the outcome only: the rest is somebody's identity data.
impl fmt::Debug for Envelope<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Envelope")
            .field("type", &self.event_type)
            .field("outcome", &self.outcome)
            .finish_non_exhaustive()
    }
}

/// What a provider decided, in words common to all providers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Outcome {
    /// The user, business or transaction passed.
    Approved,
    /// It did not pass, and the decision is final.
    Declined,
    /// A person has to look at it.
    InReview,
    /// Not decided yet.
    Pending,
    /// The user is asked to hand something in again.
    ResubmissionRequested,
    /// It was not completed in time, or an approval has run out.
    Expired,
    /// The user gave up.
    Abandoned,
}

impl Outcome {
    /// Every outcome.
    pub const ALL: &'static [Self] = &[
        Self::Approved,
        Self::Declined,
        Self::InReview,
        Self::Pending,
        Self::ResubmissionRequested,
        Self::Expired,
        Self::Abandoned,
    ];

    /// The outcome in snake case, such as `"in_review"`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Approved => "approved",
            Self::Declined => "declined",
            Self::InReview => "in_review",
            Self::Pending => "pending",
            Self::ResubmissionRequested => "resubmission_requested",
            Self::Expired => "expired",
            Self::Abandoned => "abandoned",
        }
    }
}

impl Serialize for Outcome {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}
