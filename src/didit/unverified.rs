use alloc::vec::Vec;
use core::fmt;

use super::envelope;
use super::event::{Event, Name};
use crate::canonical::{DEFAULT_MAX_BODY_BYTES, Document};
use crate::error::{Kind, Result};
use crate::event::Envelope;
use crate::model::Problem;
use crate::signature::Authenticated;

/// A body that was read and not verified: anybody may have written it.
#[derive(Clone)]
pub struct Unverified<'b> {
    body: &'b [u8],
    document: Document<'b>,
    envelope: Envelope<'b>,
}

/// Reads any body of Didit's without verifying it: nothing says that it is from Didit.
///
/// For what carries no signature: the callback `kyb.registry_search.resolved`, and bodies that you stored
/// after verifying them or fetched from Didit's log of deliveries. Everything else goes through a
/// [`Verifier`](super::Verifier).
///
/// ```
/// use kyc_webhooks::didit::{Event, parse_unverified};
/// use kyc_webhooks::Authenticated;
///
/// let body = br#"{"event_type":"kyb.registry_search.resolved","request_id":"r-1","search_resolved":true}"#;
/// let claim = parse_unverified(body)?;
/// assert_eq!(claim.authenticated(), Authenticated::None);
/// assert!(matches!(claim.event()?, Event::RegistrySearch(_)));
/// # Ok::<(), Box<dyn core::error::Error>>(())
/// ```
///
/// # Errors
///
/// Those of [`canonicalize`](crate::canonical::canonicalize) but
/// [`LoneSurrogate`](crate::ErrorCode::LoneSurrogate), and [`TypeMissing`](crate::ErrorCode::TypeMissing) if
/// the body names no event.
pub fn parse_unverified(body: &[u8]) -> Result<Unverified<'_>> {
    parse_within(DEFAULT_MAX_BODY_BYTES, body)
}

/// The same for a body of at most `max_body_bytes` bytes.
pub(crate) fn parse_within(max_body_bytes: usize, body: &[u8]) -> Result<Unverified<'_>> {
    let document = Document::read(body, max_body_bytes)?;
    let name = Name::of_any(document.root()).ok_or(Kind::TypeMissing)?;
    let envelope = envelope::read(document.root(), name);
    Ok(Unverified { body, document, envelope })
}

impl<'b> Unverified<'b> {
    /// What the body says happened to which of your users.
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
        Event::read(self.document.root())
    }

    /// All members that have another type than documented, up to a limit. Empty if and only if
    /// [`event`](Self::event) succeeds.
    #[must_use]
    pub fn problems(&self) -> Vec<Problem> {
        Event::problems(self.document.root())
    }

    /// The bytes that were read.
    #[must_use]
    pub fn body(&self) -> &'b [u8] {
        self.body
    }

    /// What is proven: [`Authenticated::None`].
    #[must_use]
    pub fn authenticated(&self) -> Authenticated {
        Authenticated::None
    }
}

/// Shows no content of the body: it is somebody's identity data.
impl fmt::Debug for Unverified<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Unverified").field("envelope", &self.envelope).finish_non_exhaustive()
    }
}
