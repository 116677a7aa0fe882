use super::envelope::envelope;
use super::event::Event;
use crate::sender::authenticator;

authenticator! {
    /// Finds out whether deliveries come from somebody who knows a credential that you agreed on with Agio. Make
    /// one and keep it.
    ///
    /// ```
    /// use kyc_webhooks::{Authenticated, ErrorCode, Outcome, agio};
    ///
    /// let authenticator =
    ///     agio::Authenticator::new([agio::Credential::header("X-Webhook-Key", "an-invented-key")?])?;
    ///
    /// let body = r#"{"id":7,"wallet_address":"0xabc","external_user_id":"user-7","status_id":4,"updated_at":"2026-03-31T15:13:20Z"}"#;
    /// let headers = [("x-webhook-key", "an-invented-key")];
    ///
    /// let delivery = authenticator.authenticate(&headers, body)?;
    /// assert_eq!(delivery.authenticated(), Authenticated::Sender);
    /// assert_eq!(delivery.envelope().event_type(), "kyt");
    /// assert_eq!(delivery.envelope().outcome(), Some(Outcome::Approved));
    ///
    /// let error = authenticator.authenticate(&[("x-webhook-key", "a guess")], body).unwrap_err();
    /// assert_eq!(error.code(), ErrorCode::CredentialMismatch);
    /// # Ok::<(), kyc_webhooks::Error>(())
    /// ```
    for Event, named by envelope
}
