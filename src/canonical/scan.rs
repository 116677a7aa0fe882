//! One strict pass over the text that finds every value and sorts every object's members.
//!
//! It runs before any signature is known to match, so it is written for speed: what is to be read and how deep it is are
//! passed on in registers, and what most texts have not is kept out of line.

use alloc::vec::Vec;
use core::cmp::Ordering;

use super::document::{CONTAINER, Document, Node, UNSORTED};
use super::{MAX_DEPTH, MAX_LONG_FLOATS, number, rank, string};
use crate::error::{Error, Kind, Result};

/// Reads the text as one JSON value, whose canonical text may have up to `limit` bytes.
pub(super) fn scan(text: &str, limit: usize, nodes: Vec<Node>) -> Result<Document<'_>> {
    let mut scanner = Scanner {
        document: Document {
            text,
            limit,
            nodes,
            decoded_keys: Vec::new(),
            lone_surrogate: None,
            escaped: false,
            odd_numbers: Vec::new(),
            plain: true,
            rewritten: None,
            is_whole: true,
        },
        long_floats: 0,
        few: [(0, 0); OPEN_KEYS],
        many: Vec::new(),
        noted: 0,
    };
    let rest = scanner.token(text.as_bytes());
    let rest = scanner.value(rest, 0)?;
    let rest = scanner.token(rest);
    if !rest.is_empty() {
        return Err(scanner.unexpected(rest, "the end of the body"));
    }
    Ok(scanner.document)
}

/// The objects of a real delivery that are open at once have no more keys together; in WebAssembly, one of them has not.
const OPEN_KEYS: usize = if NOTES_KEYS { 128 } else { 64 };

/// Whether keys are noted while they are read, instead of looked for again when their object ends. In WebAssembly that
/// would be too large.
const NOTES_KEYS: bool = cfg!(not(target_arch = "wasm32"));

struct Scanner<'a> {
    document: Document<'a>,
    long_floats: usize,
    /// Room to sort keys without asking for memory: the first bytes of each, and where it is.
    few: [(u64, u32); OPEN_KEYS],
    /// The same for objects whose keys have no room there, kept because there may be as many of these as fit a body.
    many: Vec<(u64, u32)>,
    /// How many keys the objects have that are not closed: what has no room in `few` is counted too.
    noted: usize,
}

