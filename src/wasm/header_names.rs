use alloc::string::String;

use wasm_bindgen::prelude::*;

use super::answer::{Answer, text};
use super::provider::Provider;
use crate::{dhmad, didit};

/// The names of the headers that are read for a provider, less those that credentials name.
#[wasm_bindgen(js_name = headerNames)]
pub fn header_names(provider: &str) -> String {
    text(Provider::named(provider).map(|provider| {
        let names = match provider {
            Provider::Didit => didit::HEADER_NAMES,
            Provider::Dhmad => dhmad::HEADER_NAMES,
            Provider::Idwise | Provider::Agio => &[],
        };
        names.iter().fold(Answer::new(), |answer, name| answer.text(Some(name)))
    }))
}
