use core::fmt;
use core::str::FromStr;

use serde::{Serialize, Serializer};

use crate::error::{Error, Result};
use crate::signature::Authenticated;

/// The texts that a signature from DHMAD can cover.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Scheme {
    /// The exact bytes of the body.
    Raw,
    /// The body as JavaScript's `JSON.stringify` writes it, which is what DHMAD's sample signs. Found where
    /// something on the way wrote the body anew, with the same values in the same order.
    Stringified,
}

impl Scheme {
    /// Every scheme.
    pub const ALL: &'static [Self] = &[Self::Raw, Self::Stringified];

    /// The name of the scheme in results and on the command line: `"raw"` or `"stringified"`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Raw => "raw",
            Self::Stringified => "stringified",
        }
    }

    /// The header that carries the signature, unless [`Settings`](super::Settings) name another.
    #[must_use]
    pub const fn header(self) -> &'static str {
        SIGNATURE_HEADER
    }

    /// What a matching signature proves: always the body, but none of the headers.
    #[must_use]
    pub const fn authenticates(self) -> Authenticated {
        Authenticated::Body
    }
}

pub(super) const SIGNATURE_HEADER: &str = "x-webhook-signature";
pub(super) const EVENT_HEADER: &str = "x-webhook-event";
pub(super) const ID_HEADER: &str = "x-webhook-id";
pub(crate) const TIMESTAMP_HEADER: &str = "x-webhook-timestamp";

/// Every header that verification reads unless the settings name another.
#[cfg(all(feature = "js-verify", target_arch = "wasm32"))]
pub(crate) const ALL_HEADERS: &[&str] = &[SIGNATURE_HEADER, EVENT_HEADER, ID_HEADER, TIMESTAMP_HEADER];

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
        Self::ALL
            .iter()
            .copied()
            .find(|scheme| scheme.as_str() == name)
            .ok_or_else(|| Error::invalid_argument("the scheme is neither raw nor stringified"))
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
    use crate::signature::Authenticated;

    #[test]
    fn each_has_one_name_and_says_where_it_is_and_what_it_proves() {
        let all = [(Scheme::Raw, "raw"), (Scheme::Stringified, "stringified")];
        assert_eq!(all.map(|(scheme, _)| scheme), Scheme::ALL);
        for (scheme, name) in all {
            assert_eq!((scheme.as_str(), scheme.header()), (name, "x-webhook-signature"));
            assert_eq!(scheme.authenticates(), Authenticated::Body);
            assert_eq!(scheme.to_string(), name);
            assert_eq!(serde_json::to_value(scheme).expect("JSON"), name);
            assert_eq!(name.parse(), Ok(scheme));
        }
        assert_eq!("Raw".parse::<Scheme>().expect_err("another case").code(), ErrorCode::InvalidArgument);
    }
}
