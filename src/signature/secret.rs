use alloc::vec;
use alloc::vec::Vec;
use core::fmt;

use zeroize::Zeroizing;

use super::Key;
use super::digest::Digest;
use crate::error::{Clue, Error, Kind, Result};

/// The secret that a provider and you share, ready to compute HMAC-SHA256 with.
///
/// The bytes are the key exactly as given: a prefix such as `whsec_` belongs to it and nothing is decoded
/// from Base64 or hexadecimal. Only the state derived from them is kept; it is overwritten when the value is
/// dropped, and [`Debug`] shows nothing of it. The bytes you pass remain yours to clear.
///
/// ```
/// use kyc_webhooks::{ErrorCode, Secret};
///
/// let secret = Secret::new("an-invented-secret")?;
/// assert_eq!(format!("{secret:?}"), "Secret(..)");
/// assert_eq!(Secret::new("").unwrap_err().code(), ErrorCode::SecretEmpty);
/// # Ok::<(), kyc_webhooks::Error>(())
/// ```
pub struct Secret {
    key: Key,
    /// What about its shape often explains a mismatch; noted here because the bytes are not kept.
    oddity: Option<Clue>,
}

impl Secret {
    /// Takes the secret as text or bytes.
    ///
    /// # Errors
    ///
    /// [`SecretEmpty`](crate::ErrorCode::SecretEmpty), also for a secret of zero bytes alone, because a MAC under an
    /// empty key is one that anybody can make and HMAC fills keys up with zeros.
    pub fn new(bytes: impl AsRef<[u8]>) -> Result<Self> {
        let bytes = bytes.as_ref();
        // HMAC fills a key up with zeros, so that one of zeros alone is the empty key.
        if bytes.iter().fold(0, |bits, byte| bits | byte) == 0 {
            return Err(Kind::SecretEmpty.into());
        }
        Ok(Self { key: Key::new(bytes)?, oddity: oddity(bytes) })
    }

    /// Takes the secret as the bytes that `digits` spells in hexadecimal, for a provider whose key is decoded
    /// before use. With the providers as documented, that is not needed.
    ///
    /// # Errors
    ///
    /// [`InvalidArgument`](crate::ErrorCode::InvalidArgument) if it is not hexadecimal, and
    /// [`SecretEmpty`](crate::ErrorCode::SecretEmpty).
    pub fn from_hex(digits: impl AsRef<[u8]>) -> Result<Self> {
        let digits = digits.as_ref();
        // Of its length at once: growing would leave pieces of the secret behind.
        let mut bytes = Zeroizing::new(vec![0; digits.len() / 2]);
        hex::decode_to_slice(digits, &mut bytes).map_err(|_| {
            // The cause would quote a character of the secret.
            Error::invalid_argument("the secret is not an even number of hexadecimal digits")
        })?;
        Self::new(&*bytes)
    }

    /// Whether `claimed` is the HMAC of the parts, one after the other. Takes the same time wherever the
    /// values differ.
    pub(crate) fn matches(&self, parts: &[&[u8]], claimed: &Digest) -> bool {
        claimed.equals(&self.sign(parts))
    }

    /// The index of the first of `claimed` that is the HMAC of the parts, for which the parts are read once.
    pub(crate) fn first_match<'d>(
        &self,
        parts: &[&[u8]],
        claimed: impl IntoIterator<Item = &'d Digest>,
    ) -> Option<usize> {
        let mac = self.sign(parts);
        claimed.into_iter().position(|digest| digest.equals(&mac))
    }

    /// The HMAC of the parts, one after the other.
    pub(crate) fn sign(&self, parts: &[&[u8]]) -> Digest {
        self.key.mac(parts)
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(..)")
    }
}

/// What about the shape of a secret often explains a mismatch.
pub(super) fn oddity(bytes: &[u8]) -> Option<Clue> {
    if bytes.trim_ascii().len() < bytes.len() {
        return Some(Clue::SecretHasOuterSpace);
    }
    match bytes {
        [b'"', .., b'"'] | [b'\'', .., b'\''] => Some(Clue::SecretIsQuoted),
        _ => None,
    }
}

/// All secrets that are valid at the moment: more than one while a secret is being rotated.
#[derive(Debug)]
pub(crate) struct Secrets(Vec<Secret>);

