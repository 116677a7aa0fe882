//! One strict pass over the text that finds every value and sorts every object's members.

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
        text: text.as_bytes(),
        at: 0,
        depth: 0,
        long_floats: 0,
        unsorted: Vec::new(),
    };
    scanner.skip_space();
    scanner.value()?;
    scanner.skip_space();
    if scanner.at < text.len() {
        return Err(scanner.unexpected("the end of the body"));
    }
    Ok(scanner.document)
}

struct Scanner<'a> {
    document: Document<'a>,
    text: &'a [u8],
    at: usize,
    depth: usize,
    long_floats: usize,
    /// Room for the keys that are being sorted: the first bytes of each, and where it is.
    unsorted: Vec<(u64, u32)>,
}

impl Scanner<'_> {
    #[inline]
    fn value(&mut self) -> Result<()> {
        match self.peek() {
            Some(b'"') => {
                let (start, end, _) = self.string()?;
                self.push(start, end, 0);
                Ok(())
            }
            Some(b'{') => self.object(),
            Some(b'[') => self.array(),
            Some(b'-' | b'0'..=b'9') => self.number(),
            Some(b't') => self.literal("true"),
            Some(b'f') => self.literal("false"),
            Some(b'n') => self.literal("null"),
            _ => Err(self.unexpected("a JSON value")),
        }
    }

    fn object(&mut self) -> Result<()> {
        let object = self.open()?;
        let (mut first, mut last, mut last_prefix, mut sorted) = (0, 0, 0, true);
        self.skip_space();
        if self.peek() != Some(b'}') {
            loop {
                let key = self.document.nodes.len() as u32;
                let prefix = self.key()?;
                if last == 0 {
                    first = key;
                } else {
                    sorted &= last_prefix < prefix || (last_prefix == prefix && self.is_behind(last, key));
                    self.set(last, |node| node.next = key);
                }
                (last, last_prefix) = (key, prefix);
                self.value()?;
                self.skip_space();
                match self.peek() {
                    Some(b',') => self.at += 1,
                    Some(b'}') => break,
                    _ => return Err(self.unexpected("a comma or a closing brace after a member")),
                }
                self.skip_space();
            }
        }
        if !sorted {
            first = self.sort_members(first)?;
        }
        self.close(object, first);
        Ok(())
    }

    /// Reads a key and the colon behind it; returns its first bytes.
    fn key(&mut self) -> Result<u64> {
        if self.peek() != Some(b'"') {
            return Err(self.unexpected("a key in quotation marks"));
        }
        let (start, end, escaped) = self.string()?;
        let node = self.document.nodes.len() as u32;
        self.document.nodes.push(Node { start: start as u32, end: end as u32, next: 0, more: 0 });
        let prefix = if escaped {
            let keys = &mut self.document.decoded_keys;
            let decoded = keys.len();
            keys.extend([0; 4]);
            let content = self.document.text.get(start + 1..end - 1).unwrap_or_default();
            string::decode_sortable(content, keys);
            let length = (keys.len() - decoded - 4) as u32;
            if let Some(slot) = keys.get_mut(decoded..).and_then(<[u8]>::first_chunk_mut) {
                *slot = length.to_le_bytes();
            }
            self.set(node, |node| node.more = decoded as u32 + 1);
            let key = self.document.key_bytes(self.document.node(node));
            prefix(key, 0, key.len())
        } else {
            prefix(self.text, start + 1, end - 1)
        };
        self.skip_space();
        if self.peek() != Some(b':') {
            return Err(self.unexpected("a colon after a key"));
        }
        self.at += 1;
        self.skip_space();
        Ok(prefix)
    }

    /// Whether the key at `b` sorts behind the one at `a`.
    #[inline(never)]
    fn is_behind(&self, a: u32, b: u32) -> bool {
        let bytes = |at| self.document.key_bytes(self.document.node(at));
        bytes(a) < bytes(b)
    }

    /// Puts the members of an object in order and refuses equal keys; returns the first key.
    #[inline(never)]
    fn sort_members(&mut self, first: u32) -> Result<u32> {
        self.document.plain = false;
        let mut keys = core::mem::take(&mut self.unsorted);
        keys.clear();
        let bytes = |at| self.document.key_bytes(self.document.node(at));
        let mut at = first;
        while at > 0 {
            let key = bytes(at);
            keys.push((prefix(key, 0, key.len()), at));
            at = self.document.node(at).next;
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

    fn array(&mut self) -> Result<()> {
        let array = self.open()?;
        self.skip_space();
        if self.peek() != Some(b']') {
            loop {
                self.value()?;
                self.skip_space();
                match self.peek() {
                    Some(b',') => self.at += 1,
                    Some(b']') => break,
                    _ => return Err(self.unexpected("a comma or a closing bracket after an element")),
                }
                self.skip_space();
            }
        }
        self.close(array, 0);
        Ok(())
    }

    /// Enters a container: returns the node to complete once it is closed.
    fn open(&mut self) -> Result<u32> {
        if self.depth == MAX_DEPTH {
            return Err(Kind::TooDeep { offset: self.at }.into());
        }
        self.depth += 1;
        let node = self.document.nodes.len() as u32;
        self.push(self.at, self.at, 0);
        self.at += 1;
        Ok(node)
    }

    /// Leaves a container at its closing bracket.
    fn close(&mut self, container: u32, first_key: u32) {
        self.depth -= 1;
        self.at += 1;
        let (end, next) = (self.at as u32, self.document.nodes.len() as u32);
        self.set(container, |node| *node = Node { end, next, more: first_key, ..*node });
    }

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

    /// Reads a string at its opening quotation mark; returns where it is with its quotation marks, and whether it has
    /// escapes.
    #[inline]
    fn string(&mut self) -> Result<(usize, usize, bool)> {
        let start = self.at;
        let mut end = string::plain_end(self.text, start + 1);
        let escaped = self.text.get(end) != Some(&b'"');
        if escaped {
            end = self.escaped_string(end)?;
        }
        self.at = end + 1;
        Ok((start, end + 1, escaped))
    }

    /// Reads a string on from its first escape to its end.
    #[inline(never)]
    fn escaped_string(&mut self, first_escape: usize) -> Result<usize> {
        let token = string::scan(self.text, first_escape)?;
        self.document.escaped = true;
        self.document.lone_surrogate = self.document.lone_surrogate.or(token.lone_surrogate);
        Ok(token.end)
    }

    fn number(&mut self) -> Result<()> {
        let number = number::scan(self.document.text, self.at)?;
        if number.more & number::LONG > 0 {
            self.long_floats += 1;
            if self.long_floats > MAX_LONG_FLOATS {
                return Err(Kind::TooManyLongFloats { offset: self.at }.into());
            }
        }
        if number.more & number::OTHERWISE > 0 {
            self.document.odd_numbers.push(self.document.nodes.len() as u32);
        }
        self.push(self.at, number.end, number.more);
        self.at = number.end;
        Ok(())
    }

    fn literal(&mut self, word: &'static str) -> Result<()> {
        let rest = self.text.get(self.at..).unwrap_or_default();
        if !rest.starts_with(word.as_bytes()) {
            return Err(self.unexpected("a JSON value"));
        }
        self.push(self.at, self.at + word.len(), 0);
        self.at += word.len();
        Ok(())
    }

    #[inline]
    fn skip_space(&mut self) {
        while let Some(b' ' | b'\t' | b'\n' | b'\r') = self.peek() {
            self.document.plain = false;
            self.at += 1;
        }
    }

    #[inline]
    fn peek(&self) -> Option<u8> {
        self.text.get(self.at).copied()
    }

    #[cold]
    fn unexpected(&self, expected: &'static str) -> Error {
        Kind::NotJson { offset: self.at, expected }.into()
    }
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
