use super::envelope::envelope;
use super::event::Event;
use crate::sender::authenticator;

authenticator! {
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
    for Event, named by envelope
}
