//! What the documentation promises, written a second time: slow, short and apart from the library.

mod decimal;
pub(crate) mod didit;
pub(crate) mod freshness;
mod json;
mod write;

pub(crate) use json::{Json, Parsed, parse};
pub(crate) use write::{canonical, is_same_number, javascript};

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

/// HMAC-SHA256.
pub(crate) fn mac(key: &[u8], message: &[u8]) -> Vec<u8> {
    let mut mac = Hmac::<Sha256>::new_from_slice(key).expect("any key");
    mac.update(message);
    mac.finalize().into_bytes().to_vec()
}
