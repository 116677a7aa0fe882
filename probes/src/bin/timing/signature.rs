//! The comparison itself, which the crate does not show.
#![allow(dead_code, reason = "the files of the crate, of which this needs a part")]
#![allow(clippy::manual_is_multiple_of, reason = "the crate is for an older Rust too")]

#[path = "../../../../src/signature/base64.rs"]
pub(crate) mod base64;
#[path = "../../../../src/signature/digest.rs"]
mod digest;

pub(crate) use digest::Digest;

pub(crate) fn equal(one: &Digest, other: &Digest) -> bool {
    one.equals(other)
}
