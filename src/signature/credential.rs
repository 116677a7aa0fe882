use alloc::boxed::Box;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use sha2::{Digest as _, Sha256};
use zeroize::Zeroizing;

use super::base64;
use super::digest::Digest;
use super::secret::oddity;
use crate::error::{Clue, Error, HeaderName, Kind, Result, TriedHeaders};
use crate::headers::{Headers, single};

const AUTHORIZATION: &str = "Authorization";

/// Something that a sender presents in a header, the same with every request: a user and password, a token,
/// or the value of a header you agreed on.
///
/// It says who sent a request, not what the request says: whoever has seen one request can make others. Only
/// a digest is kept; it is overwritten when the value is dropped, and [`Debug`] shows nothing of it. Values
/// are compared in constant time, and their lengths show no more than the values do.
///
/// ```
/// use kyc_webhooks::{Credential, ErrorCode};
///
/// let credentials = [
///     Credential::basic("kyc", "an invented password")?,
///     Credential::bearer("an-invented-token")?,
///     Credential::header("X-Webhook-Key", "an-invented-key")?,
/// ];
/// assert_eq!(format!("{:?}", credentials[2]), "Credential(..)");
/// assert_eq!(Credential::bearer("").unwrap_err().code(), ErrorCode::SecretEmpty);
/// # Ok::<(), kyc_webhooks::Error>(())
/// ```
pub struct Credential {
    header: HeaderName,
    /// The word before the value in an `Authorization` header; its case does not matter.
    scheme: Option<&'static str>,
    /// In a place of its own, because a list that grows leaves behind what it held and does not overwrite it.
    expected: Box<Zeroizing<Digest>>,
    /// What about its shape often explains a mismatch; noted here because the value is not kept.
    oddity: Option<Clue>,
}

impl Credential {
    /// `Authorization: Basic`, with the user and password in UTF-8.
    ///
    /// # Errors
    ///
    /// [`InvalidArgument`](crate::ErrorCode::InvalidArgument) for a user with a colon, which could not be
    /// told from the password's; [`SecretEmpty`](crate::ErrorCode::SecretEmpty) for an empty password.
    pub fn basic(user: &str, password: &str) -> Result<Self> {
        if user.contains(':') {
            return Err(Error::invalid_argument("the user of a Basic credential contains a colon"));
        }
        require_secret(password.as_bytes())?;
        let pair = Zeroizing::new(format!("{user}:{password}"));
        let encoded = Zeroizing::new(base64::encode(pair.as_bytes()));
        let oddity = oddity(password.as_bytes()).or_else(|| oddity(user.as_bytes()));
        Ok(Self::new(AUTHORIZATION.into(), Some("Basic"), encoded.as_bytes(), oddity))
    }

    /// `Authorization: Bearer`, with the token as it is.
    ///
    /// # Errors
    ///
    /// [`SecretEmpty`](crate::ErrorCode::SecretEmpty) for an empty token.
    pub fn bearer(token: impl AsRef<[u8]>) -> Result<Self> {
        let token = token.as_ref();
        require_secret(token)?;
        Ok(Self::new(AUTHORIZATION.into(), Some("Bearer"), token, oddity(token)))
    }

    /// A header with exactly this value. The case of the name does not matter, that of the value does, except for
    /// the words `Basic` and `Bearer` in front of an `Authorization`.
    ///
    /// # Errors
    ///
    /// [`InvalidArgument`](crate::ErrorCode::InvalidArgument) if the name is none that a header can have;
    /// [`SecretEmpty`](crate::ErrorCode::SecretEmpty) for an empty value.
    pub fn header(name: impl Into<String>, value: impl AsRef<[u8]>) -> Result<Self> {
        let (name, value) = (name.into(), value.as_ref());
        if !is_header_name(&name) {
            return Err(Error::invalid_argument(
                "the header of a credential has a name that no header can have",
            ));
        }
        let scheme = ["Basic", "Bearer"]
            .into_iter()
            .find(|scheme| name.eq_ignore_ascii_case(AUTHORIZATION) && after_scheme(value, scheme).is_some());
        let value = scheme.and_then(|scheme| after_scheme(value, scheme)).unwrap_or(value);
        require_secret(value)?;
        Ok(Self::new(name.into(), scheme, value, oddity(value)))
    }

    fn new(header: HeaderName, scheme: Option<&'static str>, value: &[u8], oddity: Option<Clue>) -> Self {
        Self { header, scheme, expected: Box::new(Zeroizing::new(fingerprint(value))), oddity }
    }

