//! What JavaScript gets back.

use alloc::string::{String, ToString};

use wasm_bindgen::prelude::*;

use super::provider::Provider;
use crate::canonical::quote;
use crate::{Authenticated, Envelope, Error, Outcome, didit};

/// JSON that is written member by member.
pub(super) struct Object(String);

impl Object {
    pub(super) fn new() -> Self {
        Self(String::with_capacity(256))
    }

    fn name(mut self, name: &str) -> Self {
        self.0.push(if self.0.is_empty() { '{' } else { ',' });
        quote(name, &mut self.0);
        self.0.push(':');
        self
    }

    pub(super) fn text(self, name: &str, value: Option<&str>) -> Self {
        let mut object = self.name(name);
        match value {
            Some(value) => quote(value, &mut object.0),
            None => object.0.push_str("null"),
        }
        object
    }

    pub(super) fn number(self, name: &str, value: Option<i64>) -> Self {
        let mut object = self.name(name);
        match value {
            Some(value) => object.0.push_str(&value.to_string()),
            None => object.0.push_str("null"),
        }
        object
    }

    fn object(self, name: &str, value: Self) -> Self {
        let mut object = self.name(name);
        object.0.push_str(&value.end());
        object
    }

    pub(super) fn end(mut self) -> String {
        self.0.push('}');
        self.0
    }
}

/// A delivery of which the body may be read.
pub(super) fn delivery(provider: Provider, envelope: &Envelope<'_>, authenticated: Authenticated) -> Object {
    Object::new()
        .text("provider", Some(provider.as_str()))
        .text("type", Some(envelope.event_type()))
        .text("id", envelope.id())
        .text("dedupeKey", envelope.dedupe_key())
        .text("subject", envelope.subject())
        .text("outcome", envelope.outcome().map(Outcome::as_str))
        .number("occurredAt", envelope.occurred_at().map(|time| time.seconds()))
        .text("authenticated", Some(authenticated.as_str()))
}

/// A delivery of which only some fields are signed.
pub(super) fn fields(verified: &didit::VerifiedFields) -> Object {
    let fields = verified.fields();
    let signed = Object::new()
        .text("timestamp", fields.timestamp())
        .text("session_id", fields.session_id())
        .text("status", fields.status())
        .text("webhook_type", fields.webhook_type());
    let scheme = didit::Scheme::Simple;
    Object::new()
        .text("provider", Some(Provider::Didit.as_str()))
        .text("type", Some(verified.event_type()))
        .text("id", None)
        .text("dedupeKey", None)
        .text("subject", None)
        .text("outcome", verified.outcome().map(Outcome::as_str))
        .number("occurredAt", None)
        .text("authenticated", Some(scheme.authenticates().as_str()))
        .text("scheme", Some(scheme.as_str()))
        .number("secretIndex", index(verified.secret_index()))
        .object("fields", signed)
}

/// The position of a secret or credential in the list that was given.
pub(super) fn index(index: usize) -> Option<i64> {
    i64::try_from(index).ok()
}

pub(super) fn thrown(error: &Error) -> JsValue {
    let refusal = Object::new()
        .text("code", Some(error.code().as_str()))
        .text("message", Some(&error.to_string()))
        .text("hint", error.hint())
        .number("status", Some(error.status().into()))
        .number("offset", error.offset().and_then(index));
    JsValue::from_str(&refusal.end())
}
