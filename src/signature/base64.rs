//! Base64 in the standard alphabet, with padding (RFC 4648, section 4), and what others make of it.

use alloc::string::String;
use alloc::vec::Vec;

use zeroize::Zeroizing;

/// Writes bytes of any length, which may be secret: neither a branch nor an address depends on them.
pub(crate) fn encode(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for group in bytes.chunks(3) {
        let bits = group.iter().fold(0, |bits, &byte| bits << 8 | u32::from(byte)) << (8 * (3 - group.len()));
        for place in 0..4 {
            let sextet = (bits >> (18 - 6 * place) & 0x3F) as i32;
            text.push(if place > group.len() { '=' } else { digit(sextet) });
        }
    }
    text
}

/// Adds what lies between the stretches of the alphabet, each where the sextet is beyond the stretch before.
fn digit(sextet: i32) -> char {
    let beyond = |last: i32, step: i32| (last - sextet) >> 31 & step;
    let from = |first: char| first as i32;
    let code = from('A')
        + sextet
        + beyond(25, from('a') - from('Z') - 1)
        + beyond(51, from('0') - from('z') - 1)
        + beyond(61, from('+') - from('9') - 1)
        + beyond(62, from('/') - from('+') - 1);
    char::from(code as u8)
}

/// Reads exactly 32 bytes in the one way in which they can be written.
pub(super) fn decode_32(text: &[u8]) -> Option<[u8; 32]> {
    let digits = text.strip_suffix(b"=")?;
    if digits.len() != 43 {
        return None;
    }
    let mut bytes = [0; 32];
    let (mut rest, mut bits) = (bytes.iter_mut(), 0);
    for (place, &digit) in digits.iter().enumerate() {
        bits = bits << 6 | sextet(digit)?;
        // A byte is complete with every digit but each fourth.
        if place % 4 > 0 {
            *rest.next()? = (bits >> (6 - 2 * (place % 4))) as u8;
        }
    }
    // The bits of the last digit that belong to no byte.
    (bits & 0b11 == 0).then_some(bytes)
}

/// Reads bytes of any length in the one way in which they can be written. Takes a time that depends on them.
pub(crate) fn decode(text: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    if text.len() % 4 > 0 {
        return None;
    }
    let digits = text.strip_suffix(b"==").or_else(|| text.strip_suffix(b"=")).unwrap_or(text);
    decode_digits(digits, sextet)
}

/// The same without padding, in the standard alphabet or in that for URLs (section 5).
pub(crate) fn decode_unpadded(digits: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    decode_digits(digits, sextet).or_else(|| decode_digits(digits, url_sextet))
}

fn decode_digits(digits: &[u8], sextet: fn(u8) -> Option<u32>) -> Option<Zeroizing<Vec<u8>>> {
    // Never too few, because what a vector leaves behind as it grows is not overwritten.
    let mut bytes = Zeroizing::new(Vec::with_capacity(digits.len()));
    for group in digits.chunks(4) {
        let bits = group.iter().try_fold(0, |bits, &digit| Some(bits << 6 | sextet(digit)?))?;
        let [_, decoded @ ..] = (bits << (6 * (4 - group.len()))).to_be_bytes();
        // One digit is less than a byte, and the bits of the last digit that belong to no byte are zeros.
        let (whole, rest) = decoded.split_at_checked(group.len() - 1)?;
        if whole.is_empty() || rest.iter().any(|&byte| byte > 0) {
            return None;
        }
        bytes.extend_from_slice(whole);
    }
    Some(bytes)
}

fn url_sextet(digit: u8) -> Option<u32> {
    match digit {
        b'-' => Some(62),
        b'_' => Some(63),
        b'+' | b'/' => None,
        _ => sextet(digit),
    }
}

fn sextet(digit: u8) -> Option<u32> {
    Some(u32::from(match digit {
        b'A'..=b'Z' => digit - b'A',
        b'a'..=b'z' => digit - b'a' + 26,
        b'0'..=b'9' => digit - b'0' + 52,
        b'+' => 62,
        b'/' => 63,
        _ => return None,
    }))
}

#[cfg(test)]
mod tests {
    use base64ct::{Base64, Base64Unpadded, Base64UrlUnpadded, Encoding};
    use proptest::prelude::*;
    use zeroize::Zeroizing;

    use super::{decode, decode_32, decode_unpadded, encode};

    /// RFC 4648, section 10.
    #[test]
    fn encodes_the_test_vectors() {
        let encoded = ["", "f", "fo", "foo", "foob", "fooba", "foobar"].map(|text| encode(text.as_bytes()));
        assert_eq!(encoded, ["", "Zg==", "Zm8=", "Zm9v", "Zm9vYg==", "Zm9vYmE=", "Zm9vYmFy"]);
        assert_eq!(encode(&[0xFB, 0xEF, 0xBE, 0xFF]), "++++/w==");
    }

    #[test]
    fn decoding_is_the_inverse() {
        let mut state = 1_u32;
        for _ in 0..10_000 {
            let bytes = [(); 32].map(|()| {
                state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                (state >> 24) as u8
            });
            assert_eq!(decode_32(encode(&bytes).as_bytes()), Some(bytes));
        }
    }

    proptest! {
        #[test]
        fn any_length_is_read_back(bytes: Vec<u8>) {
            let read = Some(Zeroizing::new(bytes.clone()));
            prop_assert_eq!(&decode(encode(&bytes).as_bytes()), &read);
            for digits in [Base64Unpadded::encode_string(&bytes), Base64UrlUnpadded::encode_string(&bytes)] {
                prop_assert_eq!(&decode_unpadded(digits.as_bytes()), &read);
            }
        }

        #[test]
        fn any_text_is_read_as_another_library_does(text in "[AQgwZz+/_-]{0,7}[!=é]?={0,3}") {
            let padded = Base64::decode_vec(&text);
            prop_assert_eq!(decode(text.as_bytes()), padded.ok().map(Zeroizing::new));
            let unpadded = Base64Unpadded::decode_vec(&text).or_else(|_| Base64UrlUnpadded::decode_vec(&text));
            prop_assert_eq!(decode_unpadded(text.as_bytes()), unpadded.ok().map(Zeroizing::new));
        }
    }

    #[test]
    fn any_length_is_read_in_one_way() {
        for bad in
            ["Zg", "Zg=", "Zh==", "Zm9=", "Zg===", "====", "=", "Z===", "Zg==Zg==", "Zm9v\n", "-_8=", "Zm 9"]
        {
            assert_eq!(decode(bad.as_bytes()), None, "{bad}");
        }
        for bad in ["Z", "Zm9vZ", "A", "Zh", "Zm9", "Zg=", "+_8A", "Zm9v ", "é"] {
            assert_eq!(decode_unpadded(bad.as_bytes()), None, "{bad}");
        }
    }

    #[test]
    fn there_is_one_way_to_write_32_bytes() {
        let text = encode(&[0x5A; 32]);
        for place in 0..text.len() {
            for byte in 0..=u8::MAX {
                let mut changed = text.clone().into_bytes();
                if changed[place] == byte {
                    continue;
                }
                changed[place] = byte;
                assert_ne!(decode_32(&changed), Some([0x5A; 32]), "{place} {byte}");
            }
        }
        for length in [31, 33] {
            assert_eq!(decode_32(encode(&[0; 33][..length]).as_bytes()), None);
        }
    }
}
