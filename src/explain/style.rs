//! The same JSON, written in another way.

use alloc::borrow::Cow;
use alloc::string::String;

use super::cause::Cause;
use super::tokens::{Token, tokens};
use crate::canonical::{Document, Form};
use crate::stringify;

/// What stands between tokens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Layout {
    AsItIs,
    Compact,
    /// A space after commas and colons.
    Spaced,
    /// A line for each member and element, indented by so many spaces a level, as JavaScript and Python write it.
    Indented(usize),
}

/// How strings are spelt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Strings {
    AsTheyAre,
    /// Escaping no more than they must.
    Unescaped,
    /// Escaping all beyond ASCII.
    Ascii,
}

/// How numbers are spelt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Numbers {
    AsTheyAre,
    Canonical,
    /// As JavaScript writes the nearest number that it has.
    JavaScript,
}

/// A way to write JSON anew, token by token: members keep their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Style {
    pub(super) layout: Layout,
    pub(super) strings: Strings,
    pub(super) numbers: Numbers,
}

impl Layout {
    pub(super) const ALL: [(Self, Option<Cause>); 5] = [
        (Self::AsItIs, None),
        (Self::Compact, Some(Cause::BodyCompact)),
        (Self::Spaced, Some(Cause::BodyPythonSeparators)),
        (Self::Indented(2), Some(Cause::BodyPretty2)),
        (Self::Indented(4), Some(Cause::BodyPretty4)),
    ];
}

impl Strings {
    pub(super) const ALL: [(Self, Option<Cause>); 3] = [
        (Self::AsTheyAre, None),
        (Self::Ascii, Some(Cause::BodyAsciiEscaped)),
        (Self::Unescaped, Some(Cause::BodyUnescaped)),
    ];

    fn write(self, token: &str) -> Option<Cow<'_, str>> {
        let form = match self {
            Self::AsTheyAre => return Some(token.into()),
            Self::Unescaped => Form::Utf8,
            Self::Ascii => Form::Ascii,
        };
        if token.bytes().all(|byte| matches!(byte, b' '..=b'~') && byte != b'\\') {
            return Some(token.into());
        }
        Document::read_any(token.as_bytes()).ok()?.canonical(form).ok()
    }
}

impl Numbers {
    pub(super) const ALL: [(Self, Option<Cause>); 3] = [
        (Self::AsTheyAre, None),
        (Self::Canonical, Some(Cause::BodyCanonicalNumbers)),
        (Self::JavaScript, Some(Cause::BodyJavascriptNumbers)),
    ];

    fn write(self, token: &str) -> Option<Cow<'_, str>> {
        const EXACT_EVERYWHERE: usize = 15;
        let is_plain = token.len() <= EXACT_EVERYWHERE && token.bytes().all(|byte| byte.is_ascii_digit());
        if is_plain || self == Self::AsTheyAre {
            return Some(token.into());
        }
        let document = Document::read_any(token.as_bytes()).ok()?;
        match self {
            Self::JavaScript => stringify::number_text(document.root()).map(|(text, _)| text.into()),
            _ => document.canonical(Form::Utf8).ok(),
        }
    }
}

impl Style {
    pub(super) const AS_IT_IS: Self =
        Self { layout: Layout::AsItIs, strings: Strings::AsTheyAre, numbers: Numbers::AsTheyAre };

    /// Writes JSON that was read before. None if that has no text, or one of more than `limit` bytes.
    pub(super) fn write(self, text: &str, limit: usize) -> Option<String> {
        let mut out = String::with_capacity(text.len());
        let (mut depth, mut copied, mut is_fresh) = (0_usize, 0, false);
        for (start, token) in tokens(text) {
            if self.layout == Layout::AsItIs {
                out.push_str(text.get(copied..start)?);
            }
            let is_close = matches!(token, Token::Close(_));
            if is_close {
                depth = depth.saturating_sub(1);
            }
            // An empty container stays on one line.
            if is_fresh != is_close {
                self.layout.new_line(depth, &mut out);
            }
            is_fresh = matches!(token, Token::Open(_));
            depth += usize::from(is_fresh);
            match token {
                Token::Open(bracket) | Token::Close(bracket) => out.push(bracket),
                Token::Comma => {
                    out.push(',');
                    match self.layout {
                        Layout::Spaced => out.push(' '),
                        layout => layout.new_line(depth, &mut out),
                    }
                }
                Token::Colon => {
                    out.push(':');
                    if matches!(self.layout, Layout::Spaced | Layout::Indented(_)) {
                        out.push(' ');
                    }
                }
                Token::String(token) => out.push_str(&self.strings.write(token)?),
                Token::Number(token) => out.push_str(&self.numbers.write(token)?),
                Token::Literal(word) => out.push_str(word),
            }
            copied = start + token.text().map_or(1, str::len);
            if out.len() > limit {
                return None;
            }
        }
        if self.layout == Layout::AsItIs {
            out.push_str(text.get(copied..)?);
        }
        Some(out)
    }
}

impl Layout {
    fn new_line(self, depth: usize, out: &mut String) {
        if let Self::Indented(width) = self {
            out.push('\n');
            (0..width * depth).for_each(|_| out.push(' '));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Layout, Numbers, Strings, Style};

    const BODY: &str =
        "{ \"a\" : [1.0,{},[ ]], \"é\\/\":\"\\u00e9\\n\" ,\"n\":{\"x\":-0,\"y\":9007199254740993} }\n";

    fn written(layout: Layout, strings: Strings, numbers: Numbers) -> String {
        Style { layout, strings, numbers }.write(BODY, 1000).expect("JSON")
    }

    #[test]
    fn as_it_is_changes_nothing() {
        assert_eq!(Style::AS_IT_IS.write(BODY, 1000).as_deref(), Some(BODY));
    }

    /// The texts are what Python and JavaScript print.
    #[test]
    fn each_part_is_written_as_the_languages_do() {
        assert_eq!(
            written(Layout::Compact, Strings::Ascii, Numbers::Canonical),
            r#"{"a":[1,{},[]],"\u00e9/":"\u00e9\n","n":{"x":0,"y":9007199254740993}}"#
        );
        assert_eq!(
            written(Layout::Spaced, Strings::Unescaped, Numbers::JavaScript),
            r#"{"a": [1, {}, []], "é/": "é\n", "n": {"x": 0, "y": 9007199254740992}}"#
        );
        assert_eq!(
            written(Layout::Indented(2), Strings::AsTheyAre, Numbers::AsTheyAre),
            "{\n  \"a\": [\n    1.0,\n    {},\n    []\n  ],\n  \"é\\/\": \"\\u00e9\\n\",\n  \"n\": {\n    \"x\": -0,\n    \"y\": 9007199254740993\n  }\n}"
        );
    }

    #[test]
    fn a_text_beyond_the_limit_is_none() {
        let nested = format!("{{\"a\":{}{}}}", "[".repeat(120), "]".repeat(120));
        assert!(nested.len() < 250);
        assert_eq!(
            Style { layout: Layout::Indented(4), ..Style::AS_IT_IS }.write(&nested, 4 * nested.len()),
            None
        );
    }
}
