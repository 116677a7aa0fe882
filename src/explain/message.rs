//! The messages that the signature of a delivery can have been made over.

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;

use super::cause::Cause;
use super::search::{Base, Search};
use super::style::{Layout, Numbers, Strings, Style};
use crate::canonical::{Document, Form};
use crate::error::Error;
use crate::stringify::stringify;

const BOM: &[u8] = b"\xef\xbb\xbf";

/// The body that arrived, read as far as that goes.
pub(super) struct Source<'b> {
    pub(super) body: &'b [u8],
    /// The most bytes that a message may have.
    limit: usize,
    /// How many bytes of byte order mark stand before what was read.
    pub(super) bom: usize,
    pub(super) document: Result<Document<'b>, Error>,
    /// Why verification does not read the body, though it may be read here.
    refused: Option<Error>,
}

/// A time that can stand in front of a message, and what it takes to be there.
pub(super) struct Time {
    pub(super) text: Vec<u8>,
    pub(super) causes: Vec<Cause>,
}

/// Which of a provider's messages there are beside the exact bytes.
pub(super) struct Forms {
    pub(super) canonical: bool,
    /// The fields that are signed by themselves.
    pub(super) fields: Option<String>,
    /// The time that the canonical text is signed with; the first of `times`.
    pub(super) timed: bool,
    pub(super) times: Vec<Time>,
}

impl<'b> Source<'b> {
    pub(super) fn read(body: &'b [u8], limit: usize) -> Self {
        let rest = body.strip_prefix(BOM).unwrap_or(body);
        let document = Document::read(rest, limit);
        let bom = body.len() - rest.len();
        let refused = if bom > 0 { Document::read(body, limit).err() } else { None };
        Self { body, limit, bom, document, refused }
    }

    pub(super) fn is_too_large(&self) -> bool {
        self.body.len() > self.limit
    }

