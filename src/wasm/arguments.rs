//! What JavaScript passes.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use js_sys::Uint8Array;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use wasm_bindgen::prelude::*;
use zeroize::Zeroizing;

use super::answers::thrown;
use crate::canonical::DEFAULT_MAX_BODY_BYTES;
use crate::{Body, Credential, Error, Result, Secret, Tolerance, UnixTime, dhmad};

/// The providers this build knows.
#[derive(Clone, Copy)]
pub(super) enum Provider {
    Didit,
    Dhmad,
    Idwise,
    Agio,
}

impl Provider {
    pub(super) fn named(name: &str) -> Result<Self> {
        match name {
            "didit" => Ok(Self::Didit),
            "dhmad" => Ok(Self::Dhmad),
            "idwise" => Ok(Self::Idwise),
            "agio" => Ok(Self::Agio),
            _ => Err(Error::invalid_argument("the provider is none of didit, dhmad, idwise and agio")),
        }
    }

    pub(super) fn as_str(self) -> &'static str {
        match self {
            Self::Didit => "didit",
            Self::Dhmad => "dhmad",
            Self::Idwise => "idwise",
            Self::Agio => "agio",
        }
    }
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct VerifyOptions {
    now: f64,
    tolerance: Option<ToleranceOption>,
    nested_tolerance: Option<ToleranceOption>,
    pub(super) allow_simple: Option<bool>,
    reserialized: Option<bool>,
    max_body_bytes: Option<f64>,
    settings: Option<SettingsOption>,
}

#[derive(Deserialize)]
pub(super) struct SignOptions {
    pub(super) scheme: Option<String>,
    now: f64,
    settings: Option<SettingsOption>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct ReadOptions {
    pub(super) ascii: Option<bool>,
    max_body_bytes: Option<f64>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum ToleranceOption {
    Within { past: f64, future: f64 },
    Word(String),
}

#[derive(Deserialize, Default)]
#[serde(rename_all = "camelCase")]
struct SettingsOption {
    signature_header: Option<String>,
    encoding: Option<String>,
}

impl VerifyOptions {
    pub(super) fn now(&self) -> Result<UnixTime> {
        unix_time(self.now)
    }

    pub(super) fn tolerance(&self) -> Result<Tolerance> {
        self.tolerance.as_ref().map_or(Ok(Tolerance::default()), ToleranceOption::read)
    }

    pub(super) fn nested_tolerance(&self) -> Result<Tolerance> {
        self.nested_tolerance.as_ref().map_or(Ok(Tolerance::Unchecked), ToleranceOption::read)
    }

    pub(super) fn body<'b>(&self, bytes: &'b [u8]) -> Body<'b> {
        if self.reserialized == Some(true) { Body::reserialized(bytes) } else { Body::exact(bytes) }
    }

    pub(super) fn max_body_bytes(&self) -> usize {
        limit(self.max_body_bytes)
    }

    pub(super) fn settings(&self) -> Result<dhmad::Settings> {
        settings(self.settings.as_ref())
    }
}

impl SignOptions {
    pub(super) fn now(&self) -> Result<UnixTime> {
        unix_time(self.now)
    }

    pub(super) fn settings(&self) -> Result<dhmad::Settings> {
        settings(self.settings.as_ref())
    }
}

impl ReadOptions {
    pub(super) fn max_body_bytes(&self) -> usize {
        limit(self.max_body_bytes)
    }
}

impl ToleranceOption {
    fn read(&self) -> Result<Tolerance> {
        match self {
            Self::Within { past, future } if *past >= 0.0 && *future >= 0.0 => {
                Ok(Tolerance::Within { past: *past as u64, future: *future as u64 })
            }
            Self::Word(word) if word == "unchecked" => Ok(Tolerance::Unchecked),
            _ => Err(Error::invalid_argument(
                "the tolerance is neither { past, future } in seconds nor \"unchecked\"",
            )),
        }
    }
}

fn settings(option: Option<&SettingsOption>) -> Result<dhmad::Settings> {
    let mut settings = dhmad::Settings::default();
    let Some(option) = option else { return Ok(settings) };
    if let Some(name) = &option.signature_header {
        settings = settings.signature_header(name);
    }
    match option.encoding.as_deref() {
        None | Some("hex") => Ok(settings),
        Some("base64") => Ok(settings.encoding(dhmad::Encoding::Base64)),
        Some(_) => Err(Error::invalid_argument("the encoding is neither \"hex\" nor \"base64\"")),
    }
}

fn limit(max_body_bytes: Option<f64>) -> usize {
    max_body_bytes.map_or(DEFAULT_MAX_BODY_BYTES, |bytes| bytes as usize)
}

fn unix_time(seconds: f64) -> Result<UnixTime> {
    if seconds.is_finite() {
        Ok(UnixTime::from_seconds(seconds as i64))
    } else {
        Err(Error::invalid_argument("the time is not a number of seconds"))
    }
}

pub(super) fn secret(bytes: &Uint8Array) -> Result<Secret> {
    Secret::new(Zeroizing::new(bytes.to_vec()))
}

pub(super) fn secrets(secrets: &[Uint8Array]) -> Result<Vec<Secret>> {
    secrets.iter().map(secret).collect()
}

/// Credentials arrive as two lists, because their values must not pass through a text that is not overwritten.
pub(super) fn credentials(names: &[String], values: &[Uint8Array]) -> Result<Vec<Credential>> {
    let credential = |(name, value): (&String, &Uint8Array)| {
        Credential::header(name.as_str(), Zeroizing::new(value.to_vec()))
    };
    names.iter().zip(values).map(credential).collect()
}

pub(super) fn from_js<T: DeserializeOwned>(value: JsValue) -> Result<T, JsValue> {
    serde_wasm_bindgen::from_value(value)
        .map_err(|error| thrown(&Error::invalid_argument(format!("an argument cannot be used: {error}"))))
}
