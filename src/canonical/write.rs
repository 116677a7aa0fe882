//! Writes a document in canonical form.

use alloc::borrow::Cow;
use alloc::string::String;

use super::document::{Document, Node};
use super::string::{Piece, pieces};
use super::{Form, number};
use crate::error::{Kind, Result};

impl<'a> Document<'a> {
    /// The canonical text in UTF-8, which V2 signatures cover, and which is not kept. Fails as [`Self::canonical`].
    pub(crate) fn message(&mut self) -> Result<Cow<'a, str>> {
        match self.rewritten.take() {
            Some(rewritten) => Ok(rewritten.into()),
            None => self.canonical(Form::Utf8),
        }
    }

    /// The canonical text. Fails for a lone surrogate, only in UTF-8, and for a text that exceeds the limit.
    pub(crate) fn canonical(&self, form: Form) -> Result<Cow<'a, str>> {
        if let (Form::Utf8, Some(offset)) = (form, self.lone_surrogate()) {
            return Err(Kind::LoneSurrogate { offset }.into());
        }
        if self.plain && !self.escaped && self.odd_numbers.is_empty() && form == Form::Utf8 {
            return Ok(self.text.into());
        }
        let mut out = String::with_capacity(self.text.len());
        if self.plain {
            self.write_plain_document(form, &mut out)?;
        } else {
            self.write_value(0, form, &mut out)?;
        }
        self.check_length(&out)?;
        Ok(out.into())
    }

    /// Writes the text as it is but for escapes, which are nowhere but in strings, and numbers.
    fn write_plain_document(&self, form: Form, out: &mut String) -> Result<()> {
        let mut written = 0;
        for &at in &self.odd_numbers {
            let number = self.node(at);
            write_content(self.text.get(written..number.start as usize).unwrap_or_default(), form, out);
            number::write(number.text(self.text), number.more, out);
            written = number.end as usize;
            self.check_length(out)?;
        }
        write_content(self.text.get(written..).unwrap_or_default(), form, out);
        Ok(())
    }

    /// Writes the value at node `at`. Recursion ends because a scan limits the depth.
    fn write_value(&self, at: u32, form: Form, out: &mut String) -> Result<()> {
        // Checked on the way, because a short body of large floats is a long text.
        self.check_length(out)?;
        let node = self.node(at);
        let text = node.text(self.text);
        match node.first_byte(self.text) {
            b'[' => {
                out.push('[');
                let mut element = at + 1;
                while element < node.next {
                    if element > at + 1 {
                        out.push(',');
                    }
                    self.write_value(element, form, out)?;
                    element = self.node(element).next;
                }
                out.push(']');
            }
            b'{' => {
                out.push('{');
                for (index, (at, key)) in self.keys(at, node).enumerate() {
                    if index > 0 {
                        out.push(',');
                    }
                    let value = self.node(at + 1);
                    // Most members stand in the text as they are written.
                    if value.more & number::OTHERWISE == 0 && value.start == key.end + 1 {
                        let member = Node { end: value.end, ..key };
                        self.write_string(member.text(self.text), form, out);
                        continue;
                    }
                    self.write_string(key.text(self.text), form, out);
                    out.push(':');
                    self.write_value(at + 1, form, out)?;
                }
                out.push('}');
            }
            b'"' => self.write_string(text, form, out),
            _ => number::write(text, node.more, out),
        }
        Ok(())
    }

    fn write_string(&self, text: &str, form: Form, out: &mut String) {
        if self.escaped { write_content(text, form, out) } else { write_plain(text, form, out) }
    }

    fn check_length(&self, out: &str) -> Result<()> {
        if out.len() > self.limit {
            return Err(Kind::CanonicalTooLarge { limit: self.limit }.into());
        }
        Ok(())
    }
}

/// Appends `text` as a JSON string that escapes no more than it must, as JavaScript writes it too.
pub(crate) fn quote(text: &str, out: &mut String) {
    out.push('"');
    text.chars().for_each(|char| write_char(char, Form::Utf8, out));
    out.push('"');
}

/// Writes text in which whatever is escaped must be, or may be, in another way.
pub(super) fn write_content(content: &str, form: Form, out: &mut String) {
    for piece in pieces(content) {
        match piece {
            Piece::Plain(text) => write_plain(text, form, out),
            Piece::Char(char) => write_char(char, form, out),
            Piece::Surrogate(unit) => write_unit(unit, out),
        }
    }
}

