use alloc::string::String;
use alloc::vec::Vec;

use serde::{Serialize, Serializer};

use super::super::event::EventType;
use super::{CaptureMethod, WebhookVersion};

/// A member of an update: left as it is, cleared with null, or set.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
enum Update<T> {
    #[default]
    Keep,
    Clear,
    Set(T),
}

impl<T> Update<T> {
    fn is_keep(&self) -> bool {
        matches!(self, Self::Keep)
    }
}

impl<T: Serialize> Serialize for Update<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Keep | Self::Clear => serializer.serialize_none(),
            Self::Set(value) => value.serialize(serializer),
        }
    }
}

/// The body of `PATCH /v3/webhook/`: what you set changes, all else stays.
///
/// ```
/// use kyc_webhooks::didit::configuration::{ConfigurationUpdate, WebhookVersion};
///
/// let update = ConfigurationUpdate::new()
///     .webhook_url("https://example.com/didit")
///     .webhook_version(WebhookVersion::V3);
/// assert_eq!(
///     serde_json::to_string(&update)?,
///     r#"{"webhook_url":"https://example.com/didit","webhook_version":"v3"}"#
/// );
/// let off = ConfigurationUpdate::new().without_webhook_url();
/// assert_eq!(serde_json::to_string(&off)?, r#"{"webhook_url":null}"#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
#[must_use]
pub struct ConfigurationUpdate {
    #[serde(skip_serializing_if = "Update::is_keep")]
    webhook_url: Update<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    webhook_version: Option<WebhookVersion>,
    #[serde(skip_serializing_if = "Option::is_none")]
    rotate_secret_key: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    capture_method: Option<CaptureMethod>,
    #[serde(skip_serializing_if = "Update::is_keep")]
    data_retention_months: Update<u8>,
}

impl ConfigurationUpdate {
    /// An update that changes nothing.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sends notifications to `url`.
    pub fn webhook_url(self, url: impl Into<String>) -> Self {
        Self { webhook_url: Update::Set(url.into()), ..self }
    }

    /// Sends no more notifications.
    pub fn without_webhook_url(self) -> Self {
        Self { webhook_url: Update::Clear, ..self }
    }

    /// Sets the shape of the bodies.
    pub fn webhook_version(self, version: WebhookVersion) -> Self {
        Self { webhook_version: Some(version), ..self }
    }

    /// Has a new key made. The old one is void at once; the new one is in the response.
    pub fn rotate_secret_key(self) -> Self {
        Self { rotate_secret_key: Some(true), ..self }
    }

    /// Sets on which devices people may take pictures.
    pub fn capture_method(self, method: CaptureMethod) -> Self {
        Self { capture_method: Some(method), ..self }
    }

    /// Keeps sessions for so many months, 1 to 120.
    pub fn data_retention_months(self, months: u8) -> Self {
        Self { data_retention_months: Update::Set(months), ..self }
    }

    /// Keeps sessions for ever.
    pub fn without_data_retention_limit(self) -> Self {
        Self { data_retention_months: Update::Clear, ..self }
    }
}

/// The body of `POST /v3/webhook/destinations/`.
///
/// ```
/// use kyc_webhooks::didit::EventType;
/// use kyc_webhooks::didit::configuration::NewDestination;
///
/// let events = [EventType::StatusUpdated];
/// let destination = NewDestination::new("https://example.com/didit", events).label("sessions");
/// assert_eq!(
///     serde_json::to_string(&destination)?,
///     r#"{"label":"sessions","url":"https://example.com/didit","subscribed_events":["status.updated"]}"#
/// );
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Serialize)]
#[must_use]
pub struct NewDestination {
    #[serde(skip_serializing_if = "Option::is_none")]
    label: Option<String>,
    url: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    webhook_version: Option<WebhookVersion>,
    subscribed_events: Vec<EventType>,
}

impl NewDestination {
    /// A destination that gets these events at `url`, a public HTTPS address that no other destination of the
    /// application has.
    ///
    /// There is no event that stands for all, and Didit refuses an empty list. Not to be subscribed to are
    /// `auth.*` and `kyb.registry_search.resolved`.
    pub fn new(url: impl Into<String>, events: impl IntoIterator<Item = EventType>) -> Self {
        let subscribed_events = events.into_iter().collect();
        Self { label: None, url: url.into(), webhook_version: None, subscribed_events }
    }

    /// Gives it a name.
    pub fn label(self, label: impl Into<String>) -> Self {
        Self { label: Some(label.into()), ..self }
    }

    /// Sets the shape of the bodies.
    pub fn webhook_version(self, version: WebhookVersion) -> Self {
        Self { webhook_version: Some(version), ..self }
    }
}
