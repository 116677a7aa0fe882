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

    #[cfg_attr(not(target_arch = "wasm32"), inline(always))]
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
        let next = if is_object { self.content_end() } else { 0 };
        self.document.keys(self.at, Node { next, ..node })
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

#[cfg(test)]
mod tests {
    use alloc::borrow::Cow;
    use std::string::String;
    use std::vec::Vec;

    use super::{Kind, Scalar, Value};
    use crate::canonical::Document;

    const BODY: &str = r#"{"object":{"z":1,"y":{},"\u0078":3},"list":[[1,2],{"a":1},[],4],"text":"as it is",
        "escaped":"\u0061s it is","half":"\ud800","fraction":1.5,"whole":100.0,"integer":10000000000000000000001,
        "zero":-0,"null":null,"true":true,"false":false,"\u006bey":0,"\udc00":0}"#;

    fn with_root<T>(check: impl FnOnce(Value<'_, '_>) -> T) -> T {
        check(Document::read(BODY.as_bytes(), BODY.len()).expect("JSON").root())
    }

    fn keys(value: Value<'_, '_>) -> Vec<String> {
        value.members().map(|(key, _)| key.into_owned()).collect()
    }

    #[test]
    fn kinds_and_scalars_are_what_stands_there() {
        with_root(|root| {
            let kind = |key| root.get(key).expect("a member").kind();
            assert!(matches!(kind("text"), Kind::String(Some(Cow::Borrowed("as it is")))));
            assert!(matches!(kind("escaped"), Kind::String(Some(Cow::Owned(text))) if text == "as it is"));
            assert!(matches!(kind("half"), Kind::String(None)));
            assert!(
                matches!(kind("fraction"), Kind::Float("1.5"))
                    && matches!(kind("whole"), Kind::Float("100.0"))
            );
            assert!(matches!(kind("integer"), Kind::Integer("10000000000000000000001")));
            assert!(matches!(kind("zero"), Kind::Integer("-0")));
            assert!(matches!((kind("true"), kind("false")), (Kind::Bool(true), Kind::Bool(false))));
            assert!(matches!(
                (kind("null"), kind("list"), kind("object")),
                (Kind::Null, Kind::Array, Kind::Object)
            ));

            let scalar = |key| root.get(key).expect("a member").as_scalar();
            for (key, expected) in [("whole", "100"), ("integer", "10000000000000000000001"), ("zero", "0")] {
                assert_eq!(scalar(key), Some(Scalar::Integer(expected.into())), "{key}");
            }
            assert_eq!(scalar("escaped"), Some(Scalar::String("as it is".into())));
            assert_eq!(scalar("null"), Some(Scalar::Null));
            for key in ["half", "fraction", "true", "list", "object"] {
                assert_eq!(scalar(key), None, "{key}");
            }
            assert_eq!(root.get("escaped").and_then(Value::as_str).as_deref(), Some("as it is"));
            assert!(root.get("integer").expect("a member").as_str().is_none());
            let nulls = root.members().filter(|(_, value)| value.is_null()).map(|(key, _)| key);
            assert_eq!(nulls.collect::<Vec<_>>(), ["null"]);
        });
    }

    #[test]
    fn members_and_elements_are_those_of_the_value_alone() {
        with_root(|root| {
            let get = |key| root.get(key).expect("a member");
            assert_eq!(get("key").text(), "0");
            let (object, list) = (get("object"), get("list"));
            assert_eq!(keys(object), ["x", "y", "z"]);
            assert_eq!(object.get("x").map(Value::text), Some("3"));
            assert_eq!(object.get("z").map(Value::index), Some(object.index() + 2));
            assert!(["list", "text", "1", "a", ""].iter().all(|key| object.get(key).is_none()));
            assert!(["a", "integer", "text"].iter().all(|key| list.get(key).is_none()));
            for key in ["list", "text", "escaped", "fraction", "whole", "integer", "zero", "null", "true"] {
                assert!(keys(get(key)).is_empty(), "{key}");
            }
            assert!(matches!(get("text").key(), Cow::Borrowed("text")));

            let texts = |value: Value<'_, '_>| {
                value.elements().map(|value| String::from(value.text())).collect::<Vec<_>>()
            };
            assert_eq!(texts(list), ["[1,2]", r#"{"a":1}"#, "[]", "4"]);
            let inner: Vec<_> = list.elements().map(texts).collect();
            assert_eq!(inner, [vec!["1", "2"], vec![], vec![], vec![]]);
            assert!(texts(object).is_empty() && texts(get("text")).is_empty());
            // Of a key with half a surrogate pair there is no text.
            assert_eq!(keys(root).iter().filter(|key| key.is_empty()).count(), 1);
        });
    }

    #[cfg(debug_assertions)]
    #[test]
    #[should_panic(expected = "not in the outline")]
    fn elements_that_an_outline_has_not_are_not_taken_for_none() {
        let document = Document::outline(br#"{"a":[1]}"#, 9).expect("JSON");
        let _ = document.root().get("a").expect("a member").elements();
    }

    #[cfg(debug_assertions)]
    #[test]
    #[should_panic(expected = "not in the outline")]
    fn members_that_an_outline_has_not_are_not_taken_for_none() {
        let document = Document::outline(br#"{"a":{"a":{"a":{"a":1}}}}"#, 99).expect("JSON");
        let get = |value: Value<'_, '_>| value.get("a").map(|value| value.index());
        let inner = document.root().get("a").and_then(|a| a.get("a")).and_then(|a| a.get("a"));
        assert_eq!(document.root().get("a").and_then(get), Some(4));
        let _ = inner.expect("a member").members();
    }

    #[test]
    fn what_an_outline_has_can_be_read() {
        let document = Document::outline(br#"{"a":{"b":{}},"c":[]}"#, 30).expect("JSON");
        assert_eq!(keys(document.root()), ["a", "c"]);
        let [a, c] = ["a", "c"].map(|key| document.root().get(key).expect("a member"));
        assert!(a.get("b").is_some_and(|b| keys(b).is_empty()));
        assert_eq!(c.elements().count(), 0);
    }
}
