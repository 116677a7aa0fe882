//! What else would do the same work.

use std::hint::black_box;

use anyhow::{Result, ensure};
use hmac::{Hmac, KeyInit, Mac};
use serde_json::Value;
use sha2::Sha256;

use crate::inputs::{Input, Manifest};
use crate::typed;

/// A key that is prepared once and kept, and a delivery to check with it.
#[derive(Clone)]
pub struct Checked<'i> {
    key: Hmac<Sha256>,
    signature: &'i str,
    body: &'i [u8],
}

impl<'i> Checked<'i> {
    /// For one delivery. Checks once that both peers of the canonical form find its signature right.
    ///
    /// # Errors
    ///
    /// If they do not, and what is measured would not be the same work.
    pub fn new(manifest: &Manifest, input: &'i Input) -> Result<Self> {
        let key = Hmac::new_from_slice(manifest.secret.as_bytes())?;
        let checked = Self { key, signature: &input.signature, body: &input.body };
        ensure!(checked.serde_json(), "serde_json finds another signature for {}", input.name());
        ensure!(checked.canonicalizer(), "serde_json_canonicalizer finds another for {}", input.name());
        Ok(checked)
    }

    /// HMAC-SHA256 over the bytes of the body and a comparison, whatever comes of it: the signed message is another.
    #[must_use]
    pub fn hmac_alone(&self) -> bool {
        black_box(self.matches(self.body));
        true
    }

    /// The body as a `serde_json::Value`, whose objects are sorted, written again. Wrong where CPython and Rust write
    /// a number differently, and for whole floats.
    #[must_use]
    pub fn serde_json(&self) -> bool {
        let value: Option<Value> = serde_json::from_slice(self.body).ok();
        value.is_some_and(|value| self.matches(value.to_string().as_bytes()))
    }

    /// The canonical form of RFC 8785, which sorts by UTF-16 and writes numbers as JavaScript does.
    #[must_use]
    pub fn canonicalizer(&self) -> bool {
        let value: Option<Value> = serde_json::from_slice(self.body).ok();
        let written = value.and_then(|value| serde_json_canonicalizer::to_vec(&value).ok());
        written.is_some_and(|written| self.matches(&written))
    }

    fn matches(&self, message: &[u8]) -> bool {
        let mut digest = [0; 32];
        if hex::decode_to_slice(self.signature, &mut digest).is_err() {
            return false;
        }
        self.key.clone().chain_update(message).verify_slice(&digest).is_ok()
    }
}

/// Whether serde_json could read a decision into the same structs.
#[must_use]
pub fn typed_decision(decision: &[u8]) -> bool {
    serde_json::from_slice::<typed::Decision>(decision).is_ok()
}

/// Whether serde_json could read an event into the same structs.
#[must_use]
pub fn typed_event(body: &[u8]) -> bool {
    serde_json::from_slice::<typed::SessionEvent>(body).is_ok()
}
