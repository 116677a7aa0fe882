//! What a header was expected to hold, and what that can have been meant to be.

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use zeroize::Zeroizing;

use super::cause::Cause;
use super::key::Bytes;
use crate::error::{HeaderName, Result};
use crate::signature::{Credential, after_scheme, base64, is_same};

/// The words that a credential can follow in `Authorization`.
const WORDS: [&str; 2] = ["Basic", "Bearer"];

/// A header and the value that it is expected to hold, for a provider that signs nothing: what a
/// [`Credential`] is made of, kept as it was given.
///
/// The value is overwritten when dropped, and [`Debug`] shows nothing of it.
///
/// ```
/// use kyc_webhooks::UnixTime;
/// use kyc_webhooks::explain::{Cause, ExpectedHeader, Explainer};
///
/// let explainer = Explainer::idwise([ExpectedHeader::bearer("an-invented-token")?])?;
/// let headers = [("Authorization", "an-invented-token")];
/// let report = explainer.explain(&headers, br#"{"event":"Finished Journey"}"#, UnixTime::from_seconds(0));
/// assert_eq!(report.causes(), [Cause::CredentialSchemeMissing]);
/// # Ok::<(), kyc_webhooks::Error>(())
/// ```
pub struct ExpectedHeader {
    header: HeaderName,
    value: Bytes,
}

impl ExpectedHeader {
    /// A header with exactly this value, as [`Credential::header`] takes it.
    ///
    /// # Errors
    ///
    /// As [`Credential::header`].
    pub fn new(name: impl Into<String>, value: impl AsRef<[u8]>) -> Result<Self> {
        let (name, value) = (name.into(), value.as_ref());
        Credential::header(name.as_str(), value)?;
        Ok(Self { header: name.into(), value: Zeroizing::new(value.to_vec()) })
    }

    /// `Authorization: Basic`, as [`Credential::basic`] takes it.
    ///
    /// # Errors
    ///
    /// As [`Credential::basic`].
    pub fn basic(user: &str, password: &str) -> Result<Self> {
        Credential::basic(user, password)?;
        let pair = Zeroizing::new([user, ":", password].concat());
        let value = Zeroizing::new(["Basic ", &encoded(pair.as_bytes())].concat());
        Self::new("Authorization", value.as_bytes())
    }

    /// `Authorization: Bearer`, as [`Credential::bearer`] takes it.
    ///
    /// # Errors
    ///
    /// As [`Credential::bearer`].
    pub fn bearer(token: impl AsRef<[u8]>) -> Result<Self> {
        Credential::bearer(token.as_ref())?;
        let value = Zeroizing::new([b"Bearer ", token.as_ref()].concat());
        Self::new("Authorization", &*value)
    }

    pub(super) fn header(&self) -> &HeaderName {
        &self.header
    }

    pub(super) fn credential(&self) -> Result<Credential> {
        Credential::header(&*self.header, &*self.value)
    }

    /// What it can have been meant to be, first as it is.
    pub(super) fn meanings(&self) -> Vec<Meaning> {
        let is_authorization = self.header.eq_ignore_ascii_case("Authorization");
        let (word, rest) = split(&self.value);
        let meaning = |rest: &[u8], causes: &[Cause]| Meaning {
            word,
            rest: Zeroizing::new(rest.to_vec()),
            is_authorization,
            causes: causes.to_vec(),
        };
        let mut meanings = Vec::from([meaning(rest, &[])]);
        if let Some((cleaned, causes)) = cleaned(&self.value) {
            meanings.push(Meaning { word: split(cleaned).0, ..meaning(split(cleaned).1, &causes) });
        }
        if let Some((cleaned, causes)) = cleaned(rest).filter(|_| word.is_some()) {
            meanings.push(meaning(cleaned, &causes));
        }
        // What is odd about a password is hidden by the encoding.
        let pair = base64::decode(rest).filter(|_| word == Some("Basic"));
        let colon = pair.as_ref().and_then(|pair| pair.iter().position(|&byte| byte == b':'));
        if let (Some(pair), Some(colon)) = (pair, colon) {
            let (user, password) = pair.split_at(colon);
            if let Some((password, causes)) = cleaned(password.get(1..).unwrap_or_default()) {
                let pair = Zeroizing::new([user, b":", password].concat());
                meanings.push(meaning(encoded(&pair).as_bytes(), &causes));
            }
        }
        meanings
    }
}

