//! The one error type: a stable code, a sentence, a hint at the likely mistake.

mod code;
mod hint;
mod message;

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

pub use code::ErrorCode;

use crate::model::Problem;

/// A shorthand for results of this crate.
pub type Result<T, E = Error> = core::result::Result<T, E>;

/// Why a delivery was refused.
///
/// Neither the error nor its [`Debug`] output holds a secret or an expected signature; of headers and body they tell
/// times, lengths and places, and nothing else: bodies are people's identity data, and errors end up in logs.
///
/// ```
/// use kyc_webhooks::{ErrorCode, canonical};
///
/// let error = canonical::canonicalize(br#"{"a":1,"a":2}"#, canonical::Form::Utf8).unwrap_err();
/// assert_eq!(error.code(), ErrorCode::DuplicateKey);
/// assert_eq!(error.offset(), Some(7));
/// assert_eq!(error.status(), 400);
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Error {
    /// In a box, so that results fit registers.
    kind: Box<Kind>,
}

/// The name of a header: a provider's own, or one from the caller's configuration.
pub(crate) type HeaderName = Cow<'static, str>;

/// What happened, with what the sentence and the hint need to know. Private so that it may grow.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Kind {
    BodyTooLarge { size: usize, limit: usize },
    CanonicalTooLarge { limit: usize },
    NotUtf8 { offset: usize },
    NotJson { offset: usize, expected: &'static str },
    NotAnObject { offset: usize },
    DuplicateKey { offset: usize },
    LoneSurrogate { offset: usize },
    NumberTooLong { offset: usize, digits: usize },
    TooManyLongFloats { offset: usize },
    NumberOutOfRange { offset: usize },
    TooDeep { offset: usize },
    HeaderMissing { looked_for: Vec<HeaderName> },
    CredentialMissing { looked_for: Vec<HeaderName> },
    HeaderMalformed { name: HeaderName, problem: HeaderProblem },
    TimestampMissing,
    TimestampHeaderMissing { name: &'static str },
    TimestampMalformed,
    TimestampMismatch { header: i64, body: i64 },
    TimestampStale { age: u64, tolerance: u64 },
    TimestampFuture { ahead: u64, tolerance: u64 },
    SignatureMismatch { tried: TriedHeaders, clue: Option<Clue> },
    CredentialMismatch { tried: TriedHeaders, clue: Option<Clue> },
    SimpleNotAllowed { name: &'static str },
    FieldsAmbiguous { field: &'static str },
    RawBodyRequired { name: &'static str },
    TypeMissing,
    TypeMismatch { name: &'static str },
    FieldUnexpected { problem: Problem },
    SecretMissing,
    CredentialsMissing,
    SecretEmpty,
    InvalidArgument { problem: String },
}

/// What is wrong with the value of a header.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum HeaderProblem {
    /// Not 64 hexadecimal digits; the number is the length that was found, in bytes.
    NotASignature { length: usize },
    /// Not the Base64 of 32 bytes; the number is the length that was found, in bytes.
    NotBase64 { length: usize },
    /// Not decimal Unix seconds.
    NotSeconds,
    /// Not a date with a time as RFC 3339 writes it.
    NotADate,
    /// Present more than once, with different values.
    Conflicting,
}

/// What is known about the cause of a mismatch without revealing anything about the secret but its shape.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Clue {
    /// A secret begins or ends with white space.
    SecretHasOuterSpace,
    /// A secret is wrapped in quotation marks.
    SecretIsQuoted,
    /// A signature over a few fields does match, so secret and fields are right and something else changed.
    FieldsMatch,
    /// The body is not the bytes that arrived.
    BodyReserialized,
    /// The header that belongs in front of the message is missing or unusable, so that message could not be
    /// compared.
    TimestampHeaderUnusable,
}

/// The headers that were compared, each once.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct TriedHeaders(Vec<HeaderName>);

impl TriedHeaders {
    pub(crate) fn push(&mut self, name: impl Into<HeaderName>) {
        let name = name.into();
        if !self.0.contains(&name) {
            self.0.push(name);
        }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Error {
    /// The cause as a stable code.
    #[must_use]
    pub fn code(&self) -> ErrorCode {
        match *self.kind {
            Kind::BodyTooLarge { .. } | Kind::CanonicalTooLarge { .. } => ErrorCode::BodyTooLarge,
            Kind::NotUtf8 { .. } => ErrorCode::NotUtf8,
            Kind::NotJson { .. } => ErrorCode::NotJson,
            Kind::NotAnObject { .. } => ErrorCode::NotAnObject,
            Kind::DuplicateKey { .. } => ErrorCode::DuplicateKey,
            Kind::LoneSurrogate { .. } => ErrorCode::LoneSurrogate,
            Kind::NumberTooLong { .. } | Kind::TooManyLongFloats { .. } => ErrorCode::NumberTooLong,
            Kind::NumberOutOfRange { .. } => ErrorCode::NumberOutOfRange,
            Kind::TooDeep { .. } => ErrorCode::TooDeep,
            Kind::HeaderMissing { .. } | Kind::CredentialMissing { .. } => ErrorCode::HeaderMissing,
            Kind::HeaderMalformed { .. } => ErrorCode::HeaderMalformed,
            Kind::TimestampMissing | Kind::TimestampHeaderMissing { .. } => ErrorCode::TimestampMissing,
            Kind::TimestampMalformed => ErrorCode::TimestampMalformed,
            Kind::TimestampMismatch { .. } => ErrorCode::TimestampMismatch,
            Kind::TimestampStale { .. } => ErrorCode::TimestampStale,
            Kind::TimestampFuture { .. } => ErrorCode::TimestampFuture,
            Kind::SignatureMismatch { .. } => ErrorCode::SignatureMismatch,
            Kind::CredentialMismatch { .. } => ErrorCode::CredentialMismatch,
            Kind::SimpleNotAllowed { .. } => ErrorCode::SimpleNotAllowed,
            Kind::FieldsAmbiguous { .. } => ErrorCode::FieldsAmbiguous,
            Kind::RawBodyRequired { .. } => ErrorCode::RawBodyRequired,
            Kind::TypeMissing => ErrorCode::TypeMissing,
            Kind::TypeMismatch { .. } => ErrorCode::TypeMismatch,
            Kind::FieldUnexpected { .. } => ErrorCode::FieldUnexpected,
            Kind::SecretMissing | Kind::CredentialsMissing => ErrorCode::SecretMissing,
            Kind::SecretEmpty => ErrorCode::SecretEmpty,
            Kind::InvalidArgument { .. } => ErrorCode::InvalidArgument,
        }
    }

    /// Where in the body the problem is, in bytes from its start, for the codes that concern its text.
    #[must_use]
    pub fn offset(&self) -> Option<usize> {
        match *self.kind {
            Kind::NotUtf8 { offset }
            | Kind::NotJson { offset, .. }
            | Kind::NotAnObject { offset }
            | Kind::DuplicateKey { offset }
            | Kind::LoneSurrogate { offset }
            | Kind::NumberTooLong { offset, .. }
            | Kind::TooManyLongFloats { offset }
            | Kind::NumberOutOfRange { offset }
            | Kind::TooDeep { offset } => Some(offset),
            _ => None,
        }
    }

    /// Which member could not be read, for [`ErrorCode::FieldUnexpected`].
    #[must_use]
    pub fn problem(&self) -> Option<&Problem> {
        match &*self.kind {
            Kind::FieldUnexpected { problem } => Some(problem),
            _ => None,
        }
    }

    /// The HTTP status that suits an answer to the sender; see [`ErrorCode::status`].
    #[must_use]
    pub fn status(&self) -> u16 {
        self.code().status()
    }

    /// What [`Display`](fmt::Display) shows.
    pub(crate) fn message(&self) -> String {
        message::of(&self.kind)
    }

    /// The likely mistake and what to do about it, as a sentence for the developer's log. Not meant for the
    /// sender.
    #[must_use]
    pub fn hint(&self) -> Option<&str> {
        hint::for_kind(&self.kind)
    }

    /// An [`ErrorCode::InvalidArgument`] whose message is `problem`, a whole sentence without its full stop.
    pub(crate) fn invalid_argument(problem: impl Into<String>) -> Self {
        Kind::InvalidArgument { problem: problem.into() }.into()
    }
}

impl From<Kind> for Error {
    #[cold]
    fn from(kind: Kind) -> Self {
        Self { kind: Box::new(kind) }
    }
}

impl From<Problem> for Error {
    #[cold]
    fn from(problem: Problem) -> Self {
        Kind::FieldUnexpected { problem }.into()
    }
}

impl core::error::Error for Error {}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message())
    }
}
