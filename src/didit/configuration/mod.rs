//! Webhook set-up as data: the bodies of Didit's API for it. Sending them is up to you.
//!
//! | Call | Request | Response |
//! |---|---|---|
//! | `GET /v3/webhook/` | | [`Configuration`] |
//! | `PATCH /v3/webhook/` | [`ConfigurationUpdate`] | [`Configuration`] |
//! | `POST /v3/webhook/destinations/` | [`NewDestination`] | [`Destination`] |
//! | `GET /v3/webhook/destinations/` | | [`Destination::list_from_json`] |
//! | `GET /v3/webhook/destinations/{uuid}/` | | [`Destination`] |
//!
//! Requests hold exactly what you set, to be written with any `serde` format for JSON.

mod request;
#[cfg(test)]
mod tests;

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use serde::{Serialize, Serializer};
use zeroize::Zeroizing;

pub use request::{ConfigurationUpdate, NewDestination};

use super::event::EventType;
use crate::canonical::{Document, Value};
use crate::error::Result;
use crate::model::{self, Mismatch, Model, RawJson, Shape, open_enum, record};
use crate::signature::Secret;

open_enum! {
    /// The shape of the bodies that a destination gets.
    pub enum WebhookVersion {
        /// Neither type nor identifier; one record per check.
        V1 = "v1",
        /// One record per check.
        V2 = "v2",
        /// A list per check: what Didit recommends.
        V3 = "v3",
    }
}

open_enum! {
    /// On which devices people may take pictures.
    pub enum CaptureMethod {
        /// On a telephone only.
        Mobile = "mobile",
        /// On a computer only.
        Desktop = "desktop",
        /// On either.
        Both = "both",
    }
}

/// The key of a destination, as a response shows it: what a [`Verifier`](super::Verifier) needs.
///
/// Never in [`Debug`] output, and overwritten when dropped. Writing it with `serde` does write it.
#[derive(Clone, PartialEq)]
pub struct SharedKey(Zeroizing<String>);

impl SharedKey {
    /// The key as a secret to verify with.
    ///
    /// # Errors
    ///
    /// [`SecretEmpty`](crate::ErrorCode::SecretEmpty) if it is empty.
    pub fn to_secret(&self) -> Result<Secret> {
        Secret::new(self.0.as_str())
    }

    /// The key as text, to be stored where you keep secrets.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for SharedKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SharedKey(..)")
    }
}

impl Model for SharedKey {
    const SHAPE: &'static Shape = String::SHAPE;

    fn read(value: Value<'_, '_>) -> Result<Self, Mismatch> {
        String::read(value).map(|text| Self(Zeroizing::new(text)))
    }
}

impl Serialize for SharedKey {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

#[cfg(test)]
impl model::typescript::TypeScript for SharedKey {
    fn reference() -> String {
        "string".into()
    }
}

record! {
    /// The webhook of an application, as `GET` and `PATCH /v3/webhook/` answer.
    pub struct Configuration {
        /// Where notifications go; None if nowhere.
        webhook_url: String,
        /// The shape of the bodies.
        webhook_version: WebhookVersion,
        /// The key of the signatures.
        secret_shared_key: SharedKey,
        /// On which devices people may take pictures.
        capture_method: CaptureMethod,
        /// For how many months sessions are kept; None for ever.
        data_retention_months: i64,
    }

    /// A destination of webhooks, as the calls about destinations answer.
    pub struct Destination {
        /// Didit's identifier of the destination.
        uuid: String,
        /// The name you gave it.
        label: String,
        /// Where deliveries go.
        url: String,
        /// Whether any are made.
        enabled: bool,
        /// The shape of the bodies.
        webhook_version: WebhookVersion,
        /// The key of the signatures. Lists do not have it.
        secret_shared_key: SharedKey,
        /// The last four characters of the key, in lists.
        secret_last4: String,
        /// The events it gets.
        subscribed_events: Vec<EventType>,
        /// When it was created.
        created_at: String,
        /// When it was last changed.
        updated_at: String,
        /// How its deliveries went. Lists have the members below instead.
        summary: DeliverySummary,
        /// Over how many days the counts below go.
        metrics_window_days: i64,
        /// How many deliveries were made.
        deliveries_count: i64,
        /// How many of them failed.
        failed_deliveries_count: i64,
        /// How many of a hundred failed.
        error_rate_percentage: f64,
        /// How long an answer took on average, in milliseconds.
        average_response_time_ms: f64,
        /// When the last attempt was.
        last_delivery_at: String,
        /// How well it answers, in one word.
        health_status: String,
        /// The counts by day.
        daily_points: RawJson,
    }

    /// How the deliveries to a destination went.
    pub struct DeliverySummary {
        /// How many there were.
        total_deliveries: i64,
        /// How many of them failed.
        failed_deliveries: i64,
        /// How many of a hundred failed.
        error_rate_percentage: f64,
        /// The shortest time an answer took, in milliseconds.
        min_response_time_ms: f64,
        /// The average time an answer took, in milliseconds.
        avg_response_time_ms: f64,
        /// The longest time an answer took, in milliseconds.
        max_response_time_ms: f64,
        /// When the last one was.
        last_delivery_at: String,
    }
}

impl Configuration {
    /// Reads the body of a response.
    ///
    /// ```
    /// use kyc_webhooks::didit::configuration::{Configuration, WebhookVersion};
    ///
    /// let body = br#"{"webhook_url":null,"webhook_version":"v3","secret_shared_key":"an-invented-key"}"#;
    /// let configuration = Configuration::from_json(body)?;
    /// assert_eq!(configuration.webhook_version, Some(WebhookVersion::V3));
    /// assert!(!format!("{configuration:?}").contains("an-invented-key"));
    /// # Ok::<(), kyc_webhooks::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`FieldUnexpected`](crate::ErrorCode::FieldUnexpected), with the path of a member that has another type than
    /// documented; and, if the body is no strict JSON, those of [`canonicalize`](crate::canonical::canonicalize).
    pub fn from_json(body: &[u8]) -> Result<Self> {
        Ok(model::read(Document::read_any(body)?.root())?)
    }
}

impl Destination {
    /// Reads the body of a response about one destination.
    ///
    /// # Errors
    ///
    /// [`FieldUnexpected`](crate::ErrorCode::FieldUnexpected), with the path of a member that has another type than
    /// documented; and, if the body is no strict JSON, those of [`canonicalize`](crate::canonical::canonicalize).
    pub fn from_json(body: &[u8]) -> Result<Self> {
        Ok(model::read(Document::read_any(body)?.root())?)
    }

    /// Reads the body of a response with all destinations, which is an array.
    ///
    /// # Errors
    ///
    /// [`FieldUnexpected`](crate::ErrorCode::FieldUnexpected), with the path of a member that has another type than
    /// documented; and, if the body is no strict JSON, those of [`canonicalize`](crate::canonical::canonicalize).
    pub fn list_from_json(body: &[u8]) -> Result<Vec<Self>> {
        Ok(model::read(Document::read_any(body)?.root())?)
    }
}
