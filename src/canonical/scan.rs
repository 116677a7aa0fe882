//! One strict pass over the text that finds every value and sorts every object's members.
//!
//! It runs over every body before any signature is known to match, so it is written for speed: where it is and how deep
//! is passed on in registers, and what most texts have not is kept out of line.

use alloc::vec::Vec;

use super::document::{Document, Node};
use super::{MAX_DEPTH, MAX_LONG_FLOATS, number, string};
use crate::error::{Error, Kind, Result};
use crate::merge_sort::merge_sort;

/// Reads the text as one JSON value, whose canonical text may have up to `limit` bytes.
pub(super) fn scan(text: &str, limit: usize) -> Result<Document<'_>> {
    /// Values and keys of real deliveries are longer on average, with what is around them.
    const USUAL_TOKEN_BYTES: usize = 12;
    let mut scanner = Scanner {
        document: Document {
            text,
            limit,
            nodes: Vec::with_capacity(text.len() / USUAL_TOKEN_BYTES + 4),
            decoded_keys: Vec::new(),
            lone_surrogate: None,
            escaped: false,
            odd_numbers: Vec::new(),
            plain: true,
        },
        long_floats: 0,
        unsorted: Vec::new(),
    };
    let text = text.as_bytes();
    let (at, byte) = scanner.token(text, 0);
    let end = scanner.value(text, at, byte, 0)?;
    let (end, _) = scanner.token(text, end);
    if end < text.len() {
        return Err(unexpected(end, "the end of the body"));
    }
    Ok(scanner.document)
}

struct Scanner<'a> {
    document: Document<'a>,
    long_floats: usize,
    /// Room for the keys that are being sorted: the first bytes of each, and where it is.
    unsorted: Vec<(u64, u32)>,
}

