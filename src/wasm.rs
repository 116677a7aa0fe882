//! The JavaScript boundary: plain values in, plain values out. What is friendly about the npm package is in
//! its own JavaScript.
//!
//! A failure is thrown as `{ code, message, hint, status, offset }`. No export keeps anything between calls.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use js_sys::{Array, Uint8Array};
use serde::{Deserialize, Serialize};
use wasm_bindgen::prelude::*;
use zeroize::Zeroizing;

use crate::canonical::{self, Form};
use crate::didit::{self, BodyOrFields};
use crate::{Authenticated, Body, Error, Outcome, Result, Secret, Tolerance, UnixTime};

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct VerifyOptions {
    now: f64,
    tolerance: Option<ToleranceOption>,
    nested_tolerance: Option<ToleranceOption>,
    allow_simple: Option<bool>,
    reserialized: Option<bool>,
    max_body_bytes: Option<f64>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum ToleranceOption {
    Within { past: f64, future: f64 },
    Word(String),
}

#[derive(Deserialize)]
struct SignOptions {
    scheme: Option<String>,
    now: f64,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct CanonicalizeOptions {
    ascii: Option<bool>,
    max_body_bytes: Option<f64>,
}

/// What `verify` returns.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Delivery<'a> {
    provider: &'static str,
    r#type: &'a str,
    id: Option<&'a str>,
    dedupe_key: Option<&'a str>,
    subject: Option<&'a str>,
    outcome: Option<Outcome>,
    /// Unix seconds. A float, because an integer beyond 2^53 would be an error.
    occurred_at: Option<f64>,
    scheme: &'static str,
    secret_index: u32,
    authenticated: Authenticated,
    #[serde(skip_serializing_if = "Option::is_none")]
    fields: Option<&'a didit::Fields>,
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

/// The providers this build knows.
enum Provider {
    Didit,
}

impl Provider {
    fn named(name: &str) -> Result<Self> {
        match name {
            "didit" => Ok(Self::Didit),
            _ => Err(Error::invalid_argument("the provider is not \"didit\"")),
        }
    }
}

/// The lower-case names of the headers that `verify` reads for a provider.
#[wasm_bindgen(js_name = headerNames)]
pub fn header_names(provider: &str) -> Result<Vec<String>, JsValue> {
    let Provider::Didit = Provider::named(provider).map_err(thrown)?;
    Ok(didit::HEADER_NAMES.iter().map(|name| name.to_ascii_lowercase()).collect())
}

/// Verifies a delivery.
#[wasm_bindgen]
pub fn verify(
    provider: &str,
    body: &[u8],
    headers: JsValue,
    secrets: Vec<Uint8Array>,
    options: JsValue,
) -> Result<JsValue, JsValue> {
    let Provider::Didit = Provider::named(provider).map_err(thrown)?;
    let headers: Vec<(String, String)> = from_js(headers)?;
    let options: VerifyOptions = from_js(options)?;
    verify_didit(body, &headers, &secrets, &options).map_err(thrown)?
}

fn verify_didit(
    body: &[u8],
    headers: &[(String, String)],
    secrets: &[Uint8Array],
    options: &VerifyOptions,
) -> Result<Result<JsValue, JsValue>> {
    let secrets = secrets.iter().map(secret).collect::<Result<Vec<_>>>()?;
    let mut verifier = didit::Verifier::new(secrets)?;
    if let Some(option) = &options.tolerance {
        verifier = verifier.tolerance(tolerance(option)?);
    }
    if let Some(option) = &options.nested_tolerance {
        verifier = verifier.nested_tolerance(tolerance(option)?);
    }
    if let Some(bytes) = options.max_body_bytes {
        verifier = verifier.max_body_bytes(bytes as usize);
    }
    let body = if options.reserialized == Some(true) { Body::reserialized(body) } else { Body::exact(body) };
    let now = unix_time(options.now)?;
    let delivery = if options.allow_simple == Some(true) {
        verifier.verify_allowing_simple(headers, body, now)?
    } else {
        BodyOrFields::Body(verifier.verify(headers, body, now)?)
    };
    Ok(to_js(&match &delivery {
        BodyOrFields::Body(verified) => Delivery {
            provider: "didit",
            r#type: verified.envelope().event_type(),
            id: verified.envelope().id(),
            dedupe_key: verified.envelope().dedupe_key(),
            subject: verified.envelope().subject(),
            outcome: verified.envelope().outcome(),
            occurred_at: verified.envelope().occurred_at().map(|time| time.seconds() as f64),
            scheme: verified.scheme().as_str(),
            secret_index: verified.secret_index() as u32,
            authenticated: verified.authenticated(),
            fields: None,
        },
        BodyOrFields::Fields(verified) => Delivery {
            provider: "didit",
            r#type: verified.event_type(),
            id: None,
            dedupe_key: None,
            subject: None,
            outcome: verified.outcome(),
            occurred_at: None,
            scheme: didit::Scheme::Simple.as_str(),
            secret_index: verified.secret_index() as u32,
            authenticated: Authenticated::Fields,
            fields: Some(verified.fields()),
        },
    }))
}

/// One signature in lower-case hexadecimal digits.
#[wasm_bindgen]
pub fn sign(provider: &str, body: &[u8], secret: &Uint8Array, options: JsValue) -> Result<String, JsValue> {
    let (signer, scheme, now) = signing(provider, secret, options)?;
    signer.sign(scheme.unwrap_or(didit::Scheme::V2), body, now).map_err(thrown)
}

/// The headers of a test delivery, as pairs.
#[wasm_bindgen(js_name = testHeaders)]
pub fn test_headers(
    provider: &str,
    body: &[u8],
    secret: &Uint8Array,
    options: JsValue,
) -> Result<Array, JsValue> {
    let (signer, scheme, now) = signing(provider, secret, options)?;
    let headers = signer.test_headers(scheme, body, now).map_err(thrown)?;
    Ok(headers.into_iter().map(|(name, value)| Array::of2(&name.into(), &value.into())).collect())
}

fn signing(
    provider: &str,
    secret_bytes: &Uint8Array,
    options: JsValue,
) -> Result<(didit::Signer, Option<didit::Scheme>, UnixTime), JsValue> {
    let options: SignOptions = from_js(options)?;
    let read = || {
        let Provider::Didit = Provider::named(provider)?;
        let scheme = options.scheme.as_deref().map(str::parse).transpose()?;
        Ok((didit::Signer::new(secret(secret_bytes)?), scheme, unix_time(options.now)?))
    };
    read().map_err(thrown)
}

/// The canonical text of a body.
#[wasm_bindgen]
pub fn canonicalize(body: &[u8], options: JsValue) -> Result<String, JsValue> {
    let options: CanonicalizeOptions = from_js(options)?;
    let limit = options.max_body_bytes.map_or(canonical::DEFAULT_MAX_BODY_BYTES, |bytes| bytes as usize);
    let form = if options.ascii == Some(true) { Form::Ascii } else { Form::Utf8 };
    canonical::canonicalize_within(limit, body, form).map_err(thrown)
}

fn secret(bytes: &Uint8Array) -> Result<Secret> {
    Secret::new(Zeroizing::new(bytes.to_vec()))
}

fn tolerance(option: &ToleranceOption) -> Result<Tolerance> {
    match option {
        ToleranceOption::Within { past, future } if *past >= 0.0 && *future >= 0.0 => {
            Ok(Tolerance::Within { past: *past as u64, future: *future as u64 })
        }
        ToleranceOption::Word(word) if word == "unchecked" => Ok(Tolerance::Unchecked),
        _ => Err(Error::invalid_argument(
            "the tolerance is neither { past, future } in seconds nor \"unchecked\"",
        )),
    }
}

fn unix_time(seconds: f64) -> Result<UnixTime> {
    if seconds.is_finite() {
        Ok(UnixTime::from_seconds(seconds as i64))
    } else {
        Err(Error::invalid_argument("the time is not a number of seconds"))
    }
}

fn from_js<T: serde::de::DeserializeOwned>(value: JsValue) -> Result<T, JsValue> {
    serde_wasm_bindgen::from_value(value)
        .map_err(|error| thrown(Error::invalid_argument(format!("an argument cannot be used: {error}"))))
}

fn to_js(value: &impl Serialize) -> Result<JsValue, JsValue> {
    Ok(value.serialize(&serde_wasm_bindgen::Serializer::json_compatible())?)
}

fn thrown(error: Error) -> JsValue {
    let failure = Failure {
        code: error.code().as_str(),
        message: format!("{error}"),
        hint: error.hint(),
        status: error.status(),
        offset: error.offset().map(|offset| offset as u32),
    };
    to_js(&failure).unwrap_or_else(|thrown| thrown)
}
