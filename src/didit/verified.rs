use super::event::Event;
use super::fields::Fields;
use super::scheme::Scheme;
use crate::body::Body;

/// A delivery whose whole body is authenticated.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verified<'b> {
    pub(super) body: Body<'b>,
    pub(super) scheme: Scheme,
    pub(super) secret_index: usize,
    pub(super) event: Event<'b>,
}

impl<'b> Verified<'b> {
    /// The bytes that were verified. Read the event from these and from no other copy.
    #[must_use]
    pub fn body(&self) -> &'b [u8] {
        self.body.bytes()
    }

    /// What the body says.
    #[must_use]
    pub fn event(&self) -> &Event<'b> {
        &self.event
    }

    /// The scheme whose signature matched; never [`Scheme::Simple`].
    #[must_use]
    pub fn scheme(&self) -> Scheme {
        self.scheme
    }

    /// Which of the verifier's secrets matched, counted from zero.
    #[must_use]
    pub fn secret_index(&self) -> usize {
        self.secret_index
    }
}

/// A delivery of which only four fields are authenticated. It has no body, so that nothing unsigned is read
/// from it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VerifiedFields {
    pub(super) fields: Fields,
    pub(super) secret_index: usize,
}

impl VerifiedFields {
    /// The signed fields.
    #[must_use]
    pub fn fields(&self) -> &Fields {
        &self.fields
    }

    /// The event type.
    #[must_use]
    pub fn event_type(&self) -> &str {
        self.fields.webhook_type().unwrap_or_default()
    }

    /// Which of the verifier's secrets matched, counted from zero.
    #[must_use]
    pub fn secret_index(&self) -> usize {
        self.secret_index
    }
}

/// What [`Verifier::verify_allowing_simple`](super::Verifier::verify_allowing_simple) could authenticate.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(
    clippy::exhaustive_enums,
    reason = "there is nothing between all and some, and a caller must handle both"
)]
pub enum BodyOrFields<'b> {
    /// The whole body.
    Body(Verified<'b>),
    /// Only four fields of it.
    Fields(VerifiedFields),
}
