//! Reading values out of a document.

use alloc::borrow::Cow;

use super::document::{Document, Node, Span};
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
        match self.node() {
            Node::Null => Kind::Null,
            Node::True => Kind::Bool(true),
            Node::False => Kind::Bool(false),
            Node::Integer(token) => Kind::Integer(self.slice(token)),
            Node::Float(token) => Kind::Float(self.slice(token)),
            Node::String { content, escaped } => Kind::String(string::decode(self.slice(content), escaped)),
            Node::Array { .. } => Kind::Array,
            Node::Object { .. } => Kind::Object,
        }
    }

    /// Which value of the document this is, in document order.
    pub(crate) fn index(self) -> u32 {
        self.at
    }

    /// The member `key` of an object.
    pub(crate) fn get(self, key: &str) -> Option<Self> {
        let Node::Object { first, count, .. } = self.node() else { return None };
        let members = self.document.members(first, count);
        let found = members
            .binary_search_by(|member| self.document.key_bytes(member.key).cmp(key.as_bytes()))
            .ok()?;
        members.get(found).map(|member| Self { at: member.value, ..self })
    }

    /// The members of an object, sorted by key; nothing for another value.
    pub(crate) fn members(self) -> impl ExactSizeIterator<Item = (Cow<'a, str>, Self)> {
        let members = match self.node() {
            Node::Object { first, count, .. } => self.document.members(first, count),
            _ => &[],
        };
        members.iter().map(move |member| {
            let escaped = member.key.decoded.is_some();
            // A key with a lone surrogate has no text, and no field has such a name.
            let key = string::decode(self.slice(member.key.content), escaped).unwrap_or_default();
            (key, Self { at: member.value, ..self })
        })
    }

    /// The elements of an array; nothing for another value.
    pub(crate) fn elements(self) -> impl Iterator<Item = Self> {
        let (mut at, end) = match self.node() {
            Node::Array { next, .. } => (self.at + 1, next),
            _ => (0, 0),
        };
        core::iter::from_fn(move || {
            let element = (at < end).then_some(Self { at, ..self })?;
            at = match element.node() {
                Node::Array { next, .. } | Node::Object { next, .. } => next,
                _ => at + 1,
            };
            Some(element)
        })
    }

    /// The content of a string. None for other values and for strings with a lone surrogate.
    pub(crate) fn as_str(self) -> Option<Cow<'a, str>> {
        match self.kind() {
            Kind::String(text) => text,
            _ => None,
        }
    }

    /// The value as something a message can hold. None for booleans, fractions, containers and strings with a
    /// lone surrogate.
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
        matches!(self.node(), Node::Null)
    }

    /// Whether the value is an object.
    pub(crate) fn is_object(self) -> bool {
        matches!(self.node(), Node::Object { .. })
    }

    /// The text of the value exactly as it stands in the body.
    pub(crate) fn text(self) -> &'a str {
        match self.node() {
            Node::Null => "null",
            Node::True => "true",
            Node::False => "false",
            Node::Integer(token) | Node::Float(token) => self.slice(token),
            // With the quotation marks around the content.
            Node::String { content, .. } => {
                self.slice(Span { start: content.start - 1, end: content.end + 1 })
            }
            Node::Array { span, .. } | Node::Object { span, .. } => self.slice(span),
        }
    }

    fn slice(self, span: Span) -> &'a str {
        span.of(self.document.text)
    }

    fn node(self) -> Node {
        self.document.node(self.at)
    }
}
