use core::fmt;
use core::str::FromStr;

use serde::{Serialize, Serializer};

use crate::error::{Error, Result};
use crate::signature::Authenticated;

/// The header with Unix seconds that accompanies Didit's signatures; signed by itself only in
/// [`Scheme::V2TsPrefixed`].
pub(crate) const TIMESTAMP_HEADER: &str = "X-Timestamp";

/// The ways in which Didit signs a delivery. All are HMAC-SHA256, as 64 hexadecimal digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Scheme {
    /// `X-Signature-V2` over the canonical JSON of the body: what Didit's backend sends.
    V2,
    /// `X-Signature-V2` over `{X-Timestamp}:` and the canonical JSON: what Didit's platform documentation
    /// describes.
    V2TsPrefixed,
    /// `X-Signature` over the exact bytes of the body.
    Raw,
    /// `X-Didit-Signature` over the exact bytes of the body: what Didit's transaction documentation
    /// describes.
    DiditSignature,
    /// `X-Signature-Simple` over `{timestamp}:{session_id}:{status}:{webhook_type}` of the body, and nothing
    /// else of it.
    Simple,
}

impl Scheme {
    /// Every scheme.
    pub const ALL: &'static [Self] =
        &[Self::V2, Self::V2TsPrefixed, Self::Raw, Self::DiditSignature, Self::Simple];

    /// The name of the scheme in results and on the command line: `"v2"`, `"v2_ts_prefixed"`, `"raw"`,
    /// `"didit_signature"` or `"simple"`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::V2 => "v2",
            Self::V2TsPrefixed => "v2_ts_prefixed",
            Self::Raw => "raw",
            Self::DiditSignature => "didit_signature",
            Self::Simple => "simple",
        }
    }

    /// The header that carries the signature.
    #[must_use]
    pub const fn header(self) -> &'static str {
        match self {
            Self::V2 | Self::V2TsPrefixed => "X-Signature-V2",
            Self::Raw => "X-Signature",
            Self::DiditSignature => "X-Didit-Signature",
            Self::Simple => "X-Signature-Simple",
        }
    }

    /// What a matching signature proves.
    #[must_use]
    pub const fn authenticates(self) -> Authenticated {
        match self {
            Self::Simple => Authenticated::Fields,
            _ => Authenticated::Body,
        }
    }
}

impl fmt::Display for Scheme {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for Scheme {
    type Err = Error;

    /// Reads the name that [`Scheme::as_str`] gives.
    ///
    /// # Errors
    ///
    /// [`InvalidArgument`](crate::ErrorCode::InvalidArgument) for any other text.
    fn from_str(name: &str) -> Result<Self> {
        Self::ALL.iter().copied().find(|scheme| scheme.as_str() == name).ok_or_else(|| {
            Error::invalid_argument(
                "the scheme is none of v2, v2_ts_prefixed, raw, didit_signature and simple",
            )
        })
    }
}

impl Serialize for Scheme {
    fn serialize<S: Serializer>(&self, serializer: S) -> core::result::Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::Scheme;
    use crate::ErrorCode;
    use crate::signature::Authenticated::{Body, Fields};

    #[test]
    fn each_has_one_name_and_says_where_it_is_and_what_it_proves() {
        let all = [
            (Scheme::V2, "v2", "X-Signature-V2", Body),
            (Scheme::V2TsPrefixed, "v2_ts_prefixed", "X-Signature-V2", Body),
            (Scheme::Raw, "raw", "X-Signature", Body),
            (Scheme::DiditSignature, "didit_signature", "X-Didit-Signature", Body),
            (Scheme::Simple, "simple", "X-Signature-Simple", Fields),
        ];
        assert_eq!(all.map(|(scheme, ..)| scheme), Scheme::ALL);
        for (scheme, name, header, proves) in all {
            assert_eq!((scheme.as_str(), scheme.header(), scheme.authenticates()), (name, header, proves));
            assert_eq!(scheme.to_string(), name);
            assert_eq!(serde_json::to_value(scheme).expect("JSON"), name);
            assert_eq!(name.parse(), Ok(scheme));
        }
        assert_eq!("V2".parse::<Scheme>().expect_err("another case").code(), ErrorCode::InvalidArgument);
    }
}