/// What is still to be read is passed on as the rest of the text.
impl<'a> Scanner<'a> {
    /// Reads the value that the text begins with; returns what follows it.
    #[cfg_attr(not(target_arch = "wasm32"), inline(always))]
    fn value(&mut self, text: &'a [u8], depth: usize) -> Result<&'a [u8]> {
        match text {
            [b'"', content @ ..] => match string::skip_plain(content) {
                [b'"', rest @ ..] => {
                    self.push(text, rest, 0);
                    Ok(rest)
                }
                inside => self.escaped_value(text, inside),
            },
            [b'{', ..] => self.object(text, depth),
            [b'[', ..] => self.array(text, depth),
            [b'-' | b'0'..=b'9', ..] => self.number(text),
            _ => self.literal(text),
        }
    }

    #[inline(never)]
    fn object(&mut self, text: &'a [u8], depth: usize) -> Result<&'a [u8]> {
        let (object, mut rest) = self.open(text, depth)?;
        let first = if NOTES_KEYS { self.noted } else { 0 };
        let (mut count, mut last, mut last_prefix, mut sorted) = (0, 0, 0, true);
        if let [b'}', ..] = rest {
            return self.close(object, rest);
        }
        loop {
            let [b'"', key @ ..] = rest else {
                return Err(self.unexpected(rest, "a key in quotation marks"));
            };
            let index = self.document.nodes.len() as u32;
            let (end, mut prefix) = string::skip_plain_key(key);
            let value = match end {
                [b'"', b':', b'!'..=b'~', ..] => {
                    self.push_key(rest, skip(end, 1), 0);
                    skip(end, 2)
                }
                // As texts are written that are to be read.
                [b'"', b':', b' ', b'!'..=b'~', ..] if NOTES_KEYS => {
                    self.document.plain = false;
                    self.push_key(rest, skip(end, 1), 0);
                    skip(end, 3)
                }
                _ => self.unusual_key(rest, end, &mut prefix)?,
            };
            // Of what cannot be predicted nothing is branched on.
            let mut is_behind = prefix > last_prefix;
            if prefix == last_prefix {
                is_behind = count == 0 || self.is_behind(last, index);
            }
            sorted &= is_behind;
            (last, last_prefix) = (index, prefix);
            if NOTES_KEYS {
                self.note(first + count, prefix, index);
            }
            count += 1;

            rest = self.value(value, depth + 1)?;
            rest = match rest {
                [b',', b'"', ..] => skip(rest, 1),
                _ => match self.token(rest) {
                    [b',', next @ ..] => self.token(next),
                    end @ [b'}', ..] => {
                        if NOTES_KEYS {
                            self.noted = first;
                        }
                        if !sorted {
                            self.sort_members(object, first, count)?;
                        }
                        return self.close(object, end);
                    }
                    other => return Err(self.unexpected(other, "a comma or a closing brace after a member")),
                },
            };
        }
    }

    /// Goes on behind the plain characters that a key begins with; returns what follows the colon.
    #[inline(never)]
    fn unusual_key(&mut self, key: &'a [u8], end: &'a [u8], prefix: &mut u64) -> Result<&'a [u8]> {
        let behind = if let [b'"', behind @ ..] = end {
            self.push_key(key, behind, 0);
            behind
        } else {
            self.escaped_key(key, end, prefix)?
        };
        match self.token(behind) {
            [b':', value @ ..] => Ok(self.token(value)),
            other => Err(self.unexpected(other, "a colon after a key")),
        }
    }

    /// Reads a key on from its first escape; returns what follows it.
    #[inline(never)]
    fn escaped_key(&mut self, key: &'a [u8], inside: &'a [u8], prefix: &mut u64) -> Result<&'a [u8]> {
        let behind = self.escaped_string(inside)?;
        let (start, end) = (self.offset(key), self.offset(behind));
        let keys = &mut self.document.decoded_keys;
        let decoded = keys.len();
        keys.extend([0; 4]);
        string::decode_sortable(self.document.text.get(start + 1..end - 1).unwrap_or_default(), keys);
        let length = (keys.len() - decoded - 4) as u32;
        if let Some(slot) = keys.get_mut(decoded..).and_then(<[u8]>::first_chunk_mut) {
            *slot = length.to_le_bytes();
        }
        *prefix = string::prefix(keys.get(decoded + 4..).unwrap_or_default());
        self.push_key(key, behind, decoded as u32 + 1);
        Ok(behind)
    }

    #[inline]
    fn push_key(&mut self, key: &[u8], behind: &[u8], more: u32) {
        let (start, end) = (self.offset(key) as u32, self.offset(behind) as u32);
        self.document.nodes.push(Node { start, end, next: 0, more });
    }

    /// Notes a key with its prefix for the case that its object is not in order.
    #[inline(always)]
    fn note(&mut self, place: usize, prefix: u64, key: u32) {
        if let Some(few) = self.few.get_mut(place) {
            *few = (prefix, key);
        }
        self.noted = place + 1;
    }

    /// Whether the key at `b` sorts behind the one at `a`.
    #[inline(never)]
    fn is_behind(&self, a: u32, b: u32) -> bool {
        let bytes = |at| self.document.key_bytes(self.document.node(at));
        bytes(a) < bytes(b)
    }

