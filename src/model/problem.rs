use alloc::string::String;
use core::fmt;

use serde::{Serialize, Serializer};

use crate::canonical::{Kind, Value};
use crate::digits::Digits;

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
    mismatch: Mismatch,
}

impl Problem {
    /// Where the member is, such as `decision.aml_screenings[0].score`; empty for the whole body.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// What the provider documents: `number`, `integer`, `string`, `boolean`, `array` or `object`.
    #[must_use]
    pub fn expected(&self) -> &str {
        self.mismatch.expected
    }

    /// What kind of value was found instead.
    #[must_use]
    pub fn found(&self) -> &'static str {
        self.mismatch.found
    }

    /// What [`Display`](fmt::Display) shows.
    pub(crate) fn message(&self) -> String {
        let path = if self.path.is_empty() { "the body" } else { &self.path };
        [path, ": expected ", self.expected(), ", found ", self.found()].concat()
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message())
    }
}

impl core::error::Error for Problem {}

impl Serialize for Problem {
    /// As its text.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// A [`Problem`] before anybody asks where it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Mismatch {
    /// Which value of the document it is about.
    index: u32,
    expected: &'static str,
    found: &'static str,
}

impl Mismatch {
    pub(super) fn too_large(value: Value<'_, '_>) -> Self {
        Self { index: value.index(), expected: "integer of 64 bits", found: "a larger number" }
    }

    /// With the way from `root` to the value.
    pub(super) fn within(self, root: Value<'_, '_>) -> Problem {
        let mut path = String::new();
        let mut at = root;
        while at.index() != self.index {
            // Values are counted in document order, so it is in the last one that does not begin after it.
            let before = |value: &Value<'_, '_>| value.index() <= self.index;
            if at.is_object() {
                let members = at.members().filter(|(_, value)| before(value));
                let Some((key, value)) = members.max_by_key(|(_, value)| value.index()) else { break };
                path.push_str(if path.is_empty() { "" } else { "." });
                path.push_str(&key);
                at = value;
            } else {
                let elements = at.elements().enumerate().take_while(|(_, value)| before(value));
                let Some((position, value)) = elements.last() else { break };
                path.extend(["[", Digits::of(position as u64).as_str(), "]"]);
                at = value;
            }
        }
        Problem { path, mismatch: self }
    }
}

impl<'d, 'a> Value<'d, 'a> {
    /// That this is something else than what was expected.
    pub(crate) fn is_not(self, expected: &'static str) -> Mismatch {
        let found = match self.kind() {
            Kind::Null => "null",
            Kind::Bool(_) => "boolean",
            Kind::Integer(_) | Kind::Float(..) => "number",
            Kind::String(Some(_)) => "string",
            Kind::String(None) => "string with half a surrogate pair",
            Kind::Array => "array",
            Kind::Object => "object",
        };
        Mismatch { index: self.index(), expected, found }
    }

    /// The members, if this is an object.
    pub(crate) fn object(
        self,
    ) -> Result<impl Iterator<Item = (alloc::borrow::Cow<'a, str>, Self)>, Mismatch> {
        if self.is_object() { Ok(self.members()) } else { Err(self.is_not("object")) }
    }

    /// The elements, if this is an array.
    pub(crate) fn array(self) -> Result<impl Iterator<Item = Self>, Mismatch> {
        if matches!(self.kind(), Kind::Array) { Ok(self.elements()) } else { Err(self.is_not("array")) }
    }
}
