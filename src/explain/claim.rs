//! The signatures that the headers hold, however they are written.

use alloc::string::String;
use alloc::vec::Vec;

use super::cause::Cause;
use crate::error::HeaderName;
use crate::headers::Headers;
use crate::signature::{Digest, base64};

/// The most signatures that are compared, and the most that one header is read for.
const MAX_CLAIMS: usize = 16;
const MAX_PIECES: usize = 8;
/// The longest text that can be a signature with something before it.
const MAX_PIECE_BYTES: usize = 256;
/// The most headers that are looked into beside the provider's own.
const MAX_OTHER_HEADERS: usize = 64;

/// A signature that a header holds.
pub(super) struct Claim {
    pub(super) header: HeaderName,
    /// Whether it is one of the provider's own.
    pub(super) is_expected: bool,
    pub(super) digest: Digest,
    pub(super) causes: Vec<Cause>,
}

/// How a provider writes a signature.
pub(super) struct Written<'s> {
    pub(super) read: &'s dyn Fn(&[u8]) -> Option<Digest>,
    pub(super) in_base64: bool,
}

/// The signatures in the headers that `expected` names, then in any others.
pub(super) fn claims(
    headers: &(impl Headers + ?Sized),
    expected: &[HeaderName],
    written: &Written<'_>,
) -> Vec<Claim> {
    let mut claims = Vec::new();
    for name in expected {
        let mut values = Vec::new();
        headers.each_value(name, &mut |value| values.push(value.trim_ascii()));
        values.dedup();
        let is_repeated = values.len() > 1;
        for value in values.into_iter().take(MAX_PIECES) {
            for (digest, mut causes) in readings(value, written) {
                if is_repeated && !causes.contains(&Cause::SignatureRepeated) {
                    causes.insert(0, Cause::SignatureRepeated);
                }
                claims.push(Claim { header: name.clone(), is_expected: true, digest, causes });
            }
        }
    }
    for name in other_names(headers, expected) {
        headers.each_value(name, &mut |value| {
            for (digest, mut causes) in readings(value.trim_ascii(), written) {
                causes.insert(0, Cause::SignatureInOtherHeader);
                claims.push(Claim { header: shown_name(name), is_expected: false, digest, causes });
            }
        });
    }
    claims.truncate(MAX_CLAIMS);
    claims
}

/// The names of the headers that are not expected, up to a limit.
pub(super) fn other_names<'h>(headers: &'h (impl Headers + ?Sized), expected: &[HeaderName]) -> Vec<&'h str> {
    let mut names: Vec<&str> = Vec::new();
    headers.each_name(&mut |name| {
        let is_known = expected.iter().any(|known| known.eq_ignore_ascii_case(name))
            || names.iter().any(|known| known.eq_ignore_ascii_case(name));
        if !is_known && names.len() < MAX_OTHER_HEADERS {
            names.push(name);
        }
    });
    names
}

/// A name that the request brought, if it is one that a header can have and that can be shown.
pub(super) fn shown_name(name: &str) -> HeaderName {
    const MAX_LENGTH: usize = 64;
    let is_plain = name.len() <= MAX_LENGTH
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'));
    if is_plain { String::from(name).into() } else { "another header".into() }
}

/// The signatures in one value, each with what is odd about how it is written.
fn readings(value: &[u8], written: &Written<'_>) -> Vec<(Digest, Vec<Cause>)> {
    if let Some(digest) = (written.read)(value) {
        return Vec::from([(digest, Vec::new())]);
    }
    let pieces = value.split(|byte| matches!(byte, b',' | b' ' | b';'));
    let pieces = pieces.filter(|piece| (1..=MAX_PIECE_BYTES).contains(&piece.len())).take(MAX_PIECES);
    let mut found: Vec<_> = pieces.filter_map(|piece| reading(value, piece, written)).collect();
    if found.len() > 1 {
        found.iter_mut().for_each(|(_, causes)| causes.insert(0, Cause::SignatureRepeated));
    }
    found
}