impl Scanner<'_> {
    /// Reads the value that begins with `byte` at `at`; returns where it ends.
    #[inline(always)]
    fn value(&mut self, text: &[u8], at: usize, byte: u8, depth: usize) -> Result<usize> {
        if byte == b'"' {
            let end = string::plain_end(text, at + 1);
            let Some(b'"') = text.get(end) else { return self.escaped_value(text, at, end) };
            self.push(at, end + 1, 0);
            return Ok(end + 1);
        }
        match byte {
            b'{' => self.object(text, at, depth),
            b'[' => self.array(text, at, depth),
            b'-' | b'0'..=b'9' => self.number(text, at),
            _ => self.literal(text, at),
        }
    }

    #[inline(never)]
    fn object(&mut self, text: &[u8], start: usize, depth: usize) -> Result<usize> {
        let object = self.open(start, depth)?;
        let (mut at, mut byte) = self.token(text, start + 1);
        let (mut last, mut last_prefix, mut sorted) = (0, 0, true);
        if byte != b'}' {
            loop {
                if byte != b'"' {
                    return Err(unexpected(at, "a key in quotation marks"));
                }
                let key = self.document.nodes.len() as u32;
                let end = string::plain_end(text, at + 1);
                let (end, prefix) = match text.get(end) {
                    Some(b'"') => {
                        self.push_key(at, end + 1, 0);
                        (end + 1, prefix(text, at + 1, end))
                    }
                    _ => self.escaped_key(text, at, end)?,
                };
                if prefix <= last_prefix && last > 0 {
                    sorted &= prefix == last_prefix && self.is_behind(last, key);
                }
                (last, last_prefix) = (key, prefix);

                (at, byte) = self.token(text, end);
                if byte != b':' {
                    return Err(unexpected(at, "a colon after a key"));
                }
                (at, byte) = self.token(text, at + 1);
                let end = self.value(text, at, byte, depth + 1)?;
                (at, byte) = self.token(text, end);
                match byte {
                    b',' => (at, byte) = self.token(text, at + 1),
                    b'}' => break,
                    _ => return Err(unexpected(at, "a comma or a closing brace after a member")),
                }
            }
        }
        let first = if sorted { 0 } else { self.sort_members(object)? };
        self.close(object, at + 1, first);
        Ok(at + 1)
    }

    /// Reads a key on from its first escape; returns where it ends and its first bytes.
    #[inline(never)]
    fn escaped_key(&mut self, text: &[u8], start: usize, first_escape: usize) -> Result<(usize, u64)> {
        let end = self.escaped_string(text, first_escape)?;
        let keys = &mut self.document.decoded_keys;
        let decoded = keys.len();
        keys.extend([0; 4]);
        string::decode_sortable(self.document.text.get(start + 1..end - 1).unwrap_or_default(), keys);
        let length = (keys.len() - decoded - 4) as u32;
        if let Some(slot) = keys.get_mut(decoded..).and_then(<[u8]>::first_chunk_mut) {
            *slot = length.to_le_bytes();
        }
        let prefix = prefix(keys, decoded + 4, keys.len());
        self.push_key(start, end, decoded as u32 + 1);
        Ok((end, prefix))
    }

    #[inline]
    fn push_key(&mut self, start: usize, end: usize, more: u32) {
        self.document.nodes.push(Node { start: start as u32, end: end as u32, next: 0, more });
    }

    /// Whether the key at `b` sorts behind the one at `a`.
    #[inline(never)]
    fn is_behind(&self, a: u32, b: u32) -> bool {
        let bytes = |at| self.document.key_bytes(self.document.node(at));
        bytes(a) < bytes(b)
    }

    /// Links the keys of an object, which ends with the nodes, in their order and refuses equal ones; returns the first.
    #[inline(never)]
    fn sort_members(&mut self, object: u32) -> Result<u32> {
        self.document.plain = false;
        let mut keys = core::mem::take(&mut self.unsorted);
        keys.clear();
        let bytes = |at| self.document.key_bytes(self.document.node(at));
        let mut at = object + 1;
        while (at as usize) < self.document.nodes.len() {
            let key = bytes(at);
            keys.push((prefix(key, 0, key.len()), at));
            at = self.document.node(at + 1).next;
        }
        merge_sort(&mut keys, |a, b| a.0 < b.0 || (a.0 == b.0 && bytes(a.1) < bytes(b.1)));
        let repeated = keys.windows(2).filter_map(|pair| match pair {
            [a, b] if a.0 == b.0 && bytes(a.1) == bytes(b.1) => Some(self.document.node(a.1.max(b.1)).start),
            _ => None,
        });
        if let Some(offset) = repeated.min() {
            return Err(Kind::DuplicateKey { offset: offset as usize }.into());
        }
        let mut next = 0;
        for &(_, key) in keys.iter().rev() {
            self.set(key, |node| node.next = next);
            next = key;
        }
        self.unsorted = keys;
        Ok(next)
    }

    #[inline(never)]
    fn array(&mut self, text: &[u8], start: usize, depth: usize) -> Result<usize> {
        let array = self.open(start, depth)?;
        let (mut at, mut byte) = self.token(text, start + 1);
        if byte != b']' {
            loop {
                let end = self.value(text, at, byte, depth + 1)?;
                (at, byte) = self.token(text, end);
                match byte {
                    b',' => (at, byte) = self.token(text, at + 1),
                    b']' => break,
                    _ => return Err(unexpected(at, "a comma or a closing bracket after an element")),
                }
            }
        }
        self.close(array, at + 1, 0);
        Ok(at + 1)
    }

    /// Enters a container: returns the node to complete once it is closed.
    fn open(&mut self, start: usize, depth: usize) -> Result<u32> {
        if depth == MAX_DEPTH {
            return Err(Kind::TooDeep { offset: start }.into());
        }
        let node = self.document.nodes.len() as u32;
        self.push(start, start, 0);
        Ok(node)
    }

    /// Leaves a container behind its closing bracket.
    fn close(&mut self, container: u32, end: usize, first_key: u32) {
        let next = self.document.nodes.len() as u32;
        self.set(container, |node| {
            (node.end, node.next, node.more) = (end as u32, next, first_key);
        });
    }

    #[inline]
    fn push(&mut self, start: usize, end: usize, more: u32) {
        let nodes = &mut self.document.nodes;
        let next = nodes.len() as u32 + 1;
        nodes.push(Node { start: start as u32, end: end as u32, next, more });
    }

    fn set(&mut self, at: u32, change: impl FnOnce(&mut Node)) {
        if let Some(node) = self.document.nodes.get_mut(at as usize) {
            change(node);
        }
    }

    #[inline(never)]
    fn escaped_value(&mut self, text: &[u8], start: usize, first_escape: usize) -> Result<usize> {
        let end = self.escaped_string(text, first_escape)?;
        self.push(start, end, 1);
        Ok(end)
    }

    /// Reads a string on from its first escape to its end.
    #[inline(never)]
    fn escaped_string(&mut self, text: &[u8], first_escape: usize) -> Result<usize> {
        let token = string::scan(text, first_escape)?;
        self.document.escaped = true;
        self.document.lone_surrogate = self.document.lone_surrogate.or(token.lone_surrogate);
        Ok(token.end + 1)
    }

    #[inline(never)]
    fn number(&mut self, text: &[u8], at: usize) -> Result<usize> {
        let number = number::scan(text, at)?;
        if number.more & number::OTHERWISE > 0 {
            self.document.odd_numbers.push(self.document.nodes.len() as u32);
            self.long_floats += usize::from(number.more & number::LONG > 0);
            if self.long_floats > MAX_LONG_FLOATS {
                return Err(Kind::TooManyLongFloats { offset: at }.into());
            }
        }
        self.push(at, number.end, number.more);
        Ok(number.end)
    }

    #[inline(never)]
    fn literal(&mut self, text: &[u8], at: usize) -> Result<usize> {
        let end = match text.get(at..at + 4) {
            Some(b"true" | b"null") => at + 4,
            Some(b"fals") if text.get(at + 4) == Some(&b'e') => at + 5,
            _ => return Err(unexpected(at, "a JSON value")),
        };
        self.push(at, end, 0);
        Ok(end)
    }

    /// The first byte from `at` on that is no white space, and where it is; 0 at the end of the text.
    #[inline(always)]
    fn token(&mut self, text: &[u8], at: usize) -> (usize, u8) {
        match text.get(at) {
            Some(&byte) if byte > b' ' => (at, byte),
            _ => self.skip_space(text, at),
        }
    }

    #[inline(never)]
    fn skip_space(&mut self, text: &[u8], start: usize) -> (usize, u8) {
        let mut at = start;
        while let Some(b' ' | b'\t' | b'\n' | b'\r') = text.get(at) {
            at += 1;
            // Indentation.
            while text.get(at..at + 8) == Some(b"        ") {
                at += 8;
            }
        }
        self.document.plain &= at == start;
        (at, text.get(at).copied().unwrap_or_default())
    }
}

#[cold]
fn unexpected(offset: usize, expected: &'static str) -> Error {
    Kind::NotJson { offset, expected }.into()
}

/// The first eight bytes of a key, filled up with zeros, as a number: keys for which it differs are in its order.
#[inline]
fn prefix(text: &[u8], start: usize, end: usize) -> u64 {
    let length = end - start;
    match text.get(start..).and_then(<[u8]>::first_chunk) {
        Some(chunk) if length >= 8 => u64::from_be_bytes(*chunk),
        Some(chunk) => u64::from_be_bytes(*chunk) & !(u64::MAX >> (8 * length)),
        None => {
            let mut chunk = [0; 8];
            chunk.iter_mut().zip(text.get(start..end).unwrap_or_default()).for_each(|(to, from)| *to = *from);
            u64::from_be_bytes(chunk)
        }
    }
}
