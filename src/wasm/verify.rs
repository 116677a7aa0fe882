use alloc::string::String;
use alloc::vec::Vec;

use js_sys::Uint8Array;
use wasm_bindgen::prelude::*;

use super::answer::{Object, delivery, fields, index, thrown};
use super::argument;
use super::provider::Provider;
use crate::didit::BodyOrFields;
use crate::{Error, Result, agio, dhmad, didit, idwise};

/// Verifies a delivery from Didit. Times are in seconds; a tolerance without bounds is not checked.
#[wasm_bindgen(js_name = verifyDidit)]
#[allow(
    clippy::too_many_arguments,
    reason = "numbers and flags need no code to cross the boundary, an object of options does"
)]
pub fn verify_didit(
    body: &[u8],
    headers: &str,
    secrets: Vec<Uint8Array>,
    now: f64,
    past: Option<f64>,
    future: Option<f64>,
    nested_past: Option<f64>,
    nested_future: Option<f64>,
    allow_simple: bool,
    reserialized: bool,
    max_body_bytes: usize,
) -> Result<String, JsValue> {
    let verify = || -> Result<Object> {
        let verifier = didit::Verifier::new(argument::secrets(&secrets)?)?
            .tolerance(argument::tolerance(past, future)?)
            .nested_tolerance(argument::tolerance(nested_past, nested_future)?)
            .max_body_bytes(max_body_bytes);
        let (headers, now) = (argument::headers(headers), argument::unix_time(now)?);
        let body = argument::body(body, reserialized);
        let verified = if allow_simple {
            verifier.verify_allowing_simple(&headers, body, now)?
        } else {
            BodyOrFields::Body(verifier.verify(&headers, body, now)?)
        };
        Ok(match &verified {
            BodyOrFields::Body(verified) => {
                delivery(Provider::Didit, verified.envelope(), verified.authenticated())
                    .text("scheme", Some(verified.scheme().as_str()))
                    .number("secretIndex", index(verified.secret_index()))
            }
            BodyOrFields::Fields(verified) => fields(verified),
        })
    };
    verify().map(Object::end).map_err(|error| thrown(&error))
}

/// Verifies a delivery from DHMAD.
#[wasm_bindgen(js_name = verifyDhmad)]
#[allow(
    clippy::too_many_arguments,
    reason = "numbers and flags need no code to cross the boundary, an object of options does"
)]
pub fn verify_dhmad(
    body: &[u8],
    headers: &str,
    secrets: Vec<Uint8Array>,
    now: f64,
    past: Option<f64>,
    future: Option<f64>,
    signature_header: Option<String>,
    base64: bool,
    reserialized: bool,
    max_body_bytes: usize,
) -> Result<String, JsValue> {
    let verify = || -> Result<Object> {
        let verifier = dhmad::Verifier::new(argument::secrets(&secrets)?)?
            .settings(argument::dhmad_settings(signature_header.as_deref(), base64))
            .tolerance(argument::tolerance(past, future)?)
            .max_body_bytes(max_body_bytes);
        let (headers, now) = (argument::headers(headers), argument::unix_time(now)?);
        let verified = verifier.verify(&headers, argument::body(body, reserialized), now)?;
        Ok(delivery(Provider::Dhmad, verified.envelope(), verified.authenticated())
            .text("scheme", Some(verified.scheme().as_str()))
            .number("secretIndex", index(verified.secret_index())))
    };
    verify().map(Object::end).map_err(|error| thrown(&error))
}

/// Checks the sender's credential, of a provider that does not sign. `names` are headers and `values` what they have
/// to hold.
#[wasm_bindgen]
pub fn authenticate(
    provider: &str,
    body: &[u8],
    headers: &str,
    names: Vec<String>,
    values: Vec<Uint8Array>,
    max_body_bytes: usize,
) -> Result<String, JsValue> {
    macro_rules! from_sender {
        ($provider:ident, $authenticator:ty) => {{
            let authenticator = <$authenticator>::new(argument::credentials(&names, &values)?)?;
            let headers = argument::headers(headers);
            let sender = authenticator.max_body_bytes(max_body_bytes).authenticate(&headers, body)?;
            Ok(delivery(Provider::$provider, sender.envelope(), sender.authenticated())
                .number("credentialIndex", index(sender.credential_index())))
        }};
    }
    let authenticate = || -> Result<Object> {
        match Provider::named(provider)? {
            Provider::Idwise => from_sender!(Idwise, idwise::Authenticator),
            Provider::Agio => from_sender!(Agio, agio::Authenticator),
            Provider::Didit | Provider::Dhmad => {
                Err(Error::invalid_argument("this provider signs its deliveries; they are checked by verify"))
            }
        }
    };
    authenticate().map(Object::end).map_err(|error| thrown(&error))
}