    /// The text of the document.
    pub(super) fn text(&self) -> Option<&'b str> {
        // The outermost value alone would lack the white space around it.
        let text = core::str::from_utf8(self.body.get(self.bom..)?).ok();
        text.filter(|_| self.document.is_ok())
    }

    /// The document as verification reads it, to which a byte order mark is no JSON.
    pub(super) fn as_a_verifier_reads_it(&self) -> Result<&Document<'b>, Error> {
        match (&self.refused, &self.document) {
            (None, Ok(document)) => Ok(document),
            (Some(error), _) | (None, Err(error)) => Err(error.clone()),
        }
    }

    /// Offers every message, those with the fewest changes first.
    pub(super) fn offer(&self, forms: &Forms, search: &mut Search<'_>) {
        if self.is_too_large() {
            return;
        }
        let document = self.document.as_ref().ok();
        let canonical = document.and_then(|document| document.canonical(Form::Utf8).ok());
        let bom: &[Cause] = if self.bom > 0 { &[Cause::BodyHasBom] } else { &[] };
        let timed = forms.times.first().filter(|_| forms.timed).map(|time| &*time.text);

        if let Some(canonical) = canonical.as_deref().filter(|_| forms.canonical) {
            search.offer(Base::Canonical, bom, &[canonical.as_bytes()]);
            if let Some(time) = timed {
                search.offer(Base::Timed, bom, &[time, b":", canonical.as_bytes()]);
            }
        }
        search.offer(Base::Exact, &[], &[self.body]);
        if let Some(fields) = &forms.fields {
            search.offer(Base::Fields, bom, &[fields.as_bytes()]);
        }
        let stringified = document.and_then(stringify);
        if let Some(text) = &stringified {
            search.offer(Base::Stringified, bom, &[text.as_bytes()]);
        }
        if let Some(canonical) = canonical.as_deref().filter(|_| !forms.canonical) {
            search.offer(Base::Canonical, bom, &[canonical.as_bytes()]);
        }
        self.offer_bytes(search);
        self.offer_times(forms, canonical.as_deref(), bom, search);
        if let Some(text) = self.text() {
            self.offer_styles(Base::Exact, text, bom, None, search);
        }
        if let Some(canonical) = &canonical {
            self.offer_styles(Base::Canonical, canonical, bom, timed, search);
        }
    }

    /// The body with other bytes around and between its lines.
    fn offer_bytes(&self, search: &mut Search<'_>) {
        let body = self.body;
        let mut offer = |cause, parts: &[&[u8]]| search.offer(Base::Exact, &[cause], parts);
        match body.strip_prefix(BOM) {
            Some(rest) => offer(Cause::BodyHasBom, &[rest]),
            None => offer(Cause::BodyLacksBom, &[BOM, body]),
        }
        match body.strip_suffix(b"\n") {
            Some(rest) => offer(Cause::BodyHasNewline, &[rest.strip_suffix(b"\r").unwrap_or(rest)]),
            None => [&b"\n"[..], b"\r\n"].iter().for_each(|end| offer(Cause::BodyLacksNewline, &[body, end])),
        }
        if let Some(text) = with_lf(body) {
            offer(Cause::BodyHasCrlf, &[&text]);
        }
        if let Some(text) = with_crlf(body).filter(|text| text.len() <= self.limit) {
            offer(Cause::BodyLacksCrlf, &[&text]);
        }
    }

    /// The messages behind a timestamp.
    fn offer_times(&self, forms: &Forms, canonical: Option<&str>, bom: &[Cause], search: &mut Search<'_>) {
        for (at, time) in forms.times.iter().enumerate() {
            for (separator, cause) in
                [(&b":"[..], Cause::TimestampPrefixColon), (b".", Cause::TimestampPrefixDot)]
            {
                let prefixed = [&[cause], &time.causes[..]].concat();
                if let Some(canonical) = canonical.filter(|_| forms.canonical) {
                    let message = [&time.text, separator, canonical.as_bytes()];
                    match separator {
                        // The first of them was offered before.
                        b":" if forms.timed && at == 0 => {}
                        b":" if forms.timed || !time.causes.is_empty() => {
                            search.offer(Base::Timed, &[bom, &time.causes].concat(), &message);
                        }
                        _ => search.offer(Base::Canonical, &[bom, &prefixed].concat(), &message),
                    }
                }
                search.offer(Base::Exact, &prefixed, &[&time.text, separator, self.body]);
            }
        }
    }

    /// The text written in all other ways that make a difference.
    fn offer_styles(
        &self,
        base: Base,
        text: &str,
        bom: &[Cause],
        time: Option<&[u8]>,
        search: &mut Search<'_>,
    ) {
        for (style, causes) in styles(text, self.limit) {
            let causes = [bom, &causes].concat();
            if search.is_beyond(causes.len()) || !search.is_complete {
                continue;
            }
            let Some(written) = style.write(text, self.limit) else { continue };
            search.offer(base, &causes, &[written.as_bytes()]);
            if let Some(time) = time {
                search.offer(Base::Timed, &causes, &[time, b":", written.as_bytes()]);
            }
        }
    }
}

/// The styles in which the text is another text, those with the fewest changes first.
fn styles(text: &str, limit: usize) -> Vec<(Style, Vec<Cause>)> {
    let plain = Style::AS_IT_IS;
    let differs = |style: Style| style.write(text, limit).filter(|written| written != text);
    let mut seen = Vec::new();
    let mut is_new = |style: Style, cause: Option<Cause>| match (cause, differs(style)) {
        (None, _) => true,
        (Some(_), Some(written)) if !seen.contains(&written) => {
            seen.push(written);
            true
        }
        _ => false,
    };
    let mut layouts = Vec::from(Layout::ALL);
    layouts.retain(|&(layout, cause)| is_new(Style { layout, ..plain }, cause));
    let mut strings = Vec::from(Strings::ALL);
    strings.retain(|&(strings, cause)| is_new(Style { strings, ..plain }, cause));
    let mut numbers = Vec::from(Numbers::ALL);
    numbers.retain(|&(numbers, cause)| is_new(Style { numbers, ..plain }, cause));

    // By the number of causes.
    let mut styles: [Vec<_>; 4] = Default::default();
    for &(layout, of_layout) in &layouts {
        for &(strings, of_strings) in &strings {
            for &(numbers, of_numbers) in &numbers {
                let causes: Vec<_> = [of_layout, of_strings, of_numbers].into_iter().flatten().collect();
                if let Some(styles) = styles.get_mut(causes.len()).filter(|_| !causes.is_empty()) {
                    styles.push((Style { layout, strings, numbers }, causes));
                }
            }
        }
    }
    styles.into_iter().flatten().collect()
}

