use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec;

use super::scheme::SIGNATURE_HEADER;
use crate::error::{HeaderName, HeaderProblem, Kind, Result};
use crate::headers::{Headers, malformed, single};
use crate::signature::Digest;

/// What may precede the signature.
const PREFIX: &str = "sha256=";

/// How a signature is written in its header.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[non_exhaustive]
pub enum Encoding {
    /// 64 hexadecimal digits.
    #[default]
    Hex,
    /// Base64 in the standard alphabet, with padding.
    Base64,
}

/// Where the signature is and how it is written, which DHMAD's public documentation leaves open.
///
/// The defaults are assumptions; see [the module](super). Change them if a delivery from your own webhook
/// shows something else. The algorithm is always HMAC-SHA256. A key that is decoded from hexadecimal before
/// use is a [`Secret::from_hex`](crate::Secret::from_hex).
///
/// ```
/// use kyc_webhooks::{Secret, dhmad};
///
/// let settings = dhmad::Settings::default()
///     .signature_header("x-dhmad-signature")
///     .encoding(dhmad::Encoding::Base64);
/// let verifier = dhmad::Verifier::new([Secret::from_hex("00ff17")?])?.settings(settings);
/// # let _ = verifier;
/// # Ok::<(), kyc_webhooks::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    signature_header: HeaderName,
    encoding: Encoding,
}

impl Default for Settings {
    /// `x-webhook-signature`, in hexadecimal.
    fn default() -> Self {
        Self { signature_header: Cow::Borrowed(SIGNATURE_HEADER), encoding: Encoding::default() }
    }
}

impl Settings {
    /// Sets the header that carries the signature.
    #[must_use]
    pub fn signature_header(self, name: impl Into<String>) -> Self {
        Self { signature_header: Cow::Owned(name.into()), ..self }
    }

    /// Sets how the signature is written.
    #[must_use]
    pub fn encoding(self, encoding: Encoding) -> Self {
        Self { encoding, ..self }
    }

    pub(crate) fn header_name(&self) -> &HeaderName {
        &self.signature_header
    }

    pub(crate) fn is_in_base64(&self) -> bool {
        self.encoding == Encoding::Base64
    }

    /// The signature that the headers claim.
    pub(crate) fn claimed(&self, headers: &(impl Headers + ?Sized)) -> Result<Digest> {
        let name = &self.signature_header;
        let Some(value) = single(headers, name)? else {
            return Err(Kind::HeaderMissing { looked_for: vec![name.clone()] }.into());
        };
        let problem = match self.encoding {
            Encoding::Hex => HeaderProblem::NotASignature { length: value.len() },
            Encoding::Base64 => HeaderProblem::NotBase64 { length: value.len() },
        };
        self.read(value).ok_or_else(|| malformed(name.clone(), problem))
    }

    /// Reads a signature as these settings say it is written.
    pub(crate) fn read(&self, value: &[u8]) -> Option<Digest> {
        let text = match value.split_at_checked(PREFIX.len()) {
            Some((prefix, text)) if prefix.eq_ignore_ascii_case(PREFIX.as_bytes()) => text,
            _ => value,
        };
        match self.encoding {
            Encoding::Hex => Digest::from_hex(text),
            Encoding::Base64 => Digest::from_base64(text),
        }
    }

    /// The signature as it is sent.
    pub(super) fn write(&self, digest: Digest) -> String {
        match self.encoding {
            Encoding::Hex => digest.to_hex(),
            Encoding::Base64 => digest.to_base64(),
        }
    }
}
