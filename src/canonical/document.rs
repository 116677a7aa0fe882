//! What a scan found: every value of the body in document order, pointing into the text.

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;

use super::value::Value;
use super::{as_sent, number, scan};
use crate::error::{Error, Kind, Result};

/// A JSON object that was read strictly, with its members sorted and known to be distinct.
#[derive(Clone)]
pub(crate) struct Document<'a> {
    pub(super) text: &'a str,
    /// The most bytes that the canonical text may have.
    pub(super) limit: usize,
    /// All values and keys, each container directly before its contents and each key directly before its value.
    pub(super) nodes: Vec<Node>,
    /// The keys that the text spells with escapes, decoded, each behind its length in four bytes.
    pub(super) decoded_keys: Vec<u8>,
    /// The first escape that is half a surrogate pair, if there is one.
    pub(super) lone_surrogate: Option<usize>,
    /// Whether there is an escape at all.
    pub(super) escaped: bool,
    /// The numbers whose canonical text may be another than theirs.
    pub(super) odd_numbers: Vec<u32>,
    /// Whether the text is in canonical form but for its escapes and numbers.
    pub(super) plain: bool,
    /// The canonical text in UTF-8, if it is another one than the text and was written while that was read.
    pub(super) rewritten: Option<String>,
    /// Whether all values are among the nodes, and not only what an envelope is read from.
    pub(super) is_whole: bool,
}

/// A value or a key. 32 bits are enough: longer bodies are refused.
#[derive(Clone, Copy)]
pub(super) struct Node {
    /// Where its text begins, which says what it is.
    pub(super) start: u32,
    /// Where its text ends.
    pub(super) end: u32,
    /// The node after a value and all that is in it; for a key of an unsorted object, the key that belongs in its place.
    pub(super) next: u32,
    /// - For a container [`CONTAINER`], with [`UNSORTED`] for an object whose keys are not in order as they stand.
    /// - For a key where its decoded form is, plus one, or 0 if it has no escapes; for another string whether it has.
    /// - For a number what [`number`](super::number) says about it.
    pub(super) more: u32,
}

/// That a value is no scalar, and so may be written [`otherwise`](number::OTHERWISE) than it stands there.
pub(super) const CONTAINER: u32 = number::OTHERWISE;
pub(super) const UNSORTED: u32 = 8;

impl Node {
    pub(super) fn text<'t>(&self, text: &'t str) -> &'t str {
        // Nodes are cut at ASCII delimiters, so this is never out of range nor inside a character.
        text.get(self.start as usize..self.end as usize).unwrap_or_default()
    }

    /// What is between the quotation marks of a string.
    pub(super) fn content<'t>(&self, text: &'t str) -> &'t str {
        text.get(self.start as usize + 1..self.end as usize - 1).unwrap_or_default()
    }

    pub(super) fn first_byte(&self, text: &str) -> u8 {
        text.as_bytes().get(self.start as usize).copied().unwrap_or_default()
    }
}

impl<'a> Document<'a> {
    /// Reads `body` strictly.
    ///
    /// A lone surrogate is not an error here, because signatures over raw bytes do not mind it; see
    /// [`Self::lone_surrogate`].
    pub(crate) fn read(body: &'a [u8], max_body_bytes: usize) -> Result<Self> {
        let (text, limit) = text_within(body, max_body_bytes)?;
        scan::scan(text, limit, room_for_nodes(text))?.of_an_object()
    }

    /// The same, except that of a body in canonical form only the members of the first levels can be read before it is
    /// made [`whole`](Self::whole). They are all that a verification and an envelope need.
    pub(crate) fn outline(body: &'a [u8], max_body_bytes: usize) -> Result<Self> {
        let (text, limit) = text_within(body, max_body_bytes)?;
        let mut nodes = room_for_nodes(text);
        // In WebAssembly this would take a twentieth of the small module.
        if cfg!(not(target_arch = "wasm32")) {
            if let Some(document) = as_sent::read(text, limit, &mut nodes) {
                return Ok(document);
            }
        }
        scan::scan(text, limit, nodes)?.of_an_object()
    }

