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

/// Reads a body without asking who sent it: for a webhook without authentication, and for tests.
///
/// Anybody can have written the body. Take it as a notice that something happened, and fetch the decision
/// from IDWise.
///
/// ```
/// use kyc_webhooks::idwise::{self, Event, StepType};
///
/// let body = r#"{"event":"Step Submitted","body":{"journeyId":"j-1","referenceNo":"user-7","stepId":"1","stepType":"Document"}}"#;
/// let parsed = idwise::parse_unverified(body)?;
/// let Event::StepSubmitted(event) = parsed.event().unwrap() else { unreachable!() };
/// assert_eq!(event.body.unwrap_or_default().step_type, Some(StepType::Document));
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
    let envelope = envelope(document.root()).ok_or(Kind::TypeMissing)?;
    Ok(Unverified { content: Content::new(body, document, envelope) })
}
