use alloc::string::String;
use core::fmt;

use hmac::digest::{CtOutput, Output};
use sha2::Sha256;
use zeroize::Zeroize;

use super::base64;

/// An HMAC-SHA256, such as one that a header claims, or another SHA-256.
///
/// Not printable and not comparable with `==`: an expected value must not reach a log, and comparing must
/// take the same time wherever two values differ. [`super::Secret::matches`] compares.
#[derive(Clone, Copy)]
pub(crate) struct Digest([u8; Self::BYTES]);

impl Digest {
    const BYTES: usize = 32;

    /// Reads 64 hexadecimal digits of either case.
    pub(crate) fn from_hex(text: &[u8]) -> Option<Self> {
        let mut bytes = [0; Self::BYTES];
        hex::decode_to_slice(text, &mut bytes).ok()?;
        Some(Self(bytes))
    }

    /// Reads the Base64 of 32 bytes, in the standard alphabet and with its padding.
    pub(crate) fn from_base64(text: &[u8]) -> Option<Self> {
        base64::decode_32(text).map(Self)
    }

    /// What a computation ended in.
    pub(super) fn new(output: Output<Sha256>) -> Self {
        Self(output.into())
    }

    /// Whether both are the same, in a time that tells nothing about where they differ.
    pub(super) fn equals(&self, other: &Self) -> bool {
        let output = |digest: &Self| CtOutput::<Sha256>::new(digest.0.into());
        output(self) == output(other)
    }

    /// 64 lower-case hexadecimal digits.
    pub(crate) fn to_hex(self) -> String {
        hex::encode(self.0)
    }

    /// Base64 in the standard alphabet, with padding.
    pub(crate) fn to_base64(self) -> String {
        base64::encode(&self.0)
    }
}

impl Zeroize for Digest {
    fn zeroize(&mut self) {
        self.0.zeroize();
    }
}

impl fmt::Debug for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Digest(..)")
    }
}

#[cfg(test)]
mod tests {
    use zeroize::Zeroize;

    use super::Digest;

    #[test]
    fn can_be_overwritten_and_is_not_shown() {
        let mut digest = Digest::from_hex("5a".repeat(32).as_bytes()).expect("hexadecimal");
        assert_eq!(format!("{digest:?}"), "Digest(..)");
        digest.zeroize();
        assert_eq!(digest.to_hex(), "00".repeat(32));
    }

    #[test]
    fn reads_only_64_hexadecimal_digits() {
        let digits = "00ff".repeat(16);
        let digest = Digest::from_hex(digits.to_uppercase().as_bytes()).expect("upper case is hexadecimal");
        assert_eq!(digest.to_hex(), digits);
        for bad in [
            &digits[1..],
            &digits[2..],
            "",
            &format!("{digits}00"),
            &digits.replacen('f', "g", 1),
            &digits.replacen('f', "é", 1),
        ] {
            assert!(Digest::from_hex(bad.as_bytes()).is_none(), "{bad}");
        }
    }

    #[test]
    fn reads_only_the_base64_of_32_bytes() {
        let digest = Digest::from_hex("fbff".repeat(16).as_bytes()).expect("hexadecimal");
        let text = digest.to_base64();
        assert_eq!(text.len(), 44);
        let read = Digest::from_base64(text.as_bytes()).expect("what was written");
        assert_eq!(read.to_hex(), digest.to_hex());
        for bad in [
            "",
            &text[..43],
            &text[1..],
            &format!("{text}AAAA"),
            &text.replace('+', "-").replace('/', "_"),
            &text.replace('/', " "),
            &"A".repeat(44),
            "AAAA",
        ] {
            assert!(Digest::from_base64(bad.as_bytes()).is_none(), "{bad}");
        }
    }
}
