use alloc::format;
use alloc::string::{String, ToString};
use core::fmt;

use serde::{Serialize, Serializer};

/// A member of an authenticated body that has another type than the provider documents.
///
/// It says nothing about whether the delivery is authentic, only that one member could not be read. Shows
/// where, what was expected and what kind of value was found; never the value.
///
/// ```
/// use kyc_webhooks::didit::Decision;
///
/// let body = br#"{"aml_screenings":[{"score":"high"}]}"#;
/// let problem = Decision::from_json(body).unwrap_err();
/// assert_eq!(problem.to_string(), "aml_screenings[0].score: expected number, found string");
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    path: String,
    expected: String,
    found: &'static str,
    /// Which value of the document it is, so that it can be passed over; `u32::MAX` until that is known.
    pub(super) index: u32,
}

impl Problem {
    pub(super) fn new(index: u32, expected: impl Into<String>, found: &'static str) -> Self {
        Self { path: String::new(), expected: expected.into(), found, index }
    }

    /// Says which value it is about, if that is not known yet.
    pub(super) fn located_at(self, index: u32) -> Self {
        if self.index == u32::MAX { Self { index, ..self } } else { self }
    }

    /// Puts the name of a member in front of the path.
    pub(super) fn under_key(mut self, key: &str) -> Self {
        let separator = if self.path.is_empty() || self.path.starts_with('[') { "" } else { "." };
        self.path = format!("{key}{separator}{}", self.path);
        self
    }

    /// Puts the position of an element in front of the path.
    pub(super) fn under_index(mut self, index: usize) -> Self {
        let separator = if self.path.is_empty() || self.path.starts_with('[') { "" } else { "." };
        self.path = format!("[{index}]{separator}{}", self.path);
        self
    }

    /// Where the member is, such as `decision.aml_screenings[0].score`; empty for the whole body.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// What the provider documents: `number`, `integer`, `string`, `boolean`, `array` or `object`.
    #[must_use]
    pub fn expected(&self) -> &str {
        &self.expected
    }

    /// What kind of value was found instead.
    #[must_use]
    pub fn found(&self) -> &'static str {
        self.found
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path = if self.path.is_empty() { "the body" } else { &self.path };
        write!(f, "{path}: expected {}, found {}", self.expected, self.found)
    }
}

impl core::error::Error for Problem {}

impl Serialize for Problem {
    /// As its text.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl serde::de::Error for Problem {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self::new(u32::MAX, message.to_string(), "another value")
    }

    fn invalid_type(unexpected: serde::de::Unexpected<'_>, expected: &dyn serde::de::Expected) -> Self {
        Self::new(u32::MAX, expected.to_string(), kind_of(unexpected))
    }

    fn invalid_value(unexpected: serde::de::Unexpected<'_>, expected: &dyn serde::de::Expected) -> Self {
        Self::new(u32::MAX, expected.to_string(), kind_of(unexpected))
    }
}

/// The kind of a value without its content.
fn kind_of(unexpected: serde::de::Unexpected<'_>) -> &'static str {
    use serde::de::Unexpected;
    match unexpected {
        Unexpected::Bool(_) => "boolean",
        Unexpected::Unsigned(_) | Unexpected::Signed(_) | Unexpected::Float(_) => "number",
        Unexpected::Str(_) | Unexpected::Char(_) => "string",
        Unexpected::Seq => "array",
        Unexpected::Map | Unexpected::StructVariant => "object",
        Unexpected::Unit | Unexpected::Option => "null",
        _ => "another value",
    }
}
