use alloc::string::String;
use alloc::vec::Vec;

use wasm_bindgen::prelude::*;
use zeroize::Zeroizing;

#[cfg(feature = "js")]
use super::answer::fields;
use super::answer::{Answer, delivery, index, text};
use super::argument::{self, Header};
#[cfg(not(feature = "js"))]
use crate::Error;
use crate::{Body, Result, UnixTime, dhmad, didit};

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
    let secrets = Zeroizing::new(secrets);
    let verify = move || -> Result<Answer> {
        let verifier = didit::Verifier::new(argument::secrets(&secrets)?)?
            .tolerance(argument::tolerance(past, future)?)
            .nested_tolerance(argument::tolerance(nested_past, nested_future)?)
            .max_body_bytes(max_body_bytes);
        let (headers, now) = (argument::headers(headers), argument::unix_time(now)?);
        let body = argument::body(body, reserialized);
        judge(&verifier, &headers, body, now, allow_simple)
    };
    text(verify())
}

fn judge(
    verifier: &didit::Verifier,
    headers: &[Header<'_>],
    body: Body<'_>,
    now: UnixTime,
    allow_simple: bool,
) -> Result<Answer> {
    #[cfg(feature = "js")]
    if allow_simple {
        return Ok(match verifier.verify_allowing_simple(headers, body, now)? {
            didit::BodyOrFields::Body(verified) => whole(&verified),
            didit::BodyOrFields::Fields(verified) => fields(&verified),
        });
    }
    // The small module has nothing for a signature over a few fields.
    #[cfg(not(feature = "js"))]
    if allow_simple {
        return Err(Error::invalid_argument("the small module verifies no signature over a few fields"));
    }
    verifier.verify(headers, body, now).map(|verified| whole(&verified))
}

fn whole(verified: &didit::Verified<'_>) -> Answer {
    delivery(verified.envelope(), verified.authenticated())
        .text(Some(verified.scheme().as_str()))
        .number(index(verified.secret_index()))
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
    let secrets = Zeroizing::new(secrets);
    let verify = move || -> Result<Answer> {
        let verifier = dhmad::Verifier::new(argument::secrets(&secrets)?)?
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