/// Writes characters that stood unescaped in the text, so that none of them needs an escape but for its form.
fn write_plain(text: &str, form: Form, out: &mut String) {
    match form {
        Form::Utf8 => out.push_str(text),
        Form::Ascii => text.chars().for_each(|char| match char {
            '\0'..'\u{7f}' => out.push(char),
            _ => write_char(char, form, out),
        }),
    }
}

fn write_char(char: char, form: Form, out: &mut String) {
    match char {
        '"' => out.push_str("\\\""),
        '\\' => out.push_str("\\\\"),
        '\u{8}' => out.push_str("\\b"),
        '\u{c}' => out.push_str("\\f"),
        '\n' => out.push_str("\\n"),
        '\r' => out.push_str("\\r"),
        '\t' => out.push_str("\\t"),
        '\0'..='\u{1f}' => write_unit(char as u16, out),
        '\u{7f}'.. if form == Form::Ascii => {
            char.encode_utf16(&mut [0; 2]).iter().for_each(|&unit| write_unit(unit, out))
        }
        _ => out.push(char),
    }
}

fn write_unit(unit: u16, out: &mut String) {
    out.push_str("\\u");
    for shift in [12, 8, 4, 0] {
        out.extend(char::from_digit(u32::from(unit) >> shift & 0xF, 16));
    }
}

#[cfg(test)]
pub(super) mod tests {
    use std::format;
    use std::string::String;

    use proptest::prelude::*;

    use super::super::{Document, Form};
    use crate::ErrorCode;

    /// A text without white space whose members are in order, often with escapes and numbers to be rewritten.
    pub(in super::super) fn plain_text() -> impl Strategy<Value = String> {
        let leaf = prop_oneof![
            "-?(0|[1-9][0-9]{0,20})(\\.[0-9]{1,18})?(e-?[0-9]{1,2})?",
            "\"([a-zé\u{7f}😀\\[\\]{},: ]{0,20}|\\\\[bfnrt\"/\\\\]|\\\\u0[0-9a-fA-F]{3}|\\\\ud83d\\\\ude00){0,4}\"",
            Just(String::from("null")),
        ];
        let value = leaf.prop_recursive(4, 40, 6, |inner| {
            prop_oneof![
                proptest::collection::vec(inner.clone(), 0..5)
                    .prop_map(|items| format!("[{}]", items.join(","))),
                members(inner),
            ]
        });
        members(value)
    }

    fn members(value: impl Strategy<Value = String>) -> impl Strategy<Value = String> {
        proptest::collection::btree_map("[a-zé]{0,20}", value, 0..6).prop_map(|members| {
            let members: Vec<_> = members.iter().map(|(key, value)| format!("\"{key}\":{value}")).collect();
            format!("{{{}}}", members.join(","))
        })
    }

    /// In the order of the text and in another, with a text that is longer than the body.
    #[test]
    fn a_canonical_text_may_have_as_many_bytes_as_the_limit_says() {
        for body in [r#"{"a":1e30}"#, r#"{"b":1e30,"a":1}"#, r#"{"a":[1e30],"b":{}}"#] {
            let length = Document::read(body.as_bytes(), 99)
                .and_then(|document| Ok(document.canonical(Form::Utf8)?.len()));
            let length = length.expect("canonical");
            let code = |limit| {
                let document = Document::read(body.as_bytes(), limit)?;
                document.canonical(Form::Utf8).map(|text| text.len())
            };
            assert_eq!(code(length), Ok(length), "{body}");
            assert_eq!(code(length + 1), Ok(length), "{body}");
            assert_eq!(code(length - 1).expect_err("too long").code(), ErrorCode::BodyTooLarge, "{body}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2_000))]

        #[test]
        fn a_plain_document_is_written_as_its_values_are(text in plain_text()) {
            let mut document = Document::read(text.as_bytes(), usize::MAX).expect("JSON");
            prop_assert!(document.plain);
            let plain = [Form::Utf8, Form::Ascii].map(|form| document.canonical(form).expect("canonical").into_owned());
            document.plain = false;
            let by_value = [Form::Utf8, Form::Ascii].map(|form| document.canonical(form).expect("canonical").into_owned());
            prop_assert_eq!(plain, by_value);
        }
    }
}
