use super::freshness::parse_seconds;
use super::scheme::{Scheme, TIMESTAMP_HEADER};
use crate::error::{Error, HeaderProblem, Result};
use crate::headers::{Headers, malformed, single};
use crate::signature::Digest;

/// The headers whose signature covers the whole body.
pub(super) const BODY_SIGNATURES: &[&str] =
    &[Scheme::V2.header(), Scheme::Raw.header(), Scheme::DiditSignature.header()];

/// Every header that verification reads.
#[cfg(all(feature = "js-verify", target_arch = "wasm32"))]
pub(crate) const ALL_NAMES: &[&str] = &[
    Scheme::V2.header(),
    Scheme::Raw.header(),
    Scheme::DiditSignature.header(),
    Scheme::Simple.header(),
    TIMESTAMP_HEADER,
];

/// A signature header: absent, unusable, or a signature to compare.
pub(super) type Claim = Option<Result<Digest>>;

/// The headers of one delivery.
pub(super) struct SignatureHeaders<'h> {
    pub(super) v2: Claim,
    pub(super) raw: Claim,
    pub(super) didit_signature: Claim,
    pub(super) simple: Claim,
    timestamp: Result<Option<&'h [u8]>>,
}

impl<'h> SignatureHeaders<'h> {
    pub(super) fn read(headers: &'h (impl Headers + ?Sized)) -> Self {
        Self {
            v2: claim(headers, Scheme::V2.header()),
            raw: claim(headers, Scheme::Raw.header()),
            didit_signature: claim(headers, Scheme::DiditSignature.header()),
            simple: claim(headers, Scheme::Simple.header()),
            timestamp: single(headers, TIMESTAMP_HEADER),
        }
    }

    /// The value of the timestamp header, if it is present.
    pub(super) fn timestamp(&self) -> Result<Option<&'h [u8]>, Error> {
        self.timestamp.clone()
    }

    /// The same if it is a time in decimal digits.
    pub(super) fn timestamp_digits(&self) -> Option<&'h [u8]> {
        self.timestamp().ok().flatten().filter(|text| parse_seconds(text).is_some())
    }
}

fn claim(headers: &(impl Headers + ?Sized), name: &'static str) -> Claim {
    let value = single(headers, name).transpose()?;
    Some(value.and_then(|value| {
        let problem = HeaderProblem::NotASignature { length: value.len() };
        Digest::from_hex(value).ok_or_else(|| malformed(name, problem))
    }))
}
