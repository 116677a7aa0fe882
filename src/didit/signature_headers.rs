use super::freshness::parse_seconds;
use super::scheme::{Scheme, TIMESTAMP_HEADER};
use crate::error::{HeaderProblem, Result};
use crate::headers::{Headers, malformed, unambiguous};
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

/// What a signature header holds.
#[derive(Clone, Copy)]
pub(super) enum Claim {
    Absent,
    Unusable(HeaderProblem),
    Signature(Digest),
}

/// The headers of one delivery.
pub(super) struct SignatureHeaders<'h> {
    pub(super) v2: Claim,
    pub(super) raw: Claim,
    pub(super) didit_signature: Claim,
    pub(super) simple: Claim,
    timestamp: Result<Option<&'h [u8]>, HeaderProblem>,
}

impl<'h> SignatureHeaders<'h> {
    pub(super) fn read(headers: &'h (impl Headers + ?Sized)) -> Self {
        Self {
            v2: Claim::read(headers, Scheme::V2),
            raw: Claim::read(headers, Scheme::Raw),
            didit_signature: Claim::read(headers, Scheme::DiditSignature),
            simple: Claim::read(headers, Scheme::Simple),
            timestamp: unambiguous(headers, TIMESTAMP_HEADER),
        }
    }

    /// The value of the timestamp header, if it is present.
    pub(super) fn timestamp(&self) -> Result<Option<&'h [u8]>> {
        self.timestamp.map_err(|problem| malformed(TIMESTAMP_HEADER, problem))
    }

    /// The same if it is a time in decimal digits.
    pub(super) fn timestamp_digits(&self) -> Option<&'h [u8]> {
        self.timestamp.ok().flatten().filter(|text| parse_seconds(text).is_some())
    }
}

impl Claim {
    fn read(headers: &(impl Headers + ?Sized), scheme: Scheme) -> Self {
        match unambiguous(headers, scheme.header()) {
            Ok(None) => Self::Absent,
            Ok(Some(value)) => Digest::from_hex(value).map_or(
                Self::Unusable(HeaderProblem::NotASignature { length: value.len() }),
                Self::Signature,
            ),
            Err(problem) => Self::Unusable(problem),
        }
    }

    pub(super) fn is_present(self) -> bool {
        !matches!(self, Self::Absent)
    }
}
