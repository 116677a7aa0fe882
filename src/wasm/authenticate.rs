use alloc::string::String;
use alloc::vec::Vec;

use wasm_bindgen::prelude::*;
use zeroize::Zeroizing;

use super::answer::{Answer, delivery, index, text};
use super::argument;
use super::provider::Provider;
use crate::{Credential, Error, Result, agio, idwise};

/// Checks the sender's credential, of a provider that does not sign. `credentials` are byte strings by twos: the name
/// of a header and what it has to hold.
#[wasm_bindgen]
pub fn authenticate(
    provider: &str,
    body: &[u8],
    headers: &str,
    credentials: Vec<u8>,
    max_body_bytes: usize,
) -> String {
    let credentials = Zeroizing::new(credentials);
    macro_rules! from_sender {
        ($authenticator:ty) => {{
            let authenticator = <$authenticator>::new(read(&credentials)?)?;
            let headers = argument::headers(headers);
            let sender = authenticator.max_body_bytes(max_body_bytes).authenticate(&headers, body)?;
            Ok(delivery(sender.envelope(), sender.authenticated()).number(index(sender.credential_index())))
        }};
    }
    let authenticate = move || -> Result<Answer> {
        match Provider::named(provider)? {
            Provider::Idwise => from_sender!(idwise::Authenticator),
            Provider::Agio => from_sender!(agio::Authenticator),
            Provider::Didit | Provider::Dhmad => {
                Err(Error::invalid_argument("this provider signs its deliveries; they are checked by verify"))
            }
        }
    };
    text(authenticate())
}

fn read(credentials: &[u8]) -> Result<Vec<Credential>> {
    let mut parts = argument::byte_strings(credentials);
    core::iter::from_fn(|| Some((parts.next()?, parts.next()?)))
        .map(|(name, value)| Credential::header(String::from_utf8_lossy(name), value))
        .collect()
}