    /// Whether a header's value is this credential.
    fn matches(&self, value: &[u8]) -> bool {
        let presented = match self.scheme {
            None => Some(value),
            Some(scheme) => after_scheme(value, scheme),
        };
        presented.is_some_and(|presented| self.expected.equals(&fingerprint(presented)))
    }
}

impl fmt::Debug for Credential {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Credential(..)")
    }
}

/// Brings values of all lengths to one length, so that comparing them tells nothing about theirs.
fn fingerprint(value: &[u8]) -> Digest {
    Digest::new(Sha256::digest(value))
}

/// Whether two values are the same, in a time that tells nothing about where they differ.
pub(crate) fn is_same(one: &[u8], other: &[u8]) -> bool {
    fingerprint(one).equals(&fingerprint(other))
}

/// What follows the word `scheme` and spaces.
pub(crate) fn after_scheme<'v>(value: &'v [u8], scheme: &str) -> Option<&'v [u8]> {
    let (word, rest) = value.split_at_checked(scheme.len())?;
    let rest = rest.strip_prefix(b" ")?;
    word.eq_ignore_ascii_case(scheme.as_bytes()).then(|| rest.trim_ascii_start())
}

fn require_secret(value: &[u8]) -> Result<()> {
    if value.is_empty() { Err(Kind::SecretEmpty.into()) } else { Ok(()) }
}

/// Whether `name` is a token as RFC 9110 defines it.
fn is_header_name(name: &str) -> bool {
    let is_token = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte);
    !name.is_empty() && name.bytes().all(is_token)
}

/// The credentials of which a sender has to present one.
#[derive(Debug)]
pub(crate) struct Credentials(Vec<Credential>);

impl Credentials {
    /// Fails with `secret_missing` if there is none.
    pub(crate) fn new(credentials: impl IntoIterator<Item = Credential>) -> Result<Self> {
        let credentials: Vec<Credential> = credentials.into_iter().collect();
        if credentials.is_empty() {
            return Err(Kind::CredentialsMissing.into());
        }
        Ok(Self(credentials))
    }

    /// The index of the first credential that the headers present.
    ///
    /// Fails with `header_missing`, `header_malformed` or `credential_mismatch`.
    pub(crate) fn presented(&self, headers: &(impl Headers + ?Sized)) -> Result<usize> {
        let mut tried = TriedHeaders::default();
        let mut malformed = None;
        for (index, credential) in self.0.iter().enumerate() {
            match single(headers, &credential.header) {
                Ok(Some(value)) if credential.matches(value) => return Ok(index),
                Ok(Some(_)) => tried.push(credential.header.clone()),
                Ok(None) => {}
                Err(error) => malformed = malformed.or(Some(error)),
            }
        }
        Err(match malformed {
            _ if !tried.is_empty() => {
                let clue = self.0.iter().find_map(|credential| credential.oddity);
                Kind::CredentialMismatch { tried, clue }.into()
            }
            Some(error) => error,
            None => Kind::CredentialMissing { looked_for: self.header_names() }.into(),
        })
    }

    fn header_names(&self) -> Vec<HeaderName> {
        let mut names: Vec<HeaderName> = Vec::new();
        for credential in &self.0 {
            if !names.iter().any(|name| name.eq_ignore_ascii_case(&credential.header)) {
                names.push(credential.header.clone());
            }
        }
        names
    }
}

#[cfg(test)]
mod tests {
    use super::{Credential, Credentials, is_same};
    use crate::ErrorCode::{self, CredentialMismatch, HeaderMalformed, HeaderMissing};

    fn all() -> Credentials {
        Credentials::new([
            Credential::basic("kyc", "pass:wörd").expect("valid"),
            Credential::bearer("token-1").expect("valid"),
            Credential::header("X-Key", "Value 1").expect("valid"),
        ])
        .expect("three")
    }

    fn presented(headers: &[(&str, &str)]) -> Result<usize, ErrorCode> {
        all().presented(headers).map_err(|error| error.code())
    }

