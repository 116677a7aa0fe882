//! The tokens of JSON that was read before, as they stand in the text.

/// One token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Token<'t> {
    /// `{` or `[`.
    Open(char),
    /// `}` or `]`.
    Close(char),
    Comma,
    Colon,
    /// With its quotation marks.
    String(&'t str),
    Number(&'t str),
    /// `true`, `false` or `null`.
    Literal(&'t str),
}

impl<'t> Token<'t> {
    /// The token as it stands in the text.
    pub(super) fn text(self) -> Option<&'t str> {
        match self {
            Self::String(text) | Self::Number(text) | Self::Literal(text) => Some(text),
            _ => None,
        }
    }
}

/// The tokens, each with the offset of its first byte. Only for text that was accepted by a strict reader; of other
/// text it makes something that means nothing.
pub(super) fn tokens(text: &str) -> impl Iterator<Item = (usize, Token<'_>)> {
    let mut at = 0;
    core::iter::from_fn(move || {
        let rest = text.get(at..)?;
        let start = text.len() - rest.trim_start_matches([' ', '\t', '\n', '\r']).len();
        let rest = text.get(start..)?;
        let first = rest.chars().next()?;
        let (token, length) = match first {
            '{' | '[' => (Token::Open(first), 1),
            '}' | ']' => (Token::Close(first), 1),
            ',' => (Token::Comma, 1),
            ':' => (Token::Colon, 1),
            '"' => {
                let length = string_length(rest);
                (Token::String(rest.get(..length)?), length)
            }
            _ => {
                let ends = [' ', '\t', '\n', '\r', ',', ':', '{', '}', '[', ']', '"'];
                let length = rest.find(ends).unwrap_or(rest.len());
                let word = rest.get(..length)?;
                let is_number = first == '-' || first.is_ascii_digit();
                (if is_number { Token::Number(word) } else { Token::Literal(word) }, length)
            }
        };
        at = start + length;
        Some((start, token))
    })
}

/// The length of the string that `text` begins with, its quotation marks included.
fn string_length(text: &str) -> usize {
    let mut escaped = false;
    let inside = text.bytes().skip(1).take_while(|&byte| {
        let ends = byte == b'"' && !escaped;
        escaped = byte == b'\\' && !escaped;
        !ends
    });
    (inside.count() + 2).min(text.len())
}

#[cfg(test)]
mod tests {
    use super::Token::{Close, Colon, Comma, Literal, Number, Open, String};
    use super::tokens;

    #[test]
    fn finds_every_token_with_its_offset() {
        let found: Vec<_> = tokens("\n{ \"a\\\\\" : [-1.5e+3,\"\\\"é\" ,true] }\r\n").collect();
        let expected = [
            (1, Open('{')),
            (3, String("\"a\\\\\"")),
            (9, Colon),
            (11, Open('[')),
            (12, Number("-1.5e+3")),
            (19, Comma),
            (20, String("\"\\\"é\"")),
            (27, Comma),
            (28, Literal("true")),
            (32, Close(']')),
            (34, Close('}')),
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn ends_also_where_the_text_is_no_json() {
        for text in ["", "\"", "\"\\", "{\"a", "é", "-", "\u{feff}{}"] {
            assert!(tokens(text).count() <= 3, "{text}");
        }
    }
}
