use alloc::string::String;
use alloc::vec::Vec;

use wasm_bindgen::prelude::*;
use zeroize::Zeroizing;

use super::answer::plain;
use super::argument;
use super::provider::Provider;
use crate::explain::{Detail, ExpectedHeader, Explainer};
use crate::{Body, Error, Result, UnixTime};

/// Explains a delivery of a provider that signs. The first `own` secrets are those that it is verified with; the others
/// are used elsewhere. Times are in seconds; a tolerance of NaN is not checked.
#[wasm_bindgen(js_name = explainSigned)]
#[allow(
    clippy::too_many_arguments,
    reason = "numbers and flags need no code to cross the boundary, an object of options does"
)]
pub fn explain_signed(
    provider: &str,
    body: &[u8],
    headers: &str,
    secrets: Vec<u8>,
    own: usize,
    now: f64,
    past: f64,
    future: f64,
    nested_past: f64,
    nested_future: f64,
    allow_simple: bool,
    signature_header: &str,
    base64: bool,
    reserialized: bool,
    max_body_bytes: usize,
    show_values: bool,
) -> String {
    let secrets = Zeroizing::new(secrets);
    let explain = move || {
        let secrets: Vec<_> = argument::byte_strings(&secrets).collect();
        let (own, elsewhere) = secrets.split_at(own.min(secrets.len()));
        let explainer = match Provider::named(provider)? {
            Provider::Didit => Explainer::didit(own)?,
            Provider::Dhmad => Explainer::dhmad(own, argument::dhmad_settings(signature_header, base64))?,
            Provider::Idwise | Provider::Agio => {
                return Err(Error::invalid_argument("this provider signs nothing"));
            }
        };
        let explainer = explainer
            .secrets_used_elsewhere(elsewhere)?
            .tolerance(argument::tolerance(past, future)?)
            .nested_tolerance(argument::tolerance(nested_past, nested_future)?)
            .allow_simple(allow_simple);
        let (body, now) = (argument::body(body, reserialized), argument::unix_time(now)?);
        Ok(report(explainer, headers, body, now, max_body_bytes, show_values))
    };
    plain(explain())
}

/// Explains a delivery of a provider that does not sign. `credentials` are byte strings by twos: the name of a header
/// and what it has to hold.
#[wasm_bindgen(js_name = explainSender)]
pub fn explain_sender(
    provider: &str,
    body: &[u8],
    headers: &str,
    credentials: Vec<u8>,
    max_body_bytes: usize,
    show_values: bool,
) -> String {
    let credentials = Zeroizing::new(credentials);
    let explain = move || {
        let expected = expected(&credentials)?;
        let explainer = match Provider::named(provider)? {
            Provider::Idwise => Explainer::idwise(expected)?,
            Provider::Agio => Explainer::agio(expected)?,
            Provider::Didit | Provider::Dhmad => {
                return Err(Error::invalid_argument("this provider signs its deliveries"));
            }
        };
        // It has no time.
        let now = UnixTime::from_seconds(0);
        Ok(report(explainer, headers, Body::exact(body), now, max_body_bytes, show_values))
    };
    plain(explain())
}

fn expected(credentials: &[u8]) -> Result<Vec<ExpectedHeader>> {
    let mut parts = argument::byte_strings(credentials);
    core::iter::from_fn(|| Some((parts.next()?, parts.next()?)))
        .map(|(name, value)| ExpectedHeader::new(String::from_utf8_lossy(name), value))
        .collect()
}

fn report(
    explainer: Explainer,
    headers: &str,
    body: Body<'_>,
    now: UnixTime,
    max_body_bytes: usize,
    show_values: bool,
) -> String {
    let detail = if show_values { Detail::WithValues } else { Detail::WithoutValues };
    let explainer = explainer.max_body_bytes(max_body_bytes).detail(detail);
    explainer.explain(&argument::headers(headers), body, now).to_json()
}
