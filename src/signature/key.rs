use alloc::boxed::Box;

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

use super::digest::Digest;
use crate::error::{Kind, Result};

/// A key of HMAC-SHA256, worked in; overwritten when it is dropped. In a place of its own, because a list that grows leaves
/// behind what it held and does not overwrite it.
pub(super) struct Key(Box<Hmac<Sha256>>);

impl Key {
    /// Takes keys of every length.
    pub(super) fn new(bytes: &[u8]) -> Result<Self> {
        // Never an error: only other MACs ask for a length.
        Hmac::new_from_slice(bytes).map(|mac| Self(Box::new(mac))).map_err(|_| Kind::SecretEmpty.into())
    }

    /// The HMAC of the parts, one after the other.
    pub(super) fn mac(&self, parts: &[&[u8]]) -> Digest {
        let mut mac = Hmac::clone(&self.0);
        parts.iter().for_each(|part| mac.update(part));
        Digest::new(mac.finalize().into_bytes())
    }
}