fn reading(value: &[u8], piece: &[u8], written: &Written<'_>) -> Option<(Digest, Vec<Cause>)> {
    let mut causes = Vec::new();
    let bare = match piece {
        [b'"', inside @ .., b'"'] | [b'\'', inside @ .., b'\''] => {
            causes.push(Cause::SignatureQuoted);
            inside
        }
        _ => piece,
    };
    let marks = bare.iter().enumerate().filter(|(_, byte)| matches!(byte, b'=' | b':'));
    let starts = core::iter::once(0).chain(marks.map(|(at, _)| at + 1));
    let mut texts = starts.filter_map(|start| bare.get(start..));
    let (text, (digest, encoding)) =
        texts.find_map(|text| decoded(text, written).map(|found| (text, found)))?;
    let has_more_around = text.len() < bare.len() || piece.len() < value.len();
    if has_more_around {
        causes.push(Cause::SignaturePrefixed);
    }
    causes.extend(encoding);
    Some((digest, causes))
}

/// The signature that a text is, and what is odd about its encoding.
fn decoded(text: &[u8], written: &Written<'_>) -> Option<(Digest, Option<Cause>)> {
    if let Some(digest) = Digest::from_hex(text) {
        return Some((digest, written.in_base64.then_some(Cause::SignatureHex)));
    }
    let bytes = base64::decode_unpadded(text.strip_suffix(b"=").unwrap_or(text))?;
    // By way of its digits, because that is the only form a digest is read from that all bytes have.
    let digest = Digest::from_hex(hex::encode(&*bytes).as_bytes())?;
    Some((digest, (!written.in_base64).then_some(Cause::SignatureBase64)))
}

#[cfg(test)]
mod tests {
    use super::{Cause, Written, claims, readings, shown_name};
    use crate::signature::Digest;

    fn read(value: &str) -> Vec<Vec<Cause>> {
        let written = Written { read: &Digest::from_hex, in_base64: false };
        let digits = "0f".repeat(32);
        let found = readings(value.as_bytes(), &written);
        assert!(found.iter().any(|(digest, _)| digest.to_hex() == digits) || found.is_empty(), "{value}");
        found.into_iter().map(|(_, causes)| causes).collect()
    }

    #[test]
    fn signatures_are_found_however_they_are_written() {
        use Cause::{SignatureBase64, SignaturePrefixed, SignatureQuoted, SignatureRepeated};
        let digits = "0f".repeat(32);
        let base64 = Digest::from_hex(digits.as_bytes()).expect("digits").to_base64();
        assert_eq!(read(&digits), [[]]);
        assert_eq!(read(&digits.to_uppercase()), [[]]);
        assert_eq!(read(&format!("sha256={digits}")), [[SignaturePrefixed]]);
        assert_eq!(read(&format!("t=1,v1={digits}")), [[SignaturePrefixed]]);
        assert_eq!(read(&format!("v1,{base64}")), [[SignaturePrefixed, SignatureBase64]]);
        assert_eq!(read(&base64), [[SignatureBase64]]);
        assert_eq!(read(base64.trim_end_matches('=')), [[SignatureBase64]]);
        assert_eq!(read(&format!("\"{digits}\"")), [[SignatureQuoted]]);
        let twice = [SignatureRepeated, SignaturePrefixed];
        assert_eq!(read(&format!("{digits}, {}", "00".repeat(32))), [twice, twice]);
        for none in ["", "=", "sha256=", &digits[1..], &format!("{digits}0"), "v1,v1,v1", "\"", "é"] {
            assert!(read(none).is_empty(), "{none}");
        }
    }

    #[test]
    fn hostile_headers_are_bounded() {
        let digits = "0f".repeat(32);
        let written = Written { read: &Digest::from_hex, in_base64: false };
        let marks = [("X-Marks", "=".repeat(1 << 20))];
        assert!(claims(&marks, &["X-Marks".into()], &written).is_empty());
        let headers: Vec<_> = (0..500).map(|at| (format!("X-{at}"), [&*digits; 9].join(","))).collect();
        assert_eq!(claims(&headers, &["X-0".into()], &written).len(), 16);
        assert_eq!(shown_name("X-\u{1b}[31m"), "another header");
        assert_eq!(shown_name("X-Good_1"), "X-Good_1");
    }
}
