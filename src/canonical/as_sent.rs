//! The short way for a body in canonical form, as the provider sends it: one look at each byte, and nothing is noted but
//! the members that an envelope is read from.
//!
//! Escapes may stand in values, because the message has them in another form than the body. Whatever else departs from
//! the form, and every error, is left to the [`scan`](super::scan), which also is what this is tested against.

use alloc::string::String;
use alloc::vec::Vec;

use super::document::{CONTAINER, Document, Node};
use super::write::write_content;
use super::{Form, MAX_DEPTH, number, string};

/// How deep the objects are whose members are noted. The deepest that an envelope is read from is DHMAD's `data.escrow`.
const NOTED_LEVELS: usize = 3;

/// Reads an object; None if it is not as it would be sent, with `nodes` empty as before.
pub(super) fn read<'a>(text: &'a str, limit: usize, nodes: &mut Vec<Node>) -> Option<Document<'a>> {
    let mut reader = Reader { text, nodes, more: 0, rewritten: None, written: 0 };
    let Some([]) = reader.outermost() else {
        nodes.clear();
        return None;
    };
    let rewritten =
        reader.rewritten.map(|rewritten| rewritten + text.get(reader.written..).unwrap_or_default());
    Some(Document {
        text,
        limit,
        nodes: core::mem::take(nodes),
        decoded_keys: Vec::new(),
        lone_surrogate: None,
        escaped: rewritten.is_some(),
        odd_numbers: Vec::new(),
        plain: true,
        rewritten,
        is_whole: false,
    })
}

struct Reader<'a, 'n> {
    text: &'a str,
    nodes: &'n mut Vec<Node>,
    /// What a node has in `more`, of the string or number read last.
    more: u32,
    /// The canonical text up to the last string with an escape.
    rewritten: Option<String>,
    /// How much of the text that is.
    written: usize,
}

