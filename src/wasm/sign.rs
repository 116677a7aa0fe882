use alloc::string::String;
use alloc::vec::Vec;

use wasm_bindgen::prelude::*;
use zeroize::Zeroizing;

use super::answer::{Answer, plain, text};
use super::argument;
use crate::{Error, Result, Secret, dhmad, didit};

/// One signature of Didit's, as its header carries it.
#[wasm_bindgen(js_name = signDidit)]
pub fn sign_didit(body: &[u8], secret: Vec<u8>, scheme: &str, now: f64) -> String {
    let secret = Zeroizing::new(secret);
    let sign = move || {
        let scheme = named(scheme)?.unwrap_or(didit::Scheme::V2);
        didit::Signer::new(Secret::new(&secret)?).sign(scheme, body, argument::unix_time(now)?)
    };
    plain(sign())
}

/// The headers of a test delivery from Didit, as names and values by turns.
#[wasm_bindgen(js_name = testHeadersDidit)]
pub fn test_headers_didit(body: &[u8], secret: Vec<u8>, scheme: &str, now: f64) -> String {
    let secret = Zeroizing::new(secret);
    let headers = move || {
        let signer = didit::Signer::new(Secret::new(&secret)?);
        signer.test_headers(named(scheme)?, body, argument::unix_time(now)?)
    };
    text(headers().map(listed))
}

/// One signature of DHMAD's, as its header carries it.
#[wasm_bindgen(js_name = signDhmad)]
pub fn sign_dhmad(
    body: &[u8],
    secret: Vec<u8>,
    scheme: &str,
    signature_header: &str,
    base64: bool,
) -> String {
    let secret = Zeroizing::new(secret);
    let sign = move || {
        let scheme = named(scheme)?.unwrap_or(dhmad::Scheme::Raw);
        dhmad_signer(&secret, signature_header, base64)?.sign(scheme, body)
    };
    plain(sign())
}

/// The headers of a test delivery from DHMAD, as names and values by turns.
#[wasm_bindgen(js_name = testHeadersDhmad)]
pub fn test_headers_dhmad(
    body: &[u8],
    secret: Vec<u8>,
    scheme: &str,
    now: f64,
    signature_header: &str,
    base64: bool,
) -> String {
    let secret = Zeroizing::new(secret);
    let headers = move || {
        let signer = dhmad_signer(&secret, signature_header, base64)?;
        signer.test_headers(named(scheme)?, body, argument::unix_time(now)?)
    };
    text(headers().map(listed))
}

fn dhmad_signer(secret: &[u8], signature_header: &str, base64: bool) -> Result<dhmad::Signer> {
    let settings = argument::dhmad_settings(signature_header, base64);
    Ok(dhmad::Signer::new(Secret::new(secret)?).settings(settings))
}

fn named<S: core::str::FromStr<Err = Error>>(scheme: &str) -> Result<Option<S>> {
    argument::given(scheme).map(str::parse).transpose()
}

fn listed<N: AsRef<str>>(headers: impl IntoIterator<Item = (N, String)>) -> Answer {
    let add =
        |answer: Answer, (name, value): (N, String)| answer.text(Some(name.as_ref())).text(Some(&value));
    headers.into_iter().fold(Answer::new(), add)
}
