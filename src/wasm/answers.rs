//! What JavaScript gets back.

use alloc::format;
use alloc::string::String;

use serde::Serialize;
use wasm_bindgen::prelude::*;

use super::arguments::Provider;
use crate::{Authenticated, Envelope, Error, Outcome, didit};

/// A delivery, whatever is known of it.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Delivery<'a> {
    provider: &'static str,
    r#type: &'a str,
    id: Option<&'a str>,
    dedupe_key: Option<&'a str>,
    subject: Option<&'a str>,
    outcome: Option<Outcome>,
    /// Unix seconds. A float, because an integer beyond 2^53 would be an error.
    occurred_at: Option<f64>,
    authenticated: Authenticated,
    #[serde(skip_serializing_if = "Option::is_none")]
    scheme: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    secret_index: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    credential_index: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    fields: Option<&'a didit::Fields>,
}

impl<'a> Delivery<'a> {
    pub(super) fn new(provider: Provider, envelope: &'a Envelope<'_>, authenticated: Authenticated) -> Self {
        Self {
            provider: provider.as_str(),
            r#type: envelope.event_type(),
            id: envelope.id(),
            dedupe_key: envelope.dedupe_key(),
            subject: envelope.subject(),
            outcome: envelope.outcome(),
            occurred_at: envelope.occurred_at().map(|time| time.seconds() as f64),
            authenticated,
            scheme: None,
            secret_index: None,
            credential_index: None,
            fields: None,
        }
    }

    pub(super) fn of_fields(verified: &'a didit::VerifiedFields) -> Self {
        let scheme = didit::Scheme::Simple;
        Self {
            provider: Provider::Didit.as_str(),
            r#type: verified.event_type(),
            id: None,
            dedupe_key: None,
            subject: None,
            outcome: verified.outcome(),
            occurred_at: None,
            authenticated: scheme.authenticates(),
            scheme: Some(scheme.as_str()),
            secret_index: Some(verified.secret_index() as u32),
            credential_index: None,
            fields: Some(verified.fields()),
        }
    }

    pub(super) fn signed(self, scheme: &'static str, secret_index: usize) -> Self {
        Self { scheme: Some(scheme), secret_index: Some(secret_index as u32), ..self }
    }

    pub(super) fn sent_with(self, credential_index: usize) -> Self {
        Self { credential_index: Some(credential_index as u32), ..self }
    }
}

/// What is thrown.
#[derive(Serialize)]
struct Failure<'e> {
    code: &'static str,
    message: String,
    hint: Option<&'e str>,
    status: u16,
    offset: Option<u32>,
}

pub(super) fn thrown(error: &Error) -> JsValue {
    let failure = Failure {
        code: error.code().as_str(),
        message: format!("{error}"),
        hint: error.hint(),
        status: error.status(),
        offset: error.offset().map(|offset| offset as u32),
    };
    to_js(&failure).unwrap_or_else(|thrown| thrown)
}

pub(super) fn to_js(value: &impl Serialize) -> Result<JsValue, JsValue> {
    Ok(value.serialize(&serde_wasm_bindgen::Serializer::json_compatible())?)
}
