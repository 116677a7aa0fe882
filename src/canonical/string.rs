//! The inside of JSON strings: what may stand there, and what it means.

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;

use crate::error::{Error, Kind, Result};

/// Reads a string from somewhere inside of it to behind its end. Also says where the first escape is that is half a
/// surrogate pair, if there is one.
pub(super) fn scan<'a>(text: &'a [u8], inside: &[u8]) -> Result<(&'a [u8], Option<usize>)> {
    let mut at = text.len() - inside.len();
    let mut lone_surrogate = None;
    loop {
        let rest = skip_plain(text.get(at..).unwrap_or_default());
        at = text.len() - rest.len();
        match rest {
            [b'"', behind @ ..] => return Ok((behind, lone_surrogate)),
            [b'\\', ..] => {
                let escape = Escape::read(text, at)?;
                if matches!(escape.meaning, Meaning::Surrogate(_)) {
                    lone_surrogate = lone_surrogate.or(Some(at));
                }
                at += escape.length;
            }
            _ => return Err(not_json(at, "the rest of a string; control characters must be escaped")),
        }
    }
}

/// What follows the characters that stand for themselves: from the first quotation mark, backslash or control character
/// on.
#[cfg_attr(not(target_arch = "wasm32"), inline(always))]
pub(super) fn skip_plain(text: &[u8]) -> &[u8] {
    let mut rest = text;
    while let Some((bytes, behind)) = rest.split_first_chunk() {
        let special = special_bytes(u64::from_le_bytes(*bytes));
        if special != 0 {
            return rest.get(special.trailing_zeros() as usize / 8..).unwrap_or_default();
        }
        rest = behind;
    }
    skip_last(rest)
}

/// The same for a key, with its [`prefix`] if a quotation mark follows.
#[cfg_attr(not(target_arch = "wasm32"), inline(always))]
pub(super) fn skip_plain_key(text: &[u8]) -> (&[u8], u64) {
    let Some((bytes, behind)) = text.split_first_chunk() else {
        let behind = skip_last(text);
        return (behind, prefix(text.get(..text.len() - behind.len()).unwrap_or_default()));
    };
    let word = u64::from_le_bytes(*bytes);
    let special = special_bytes(word);
    if special == 0 {
        return (skip_plain(behind), word.swap_bytes());
    }
    let content = (special ^ (special - 1)) >> 8;
    let end = special.trailing_zeros() as usize / 8;
    (text.get(end..).unwrap_or_default(), (word & content).swap_bytes())
}

/// The first eight bytes of a key, filled up with zeros, as a number: keys for which it differs are in its order.
#[inline]
pub(super) fn prefix(key: &[u8]) -> u64 {
    match key.first_chunk() {
        Some(bytes) => u64::from_be_bytes(*bytes),
        None => {
            let unfilled = key.iter().fold(0, |prefix, &byte| prefix << 8 | u64::from(byte));
            unfilled.checked_shl(64 - 8 * key.len() as u32).unwrap_or(0)
        }
    }
}

/// Has the highest bit of the first byte set that is a quotation mark, a backslash or a control character, counted from
/// the lowest; what is set above it means nothing.
#[inline(always)]
const fn special_bytes(word: u64) -> u64 {
    // A byte below 0x80 gets its highest bit when one too much is taken from it. That borrows from the next byte, but
    // only the first counts. Flipping a bit puts the quotation mark right behind the control characters.
    let quote_or_control = (word ^ each(b'"' ^ 0x20)).wrapping_sub(each(0x21));
    let backslash = (word ^ each(b'\\')).wrapping_sub(each(1));
    (quote_or_control | backslash) & !word & each(0x80)
}

/// What follows the spaces.
#[cfg_attr(not(target_arch = "wasm32"), inline(always))]
pub(super) fn skip_spaces(text: &[u8]) -> &[u8] {
    let mut rest = text;
    while let Some((bytes, behind)) = rest.split_first_chunk() {
        let others = u64::from_le_bytes(*bytes) ^ each(b' ');
        if others != 0 {
            return rest.get(others.trailing_zeros() as usize / 8..).unwrap_or_default();
        }
        rest = behind;
    }
    rest.get(rest.iter().take_while(|&&byte| byte == b' ').count()..).unwrap_or_default()
}

