//! What is unusual about a body, whether or not it is the cause.

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;

use serde::Serialize;

use super::Detail;
use super::message::Source;
use super::path::path;
use super::tokens::{Token, tokens};
use crate::canonical::{Document, Form, Kind, Value};
use crate::model::Shape;
use crate::stringify;

/// The most bytes of the body that are shown of one place, if values are to be shown at all.
const MAX_SHOWN: usize = 64;

/// Something about the body that a parser, an editor or a proxy leaves behind, or that keeps it from being read.
///
/// | Code | What it is |
/// |---|---|
/// | `byte_order_mark` | the body begins with one |
/// | `not_canonical` | Didit, DHMAD: where the body departs from the text that the provider makes |
/// | `keys_out_of_order` | Didit: a key stands behind one that sorts after it |
/// | `integer_beyond_2_53` | an integer that JavaScript rounds |
/// | `long_decimal` | a fraction with more digits than JavaScript keeps |
/// | `negative_zero` | a zero with a sign, which JavaScript drops |
///
/// A body that cannot be read has the code of its refusal instead, such as `duplicate_key` or `not_json`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Difference {
    pub(super) code: &'static str,
    pub(super) explanation: String,
    pub(super) offset: Option<usize>,
    pub(super) path: Option<String>,
    pub(super) count: usize,
    pub(super) value: Option<String>,
}

impl Difference {
    /// What it is, as a stable code in snake case.
    #[must_use]
    pub fn code(&self) -> &'static str {
        self.code
    }

    /// The same as a sentence.
    #[must_use]
    pub fn explanation(&self) -> &str {
        &self.explanation
    }

    /// Where the first one is, in bytes from the start of the body.
    #[must_use]
    pub fn offset(&self) -> Option<usize> {
        self.offset
    }

    /// Which member or element the first one is, such as `decision.aml_screenings[0].score`. A name that the provider
    /// does not document is shown as `*` unless you ask for values.
    #[must_use]
    pub fn path(&self) -> Option<&str> {
        self.path.as_deref()
    }

    /// How many there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.count
    }

    /// What stands there; only if you ask for values.
    #[must_use]
    pub fn value(&self) -> Option<&str> {
        self.value.as_deref()
    }
}

/// How a provider is known to write its bodies.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Usual {
    /// In canonical form, with or without escapes.
    Canonical,
    /// As JavaScript does.
    Stringified,
    Unknown,
}

impl Usual {
    /// The texts to one of which a body can be expected to be equal.
    fn texts<'b>(self, document: &Document<'b>) -> Vec<Cow<'b, str>> {
        let canonical =
            || [Form::Ascii, Form::Utf8].into_iter().filter_map(|form| document.canonical(form).ok());
        match self {
            Self::Canonical => canonical().collect(),
            Self::Stringified => stringify::stringify(document).map(Cow::Owned).into_iter().collect(),
            Self::Unknown => Vec::new(),
        }
    }
}

/// Everything unusual, each kind once, where it is first found.
pub(super) fn differences(
    source: &Source<'_>,
    usual: Usual,
    shapes: &dyn Fn(Value<'_, '_>) -> Vec<&'static Shape>,
    detail: Detail,
) -> Vec<Difference> {
    let is_sorted = usual == Usual::Canonical;
    let mut found = Found { differences: Vec::new(), source, is_sorted, detail };
    if source.bom > 0 {
        found.add("byte_order_mark", "The body begins with a byte order mark.", 0, None);
    }
    match (&source.document, source.text()) {
        (Ok(document), Some(text)) => {
            if let Some(offset) = departure(text, &usual.texts(document)) {
                let explanation = "From here on, the body is not the text that the provider usually sends.";
                found.add("not_canonical", explanation, offset + source.bom, None);
            }
            let shapes = shapes(document.root());
            let place = |index| path(document.root(), index, &shapes, detail);
            found.read(text, &place);
        }
        (Err(error), _) => found.differences.push(Difference {
            code: error.code().as_str(),
            explanation: sentence(&error.message()),
            offset: error.offset().map(|offset| offset + source.bom),
            path: None,
            count: 1,
            value: error.offset().and_then(|offset| found.shown(offset + source.bom)),
        }),
        (Ok(_), None) => {}
    }
    found.differences
}

