//! Writes a document in canonical form.

use alloc::string::String;

use super::document::{Document, Node};
use super::string::{Piece, pieces};
use super::{Form, number};
use crate::error::{Kind, Result};

impl Document<'_> {
    /// The canonical text. Fails for a lone surrogate, only in UTF-8, and for a text that exceeds the limit.
    pub(crate) fn canonical(&self, form: Form) -> Result<String> {
        if let (Form::Utf8, Some(offset)) = (form, self.lone_surrogate()) {
            return Err(Kind::LoneSurrogate { offset }.into());
        }
        let mut out = String::with_capacity(self.text.len());
        self.write_value(0, form, &mut out)?;
        self.check_length(&out)?;
        Ok(out)
    }

    /// Writes the value at node `at`; returns the node behind it. Recursion ends because a scan limits the
    /// depth.
    fn write_value(&self, at: u32, form: Form, out: &mut String) -> Result<u32> {
        // Checked on the way, because a short body of large floats is a long text.
        self.check_length(out)?;
        match self.node(at) {
            Node::Null => out.push_str("null"),
            Node::True => out.push_str("true"),
            Node::False => out.push_str("false"),
            Node::Integer(token) => out.push_str(number::integer(token.of(self.text))),
            Node::Float(token) => number::write_float(token.of(self.text), out),
            Node::String { content, escaped } => write_string(content.of(self.text), escaped, form, out),
            Node::Array { next, .. } => {
                out.push('[');
                let mut element = at + 1;
                while element < next {
                    if element > at + 1 {
                        out.push(',');
                    }
                    element = self.write_value(element, form, out)?;
                }
                out.push(']');
                return Ok(next);
            }
            Node::Object { next, first, count, .. } => {
                out.push('{');
                for (index, member) in self.members(first, count).iter().enumerate() {
                    if index > 0 {
                        out.push(',');
                    }
                    write_string(member.key.content.of(self.text), member.key.decoded.is_some(), form, out);
                    out.push(':');
                    self.write_value(member.value, form, out)?;
                }
                out.push('}');
                return Ok(next);
            }
        }
        Ok(at + 1)
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

fn write_string(content: &str, escaped: bool, form: Form, out: &mut String) {
    out.push('"');
    if !escaped {
        write_plain(content, form, out);
    } else {
        for piece in pieces(content) {
            match piece {
                Piece::Plain(text) => write_plain(text, form, out),
                Piece::Char(char) => write_char(char, form, out),
                Piece::Surrogate(unit) => write_unit(unit, out),
            }
        }
    }
    out.push('"');
}

/// Writes characters that stood unescaped in the text, so none of them is a quotation mark, a backslash or
/// below U+0020.
fn write_plain(text: &str, form: Form, out: &mut String) {
    match form {
        Form::Utf8 => out.push_str(text),
        Form::Ascii => text.chars().for_each(|char| write_char(char, form, out)),
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
