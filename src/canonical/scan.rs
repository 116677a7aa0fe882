//! One strict pass over the text that finds every value and sorts every object's members.

use alloc::vec::Vec;

use super::document::{Document, Key, Member, Node, Span};
use super::{MAX_DEPTH, MAX_LONG_FLOATS, number, string};
use crate::error::{Error, Kind, Result};
use crate::merge_sort::merge_sort;

/// Reads the text as one JSON value, whose canonical text may have up to `limit` bytes.
pub(super) fn scan(text: &str, limit: usize) -> Result<Document<'_>> {
    let mut scanner = Scanner {
        document: Document {
            text,
            limit,
            nodes: Vec::new(),
            members: Vec::new(),
            decoded_keys: Vec::new(),
            lone_surrogate: None,
        },
        open_members: Vec::new(),
        at: 0,
        depth: 0,
        long_floats: 0,
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
    /// The members of the objects that are still open, the innermost object's last.
    open_members: Vec<Member>,
    at: usize,
    depth: usize,
    long_floats: usize,
}

impl Scanner<'_> {
    fn value(&mut self) -> Result<()> {
        match self.peek() {
            Some(b'{') => self.object(),
            Some(b'[') => self.array(),
            Some(b'"') => {
                let (content, escaped) = self.string()?;
                self.document.nodes.push(Node::String { content, escaped });
                Ok(())
            }
            Some(b'-' | b'0'..=b'9') => {
                let number = number::scan(self.document.text, self.at)?;
                self.long_floats += usize::from(number.is_long_float);
                if self.long_floats > MAX_LONG_FLOATS {
                    return Err(Kind::TooManyLongFloats { offset: self.at }.into());
                }
                self.document.nodes.push(number.node);
                self.at = number.end;
                Ok(())
            }
            Some(b't') => self.literal("true", Node::True),
            Some(b'f') => self.literal("false", Node::False),
            Some(b'n') => self.literal("null", Node::Null),
            _ => Err(self.unexpected("a JSON value")),
        }
    }

    fn object(&mut self) -> Result<()> {
        let (start, node) = self.open()?;
        let first_open = self.open_members.len();
        let mut sorted = true;
        self.skip_space();
        if self.peek() != Some(b'}') {
            loop {
                let member = self.member()?;
                if let Some(last) = self.open_members.get(first_open..).and_then(<[Member]>::last) {
                    sorted &= self.key_bytes(last) < self.key_bytes(&member);
                }
                self.open_members.push(member);
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
            self.sort_members(first_open)?;
        }

        let span = self.close(start);
        let first = self.document.members.len() as u32;
        let count = (self.open_members.len() - first_open) as u32;
        self.document.members.extend(self.open_members.drain(first_open..));
        let next = self.document.nodes.len() as u32;
        self.set(node, Node::Object { span, next, first, count });
        Ok(())
    }

    fn member(&mut self) -> Result<Member> {
        if self.peek() != Some(b'"') {
            return Err(self.unexpected("a key in quotation marks"));
        }
        let (content, escaped) = self.string()?;
        let decoded = escaped.then(|| {
            let keys = &mut self.document.decoded_keys;
            let start = keys.len() as u32;
            string::decode_sortable(content.of(self.document.text), keys);
            Span { start, end: keys.len() as u32 }
        });
        self.skip_space();
        if self.peek() != Some(b':') {
            return Err(self.unexpected("a colon after a key"));
        }
        self.at += 1;
        self.skip_space();
        let value = self.document.nodes.len() as u32;
        self.value()?;
        Ok(Member { key: Key { content, decoded }, value })
    }

    /// Sorts the members of the innermost open object and refuses equal keys.
    fn sort_members(&mut self, first_open: usize) -> Result<()> {
        let document = &self.document;
        let members = self.open_members.get_mut(first_open..).unwrap_or_default();
        let bytes = |member: &Member| document.key_bytes(member.key);
        merge_sort(members, |a, b| bytes(a) < bytes(b));
        let repeated = members.windows(2).filter_map(|pair| match pair {
            [a, b] if bytes(a) == bytes(b) => Some(a.key.content.start.max(b.key.content.start)),
            _ => None,
        });
        match repeated.min() {
            // The content begins behind the quotation mark.
            Some(content) => Err(Kind::DuplicateKey { offset: content as usize - 1 }.into()),
            None => Ok(()),
        }
    }

    fn array(&mut self) -> Result<()> {
        let (start, node) = self.open()?;
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
        let span = self.close(start);
        let next = self.document.nodes.len() as u32;
        self.set(node, Node::Array { span, next });
        Ok(())
    }

    /// Enters a container: returns where it starts and the node to fill in once it is closed.
    fn open(&mut self) -> Result<(usize, usize)> {
        if self.depth == MAX_DEPTH {
            return Err(Kind::TooDeep { offset: self.at }.into());
        }
        self.depth += 1;
        let opened = (self.at, self.document.nodes.len());
        self.document.nodes.push(Node::Null);
        self.at += 1;
        Ok(opened)
    }

    /// Leaves a container at its closing bracket.
    fn close(&mut self, start: usize) -> Span {
        self.depth -= 1;
        self.at += 1;
        Span { start: start as u32, end: self.at as u32 }
    }

    fn set(&mut self, at: usize, node: Node) {
        if let Some(slot) = self.document.nodes.get_mut(at) {
            *slot = node;
        }
    }

    /// Reads a string at its opening quotation mark; returns its content and whether that has escapes.
    fn string(&mut self) -> Result<(Span, bool)> {
        let start = self.at + 1;
        let token = string::scan(self.document.text.as_bytes(), start)?;
        self.at = token.end + 1;
        self.document.lone_surrogate = self.document.lone_surrogate.or(token.lone_surrogate);
        Ok((Span { start: start as u32, end: token.end as u32 }, token.escaped))
    }

    fn literal(&mut self, word: &'static str, node: Node) -> Result<()> {
        let rest = self.document.text.as_bytes().get(self.at..).unwrap_or_default();
        if !rest.starts_with(word.as_bytes()) {
            return Err(self.unexpected("a JSON value"));
        }
        self.document.nodes.push(node);
        self.at += word.len();
        Ok(())
    }

    fn skip_space(&mut self) {
        while let Some(b' ' | b'\t' | b'\n' | b'\r') = self.peek() {
            self.at += 1;
        }
    }

    fn peek(&self) -> Option<u8> {
        self.document.text.as_bytes().get(self.at).copied()
    }

    fn key_bytes(&self, member: &Member) -> &[u8] {
        self.document.key_bytes(member.key)
    }

    fn unexpected(&self, expected: &'static str) -> Error {
        Kind::NotJson { offset: self.at, expected }.into()
    }
}
