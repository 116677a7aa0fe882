//! What JavaScript passes.

use alloc::string::String;
use alloc::vec::Vec;

use js_sys::Uint8Array;
use zeroize::Zeroizing;

use crate::{Body, Credential, Error, Result, Secret, Tolerance, UnixTime, dhmad};

/// `name NUL value NUL`, for each header. JavaScript leaves no NUL inside.
pub(super) fn headers(text: &str) -> Vec<(&str, &str)> {
    let mut parts = text.split_terminator('\0');
    core::iter::from_fn(|| Some((parts.next()?, parts.next()?))).collect()
}

/// Copied straight into memory that is overwritten when dropped.
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

pub(super) fn body(bytes: &[u8], reserialized: bool) -> Body<'_> {
    if reserialized { Body::reserialized(bytes) } else { Body::exact(bytes) }
}

/// Both in seconds; neither for a time that is not to be checked.
pub(super) fn tolerance(past: Option<f64>, future: Option<f64>) -> Result<Tolerance> {
    match (past, future) {
        (None, None) => Ok(Tolerance::Unchecked),
        (Some(past), Some(future)) if past >= 0.0 && future >= 0.0 => {
            Ok(Tolerance::Within { past: past as u64, future: future as u64 })
        }
        _ => Err(Error::invalid_argument("the tolerance is no number of seconds")),
    }
}

pub(super) fn unix_time(seconds: f64) -> Result<UnixTime> {
    if seconds.is_finite() {
        Ok(UnixTime::from_seconds(seconds as i64))
    } else {
        Err(Error::invalid_argument("the time is not a number of seconds"))
    }
}

pub(super) fn dhmad_settings(signature_header: Option<&str>, base64: bool) -> dhmad::Settings {
    let mut settings = dhmad::Settings::default();
    if let Some(name) = signature_header {
        settings = settings.signature_header(name);
    }
    if base64 { settings.encoding(dhmad::Encoding::Base64) } else { settings }
}
