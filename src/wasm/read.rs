use alloc::string::String;
use alloc::vec::Vec;

use wasm_bindgen::prelude::*;

use super::answer::{Answer, delivery, plain, text};
use super::provider::Provider;
use crate::canonical::{self, Form};
use crate::{Problem, Result, agio, dhmad, didit, idwise};

/// Reads a body without knowing where it comes from.
#[wasm_bindgen(js_name = parseUnverified)]
pub fn parse_unverified(provider: &str, body: &[u8], max_body_bytes: usize) -> String {
    macro_rules! parsed {
        ($module:ident) => {{
            let parsed = $module::parse_within(max_body_bytes, body)?;
            delivery(parsed.envelope(), parsed.authenticated())
        }};
    }
    let parse = || -> Result<Answer> {
        Ok(match Provider::named(provider)? {
            Provider::Didit => parsed!(didit),
            Provider::Dhmad => parsed!(dhmad),
            Provider::Idwise => parsed!(idwise),
            Provider::Agio => parsed!(agio),
        })
    };
    text(parse())
}

/// What in an accepted body is not as documented, each a text that begins with a path.
#[wasm_bindgen]
pub fn problems(provider: &str, body: &[u8]) -> String {
    let problems = || -> Result<Vec<Problem>> {
        Ok(match Provider::named(provider)? {
            Provider::Didit => didit::parse_within(usize::MAX, body)?.problems(),
            Provider::Dhmad => dhmad::parse_within(usize::MAX, body)?.problems(),
            Provider::Idwise => idwise::parse_within(usize::MAX, body)?.problems(),
            Provider::Agio => agio::parse_within(usize::MAX, body)?.problems(),
        })
    };
    let list = |problems: Vec<Problem>| {
        problems.iter().fold(Answer::new(), |answer, problem| answer.text(Some(&problem.message())))
    };
    text(problems().map(list))
}

/// The canonical text of a body.
#[wasm_bindgen]
pub fn canonicalize(body: &[u8], ascii: bool, max_body_bytes: usize) -> String {
    let form = if ascii { Form::Ascii } else { Form::Utf8 };
    plain(canonical::canonicalize_within(max_body_bytes, body, form))
}
