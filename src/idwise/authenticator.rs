use super::envelope::envelope;
use super::event::Event;
use crate::body::Body;
use crate::canonical::{DEFAULT_MAX_BODY_BYTES, Document};
use crate::content::{Content, delivery};
use crate::error::{Kind, Result};
use crate::headers::Headers;
use crate::signature::{Credential, Credentials};

/// Finds out whether deliveries come from somebody who knows a credential of your webhook at IDWise. Make one
/// and keep it.
///
/// ```
/// use kyc_webhooks::{Authenticated, ErrorCode, Outcome, idwise};
///
/// let authenticator = idwise::Authenticator::new([
///     idwise::Credential::basic("idwise", "an-invented-password")?,
///     idwise::Credential::header("X-Webhook-Key", "an-invented-key")?,
/// ])?;
///
/// let body = r#"{"event":"Finished Journey","body":{"eventId":"e-1","journeyId":"j-1","referenceNo":"user-7","systemDecision":"Complete"}}"#;
/// let headers = [("x-webhook-key", "an-invented-key")];
///
/// let delivery = authenticator.authenticate(&headers, body)?;
/// assert_eq!(delivery.authenticated(), Authenticated::Sender);
/// assert_eq!(delivery.envelope().subject(), Some("user-7"));
/// assert_eq!(delivery.envelope().outcome(), Some(Outcome::Approved));
///
/// let error = authenticator.authenticate(&[("x-webhook-key", "a guess")], body).unwrap_err();
/// assert_eq!(error.code(), ErrorCode::CredentialMismatch);
/// # Ok::<(), kyc_webhooks::Error>(())
/// ```
#[derive(Debug)]
pub struct Authenticator {
    credentials: Credentials,
    max_body_bytes: usize,
}

impl Authenticator {
    /// An authenticator that is satisfied with any one of `credentials`: several while one is being replaced.
    ///
    /// # Errors
    ///
    /// [`SecretMissing`](crate::ErrorCode::SecretMissing) if there is none.
    pub fn new(credentials: impl IntoIterator<Item = Credential>) -> Result<Self> {
        Ok(Self { credentials: Credentials::new(credentials)?, max_body_bytes: DEFAULT_MAX_BODY_BYTES })
    }

    /// Sets the longest body to read, in bytes; 1 MiB by default.
    #[must_use]
    pub fn max_body_bytes(self, max_body_bytes: usize) -> Self {
        Self { max_body_bytes, ..self }
    }

    /// Checks the sender's credential, then reads the body, which the credential does not protect.
    ///
    /// # Errors
    ///
    /// - The sender: [`HeaderMissing`], [`HeaderMalformed`], [`CredentialMismatch`].
    /// - The body: [`BodyTooLarge`], and those of [`canonicalize`](crate::canonical::canonicalize) but
    ///   [`LoneSurrogate`]; [`TypeMissing`] if it names no event.
    ///
    /// [`HeaderMissing`]: crate::ErrorCode::HeaderMissing
    /// [`HeaderMalformed`]: crate::ErrorCode::HeaderMalformed
    /// [`CredentialMismatch`]: crate::ErrorCode::CredentialMismatch
    /// [`BodyTooLarge`]: crate::ErrorCode::BodyTooLarge
    /// [`LoneSurrogate`]: crate::ErrorCode::LoneSurrogate
    /// [`TypeMissing`]: crate::ErrorCode::TypeMissing
    pub fn authenticate<'b>(
        &self,
        headers: &(impl Headers + ?Sized),
        body: impl Into<Body<'b>>,
    ) -> Result<FromSender<'b>> {
        let credential_index = self.credentials.presented(headers)?;
        let body = body.into().bytes();
        let document = Document::read(body, self.max_body_bytes)?;
        let envelope = envelope(document.root()).ok_or(Kind::TypeMissing)?;
        Ok(FromSender { content: Content::new(body, document, envelope), credential_index })
    }
}

/// A delivery from somebody who knows a credential. Its body is not authenticated: see [the module](super).
pub struct FromSender<'b> {
    content: Content<'b>,
    credential_index: usize,
}

delivery!(FromSender of Event, crate::Authenticated::Sender);

impl FromSender<'_> {
    /// Which of the authenticator's credentials was presented, counted from zero.
    #[must_use]
    pub fn credential_index(&self) -> usize {
        self.credential_index
    }
}
