//! What a scan found: every value of the body in document order, pointing into the text.

use alloc::vec::Vec;

use super::scan;
use super::value::Value;
use crate::error::{Error, Kind, Result};

/// A JSON object that was read strictly, with its members sorted and known to be distinct.
#[derive(Clone)]
pub(crate) struct Document<'a> {
    pub(super) text: &'a str,
    /// The most bytes that the canonical text may have.
    pub(super) limit: usize,
    /// All values, each container directly before its contents.
    pub(super) nodes: Vec<Node>,
    /// The members of all objects; those of one object are adjacent and sorted by key.
    pub(super) members: Vec<Member>,
    /// The keys that the text spells with escapes, decoded, one after the other.
    pub(super) decoded_keys: Vec<u8>,
    /// The first escape that is half a surrogate pair, if there is one.
    pub(super) lone_surrogate: Option<usize>,
}

/// A range of bytes in the text. 32 bits are enough: longer bodies are refused.
#[derive(Clone, Copy)]
pub(super) struct Span {
    pub(super) start: u32,
    pub(super) end: u32,
}

impl Span {
    pub(super) fn of<'t>(&self, text: &'t str) -> &'t str {
        // Spans are cut at ASCII delimiters, so this is never out of range nor inside a character.
        text.get(self.start as usize..self.end as usize).unwrap_or_default()
    }
}

#[derive(Clone, Copy)]
pub(super) enum Node {
    Null,
    True,
    False,
    /// The token as it stands in the text.
    Integer(Span),
    /// The same of a number with a fraction or an exponent.
    Float(Span),
    /// What is between the quotation marks.
    String {
        content: Span,
        escaped: bool,
    },
    /// `next` is the node after the last element.
    Array {
        span: Span,
        next: u32,
    },
    /// `next` is the node after the last member; the members are `members[first..first + count]`.
    Object {
        span: Span,
        next: u32,
        first: u32,
        count: u32,
    },
}

#[derive(Clone, Copy)]
pub(super) struct Member {
    pub(super) key: Key,
    pub(super) value: u32,
}

/// A key, together with where its bytes are.
#[derive(Clone, Copy)]
pub(super) struct Key {
    /// What is between the quotation marks in the text.
    pub(super) content: Span,
    /// Where the decoded key is, if the text spells it with escapes.
    pub(super) decoded: Option<Span>,
}

impl<'a> Document<'a> {
    /// Reads `body` strictly.
    ///
    /// A lone surrogate is not an error here, because signatures over raw bytes do not mind it; see
    /// [`Self::lone_surrogate`].
    pub(crate) fn read(body: &'a [u8], max_body_bytes: usize) -> Result<Self> {
        let document = Self::read_within(body, max_body_bytes)?;
        match document.nodes.first() {
            Some(Node::Object { .. }) => Ok(document),
            _ => Err(Kind::NotAnObject { offset: body.len() - body.trim_ascii_start().len() }.into()),
        }
    }

    /// Reads any value strictly, of any size: a response of the API, or a part of a body that was read before.
    pub(crate) fn read_any(body: &'a [u8]) -> Result<Self> {
        Self::read_within(body, usize::MAX)
    }

    fn read_within(body: &'a [u8], max_body_bytes: usize) -> Result<Self> {
        let limit = max_body_bytes.min(u32::MAX as usize);
        if body.len() > limit {
            return Err(Kind::BodyTooLarge { size: body.len(), limit }.into());
        }
        let text = core::str::from_utf8(body)
            .map_err(|error| Error::from(Kind::NotUtf8 { offset: error.valid_up_to() }))?;
        scan::scan(text, limit)
    }

    /// The outermost object.
    pub(crate) fn root(&self) -> Value<'_, 'a> {
        Value::new(self, 0)
    }

    /// The byte offset of the first escape that is half a surrogate pair. Such a document has no UTF-8 form.
    pub(crate) fn lone_surrogate(&self) -> Option<usize> {
        self.lone_surrogate
    }

    /// The bytes of a key for comparison: UTF-8, in which byte order is code-point order. A lone surrogate
    /// takes the three bytes that UTF-8 would give it, which keeps the order.
    pub(super) fn key_bytes(&self, key: Key) -> &[u8] {
        match key.decoded {
            None => key.content.of(self.text).as_bytes(),
            Some(span) => self.decoded_keys.get(span.start as usize..span.end as usize).unwrap_or_default(),
        }
    }

    pub(super) fn node(&self, at: u32) -> Node {
        self.nodes.get(at as usize).copied().unwrap_or(Node::Null)
    }

    pub(super) fn members(&self, first: u32, count: u32) -> &[Member] {
        self.members.get(first as usize..first as usize + count as usize).unwrap_or_default()
    }
}
