use alloc::string::String;
use core::fmt;

use hmac::{Hmac, Mac};
use sha2::Sha256;

/// An HMAC-SHA256 that a header claims, decoded from hexadecimal.
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

    /// The end of a computation, for signing.
    pub(super) fn of(mac: Hmac<Sha256>) -> Self {
        Self(mac.finalize().into_bytes().into())
    }

    /// Whether `mac` ends in this value, compared in constant time.
    pub(super) fn is_end_of(&self, mac: Hmac<Sha256>) -> bool {
        mac.verify_slice(&self.0).is_ok()
    }

    /// 64 lower-case hexadecimal digits.
    pub(crate) fn to_hex(self) -> String {
        hex::encode(self.0)
    }
}

impl fmt::Debug for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Digest(..)")
    }
}

#[cfg(test)]
mod tests {
    use super::Digest;

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
}
