use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

/// The body of a delivery, and whether it still is the bytes that arrived.
///
/// Bytes and text convert into an exact body, so most callers never name this type.
///
/// ```
/// use kyc_webhooks::Body;
///
/// let exact: Body = b"{}".into();
/// assert!(exact.is_exact());
/// assert!(!Body::reserialized(b"{}").is_exact());
/// ```
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Body<'b> {
    bytes: &'b [u8],
    exact: bool,
}

impl<'b> Body<'b> {
    /// The bytes exactly as they arrived.
    #[must_use]
    pub const fn exact(bytes: &'b [u8]) -> Self {
        Self { bytes, exact: true }
    }

    /// A body that was parsed and written again, so that its original bytes are lost.
    ///
    /// Only signatures over canonical JSON can be checked, and only if the parser damaged no number. Prefer
    /// the original bytes.
    #[must_use]
    pub const fn reserialized(bytes: &'b [u8]) -> Self {
        Self { bytes, exact: false }
    }

    /// The bytes.
    #[must_use]
    pub const fn bytes(self) -> &'b [u8] {
        self.bytes
    }

    /// Whether these are the bytes that arrived.
    #[must_use]
    pub const fn is_exact(self) -> bool {
        self.exact
    }
}

/// Shows the length only: the content is somebody's identity data.
impl fmt::Debug for Body<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Body").field("length", &self.bytes.len()).field("exact", &self.exact).finish()
    }
}

impl<'b> From<&'b [u8]> for Body<'b> {
    fn from(bytes: &'b [u8]) -> Self {
        Self::exact(bytes)
    }
}

impl<'b, const LENGTH: usize> From<&'b [u8; LENGTH]> for Body<'b> {
    fn from(bytes: &'b [u8; LENGTH]) -> Self {
        Self::exact(bytes)
    }
}

impl<'b> From<&'b Vec<u8>> for Body<'b> {
    fn from(bytes: &'b Vec<u8>) -> Self {
        Self::exact(bytes)
    }
}

impl<'b> From<&'b str> for Body<'b> {
    fn from(text: &'b str) -> Self {
        Self::exact(text.as_bytes())
    }
}

impl<'b> From<&'b String> for Body<'b> {
    fn from(text: &'b String) -> Self {
        Self::exact(text.as_bytes())
    }
}

#[cfg(test)]
mod tests {
    use std::format;

    use super::Body;

    #[test]
    fn says_whether_it_is_exact_and_shows_no_content() {
        let (exact, reserialized) = (Body::from("quagga"), Body::reserialized(b"quagga"));
        assert!(exact.is_exact() && !reserialized.is_exact());
        assert_eq!(format!("{exact:?}"), "Body { length: 6, exact: true }");
    }
}