impl<'a> Reader<'a, '_> {
    fn outermost(&mut self) -> Option<&'a [u8]> {
        let text = self.text.as_bytes();
        let object = text.strip_prefix(b"{")?;
        self.note(text, |reader| reader.object(object, 0, NOTED_LEVELS))
    }

    /// Reads the value that the text begins with; returns what follows it.
    #[cfg_attr(not(target_arch = "wasm32"), inline(always))]
    fn value(&mut self, text: &'a [u8], depth: usize, levels: usize) -> Option<&'a [u8]> {
        match text {
            [b'"', content @ ..] => match string::skip_plain(content) {
                [b'"', rest @ ..] => Some(rest),
                inside => self.escaped(inside),
            },
            [b'{', content @ ..] => self.object(content, depth, levels),
            [b'[', content @ ..] => self.array(content, depth),
            [b'-' | b'0'..=b'9', ..] => self.number(text),
            [b't', b'r', b'u', b'e', rest @ ..]
            | [b'n', b'u', b'l', b'l', rest @ ..]
            | [b'f', b'a', b'l', b's', b'e', rest @ ..] => Some(rest),
            _ => None,
        }
    }

    /// Reads the content of an object, and notes the members of this and further `levels`.
    #[inline(never)]
    fn object(&mut self, content: &'a [u8], depth: usize, levels: usize) -> Option<&'a [u8]> {
        if depth == MAX_DEPTH {
            return None;
        }
        if let [b'}', rest @ ..] = content {
            return Some(rest);
        }
        let (mut rest, mut last, mut last_prefix) = (content, None, 0);
        loop {
            let [b'"', key @ ..] = rest else { return None };
            let (end, prefix) = string::skip_plain_key(key);
            let [b'"', b':', value @ ..] = end else { return None };
            let content = key.get(..key.len() - end.len())?;
            if prefix <= last_prefix && last.is_some_and(|last| content <= last) {
                return None;
            }
            (last, last_prefix) = (Some(content), prefix);

            rest = if levels == 0 {
                self.value(value, depth + 1, 0)?
            } else {
                self.member(rest, value, depth + 1, levels - 1)?
            };
            match rest {
                [b',', next @ ..] => rest = next,
                [b'}', rest @ ..] => return Some(rest),
                _ => return None,
            }
        }
    }

    #[inline(never)]
    fn array(&mut self, content: &'a [u8], depth: usize) -> Option<&'a [u8]> {
        if depth == MAX_DEPTH {
            return None;
        }
        if let [b']', rest @ ..] = content {
            return Some(rest);
        }
        let mut rest = content;
        loop {
            match self.value(rest, depth + 1, 0)? {
                [b',', next @ ..] => rest = next,
                [b']', rest @ ..] => return Some(rest),
                _ => return None,
            }
        }
    }

    /// Reads and notes a member whose value is the text.
    #[inline(never)]
    fn member(&mut self, key: &'a [u8], value: &'a [u8], depth: usize, levels: usize) -> Option<&'a [u8]> {
        let offset = |rest: &[u8]| (self.text.len() - rest.len()) as u32;
        self.nodes.push(Node { start: offset(key), end: offset(value) - 1, next: 0, more: 0 });
        self.note(value, |reader| reader.value(value, depth, levels))
    }

    /// Notes the value that the text begins with.
    fn note(&mut self, text: &[u8], read: impl FnOnce(&mut Self) -> Option<&'a [u8]>) -> Option<&'a [u8]> {
        let at = self.nodes.len();
        self.nodes.push(Node { start: (self.text.len() - text.len()) as u32, end: 0, next: 0, more: 0 });
        self.more = 0;
        let rest = read(self)?;
        let next = self.nodes.len() as u32;
        let node = self.nodes.get_mut(at)?;
        (node.end, node.next) = ((self.text.len() - rest.len()) as u32, next);
        node.more = if let [b'{' | b'[', ..] = text { CONTAINER } else { self.more };
        Some(rest)
    }

    /// Reads a string on from its first escape, and rewrites it.
    #[inline(never)]
    fn escaped(&mut self, inside: &'a [u8]) -> Option<&'a [u8]> {
        let (rest, lone_surrogate) = string::scan(self.text.as_bytes(), inside).ok()?;
        if lone_surrogate.is_some() {
            return None;
        }
        let (start, end) = (self.text.len() - inside.len(), self.text.len() - rest.len());
        let rewritten = self.rewritten.get_or_insert_with(|| String::with_capacity(self.text.len()));
        rewritten.push_str(self.text.get(self.written..start)?);
        write_content(self.text.get(start..end)?, Form::Utf8, rewritten);
        (self.written, self.more) = (end, 1);
        Some(rest)
    }

    #[inline(never)]
    fn number(&mut self, text: &'a [u8]) -> Option<&'a [u8]> {
        let number = number::scan(text, 0).ok()?;
        self.more = number.more;
        text.get(number.end..).filter(|_| number.more & number::OTHERWISE == 0)
    }
}

#[cfg(test)]
mod tests {
    use std::format;
    use std::string::String;
    use std::vec::Vec;

    use proptest::prelude::*;
    use proptest::sample::Index;

    use super::super::scan::scan;
    use super::super::write::tests::plain_text;
    use super::super::{Document, Form, Scalar, Value};
    use super::NOTED_LEVELS;

    /// What an envelope could read: of each member the key, the text and its meaning.
    type Outline<'a> = Vec<(String, &'a str, Option<Scalar<'a>>)>;

    fn outline<'a>(object: Value<'_, 'a>, levels: usize, found: &mut Outline<'a>) {
        for (key, value) in object.members() {
            assert_eq!(object.get(&key).map(Value::index), Some(value.index()));
            found.push((key.into_owned(), value.text(), value.as_scalar()));
            if value.is_object() && levels > 1 {
                outline(value, levels - 1, found);
            }
        }
    }

    fn outline_of<'a>(document: &Document<'a>) -> Outline<'a> {
        let mut found = Vec::new();
        outline(document.root(), NOTED_LEVELS, &mut found);
        found
    }

    /// Whether this is the way that the text is read.
    fn check(text: &str) -> bool {
        let sent = super::read(text, usize::MAX, &mut Vec::new());
        let scanned = scan(text, usize::MAX, Vec::new()).ok();
        let scanned = scanned.filter(|document| {
            let canonical =
                document.plain && document.odd_numbers.is_empty() && document.decoded_keys.is_empty();
            canonical && document.root().is_object() && document.lone_surrogate.is_none()
        });
        assert_eq!(sent.is_some(), scanned.is_some(), "{}", text);
        let (Some(mut sent), Some(mut scanned)) = (sent, scanned) else { return false };
        assert_eq!(sent.message().ok(), scanned.canonical(Form::Utf8).ok());
        assert_eq!(scanned.message().ok(), scanned.canonical(Form::Utf8).ok());
        for form in [Form::Utf8, Form::Ascii] {
            assert_eq!(sent.canonical(form).ok(), scanned.canonical(form).ok());
        }
        assert_eq!(outline_of(&sent), outline_of(&scanned));
        assert_eq!(sent.whole().nodes.len(), scanned.nodes.len());
        true
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(1_000))]

        #[test]
        fn reads_what_the_scan_finds_canonical(text in plain_text()) {
            check(&text);
        }

        #[test]
        fn a_slip_anywhere_is_noticed(
            text in plain_text(),
            at in any::<Index>(),
            length in 0..3_usize,
            slip in "[ \\n\"\\\\{}\\[\\]:,a0.e-]{0,2}|\\\\ud800|\\t|\u{1}",
        ) {
            let boundaries: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
            let start = at.index(boundaries.len());
            let end = boundaries[(start + length).min(boundaries.len() - 1)];
            let mut text = text;
            text.replace_range(boundaries[start]..end, &slip);
            check(&text);
        }
    }

    #[test]
    fn only_canonical_text_is_read() {
        let deep = |levels: usize| ["{\"a\":[".repeat(levels), "]}".repeat(levels)].concat();
        for text in [
            "{}",
            r#"{"":1}"#,
            r#"{"a":1,"b":1}"#,
            r#"{"ba":1,"bb":1}"#,
            r#"{"":"","a":null}"#,
            r#"{"a":1,"aa":[{},[]],"b":-1.5,"ë":"ë\u00eb\/"}"#,
            r#"{"a":"\u00eb","b":["\n","\u000A"],"c":"\/"}"#,
            r#"{"12345678":{"a":true},"123456789":{"a":{"a":{"a":false}}}}"#,
            &deep(64),
        ] {
            assert!(check(text), "{text}");
        }
        for text in [
            "",
            "[]",
            "1",
            "{",
            " {}",
            "{} ",
            "{}{}",
            r#"{"a" :1}"#,
            r#"{"a": 1}"#,
            r#"{"b":1,"a":1}"#,
            r#"{"a":1,"a":1}"#,
            r#"{"":1,"":1}"#,
            r#"{"123456789":1,"12345678":1}"#,
            r#"{"a":1.0}"#,
            r#"{"a":-0}"#,
            r#"{"a":01}"#,
            r#"{"\u0061":1}"#,
            r#"{"a":"\ud800"}"#,
            r#"{"a":"\x"}"#,
            r#"{"a":1,}"#,
            r#"{"a":[1,]}"#,
            r#"{"a":truE}"#,
            &deep(65),
            &format!("{{\"a\":{}}}", deep(64)),
            &format!("{{\"a\":{{\"a\":{}}}}}", "[".repeat(127) + &"]".repeat(127)),
        ] {
            assert!(!check(text), "{text}");
        }
    }

    #[test]
    fn no_member_is_noted_deeper_than_an_envelope_is_read() {
        for text in ["{}", r#"{"a":[{"b":1}]}"#, r#"{"a":{"b":{"c":{"d":1}}}}"#] {
            let document = super::read(text, usize::MAX, &mut Vec::new()).expect("canonical");
            let members = text.matches('"').count() / 2;
            let noted = if text.contains('[') { 1 } else { members.min(NOTED_LEVELS) };
            // The outermost value, and of each member the key and the value.
            assert_eq!(document.nodes.len(), 1 + 2 * noted, "{text}");
        }
    }
}
