//! Reading values out of a document.

use alloc::borrow::Cow;

use super::document::{Document, Node};
use super::{number, string};

/// One value of a [`Document`].
#[derive(Clone, Copy)]
pub(crate) struct Value<'d, 'a> {
    document: &'d Document<'a>,
    at: u32,
}

/// What a value is.
pub(crate) enum Kind<'a> {
    Null,
    Bool(bool),
    /// The digits as they stand in the body.
    Integer(&'a str),
    /// The same of a number with a fraction or an exponent; the nearest float is finite.
    Float(&'a str),
    /// None if the string has a lone surrogate.
    String(Option<Cow<'a, str>>),
    Array,
    Object,
}

/// A value that is text or can be written as text, for messages that join fields.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Scalar<'a> {
    Null,
    /// An integer in canonical form, also when the text spells it `100.0`.
    Integer(Cow<'a, str>),
    String(Cow<'a, str>),
}

impl<'d, 'a> Value<'d, 'a> {
    pub(super) fn new(document: &'d Document<'a>, at: u32) -> Self {
        Self { document, at }
    }

    pub(crate) fn kind(self) -> Kind<'a> {
        let node = self.node();
        match self.first_byte() {
            b'"' => Kind::String(string::decode(node.content(self.document.text), node.more > 0)),
            b'{' => Kind::Object,
            b'[' => Kind::Array,
            b't' => Kind::Bool(true),
            b'f' => Kind::Bool(false),
            b'n' => Kind::Null,
            _ if node.more & number::FLOAT > 0 => Kind::Float(self.text()),
            _ => Kind::Integer(self.text()),
        }
    }

    /// Which value of the document this is, in document order.
    pub(crate) fn index(self) -> u32 {
        self.at
    }

    /// The member `key` of an object.
    #[inline(never)]
    pub(crate) fn get(self, key: &str) -> Option<Self> {
        let end = if self.is_object() { self.content_end() } else { 0 };
        // In the order of the text, which is also the order in memory.
        let mut at = self.at + 1;
        while at < end {
            let node = self.document.node(at);
            let may_be = node.more > 0 || (node.end - node.start) as usize == key.len() + 2;
            if may_be && self.document.key_bytes(node) == key.as_bytes() {
                return Some(Self { at: at + 1, ..self });
            }
            at = self.document.node(at + 1).next;
        }
        None
    }

    /// The members of an object, sorted by key; nothing for another value.
    pub(crate) fn members(self) -> impl Iterator<Item = (Cow<'a, str>, Self)> {
        self.member_values().map(|value| (value.key(), value))
    }

    /// The values of an object's members, sorted by key; nothing for another value.
    pub(crate) fn member_values(self) -> impl Iterator<Item = Self> {
        self.keys().map(move |(at, _)| Self { at: at + 1, ..self })
    }

    /// The key of a value that is a member.
    pub(crate) fn key(self) -> Cow<'a, str> {
        let key = self.document.node(self.at.saturating_sub(1));
        let content = key.content(self.document.text);
        // A key with a lone surrogate has no text, and no field has such a name.
        string::decode(content, key.more > 0).unwrap_or_default()
    }

    fn keys(self) -> impl Iterator<Item = (u32, Node)> + 'd {
        let (is_object, node) = (self.is_object(), self.node());
        // Nothing is in a node that ends with itself.
        let node = if is_object {
            Node { next: self.content_end(), ..node }
        } else {
            Node { next: 0, more: 0, ..node }
        };
        self.document.keys(self.at, node)
    }

    /// The elements of an array; nothing for another value.
    pub(crate) fn elements(self) -> impl Iterator<Item = Self> {
        let end = if self.first_byte() == b'[' { self.content_end() } else { 0 };
        let mut at = self.at + 1;
        core::iter::from_fn(move || {
            let element = (at < end).then_some(Self { at, ..self })?;
            at = element.node().next;
            Some(element)
        })
    }

    /// The content of a string. None for other values and for strings with a lone surrogate.
    #[inline(never)]
    pub(crate) fn as_str(self) -> Option<Cow<'a, str>> {
        match self.kind() {
            Kind::String(text) => text,
            _ => None,
        }
    }

    /// The value as something a message can hold. None for booleans, fractions, containers and strings with a
    /// lone surrogate.
    #[inline(never)]
    pub(crate) fn as_scalar(self) -> Option<Scalar<'a>> {
        match self.kind() {
            Kind::Null => Some(Scalar::Null),
            Kind::Integer(token) => Some(Scalar::Integer(number::integer(token).into())),
            Kind::Float(token) => number::integral(token).map(|text| Scalar::Integer(text.into())),
            Kind::String(text) => text.map(Scalar::String),
            Kind::Bool(_) | Kind::Array | Kind::Object => None,
        }
    }

    /// Whether the value is null.
    pub(crate) fn is_null(self) -> bool {
        self.first_byte() == b'n'
    }

    /// Whether the value is an object.
    pub(crate) fn is_object(self) -> bool {
        self.first_byte() == b'{'
    }

    /// The text of the value exactly as it stands in the body.
    pub(crate) fn text(self) -> &'a str {
        self.node().text(self.document.text)
    }

    /// The node behind the content of a container.
    fn content_end(self) -> u32 {
        let node = self.node();
        let is_noted = node.next > self.at + 1 || matches!(self.text(), "{}" | "[]");
        debug_assert!(is_noted || self.document.is_whole, "not in the outline of the document");
        node.next
    }

    fn first_byte(self) -> u8 {
        self.node().first_byte(self.document.text)
    }

    fn node(self) -> Node {
        self.document.node(self.at)
    }
}
