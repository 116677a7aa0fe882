//! Canonical JSON as Python writes it: the text that V2 signatures cover.
//!
//! The form is what CPython 3 prints for `json.dumps(value, sort_keys=True, separators=(",", ":"))` after
//! every float with an integral value became an integer:
//!
//! - Object members are sorted by key, by Unicode code point, at every level; arrays keep their order.
//! - There is no white space outside strings.
//! - Integers keep every digit. A number with a fraction or exponent is read as the nearest 64-bit float;
//!   when its value is integral it is written as that exact integer, otherwise with the shortest digits that
//!   read back as the same float, as an exponent below 0.0001 (`1e-05`).
//! - Strings escape `"`, `\`, and control characters below U+0020; [`Form::Ascii`] also escapes U+007F and
//!   everything above.
//!
//! It is not RFC 8785 (JCS), which sorts by UTF-16 unit and prints numbers as JavaScript does.
//!
//! What is refused, and is not by Python: duplicate keys, an outermost value that is not an object, nesting
//! deeper than [`MAX_DEPTH`], and bodies over a size limit. Refused by both: `NaN` and the infinities (as
//! text that is not JSON here), integers of more than [`MAX_INTEGER_DIGITS`] digits, floats that overflow,
//! and, in [`Form::Utf8`], lone surrogates.

mod as_sent;
mod decimal;
mod document;
mod float;
mod number;
mod rank;
mod scan;
mod string;
mod value;
mod whole;
mod write;

use alloc::string::String;

pub(crate) use decimal::Decimal;
pub(crate) use document::Document;
pub(crate) use number::{integral, nearest, shortest};
pub(crate) use value::{Kind, Scalar, Value};
pub(crate) use write::quote;

use crate::error::Result;

/// The deepest nesting of objects and arrays that is read; the outermost object counts as one.
pub const MAX_DEPTH: usize = 128;

/// The most digits an integer may have, sign not counted: CPython's own limit.
pub const MAX_INTEGER_DIGITS: usize = 4300;

/// The most floats of more than 19 significant digits that one body may have. Each takes some hundred times
/// as long to read as an ordinary one, before any signature is known to match; no float needs more than 17.
pub const MAX_LONG_FLOATS: usize = 4096;

/// The longest body that is read unless the caller sets another limit: 1 MiB.
pub const DEFAULT_MAX_BODY_BYTES: usize = 1 << 20;

/// How characters beyond ASCII are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Form {
    /// As themselves, in UTF-8 (`ensure_ascii=False`): the message of `X-Signature-V2`.
    Utf8,
    /// As `\uXXXX` escapes (`ensure_ascii=True`): the text that Didit's backend sends and covers with
    /// `X-Signature`. With it that header can be recomputed after something re-serialised the body.
    Ascii,
}

/// Returns the canonical text of the JSON object in `body`.
///
/// The body and its canonical text are limited to [`DEFAULT_MAX_BODY_BYTES`]; see [`canonicalize_within`] for
/// another limit.
///
/// ```
/// use kyc_webhooks::canonical::{Form, canonicalize};
///
/// let body = r#"{ "name": "Zoë", "score": 100.0, "id": 10000000000000000000001, "delta": 0.00001 }"#;
/// assert_eq!(
///     canonicalize(body.as_bytes(), Form::Utf8)?,
///     r#"{"delta":1e-05,"id":10000000000000000000001,"name":"Zoë","score":100}"#
/// );
/// assert_eq!(canonicalize(r#"{"a":"ë"}"#.as_bytes(), Form::Ascii)?, r#"{"a":"\u00eb"}"#);
/// # Ok::<(), kyc_webhooks::Error>(())
/// ```
///
/// # Errors
///
/// With the byte offset where it stopped: [`NotUtf8`], [`NotJson`], [`NotAnObject`], [`DuplicateKey`],
/// [`LoneSurrogate`] (in [`Form::Utf8`] only), [`NumberTooLong`], [`NumberOutOfRange`] or [`TooDeep`]; and
/// [`BodyTooLarge`].
///
/// [`NotUtf8`]: crate::ErrorCode::NotUtf8
/// [`NotJson`]: crate::ErrorCode::NotJson
/// [`NotAnObject`]: crate::ErrorCode::NotAnObject
/// [`DuplicateKey`]: crate::ErrorCode::DuplicateKey
/// [`LoneSurrogate`]: crate::ErrorCode::LoneSurrogate
/// [`NumberTooLong`]: crate::ErrorCode::NumberTooLong
/// [`NumberOutOfRange`]: crate::ErrorCode::NumberOutOfRange
/// [`TooDeep`]: crate::ErrorCode::TooDeep
/// [`BodyTooLarge`]: crate::ErrorCode::BodyTooLarge
pub fn canonicalize(body: &[u8], form: Form) -> Result<String> {
    canonicalize_within(DEFAULT_MAX_BODY_BYTES, body, form)
}

/// Like [`canonicalize`], for a body and a canonical text of at most `max_body_bytes` bytes each.
///
/// # Errors
///
/// As [`canonicalize`].
pub fn canonicalize_within(max_body_bytes: usize, body: &[u8], form: Form) -> Result<String> {
    Ok(Document::read(body, max_body_bytes)?.canonical(form)?.into_owned())
}
