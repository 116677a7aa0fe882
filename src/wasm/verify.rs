use alloc::string::String;
use alloc::vec::Vec;

use wasm_bindgen::prelude::*;

use super::answer::{Answer, delivery, fields, index, text};
use super::argument;
use crate::didit::BodyOrFields;
use crate::{Result, dhmad, didit};

/// Verifies a delivery from Didit. Times are in seconds; a tolerance of NaN is not checked.
#[wasm_bindgen(js_name = verifyDidit)]
#[allow(
    clippy::too_many_arguments,
    reason = "numbers and flags need no code to cross the boundary, an object of options does"
)]
pub fn verify_didit(
    body: &[u8],
    headers: &str,
    secrets: Vec<u8>,
    now: f64,
    past: f64,
    future: f64,
    nested_past: f64,
    nested_future: f64,
    allow_simple: bool,
    reserialized: bool,
    max_body_bytes: usize,
) -> String {
    let verify = move || -> Result<Answer> {
        let verifier = didit::Verifier::new(argument::secrets(secrets)?)?
            .tolerance(argument::tolerance(past, future)?)
            .nested_tolerance(argument::tolerance(nested_past, nested_future)?)
            .max_body_bytes(max_body_bytes);
        let (headers, now) = (argument::headers(headers), argument::unix_time(now)?);
        let body = argument::body(body, reserialized);
        let verified = verifier.verify_either(&headers, body, now, allow_simple)?;
        Ok(match &verified {
            BodyOrFields::Body(verified) => delivery(verified.envelope(), verified.authenticated())
                .text(Some(verified.scheme().as_str()))
                .number(index(verified.secret_index())),
            BodyOrFields::Fields(verified) => fields(verified),
        })
    };
    text(verify())
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
    secrets: Vec<u8>,
    now: f64,
    past: f64,
    future: f64,
    signature_header: &str,
    base64: bool,
    reserialized: bool,
    max_body_bytes: usize,
) -> String {
    let verify = move || -> Result<Answer> {
        let verifier = dhmad::Verifier::new(argument::secrets(secrets)?)?
            .settings(argument::dhmad_settings(signature_header, base64))
            .tolerance(argument::tolerance(past, future)?)
            .max_body_bytes(max_body_bytes);
        let (headers, now) = (argument::headers(headers), argument::unix_time(now)?);
        let verified = verifier.verify(&headers, argument::body(body, reserialized), now)?;
        Ok(delivery(verified.envelope(), verified.authenticated())
            .text(Some(verified.scheme().as_str()))
            .number(index(verified.secret_index())))
    };
    text(verify())
}
