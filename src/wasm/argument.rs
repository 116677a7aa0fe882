//! What JavaScript passes.

use alloc::vec::Vec;

#[cfg(feature = "js-verify")]
use zeroize::Zeroizing;

#[cfg(feature = "js-verify")]
use crate::Secret;
use crate::{Body, Error, Result, Tolerance, UnixTime, dhmad};

/// The name and the value.
pub(super) type Header<'t> = (&'t str, &'t [u8]);

/// `name NUL value NUL`, for each header. JavaScript leaves no NUL inside.
pub(super) fn headers(text: &str) -> Vec<Header<'_>> {
    let mut parts = text.as_bytes().split(|&byte| byte == 0);
    let name = |bytes| core::str::from_utf8(bytes).unwrap_or_default();
    core::iter::from_fn(|| Some((name(parts.next()?), parts.next()?))).collect()
}

/// Byte strings in one, each behind its length in four bytes, the lowest first. Secrets cross in this form because their
/// bytes can then be overwritten, which those of JavaScript's strings cannot.
pub(super) fn byte_strings(mut packed: &[u8]) -> impl Iterator<Item = &[u8]> {
    core::iter::from_fn(move || {
        let (length, rest) = packed.split_first_chunk()?;
        let (bytes, rest) = rest.split_at_checked(u32::from_le_bytes(*length) as usize)?;
        packed = rest;
        Some(bytes)
    })
}

#[cfg(feature = "js")]
pub(super) fn secret(bytes: Vec<u8>) -> Result<Secret> {
    Secret::new(Zeroizing::new(bytes))
}

#[cfg(feature = "js-verify")]
pub(super) fn secrets(packed: Vec<u8>) -> Result<Vec<Secret>> {
    let packed = Zeroizing::new(packed);
    let mut secrets = Vec::new();
    for bytes in byte_strings(&packed) {
        secrets.push(Secret::new(bytes)?);
    }
    Ok(secrets)
}

pub(super) fn body(bytes: &[u8], reserialized: bool) -> Body<'_> {
    if reserialized { Body::reserialized(bytes) } else { Body::exact(bytes) }
}

/// Both in seconds; neither a number for a time that is not to be checked.
pub(super) fn tolerance(past: f64, future: f64) -> Result<Tolerance> {
    match (past, future) {
        (past, future) if past.is_nan() && future.is_nan() => Ok(Tolerance::Unchecked),
        (past, future) if past >= 0.0 && future >= 0.0 => {
            Ok(Tolerance::Within { past: past as u64, future: future as u64 })
        }
        _ => Err(Error::invalid_argument("the tolerance is no number of seconds")),
    }
}

/// An empty text is an option that was left out.
pub(super) fn given(text: &str) -> Option<&str> {
    Some(text).filter(|text| !text.is_empty())
}

pub(super) fn unix_time(seconds: f64) -> Result<UnixTime> {
    if seconds.is_finite() {
        Ok(UnixTime::from_seconds(seconds as i64))
    } else {
        Err(Error::invalid_argument("the time is not a number of seconds"))
    }
}

pub(super) fn dhmad_settings(signature_header: &str, base64: bool) -> dhmad::Settings {
    let mut settings = dhmad::Settings::default();
    if let Some(name) = given(signature_header) {
        settings = settings.signature_header(name);
    }
    if base64 { settings.encoding(dhmad::Encoding::Base64) } else { settings }
}