/// Eight times the same byte.
const fn each(byte: u8) -> u64 {
    u64::from_ne_bytes([byte; 8])
}

/// The same as [`skip_plain`] for the last few bytes of a text.
#[inline(never)]
fn skip_last(text: &[u8]) -> &[u8] {
    let is_plain = |byte: &&u8| !matches!(byte, b'"' | b'\\' | 0..0x20);
    text.get(text.iter().take_while(is_plain).count()..).unwrap_or_default()
}

/// One escape sequence; a surrogate pair counts as one.
struct Escape {
    meaning: Meaning,
    /// How many bytes it takes.
    length: usize,
}

enum Meaning {
    Char(char),
    Surrogate(u16),
}

impl Escape {
    /// Reads the escape whose backslash is at `at`.
    fn read(text: &[u8], at: usize) -> Result<Self> {
        let short = match text.get(at + 1) {
            Some(b'"') => '"',
            Some(b'\\') => '\\',
            Some(b'/') => '/',
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => return Self::read_unicode(text, at),
            _ => return Err(not_json(at + 1, "one of \" \\ / b f n r t u after a backslash")),
        };
        Ok(Self { meaning: Meaning::Char(short), length: 2 })
    }

    fn read_unicode(text: &[u8], at: usize) -> Result<Self> {
        let unit = read_unit(text, at + 2)?;
        if (0xD800..0xDC00).contains(&unit) && text.get(at + 6..at + 8) == Some(b"\\u") {
            // A malformed second escape is left to be reported when its turn comes.
            if let Ok(low @ 0xDC00..=0xDFFF) = read_unit(text, at + 8) {
                let scalar = 0x10000 + ((u32::from(unit) - 0xD800) << 10) + (u32::from(low) - 0xDC00);
                if let Some(pair) = char::from_u32(scalar) {
                    return Ok(Self { meaning: Meaning::Char(pair), length: 12 });
                }
            }
        }
        let meaning = char::from_u32(unit.into()).map_or(Meaning::Surrogate(unit), Meaning::Char);
        Ok(Self { meaning, length: 6 })
    }
}

/// Reads the four hexadecimal digits at `at`.
fn read_unit(text: &[u8], at: usize) -> Result<u16> {
    let mut unit = 0;
    for at in at..at + 4 {
        let digit = text.get(at).and_then(|&byte| char::from(byte).to_digit(16));
        let digit = digit.ok_or_else(|| not_json(at, "four hexadecimal digits after \\u"))?;
        unit = unit << 4 | digit as u16;
    }
    Ok(unit)
}

/// A stretch of string content.
pub(super) enum Piece<'t> {
    /// Characters that stand for themselves.
    Plain(&'t str),
    /// A character that was spelt as an escape.
    Char(char),
    /// Half of a surrogate pair.
    Surrogate(u16),
}

/// Where the first backslash is, or the end of the text.
fn escape_start(text: &[u8]) -> usize {
    // Most texts have few, so that it pays to look at more bytes at a time.
    let without = |block: &[u8; 64]| !block.iter().fold(false, |found, &byte| found | (byte == b'\\'));
    let mut at = 0;
    while text.get(at..).and_then(<[u8]>::first_chunk).is_some_and(without) {
        at += 64;
    }
    let rest = text.get(at..).unwrap_or_default();
    at + rest.iter().position(|&byte| byte == b'\\').unwrap_or(rest.len())
}

/// Splits the content of a string that [`scan`] accepted.
pub(super) fn pieces(content: &str) -> impl Iterator<Item = Piece<'_>> {
    let mut rest = content;
    core::iter::from_fn(move || {
        let plain = escape_start(rest.as_bytes());
        if plain > 0 {
            let (piece, tail) = rest.split_at_checked(plain)?;
            rest = tail;
            return Some(Piece::Plain(piece));
        }
        if rest.is_empty() {
            return None;
        }
        let escape = Escape::read(rest.as_bytes(), 0).ok()?;
        rest = rest.get(escape.length..).unwrap_or_default();
        Some(match escape.meaning {
            Meaning::Char(char) => Piece::Char(char),
            Meaning::Surrogate(unit) => Piece::Surrogate(unit),
        })
    })
}

