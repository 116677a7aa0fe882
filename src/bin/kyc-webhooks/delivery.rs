//! What `verify`, `authenticate` and `parse` print of a delivery, the same for every provider.

use kyc_webhooks::didit::{Fields, VerifiedFields};
use kyc_webhooks::{Authenticated, Envelope, Outcome, Problem as Unexpected, UnixTime};
use serde::Serialize;

use crate::input::Problem;
use crate::provider::Provider;
use crate::{output, payload};

/// One line of output. What is not known, or not authenticated where something was to be, is null.
#[derive(Serialize)]
pub(crate) struct Delivery<'b> {
    provider: Provider,
    r#type: String,
    id: Option<String>,
    dedupe_key: Option<String>,
    subject: Option<String>,
    outcome: Option<Outcome>,
    occurred_at: Option<UnixTime>,
    scheme: Option<&'static str>,
    secret_index: Option<usize>,
    authenticated: Authenticated,
    /// There to say no; how much is proven otherwise is said by `authenticated`.
    #[serde(skip_serializing_if = "Option::is_none")]
    verified: Option<bool>,
    problems: Option<Vec<Unexpected>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    fields: Option<Fields>,
    /// Written as it is, see [`Delivery::write`].
    #[serde(skip)]
    body: Option<&'b [u8]>,
}

impl<'b> Delivery<'b> {
    /// A delivery about which nothing is proven.
    pub(crate) fn parsed(
        provider: Provider,
        envelope: &Envelope<'_>,
        problems: Vec<Unexpected>,
        body: &'b [u8],
    ) -> Self {
        Self {
            provider,
            r#type: envelope.event_type().to_owned(),
            id: envelope.id().map(str::to_owned),
            dedupe_key: envelope.dedupe_key().map(str::to_owned),
            subject: envelope.subject().map(str::to_owned),
            outcome: envelope.outcome(),
            occurred_at: envelope.occurred_at(),
            scheme: None,
            secret_index: None,
            authenticated: Authenticated::None,
            verified: Some(false),
            problems: Some(problems),
            fields: None,
            body: Some(body),
        }
    }

    /// A delivery of which only some fields are authenticated: it shows nothing else.
    pub(crate) fn of_fields(provider: Provider, delivery: &VerifiedFields, scheme: &'static str) -> Self {
        Self {
            provider,
            r#type: delivery.event_type().to_owned(),
            id: None,
            dedupe_key: None,
            subject: None,
            outcome: delivery.outcome(),
            occurred_at: None,
            scheme: Some(scheme),
            secret_index: Some(delivery.secret_index()),
            authenticated: Authenticated::Fields,
            verified: None,
            problems: None,
            fields: Some(delivery.fields().clone()),
            body: None,
        }
    }

    /// Says what a check has proven, and with which of the secrets or credentials.
    pub(crate) fn proven(
        self,
        authenticated: Authenticated,
        scheme: Option<&'static str>,
        secret_index: usize,
    ) -> Self {
        Self { authenticated, scheme, secret_index: Some(secret_index), verified: None, ..self }
    }

    /// Writes the line, with the body's own text as the payload, so that no number changes.
    pub(crate) fn write(&self) -> Result<(), Problem> {
        let line =
            serde_json::to_string(self).map_err(|error| format!("cannot write the result: {error}"))?;
        let Some(body) = self.body else { return output::write(&format!("{line}\n")) };
        output::write(&format!("{}\n", payload::added(&line, body)))
    }
}