    /// Reads any value strictly, of any size: a response of the API, or a part of a body that was read before.
    pub(crate) fn read_any(body: &'a [u8]) -> Result<Self> {
        let (text, limit) = text_within(body, usize::MAX)?;
        scan::scan(text, limit, room_for_nodes(text))
    }

    /// The document with all its values.
    pub(crate) fn whole(&self) -> Cow<'_, Self> {
        if self.is_whole || cfg!(target_arch = "wasm32") {
            return Cow::Borrowed(self);
        }
        // What was accepted once is accepted again.
        scan::scan(self.text, self.limit, room_for_nodes(self.text)).map_or(Cow::Borrowed(self), Cow::Owned)
    }

    fn of_an_object(self) -> Result<Self> {
        if self.root().is_object() {
            return Ok(self);
        }
        Err(Kind::NotAnObject { offset: self.text.len() - self.text.trim_ascii_start().len() }.into())
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
    pub(super) fn key_bytes(&self, key: Node) -> &[u8] {
        if key.more == 0 {
            return key.content(self.text).as_bytes();
        }
        let decoded = self.decoded_keys.get(key.more as usize - 1..).unwrap_or_default();
        let Some((length, decoded)) = decoded.split_first_chunk() else { return &[] };
        decoded.get(..u32::from_le_bytes(*length) as usize).unwrap_or_default()
    }

    pub(super) fn node(&self, at: u32) -> Node {
        self.nodes.get(at as usize).copied().unwrap_or(Node { start: 0, end: 0, next: 0, more: 0 })
    }

    /// The keys of an object in order, each with its position; the value is at the next one.
    pub(super) fn keys(&self, at: u32, object: Node) -> impl Iterator<Item = (u32, Node)> {
        let mut place = at + 1;
        core::iter::from_fn(move || {
            let stands_here = (place < object.next).then(|| self.node(place))?;
            let at = if object.more & UNSORTED > 0 { stands_here.next } else { place };
            place = self.node(place + 1).next;
            Some((at, self.node(at)))
        })
    }
}

/// The body as text, and the most bytes that it and its canonical text may have.
fn text_within(body: &[u8], max_body_bytes: usize) -> Result<(&str, usize)> {
    let limit = max_body_bytes.min(u32::MAX as usize);
    if body.len() > limit {
        return Err(Kind::BodyTooLarge { size: body.len(), limit }.into());
    }
    let text = core::str::from_utf8(body);
    Ok((text.map_err(|error| Error::from(Kind::NotUtf8 { offset: error.valid_up_to() }))?, limit))
}

fn room_for_nodes(text: &str) -> Vec<Node> {
    /// Values and keys of real deliveries are longer on average, with what is around them.
    const USUAL_TOKEN_BYTES: usize = 12;
    Vec::with_capacity(text.len() / USUAL_TOKEN_BYTES + 4)
}

#[cfg(test)]
mod tests {
    use alloc::borrow::Cow;

    use super::{Document, room_for_nodes};
    use crate::ErrorCode::BodyTooLarge;

    #[test]
    fn a_body_may_have_as_many_bytes_as_the_limit_says() {
        for read in [Document::read, Document::outline] {
            let code = |limit| read(b"{\"a\":1}", limit).map(|_| ()).map_err(|error| error.code());
            assert_eq!(
                [0, 1, 6, 7, 8].map(code),
                [Err(BodyTooLarge), Err(BodyTooLarge), Err(BodyTooLarge), Ok(()), Ok(())]
            );
        }
    }

    #[test]
    fn what_is_whole_is_not_read_again() {
        let whole = Document::read(b"{\"a\":1}", 7).expect("JSON");
        assert!(matches!(whole.whole(), Cow::Borrowed(_)));
        let outline = Document::outline(b"{\"a\":[1]}", 9).expect("JSON");
        assert!(matches!(outline.whole(), Cow::Owned(_)));
    }

    #[test]
    fn the_nodes_of_a_usual_body_have_room() {
        let body = r#"{"event":"status.updated","session":{"id":"11111111-2222-4333-8444-555555555555","status":"Approved"}}"#;
        let nodes = Document::read(body.as_bytes(), body.len()).expect("JSON").nodes;
        assert_eq!(nodes.len(), 9);
        assert!((nodes.len()..=2 * nodes.len()).contains(&room_for_nodes(body).capacity()));
    }
}