/// The characters of a string, or None if it has a lone surrogate.
#[cfg_attr(not(target_arch = "wasm32"), inline)]
pub(super) fn decode(content: &str, escaped: bool) -> Option<Cow<'_, str>> {
    if !escaped {
        return Some(Cow::Borrowed(content));
    }
    let mut decoded = String::with_capacity(content.len());
    for piece in pieces(content) {
        match piece {
            Piece::Plain(text) => decoded.push_str(text),
            Piece::Char(char) => decoded.push(char),
            Piece::Surrogate(_) => return None,
        }
    }
    Some(Cow::Owned(decoded))
}

/// Appends the bytes of a string in an encoding whose byte order is code-point order also for lone
/// surrogates: UTF-8, with surrogates encoded as if they were characters.
pub(super) fn decode_sortable(content: &str, into: &mut Vec<u8>) {
    for piece in pieces(content) {
        match piece {
            Piece::Plain(text) => into.extend_from_slice(text.as_bytes()),
            Piece::Char(char) => into.extend_from_slice(char.encode_utf8(&mut [0; 4]).as_bytes()),
            Piece::Surrogate(unit) => into.extend_from_slice(&[
                0xE0 | (unit >> 12) as u8,
                0x80 | (unit >> 6 & 0x3F) as u8,
                0x80 | (unit & 0x3F) as u8,
            ]),
        }
    }
}

#[cold]
fn not_json(offset: usize, expected: &'static str) -> Error {
    Kind::NotJson { offset, expected }.into()
}

#[cfg(test)]
mod tests {
    use std::vec::Vec;

    use proptest::prelude::*;

    /// As UTF-8 would have them if they were characters.
    #[test]
    fn halves_of_surrogate_pairs_take_three_bytes() {
        let mut bytes = Vec::new();
        super::decode_sortable(r"\udfff\ud800\ud9a5a\ue000", &mut bytes);
        assert_eq!(bytes, *b"\xED\xBF\xBF\xED\xA0\x80\xED\xA6\xA5a\xEE\x80\x80");
    }

    #[test]
    fn an_error_in_an_escape_is_where_it_goes_wrong() {
        for (text, offset) in [
            (r"\x41", 3),
            (r"\n\'", 5),
            (r"\u00g1", 6),
            (r"\u12", 6),
            ("\\", 3),
            (r"\ud83d\u12g4", 12),
            ("a\n", 3),
        ] {
            let text = [r#"[""#, text].concat();
            let found = super::scan(text.as_bytes(), &text.as_bytes()[2..]);
            assert_eq!(found.err().and_then(|error| error.offset()), Some(offset), "{text}");
        }
    }

    #[test]
    fn an_escape_is_found_behind_any_number_of_bytes() {
        for before in [0, 1, 63, 64, 65, 130] {
            for after in [r"\n", r"\n\n", r"\n\n\n"] {
                let text = ["a".repeat(before).as_str(), after, &"b".repeat(70)].concat();
                assert_eq!(super::escape_start(text.as_bytes()), before, "{text}");
            }
        }
        assert_eq!(super::escape_start(&[b'a'; 130]), 130);
        assert_eq!(super::escape_start(&[b'\\'; 130]), 0);
    }

    proptest! {
        #[test]
        fn ends_are_found_eight_bytes_at_a_time_as_one_at_a_time(
            mut text in proptest::collection::vec(
                prop_oneof![9 => Just(b'a'), 9 => any::<u8>(), 1 => 0x1E..0x24_u8, 1 => 0x5B..0x5E_u8], 0..200
            ),
            start in 0..40_usize,
        ) {
            let start = start.min(text.len());
            let find = |special: &dyn Fn(u8) -> bool| {
                (start..text.len()).find(|&at| special(text[at])).unwrap_or(text.len())
            };
            let special = |byte| byte == b'"' || byte == b'\\' || byte < 0x20;
            let end = find(&special);
            prop_assert_eq!(super::skip_plain(&text[start..]), &text[end..]);
            let prefix = super::prefix(&text[start..end]);
            prop_assert_eq!(super::skip_plain_key(&text[start..]), (&text[end..], prefix));
            prop_assert_eq!(start + super::escape_start(&text[start..]), find(&|byte| byte == b'\\'));
            // And far away.
            text.retain(|&byte| byte != b'\\');
            prop_assert_eq!(super::escape_start(&text), text.len());
        }
    }
}