/// Shows nothing of the value.
impl fmt::Debug for ExpectedHeader {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ExpectedHeader(..)")
    }
}

/// What an expected value can have been meant to be.
pub(super) struct Meaning {
    word: Option<&'static str>,
    rest: Bytes,
    is_authorization: bool,
    pub(super) causes: Vec<Cause>,
}

impl Meaning {
    /// By what a presented value differs, if it is the same but for that; and how many MACs it took to see.
    pub(super) fn differences(&self, presented: &[u8]) -> (Option<Vec<Cause>>, usize) {
        let (word, rest) = split(presented);
        let of_word = match (self.word, word) {
            (Some(expected), Some(found)) if expected != found => Some(Cause::CredentialSchemeOther),
            (Some(_), None) => Some(Cause::CredentialSchemeMissing),
            (None, Some(_)) => Some(Cause::CredentialSchemeExtra),
            _ => None,
        };
        let mut macs = 0;
        let mut same = |one: &[u8], other: &[u8]| {
            macs += 2;
            is_same(one, other)
        };
        let lower = |bytes: &[u8]| Zeroizing::new(bytes.to_ascii_lowercase());
        let found = if same(&self.rest, rest) {
            // Elsewhere the words count with their capitals and spaces.
            let is_respelt = of_word.is_none() && word.is_some() && !self.is_authorization;
            Some(of_word.into_iter().chain(is_respelt.then_some(Cause::CredentialCase)).collect())
        } else if same(&lower(&self.rest), &lower(rest)) {
            Some(of_word.into_iter().chain([Cause::CredentialCase]).collect())
        } else if self.word == Some("Basic")
            && base64::decode(&self.rest).is_some_and(|pair| same(&pair, rest))
        {
            Some(of_word.into_iter().chain([Cause::CredentialNotBase64]).collect())
        } else if word == Some("Basic") && base64::decode(rest).is_some_and(|pair| same(&self.rest, &pair)) {
            // Whoever configures the encoded value configures the word too.
            Some(Vec::from([Cause::CredentialBase64]))
        } else {
            None
        };
        (found, macs)
    }
}

/// The word that a value begins with, and what follows.
fn split(value: &[u8]) -> (Option<&'static str>, &[u8]) {
    let found = WORDS.into_iter().find_map(|word| Some((Some(word), after_scheme(value, word)?)));
    found.unwrap_or((None, value))
}

/// The value without white space or quotation marks around it, if there are any.
fn cleaned(value: &[u8]) -> Option<(&[u8], Vec<Cause>)> {
    let mut causes = Vec::new();
    let trimmed = value.trim_ascii();
    if trimmed.len() < value.len() {
        causes.push(Cause::SecretWhiteSpace);
    }
    let bare = without_quotes(trimmed);
    if bare.len() < trimmed.len() {
        causes.push(Cause::SecretQuoted);
    }
    // What is left has to be a credential still.
    (!causes.is_empty() && !bare.is_empty()).then_some((bare, causes))
}

pub(super) fn without_quotes(value: &[u8]) -> &[u8] {
    match value {
        [b'"', inside @ .., b'"'] | [b'\'', inside @ .., b'\''] => inside,
        _ => value,
    }
}

fn encoded(bytes: &[u8]) -> Zeroizing<String> {
    Zeroizing::new(base64::encode(bytes))
}

#[cfg(test)]
mod tests {
    use super::{Cause, ExpectedHeader};

    #[test]
    fn an_empty_credential_is_never_meant() {
        for (name, value) in
            [("Authorization", "Bearer \"\""), ("Authorization", "Basic dToiIg=="), ("X-Key", "''")]
        {
            let expected = ExpectedHeader::new(name, value).expect("not empty as it stands");
            assert_eq!(expected.meanings().len(), 1, "{value}");
        }
    }

    #[test]
    fn what_surrounds_a_password_is_seen_through_its_encoding() {
        let expected = ExpectedHeader::basic("u", " 'p'\n").expect("a password");
        let causes: Vec<_> = expected.meanings().into_iter().map(|meaning| meaning.causes).collect();
        assert_eq!(causes, [vec![], vec![Cause::SecretWhiteSpace, Cause::SecretQuoted]]);
        assert_eq!(format!("{expected:?}"), "ExpectedHeader(..)");
    }
}