impl Secrets {
    /// Fails with `secret_missing` if there is none.
    pub(crate) fn new(secrets: impl IntoIterator<Item = Secret>) -> Result<Self> {
        let secrets: Vec<Secret> = secrets.into_iter().collect();
        if secrets.is_empty() {
            return Err(Kind::SecretMissing.into());
        }
        Ok(Self(secrets))
    }

    /// The index of the first secret under which `claimed` is the HMAC of the parts.
    pub(crate) fn matching(&self, parts: &[&[u8]], claimed: &Digest) -> Option<usize> {
        self.0.iter().position(|secret| secret.matches(parts, claimed))
    }

    /// What is odd about a secret and often explains that none matches.
    pub(crate) fn oddity(&self) -> Option<Clue> {
        self.0.iter().find_map(|secret| secret.oddity)
    }
}

#[cfg(test)]
mod tests {
    use super::{Secret, Secrets};
    use crate::ErrorCode;
    use crate::error::Clue;

    /// RFC 4231, test case 2.
    #[test]
    fn computes_hmac_sha256() {
        let secret = Secret::new("Jefe").expect("not empty");
        let digest = secret.sign(&[b"what do ya want ", b"for nothing?"]);
        assert_eq!(digest.to_hex(), "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
        assert!(secret.matches(&[b"what do ya want for nothing?"], &digest));
        assert!(!secret.matches(&[b"what do ya want for nothing!"], &digest));
    }

    #[test]
    fn names_the_secret_that_matched() {
        let secret = |text| Secret::new(text).expect("not empty");
        let digest = secret("two").sign(&[b"message"]);
        let secrets = Secrets::new([secret("one"), secret("two"), secret("two")]).expect("not none");
        assert_eq!(secrets.matching(&[b"message"], &digest), Some(1));
        assert_eq!(secrets.matching(&[b"other"], &digest), None);
        assert_eq!(Secrets::new([]).expect_err("none").code(), ErrorCode::SecretMissing);
    }

    #[test]
    fn takes_hexadecimal_only_where_asked() {
        let signature = |secret: Secret| secret.sign(&[b"message"]).to_hex();
        let decoded = Secret::from_hex("4A656665").expect("hexadecimal");
        assert_eq!(signature(decoded), signature(Secret::new("Jefe").expect("not empty")));
        assert_eq!(Secret::from_hex("").expect_err("empty").code(), ErrorCode::SecretEmpty);
        for bad in ["4a6", "4g", "4a 6"] {
            assert_eq!(Secret::from_hex(bad).expect_err("not hex").code(), ErrorCode::InvalidArgument);
        }
    }

    /// HMAC pads keys with zeros to a block, so that all but the last sign as the empty key does.
    #[test]
    fn takes_no_key_that_everybody_has() {
        for length in [0, 1, 32, 64, 65] {
            assert_eq!(Secret::new(vec![0; length]).expect_err("zeros").code(), ErrorCode::SecretEmpty);
        }
        assert_eq!(Secret::from_hex("0000").expect_err("zeros").code(), ErrorCode::SecretEmpty);
        assert!(Secret::new(b"\0\0\x01").is_ok());
    }

    #[test]
    fn names_the_claim_that_is_right() {
        let secret = Secret::new("Jefe").expect("not empty");
        let (right, wrong) = (secret.sign(&[b"message"]), secret.sign(&[b"other"]));
        assert_eq!(secret.first_match(&[b"mess", b"age"], [&wrong, &wrong, &right, &right]), Some(2));
        assert_eq!(secret.first_match(&[b"message"], [&wrong]), None);
    }

    #[test]
    fn is_not_shown() {
        assert_eq!(format!("{:?}", Secret::new("quagga").expect("not empty")), "Secret(..)");
    }

    #[test]
    fn notes_what_is_odd() {
        let all = ["plain", "'quoted'", "odd "].map(|text| Secret::new(text).expect("not empty"));
        assert_eq!(Secrets::new(all).expect("three").oddity(), Some(Clue::SecretIsQuoted));
        let oddity = |text| Secret::new(text).expect("not empty").oddity;
        assert_eq!(oddity("plain inside"), None);
        assert_eq!(oddity("line-break\n"), Some(Clue::SecretHasOuterSpace));
        assert_eq!(oddity("'quoted'"), Some(Clue::SecretIsQuoted));
        assert_eq!(oddity("\""), None);
    }
}
