use alloc::vec::Vec;
use core::fmt;

use super::envelope;
use super::event::{Event, Name};
use super::fields::Fields;
use super::scheme::Scheme;
use crate::body::Body;
use crate::canonical::Document;
use crate::error::{Kind, Result};
use crate::event::{Envelope, Outcome};
use crate::model::Problem;
use crate::signature::Authenticated;

/// A delivery whose whole body is authenticated.
///
/// That it is authentic and that it can be read are two things: the envelope and the body are always there,
/// and [`event`](Self::event) says what keeps a body of unexpected shape from being read.
#[derive(Clone)]
pub struct Verified<'b> {
    body: Body<'b>,
    document: Document<'b>,
    envelope: Envelope<'b>,
    scheme: Scheme,
    secret_index: usize,
}

impl<'b> Verified<'b> {
    /// Fails with `type_missing` if nothing says which event it is.
    pub(super) fn new(
        body: Body<'b>,
        document: Document<'b>,
        scheme: Scheme,
        secret_index: usize,
    ) -> Result<Self> {
        let name = Name::of_signed(document.root()).ok_or(Kind::TypeMissing)?;
        let envelope = envelope::read(document.root(), name);
        Ok(Self { body, document, envelope, scheme, secret_index })
    }

    /// What happened to which of your users.
    #[must_use]
    pub fn envelope(&self) -> &Envelope<'b> {
        &self.envelope
    }

    /// What the body says, typed. Read anew with every call.
    ///
    /// # Errors
    ///
    /// The first member that has another type than documented; see [`problems`](Self::problems) for all.
    pub fn event(&self) -> Result<Event, Problem> {
        Event::read(self.document.whole().root())
    }

    /// All members that have another type than documented, up to a limit. Empty if and only if
    /// [`event`](Self::event) succeeds.
    #[must_use]
    pub fn problems(&self) -> Vec<Problem> {
        Event::problems(self.document.whole().root())
    }

    /// The bytes that were verified. Read from these and from no other copy.
    #[must_use]
    pub fn body(&self) -> &'b [u8] {
        self.body.bytes()
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

    /// What the signature proves: [`Authenticated::Body`].
    #[must_use]
    pub fn authenticated(&self) -> Authenticated {
        self.scheme.authenticates()
    }
}

/// Compares the body and how it was verified; all else follows from these.
impl PartialEq for Verified<'_> {
    fn eq(&self, other: &Self) -> bool {
        (self.body, self.scheme, self.secret_index) == (other.body, other.scheme, other.secret_index)
    }
}

impl Eq for Verified<'_> {}

/// Shows no content of the body: it is somebody's identity data.
impl fmt::Debug for Verified<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Verified")
            .field("body", &self.body)
            .field("envelope", &self.envelope)
            .field("scheme", &self.scheme)
            .field("secret_index", &self.secret_index)
            .finish()
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

    /// What the signed status means in words common to all providers, as in an [`Envelope`].
    #[must_use]
    pub fn outcome(&self) -> Option<Outcome> {
        envelope::outcome(self.event_type(), self.fields.status())
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