    /// Puts the `count` keys of an object, which ends with the nodes, in order, so that each place says which key belongs
    /// there, and refuses equal ones. In `few` they are from `first` on.
    #[inline(never)]
    fn sort_members(&mut self, object: u32, first: usize, count: usize) -> Result<()> {
        self.document.plain = false;
        self.set(object, |node| node.more |= UNSORTED);
        let Self { document, few, many, .. } = self;
        let (keys, are_noted) = match few.get_mut(first..first + count) {
            Some(few) => (few, NOTES_KEYS),
            None => {
                many.clear();
                many.resize(count, (0, 0));
                (&mut **many, false)
            }
        };
        let bytes = |at| document.key_bytes(document.node(at));
        if !are_noted {
            let mut at = object + 1;
            for key in keys.iter_mut() {
                *key = (string::prefix(bytes(at)), at);
                at = document.node(at + 1).next;
            }
        }

        let is_before = |a: u32, b: u32| match bytes(a).cmp(bytes(b)) {
            // The second of them is to be told. In WebAssembly sorting keeps the order of equal keys by itself.
            Ordering::Equal => cfg!(not(target_arch = "wasm32")) && a < b,
            order => order.is_lt(),
        };
        if rank::sort(keys, |a, b| a.0 < b.0 || (a.0 == b.0 && is_before(a.1, b.1))) {
            let repeated = keys.windows(2).filter_map(|pair| match pair {
                [a, b] if a.0 == b.0 && bytes(a.1) == bytes(b.1) => Some(document.node(a.1.max(b.1)).start),
                _ => None,
            });
            if let Some(offset) = repeated.min() {
                return Err(Kind::DuplicateKey { offset: offset as usize }.into());
            }
        }
        let mut place = object + 1;
        for &(_, key) in keys.iter() {
            let Some(node) = document.nodes.get_mut(place as usize) else { break };
            node.next = key;
            place = document.node(place + 1).next;
        }
        Ok(())
    }

