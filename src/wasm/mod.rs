//! The JavaScript boundary: plain values in, plain values out. What is friendly about the npm package is in
//! its own JavaScript.
//!
//! A failure is thrown as `{ code, message, hint, status, offset }`. No export keeps anything between calls.

mod answers;
mod arguments;

use alloc::borrow::ToOwned;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use js_sys::{Array, Uint8Array};
use wasm_bindgen::prelude::*;

use self::answers::{Delivery, thrown, to_js};
use self::arguments::{
    Provider, ReadOptions, SignOptions, VerifyOptions, credentials, from_js, secret, secrets,
};
use crate::canonical::{self, Form};
use crate::didit::BodyOrFields;
use crate::{Error, Problem, Result, agio, dhmad, didit, idwise};

type Headers = Vec<(String, String)>;

/// The lower-case names of the headers that are read for a provider, less those that credentials name.
#[wasm_bindgen(js_name = headerNames)]
pub fn header_names(provider: &str) -> Result<Vec<String>, JsValue> {
    let names = match Provider::named(provider).map_err(|error| thrown(&error))? {
        Provider::Didit => didit::HEADER_NAMES,
        Provider::Dhmad => dhmad::HEADER_NAMES,
        Provider::Idwise | Provider::Agio => &[],
    };
    Ok(names.iter().map(|name| name.to_ascii_lowercase()).collect())
}

/// Verifies a delivery of a provider that signs.
#[wasm_bindgen]
pub fn verify(
    provider: &str,
    body: &[u8],
    headers: JsValue,
    secrets: Vec<Uint8Array>,
    options: JsValue,
) -> Result<JsValue, JsValue> {
    let (headers, options): (Headers, VerifyOptions) = (from_js(headers)?, from_js(options)?);
    let verify = || match Provider::named(provider)? {
        Provider::Didit => verify_didit(body, &headers, &secrets, &options),
        Provider::Dhmad => verify_dhmad(body, &headers, &secrets, &options),
        Provider::Idwise | Provider::Agio => Err(Error::invalid_argument(
            "this provider signs nothing; its senders are checked by authenticate",
        )),
    };
    verify().map_err(|error| thrown(&error))?
}

fn verify_didit(
    body: &[u8],
    headers: &Headers,
    given: &[Uint8Array],
    options: &VerifyOptions,
) -> Result<Result<JsValue, JsValue>> {
    let verifier = didit::Verifier::new(secrets(given)?)?
        .tolerance(options.tolerance()?)
        .nested_tolerance(options.nested_tolerance()?)
        .max_body_bytes(options.max_body_bytes());
    let (body, now) = (options.body(body), options.now()?);
    let delivery = if options.allow_simple == Some(true) {
        verifier.verify_allowing_simple(headers, body, now)?
    } else {
        BodyOrFields::Body(verifier.verify(headers, body, now)?)
    };
    Ok(match &delivery {
        BodyOrFields::Body(verified) => to_js(
            &Delivery::new(Provider::Didit, verified.envelope(), verified.authenticated())
                .signed(verified.scheme().as_str(), verified.secret_index()),
        ),
        BodyOrFields::Fields(verified) => to_js(&Delivery::of_fields(verified)),
    })
}

fn verify_dhmad(
    body: &[u8],
    headers: &Headers,
    given: &[Uint8Array],
    options: &VerifyOptions,
) -> Result<Result<JsValue, JsValue>> {
    let verifier = dhmad::Verifier::new(secrets(given)?)?
        .settings(options.settings()?)
        .tolerance(options.tolerance()?)
        .max_body_bytes(options.max_body_bytes());
    let verified = verifier.verify(headers, options.body(body), options.now()?)?;
    let delivery = Delivery::new(Provider::Dhmad, verified.envelope(), verified.authenticated());
    Ok(to_js(&delivery.signed(verified.scheme().as_str(), verified.secret_index())))
}

/// Checks the sender's credential, of a provider that does not sign. `names` are headers and `values` what they have
/// to hold.
#[wasm_bindgen]
pub fn authenticate(
    provider: &str,
    body: &[u8],
    headers: JsValue,
    names: Vec<String>,
    values: Vec<Uint8Array>,
    options: JsValue,
) -> Result<JsValue, JsValue> {
    let (headers, options): (Headers, ReadOptions) = (from_js(headers)?, from_js(options)?);
    macro_rules! from_sender {
        ($provider:ident, $authenticator:ty) => {{
            let authenticator = <$authenticator>::new(credentials(&names, &values)?)?;
            let sender =
                authenticator.max_body_bytes(options.max_body_bytes()).authenticate(&headers, body)?;
            let delivery = Delivery::new(Provider::$provider, sender.envelope(), sender.authenticated());
            Ok(to_js(&delivery.sent_with(sender.credential_index())))
        }};
    }
    let authenticate = || match Provider::named(provider)? {
        Provider::Idwise => from_sender!(Idwise, idwise::Authenticator),
        Provider::Agio => from_sender!(Agio, agio::Authenticator),
        Provider::Didit | Provider::Dhmad => {
            Err(Error::invalid_argument("this provider signs its deliveries; they are checked by verify"))
        }
    };
    authenticate().map_err(|error| thrown(&error))?
}