/// The body with LF for every CRLF; None if it has none.
fn with_lf(body: &[u8]) -> Option<Vec<u8>> {
    let mut out = Vec::with_capacity(body.len());
    for (at, &byte) in body.iter().enumerate() {
        if byte != b'\r' || body.get(at + 1) != Some(&b'\n') {
            out.push(byte);
        }
    }
    (out.len() < body.len()).then_some(out)
}

/// The body with CRLF for every LF that stands alone; None if there is none.
fn with_crlf(body: &[u8]) -> Option<Vec<u8>> {
    let mut out = Vec::with_capacity(body.len());
    for &byte in body {
        if byte == b'\n' && out.last() != Some(&b'\r') {
            out.push(b'\r');
        }
        out.push(byte);
    }
    (out.len() > body.len()).then_some(out)
}

/// The digits of a time a thousand times as large or small, for another unit.
pub(super) fn other_units(digits: &[u8]) -> impl Iterator<Item = Time> + use<> {
    let time = |text: Cow<'_, [u8]>, cause| Time { text: text.into_owned(), causes: Vec::from([cause]) };
    let is_time = (1..=20).contains(&digits.len()) && digits.iter().all(u8::is_ascii_digit);
    let in_millis = is_time.then(|| time([digits, b"000"].concat().into(), Cause::TimestampInMilliseconds));
    let seconds = digits.get(..digits.len().saturating_sub(3)).filter(|digits| is_time && !digits.is_empty());
    let in_seconds = seconds.map(|digits| time(digits.into(), Cause::TimestampInSeconds));
    in_millis.into_iter().chain(in_seconds)
}

#[cfg(test)]
mod tests {
    use super::{Cause, other_units, styles, with_crlf, with_lf};

    #[test]
    fn only_styles_that_change_something_are_written() {
        let causes = |text| -> Vec<_> { styles(text, 1000).into_iter().map(|(_, causes)| causes).collect() };
        let layouts = [Cause::BodyPythonSeparators, Cause::BodyPretty2, Cause::BodyPretty4];
        assert_eq!(causes(r#"{"a":[1,"x"]}"#), layouts.map(|cause| vec![cause]));
        assert_eq!(
            causes(r#"{"a": 1.0}"#).len(),
            3 + 1 + 3,
            "JavaScript writes it as the canonical form does"
        );
        assert_eq!(causes("{}"), Vec::<Vec<Cause>>::new());
    }

    #[test]
    fn line_breaks_change_both_ways() {
        assert_eq!(with_lf(b"a\r\nb\rc\n").as_deref(), Some(&b"a\nb\rc\n"[..]));
        assert_eq!(with_lf(b"a\nb\r"), None);
        assert_eq!(with_crlf(b"a\nb\r\n").as_deref(), Some(&b"a\r\nb\r\n"[..]));
        assert_eq!(with_crlf(b"a\r\n"), None);
    }

    #[test]
    fn other_units_are_made_of_digits_alone() {
        let units = |digits: &str| -> Vec<_> {
            other_units(digits.as_bytes()).map(|time| String::from_utf8(time.text).expect("digits")).collect()
        };
        assert_eq!(units("1800000000"), ["1800000000000", "1800000"]);
        assert_eq!(units("12"), ["12000"]);
        assert!(units("").is_empty() && units("soon").is_empty() && units(&"1".repeat(21)).is_empty());
    }
}