/// The first byte at which a text is none of the usual ones: as far as any of them goes.
fn departure(text: &str, usual: &[Cow<'_, str>]) -> Option<usize> {
    let same = |usual: &Cow<'_, str>| text.bytes().zip(usual.bytes()).take_while(|(a, b)| a == b).count();
    if usual.iter().any(|usual| usual == text) { None } else { usual.iter().map(same).max() }
}

/// A message as a sentence. The name of a header keeps its capitals.
pub(super) fn sentence(message: &str) -> String {
    let is_name = message.split(' ').next().is_some_and(|word| word.contains('-'));
    let mut chars = message.chars();
    let first = chars.next().map(|first| if is_name { first } else { first.to_ascii_uppercase() });
    first.into_iter().chain(chars).chain(['.']).collect()
}

struct Found<'s, 'b> {
    differences: Vec<Difference>,
    source: &'s Source<'b>,
    /// Whether the provider sorts the members of objects.
    is_sorted: bool,
    detail: Detail,
}

/// An object or array that is open, with the last key of an object.
enum Open<'t> {
    Object { last: Option<Key<'t>>, is_key_next: bool },
    Array,
}

#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Key<'t>(Cow<'t, str>);

impl<'t> Key<'t> {
    /// None for a key with half a surrogate pair.
    fn read(token: &'t str) -> Option<Self> {
        let document = Document::read_any(token.as_bytes()).ok()?;
        document.root().as_str().map(Self)
    }
}

impl Found<'_, '_> {
    fn add(
        &mut self,
        code: &'static str,
        explanation: &str,
        offset: usize,
        path: Option<&dyn Fn() -> String>,
    ) {
        match self.differences.iter_mut().find(|difference| difference.code == code) {
            Some(known) => known.count += 1,
            None => self.differences.push(Difference {
                code,
                explanation: explanation.into(),
                offset: Some(offset),
                path: path.map(|path| path()),
                count: 1,
                value: self.shown(offset),
            }),
        }
    }

    /// What stands at an offset, if it may be shown: on one line and without anything a terminal obeys.
    fn shown(&self, offset: usize) -> Option<String> {
        let shown = self.source.body.get(offset..)?;
        let shown = shown.get(..MAX_SHOWN).unwrap_or(shown);
        let shown = || String::from_utf8_lossy(shown).chars().flat_map(char::escape_default).collect();
        (self.detail == Detail::WithValues).then(shown)
    }

    /// Looks at every token of a text that was read before.
    fn read(&mut self, text: &str, place: &dyn Fn(u32) -> String) {
        let mut open: Vec<Open<'_>> = Vec::new();
        let mut index = 0;
        for (start, token) in tokens(text) {
            let offset = start + self.source.bom;
            match (token, open.last_mut()) {
                (Token::String(token), Some(Open::Object { last, is_key_next: is_key_next @ true })) => {
                    *is_key_next = false;
                    // Keys are counted too, each before its value.
                    index += 1;
                    let key = Key::read(token);
                    if self.is_sorted && key.is_some() && key < *last {
                        let explanation = "A key stands behind one that sorts after it, so the members were not sorted, or were put in another order.";
                        self.add("keys_out_of_order", explanation, offset, Some(&|| place(index)));
                    }
                    *last = key;
                }
                (Token::Comma, Some(Open::Object { is_key_next, .. })) => *is_key_next = true,
                (Token::Comma | Token::Colon, _) => {}
                (Token::Close(_), _) => {
                    open.pop();
                }
                (token, _) => {
                    match token {
                        Token::Open('{') => open.push(Open::Object { last: None, is_key_next: true }),
                        Token::Open(_) => open.push(Open::Array),
                        Token::Number(number) => {
                            if let Some((code, explanation)) = damage(number) {
                                self.add(code, explanation, offset, Some(&|| place(index)));
                            }
                        }
                        _ => {}
                    }
                    index += 1;
                }
            }
        }
    }
}

/// What JavaScript would do to a number.
fn damage(token: &str) -> Option<(&'static str, &'static str)> {
    const EXACT_EVERYWHERE: usize = 15;
    if token.len() <= EXACT_EVERYWHERE && token.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let document = Document::read_any(token.as_bytes()).ok()?;
    let (text, is_same) = stringify::number_text(document.root())?;
    match document.root().kind() {
        _ if text == "0" && token.starts_with('-') && is_same => {
            Some(("negative_zero", "A zero has a sign, which JavaScript drops."))
        }
        _ if is_same => None,
        Kind::Integer(_) => Some((
            "integer_beyond_2_53",
            "An integer is beyond 2^53, where JavaScript rounds: parsing the body there makes it another number.",
        )),
        _ => Some((
            "long_decimal",
            "A fraction has more digits than JavaScript keeps: parsing the body there makes it another number.",
        )),
    }
}