    #[inline(never)]
    fn array(&mut self, text: &'a [u8], depth: usize) -> Result<&'a [u8]> {
        let (array, mut rest) = self.open(text, depth)?;
        if let [b']', ..] = rest {
            return self.close(array, rest);
        }
        loop {
            rest = self.value(rest, depth + 1)?;
            rest = match self.token(rest) {
                [b',', next @ ..] => self.token(next),
                end @ [b']', ..] => return self.close(array, end),
                other => return Err(self.unexpected(other, "a comma or a closing bracket after an element")),
            };
        }
    }

    /// Enters a container: returns the node to complete once it is closed, and its content.
    fn open(&mut self, text: &'a [u8], depth: usize) -> Result<(u32, &'a [u8])> {
        if depth == MAX_DEPTH {
            return Err(Kind::TooDeep { offset: self.offset(text) }.into());
        }
        let node = self.document.nodes.len() as u32;
        self.push(text, text, CONTAINER);
        Ok((node, self.token(skip(text, 1))))
    }

    /// Leaves a container whose closing bracket is next; returns what follows it.
    fn close(&mut self, container: u32, bracket: &'a [u8]) -> Result<&'a [u8]> {
        let next = self.document.nodes.len() as u32;
        let rest = skip(bracket, 1);
        let end = self.offset(rest) as u32;
        self.set(container, |node| (node.end, node.next) = (end, next));
        Ok(rest)
    }

    /// Adds the value that `text` begins with, before what follows it.
    #[inline]
    fn push(&mut self, text: &[u8], rest: &[u8], more: u32) {
        let (start, end) = (self.offset(text) as u32, self.offset(rest) as u32);
        let nodes = &mut self.document.nodes;
        let next = nodes.len() as u32 + 1;
        nodes.push(Node { start, end, next, more });
    }

    fn set(&mut self, at: u32, change: impl FnOnce(&mut Node)) {
        if let Some(node) = self.document.nodes.get_mut(at as usize) {
            change(node);
        }
    }

    #[inline(never)]
    fn escaped_value(&mut self, text: &'a [u8], inside: &'a [u8]) -> Result<&'a [u8]> {
        let rest = self.escaped_string(inside)?;
        self.push(text, rest, 1);
        Ok(rest)
    }

    /// Reads a string on from its first escape; returns what follows it.
    #[inline(never)]
    fn escaped_string(&mut self, inside: &'a [u8]) -> Result<&'a [u8]> {
        let (rest, lone_surrogate) = string::scan(self.document.text.as_bytes(), inside)?;
        self.document.escaped = true;
        self.document.lone_surrogate = self.document.lone_surrogate.or(lone_surrogate);
        Ok(rest)
    }

    #[inline(never)]
    fn number(&mut self, text: &'a [u8]) -> Result<&'a [u8]> {
        let at = self.offset(text);
        let number = number::scan(self.document.text.as_bytes(), at)?;
        if number.more & number::OTHERWISE > 0 {
            self.document.odd_numbers.push(self.document.nodes.len() as u32);
            self.long_floats += usize::from(number.more & number::LONG > 0);
            if self.long_floats > MAX_LONG_FLOATS {
                return Err(Kind::TooManyLongFloats { offset: at }.into());
            }
        }
        let rest = skip(text, number.end - at);
        self.push(text, rest, number.more);
        Ok(rest)
    }

    #[inline(never)]
    fn literal(&mut self, text: &'a [u8]) -> Result<&'a [u8]> {
        let ([b't', b'r', b'u', b'e', rest @ ..]
        | [b'n', b'u', b'l', b'l', rest @ ..]
        | [b'f', b'a', b'l', b's', b'e', rest @ ..]) = text
        else {
            return Err(self.unexpected(text, "a JSON value"));
        };
        self.push(text, rest, 0);
        Ok(rest)
    }

    /// What follows the white space.
    #[cfg_attr(not(target_arch = "wasm32"), inline(always))]
    fn token(&mut self, text: &'a [u8]) -> &'a [u8] {
        if let [b'!'..=u8::MAX, ..] = text { text } else { self.skip_space(text) }
    }

    #[inline(never)]
    fn skip_space(&mut self, text: &'a [u8]) -> &'a [u8] {
        let mut rest = text;
        loop {
            // A line's end comes first, and its indentation behind it.
            rest = match rest {
                [b'\n' | b'\r' | b'\t', behind @ ..] => string::skip_spaces(behind),
                [b' ', ..] => string::skip_spaces(rest),
                _ => break,
            };
        }
        self.document.plain &= rest.len() == text.len();
        rest
    }

    /// Where the rest of the text begins.
    #[inline(always)]
    fn offset(&self, rest: &[u8]) -> usize {
        self.document.text.len() - rest.len()
    }

    #[cold]
    fn unexpected(&self, rest: &[u8], expected: &'static str) -> Error {
        Kind::NotJson { offset: self.offset(rest), expected }.into()
    }
}

/// What follows the first `count` bytes.
#[inline(always)]
fn skip(text: &[u8], count: usize) -> &[u8] {
    text.get(count..).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use std::format;

    use super::{MAX_LONG_FLOATS, scan};
    use crate::ErrorCode;
    use crate::canonical::{Form, canonicalize};

    #[test]
    fn only_long_floats_are_counted_and_so_many_are_read() {
        let others = "1.50,-0,0.5,".repeat(MAX_LONG_FLOATS);
        let text = |long: usize| format!("[{others}{}0]", "12345678901234567890.5,".repeat(long));
        assert!(scan(&text(MAX_LONG_FLOATS), usize::MAX, Vec::new()).is_ok());
        let one_more = text(MAX_LONG_FLOATS + 1);
        let error = scan(&one_more, usize::MAX, Vec::new()).err().expect("too many");
        assert_eq!(error.code(), ErrorCode::NumberTooLong);
        assert_eq!(error.offset(), one_more.rfind(",1").map(|comma| comma + 1));
    }

    #[test]
    fn a_minus_before_zero_is_dropped_wherever_it_stands() {
        let text = canonicalize(br#"{"b":-0,"a":[-0,{"d":-0,"c":1}]}"#, Form::Utf8);
        assert_eq!(text.as_deref(), Ok(r#"{"a":[0,{"c":1,"d":0}],"b":0}"#));
    }
}