    #[test]
    fn each_kind_is_found() {
        // RFC 7617: the Base64 of the UTF-8 of `kyc:pass:wörd`.
        assert_eq!(presented(&[("authorization", "Basic a3ljOnBhc3M6d8O2cmQ=")]), Ok(0));
        assert_eq!(presented(&[("AUTHORIZATION", "bAsIc   a3ljOnBhc3M6d8O2cmQ= ")]), Ok(0));
        assert_eq!(presented(&[("Authorization", "bearer token-1")]), Ok(1));
        assert_eq!(presented(&[("x-key", " Value 1\t")]), Ok(2));
        assert_eq!(presented(&[("Authorization", "Bearer wrong"), ("X-Key", "Value 1")]), Ok(2));
    }

    #[test]
    fn nothing_else_is() {
        for value in [
            "",
            "Basic",
            "Basic ",
            "a3ljOnBhc3M6d8O2cmQ=",
            "Basica3ljOnBhc3M6d8O2cmQ=",
            "Basic a3ljOnBhc3M6d8O2cmQ",
            "Basic A3ljOnBhc3M6d8O2cmQ=",
            "Bearer a3ljOnBhc3M6d8O2cmQ=",
            "Basic token-1",
            "Bearer token-1x",
            "Bearer token-",
            "Bearer TOKEN-1",
            "Bearer token-1, Bearer token-1",
            "Value 1",
        ] {
            assert_eq!(presented(&[("Authorization", value)]), Err(CredentialMismatch), "{value}");
        }
        assert_eq!(presented(&[("X-Key", "value 1")]), Err(CredentialMismatch));
        assert_eq!(presented(&[("X-Other", "Value 1")]), Err(HeaderMissing));
        assert_eq!(presented(&[("X-Key", "Value 1"), ("x-key", "Value 2")]), Err(HeaderMalformed));
    }

    #[test]
    fn only_an_authorization_has_a_scheme() {
        let presents = |name, value, header: &[(&str, &str)]| {
            Credentials::new([Credential::header(name, value).expect("valid")])
                .expect("one")
                .presented(header)
                .is_ok()
        };
        assert!(presents("authorization", "Bearer token", &[("Authorization", "bearer token")]));
        assert!(presents("Authorization", "a token", &[("Authorization", "a token")]));
        assert!(!presents("Authorization", "a token", &[("Authorization", "Basic a token")]));
        assert!(presents("X-Key", "Bearer token", &[("X-Key", "Bearer token")]));
        assert!(!presents("X-Key", "Bearer token", &[("X-Key", "bearer token")]));
    }

    #[test]
    fn the_same_is_the_same() {
        assert!(is_same(b"", b"") && is_same(b"quagga", b"quagga"));
        assert!(!is_same(b"quagga", b"quagg") && !is_same(b"quagga", b"Quagga"));
    }

    #[test]
    fn a_trailing_zero_byte_is_another_value() {
        let credentials = Credentials::new([Credential::bearer("token").expect("valid")]).expect("one");
        assert!(credentials.presented(&[("Authorization", "Bearer token\0")]).is_err());
    }

    #[test]
    fn what_cannot_be_presented_is_refused() {
        let code = |result: crate::Result<Credential>| result.expect_err("refused").code();
        assert_eq!(code(Credential::basic("a:b", "c")), ErrorCode::InvalidArgument);
        assert_eq!(code(Credential::basic("a", "")), ErrorCode::SecretEmpty);
        assert_eq!(code(Credential::bearer("")), ErrorCode::SecretEmpty);
        assert_eq!(code(Credential::header("X-Key", "")), ErrorCode::SecretEmpty);
        for name in ["", "X Key", "X-Key:", "X-Kéy"] {
            assert_eq!(code(Credential::header(name, "v")), ErrorCode::InvalidArgument, "{name}");
        }
        assert_eq!(Credentials::new([]).expect_err("none").code(), ErrorCode::SecretMissing);
    }

    #[test]
    fn errors_name_headers_and_hints_but_no_values() {
        let error = all().presented(&[("a", "b")]).expect_err("absent");
        assert_eq!(error.to_string(), "the request has no credential; looked for Authorization, X-Key");
        let odd = Credentials::new([Credential::bearer("quagga\n").expect("valid")]).expect("one");
        let error = odd.presented(&[("Authorization", "Bearer quagga")]).expect_err("line break");
        assert_eq!(error.to_string(), "none of the given credentials matches; compared Authorization");
        assert!(error.hint().is_some_and(|hint| hint.contains("white space")));
        assert!(!format!("{error:?} {odd:?}").contains("quagga"));
        assert_eq!(format!("{odd:?}"), "Credentials([Credential(..)])");
    }
}
