use super::envelope::envelope;
use super::event::Event;
use crate::body::Body;
use crate::canonical::{DEFAULT_MAX_BODY_BYTES, Document};
use crate::content::{Content, delivery};
use crate::error::{Kind, Result};

/// A body that was read without asking who sent it.
pub struct Unverified<'b> {
    content: Content<'b>,
}

delivery!(Unverified of Event, crate::Authenticated::None);

/// Reads a body without verifying anything: for bodies you have verified before, and for tests.
///
/// ```
/// use kyc_webhooks::{Authenticated, dhmad};
///
/// let body = r#"{"type":"contract.signed","data":{"contract":{"signedBy":"seller"}}}"#;
/// let parsed = dhmad::parse_unverified(body)?;
/// assert_eq!(parsed.authenticated(), Authenticated::None);
/// let dhmad::Event::Contract(signed) = parsed.event().unwrap() else { unreachable!() };
/// let contract = signed.data.and_then(|data| data.contract).unwrap_or_default();
/// assert_eq!(contract.signed_by, Some(dhmad::Signatory::Seller));
/// # Ok::<(), kyc_webhooks::Error>(())
/// ```
///
/// # Errors
///
/// [`TypeMissing`](crate::ErrorCode::TypeMissing) if the body names no event,
/// [`BodyTooLarge`](crate::ErrorCode::BodyTooLarge) beyond 1 MiB, and those of
/// [`canonicalize`](crate::canonical::canonicalize) but
/// [`LoneSurrogate`](crate::ErrorCode::LoneSurrogate).
pub fn parse_unverified<'b>(body: impl Into<Body<'b>>) -> Result<Unverified<'b>> {
    parse_within(DEFAULT_MAX_BODY_BYTES, body.into().bytes())
}

/// The same for a body of at most `max_body_bytes` bytes.
pub(crate) fn parse_within(max_body_bytes: usize, body: &[u8]) -> Result<Unverified<'_>> {
    let document = Document::read(body, max_body_bytes)?;
    let envelope = envelope(document.root(), None).ok_or(Kind::TypeMissing)?;
    Ok(Unverified { content: Content::new(body, document, envelope) })
}
