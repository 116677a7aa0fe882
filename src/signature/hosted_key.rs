//! HMAC-SHA256 for WebAssembly, where the host hashes long messages four times as fast as we do.
//!
//! `H((key ^ opad) || H((key ^ ipad) || message))`, as RFC 2104 has it. The host is given the inner message only; all
//! else, and above all the comparison, stays here. That of the `hmac` crate, which serves everywhere else and is what this
//! is tested against, lets nobody else hash its inner message.

use alloc::vec::Vec;

use sha2::digest::Output;
use sha2::{Digest as _, Sha256};
use zeroize::{Zeroize, Zeroizing};

use super::digest::Digest;
use crate::error::Result;

/// The block of SHA-256, to which keys are filled up, in bytes.
const BLOCK: usize = 64;

/// Below this many bytes asking takes longer than hashing.
const WORTH_ASKING: usize = 512;

/// A key of HMAC-SHA256, filled up; overwritten when it is dropped.
pub(super) struct Key(Zeroizing<[u8; BLOCK]>);

impl Key {
    /// Takes keys of every length. Never an error, which the one for other targets cannot know.
    pub(super) fn new(bytes: &[u8]) -> Result<Self> {
        let mut block = Zeroizing::new([0; BLOCK]);
        if let Some(start) = block.get_mut(..bytes.len()) {
            start.copy_from_slice(bytes);
        } else if let Some(start) = block.first_chunk_mut() {
            Sha256::new_with_prefix(bytes).finalize_into(start.into());
        }
        Ok(Self(block))
    }

    /// The HMAC of the parts, one after the other.
    pub(super) fn mac(&self, parts: &[&[u8]]) -> Digest {
        let inner = self.hash(0x36, parts);
        Digest::new(self.hash(0x5C, &[&inner]))
    }

    /// The hash of the key, padded, and the parts.
    fn hash(&self, pad: u8, parts: &[&[u8]]) -> Output<Sha256> {
        let block = Zeroizing::new(self.0.map(|byte| byte ^ pad));
        by_host(&block, parts).unwrap_or_else(|| {
            let mut hash = Sha256::new_with_prefix(&block[..]);
            parts.iter().for_each(|part| hash.update(part));
            hash.finalize()
        })
    }
}

fn by_host(block: &[u8; BLOCK], parts: &[&[u8]]) -> Option<Output<Sha256>> {
    let length: usize = parts.iter().map(|part| part.len()).sum();
    if length < WORTH_ASKING {
        return None;
    }
    // In one piece, because hosts are quickest at that; with all the room, because growing leaves copies of the key.
    let mut message = Vec::with_capacity(BLOCK + length);
    message.extend_from_slice(block);
    parts.iter().for_each(|part| message.extend_from_slice(part));
    let mut digest = Output::<Sha256>::default();
    let done = host::sha256(&message, &mut digest);
    message[..BLOCK].zeroize();
    done.then_some(digest)
}

#[cfg(target_arch = "wasm32")]
mod host {
    use wasm_bindgen::prelude::wasm_bindgen;

    #[wasm_bindgen(module = "/src/signature/host.js")]
    extern "C" {
        /// Whether the host wrote the SHA-256 of `message` to `digest`.
        pub(super) fn sha256(message: &[u8], digest: &mut [u8]) -> bool;
    }
}

/// A host that has no hash for every other message.
#[cfg(not(target_arch = "wasm32"))]
mod host {
    use sha2::{Digest as _, Sha256};

    pub(super) fn sha256(message: &[u8], digest: &mut [u8]) -> bool {
        digest.copy_from_slice(&Sha256::digest(message));
        message.len() % 2 == 0
    }
}

#[cfg(test)]
mod tests {
    use super::super::key::Key as Library;
    use super::{BLOCK, Key, WORTH_ASKING, by_host};

    #[test]
    fn the_host_is_asked_for_long_messages() {
        let asked = |length| by_host(&[0; BLOCK], &[&vec![0; length]]).is_some();
        let lengths = [0, 2, WORTH_ASKING - 2, WORTH_ASKING, WORTH_ASKING + 1, WORTH_ASKING + 2, 10_000];
        assert_eq!(lengths.map(asked), [false, false, false, true, false, true, true]);
    }

    /// Keys and messages about every length that matters, hashed by the host and by us, in one part and in three.
    #[test]
    fn is_hmac() {
        for key_length in [1, 31, 32, BLOCK - 1, BLOCK, BLOCK + 1, 200] {
            let bytes: Vec<u8> = (0..key_length).map(|byte| byte as u8 ^ 0xA5).collect();
            let (key, library) = (Key::new(&bytes).expect("a key"), Library::new(&bytes).expect("a key"));
            for length in (0..130).chain(WORTH_ASKING - 2..WORTH_ASKING + 2).chain([10_000, 10_001]) {
                let message: Vec<u8> = (0..length).map(|byte| byte as u8).collect();
                let expected = library.mac(&[&message]).to_hex();
                assert_eq!(key.mac(&[&message]).to_hex(), expected, "{key_length}, {length}");
                let (start, end) = message.split_at(length / 3);
                assert_eq!(key.mac(&[start, b"", end]).to_hex(), expected, "{key_length}, {length}");
            }
        }
    }
}