/// Reads a body without knowing where it comes from.
#[wasm_bindgen(js_name = parseUnverified)]
pub fn parse_unverified(provider: &str, body: &[u8], options: JsValue) -> Result<JsValue, JsValue> {
    let options: ReadOptions = from_js(options)?;
    macro_rules! parsed {
        ($provider:ident, $module:ident) => {{
            let parsed = $module::parse_within(options.max_body_bytes(), body)?;
            Ok(to_js(&Delivery::new(Provider::$provider, parsed.envelope(), parsed.authenticated())))
        }};
    }
    let parse = || match Provider::named(provider)? {
        Provider::Didit => parsed!(Didit, didit),
        Provider::Dhmad => parsed!(Dhmad, dhmad),
        Provider::Idwise => parsed!(Idwise, idwise),
        Provider::Agio => parsed!(Agio, agio),
    };
    parse().map_err(|error| thrown(&error))?
}

/// What in an accepted body is not as documented, each a text that begins with a path.
#[wasm_bindgen]
pub fn problems(provider: &str, body: &[u8]) -> Result<Vec<String>, JsValue> {
    let problems = || -> Result<Vec<Problem>> {
        Ok(match Provider::named(provider)? {
            Provider::Didit => didit::parse_within(usize::MAX, body)?.problems(),
            Provider::Dhmad => dhmad::parse_within(usize::MAX, body)?.problems(),
            Provider::Idwise => idwise::parse_within(usize::MAX, body)?.problems(),
            Provider::Agio => agio::parse_within(usize::MAX, body)?.problems(),
        })
    };
    let problems = problems().map_err(|error| thrown(&error))?;
    Ok(problems.iter().map(ToString::to_string).collect())
}

/// One signature, as its header carries it.
#[wasm_bindgen]
pub fn sign(provider: &str, body: &[u8], key: &Uint8Array, options: JsValue) -> Result<String, JsValue> {
    let options: SignOptions = from_js(options)?;
    let sign = || match Provider::named(provider)? {
        Provider::Didit => {
            let scheme = scheme(&options)?.unwrap_or(didit::Scheme::V2);
            didit::Signer::new(secret(key)?).sign(scheme, body, options.now()?)
        }
        Provider::Dhmad => {
            let scheme = scheme(&options)?.unwrap_or(dhmad::Scheme::Raw);
            dhmad::Signer::new(secret(key)?).settings(options.settings()?).sign(scheme, body)
        }
        Provider::Idwise | Provider::Agio => Err(signs_nothing()),
    };
    sign().map_err(|error| thrown(&error))
}

/// The headers of a test delivery, as pairs.
#[wasm_bindgen(js_name = testHeaders)]
pub fn test_headers(
    provider: &str,
    body: &[u8],
    key: &Uint8Array,
    options: JsValue,
) -> Result<Array, JsValue> {
    let options: SignOptions = from_js(options)?;
    let headers = || -> Result<Headers> {
        let now = options.now()?;
        Ok(match Provider::named(provider)? {
            Provider::Didit => {
                let headers = didit::Signer::new(secret(key)?).test_headers(scheme(&options)?, body, now)?;
                headers.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
            }
            Provider::Dhmad => {
                let signer = dhmad::Signer::new(secret(key)?).settings(options.settings()?);
                let headers = signer.test_headers(scheme(&options)?, body, now)?;
                headers.into_iter().map(|(name, value)| (name.into_owned(), value)).collect()
            }
            Provider::Idwise | Provider::Agio => return Err(signs_nothing()),
        })
    };
    let headers = headers().map_err(|error| thrown(&error))?;
    Ok(headers.into_iter().map(|(name, value)| Array::of2(&name.into(), &value.into())).collect())
}

fn scheme<S: core::str::FromStr<Err = Error>>(options: &SignOptions) -> Result<Option<S>> {
    options.scheme.as_deref().map(str::parse).transpose()
}

fn signs_nothing() -> Error {
    Error::invalid_argument("this provider signs nothing, so there is nothing to imitate but its credential")
}

/// The canonical text of a body.
#[wasm_bindgen]
pub fn canonicalize(body: &[u8], options: JsValue) -> Result<String, JsValue> {
    let options: ReadOptions = from_js(options)?;
    let form = if options.ascii == Some(true) { Form::Ascii } else { Form::Utf8 };
    canonical::canonicalize_within(options.max_body_bytes(), body, form).map_err(|error| thrown(&error))
}
