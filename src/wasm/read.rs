use alloc::string::{String, ToString};
use alloc::vec::Vec;

use wasm_bindgen::prelude::*;

use super::answer::{Object, delivery, thrown};
use super::provider::Provider;
use crate::canonical::{self, Form};
use crate::{Problem, Result, agio, dhmad, didit, idwise};

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

/// Reads a body without knowing where it comes from.
#[wasm_bindgen(js_name = parseUnverified)]
pub fn parse_unverified(provider: &str, body: &[u8], max_body_bytes: usize) -> Result<String, JsValue> {
    macro_rules! parsed {
        ($provider:ident, $module:ident) => {{
            let parsed = $module::parse_within(max_body_bytes, body)?;
            delivery(Provider::$provider, parsed.envelope(), parsed.authenticated())
        }};
    }
    let parse = || -> Result<Object> {
        Ok(match Provider::named(provider)? {
            Provider::Didit => parsed!(Didit, didit),
            Provider::Dhmad => parsed!(Dhmad, dhmad),
            Provider::Idwise => parsed!(Idwise, idwise),
            Provider::Agio => parsed!(Agio, agio),
        })
    };
    parse().map(Object::end).map_err(|error| thrown(&error))
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

/// The canonical text of a body.
#[wasm_bindgen]
pub fn canonicalize(body: &[u8], ascii: bool, max_body_bytes: usize) -> Result<String, JsValue> {
    let form = if ascii { Form::Ascii } else { Form::Utf8 };
    canonical::canonicalize_within(max_body_bytes, body, form).map_err(|error| thrown(&error))
}
