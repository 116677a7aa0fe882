use alloc::string::String;

use js_sys::{Array, Uint8Array};
use wasm_bindgen::prelude::*;

use super::answer::thrown;
use super::argument;
use crate::{Error, Result, dhmad, didit};

/// One signature of Didit's, as its header carries it.
#[wasm_bindgen(js_name = signDidit)]
pub fn sign_didit(
    body: &[u8],
    secret: &Uint8Array,
    scheme: Option<String>,
    now: f64,
) -> Result<String, JsValue> {
    let sign = || {
        let scheme = named(scheme.as_deref())?.unwrap_or(didit::Scheme::V2);
        didit::Signer::new(argument::secret(secret)?).sign(scheme, body, argument::unix_time(now)?)
    };
    sign().map_err(|error| thrown(&error))
}

/// The headers of a test delivery from Didit, as pairs.
#[wasm_bindgen(js_name = testHeadersDidit)]
pub fn test_headers_didit(
    body: &[u8],
    secret: &Uint8Array,
    scheme: Option<String>,
    now: f64,
) -> Result<Array, JsValue> {
    let headers = || {
        let signer = didit::Signer::new(argument::secret(secret)?);
        signer.test_headers(named(scheme.as_deref())?, body, argument::unix_time(now)?)
    };
    headers().map(pairs).map_err(|error| thrown(&error))
}

/// One signature of DHMAD's, as its header carries it.
#[wasm_bindgen(js_name = signDhmad)]
pub fn sign_dhmad(
    body: &[u8],
    secret: &Uint8Array,
    scheme: Option<String>,
    signature_header: Option<String>,
    base64: bool,
) -> Result<String, JsValue> {
    let sign = || {
        let scheme = named(scheme.as_deref())?.unwrap_or(dhmad::Scheme::Raw);
        dhmad_signer(secret, signature_header.as_deref(), base64)?.sign(scheme, body)
    };
    sign().map_err(|error| thrown(&error))
}

/// The headers of a test delivery from DHMAD, as pairs.
#[wasm_bindgen(js_name = testHeadersDhmad)]
pub fn test_headers_dhmad(
    body: &[u8],
    secret: &Uint8Array,
    scheme: Option<String>,
    now: f64,
    signature_header: Option<String>,
    base64: bool,
) -> Result<Array, JsValue> {
    let headers = || {
        let signer = dhmad_signer(secret, signature_header.as_deref(), base64)?;
        signer.test_headers(named(scheme.as_deref())?, body, argument::unix_time(now)?)
    };
    headers().map(pairs).map_err(|error| thrown(&error))
}

fn dhmad_signer(secret: &Uint8Array, signature_header: Option<&str>, base64: bool) -> Result<dhmad::Signer> {
    let settings = argument::dhmad_settings(signature_header, base64);
    Ok(dhmad::Signer::new(argument::secret(secret)?).settings(settings))
}

fn named<S: core::str::FromStr<Err = Error>>(scheme: Option<&str>) -> Result<Option<S>> {
    scheme.map(str::parse).transpose()
}

fn pairs<N: AsRef<str>>(headers: impl IntoIterator<Item = (N, String)>) -> Array {
    headers.into_iter().map(|(name, value)| Array::of2(&name.as_ref().into(), &value.into())).collect()
}
