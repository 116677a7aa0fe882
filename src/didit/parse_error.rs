use alloc::vec::Vec;
use core::fmt;

use serde::de::DeserializeOwned;

use crate::canonical::{DEFAULT_MAX_BODY_BYTES, Document};
use crate::error::{Error, Kind};
use crate::model::{Problem, read};

/// Why the body of an API response could not be read. Shows no part of it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum ParseError {
    /// It is no strict JSON.
    Json(Error),
    /// A member has another type than documented.
    Shape(Problem),
}

impl fmt::Display for ParseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Json(error) => error.fmt(f),
            Self::Shape(problem) => problem.fmt(f),
        }
    }
}

impl core::error::Error for ParseError {}

impl From<Error> for ParseError {
    fn from(error: Error) -> Self {
        Self::Json(error)
    }
}

impl From<Problem> for ParseError {
    fn from(problem: Problem) -> Self {
        Self::Shape(problem)
    }
}

/// Reads the object that a response is.
pub(super) fn object<T: DeserializeOwned>(body: &[u8]) -> Result<T, ParseError> {
    Ok(read(Document::read(body, DEFAULT_MAX_BODY_BYTES)?.root())?)
}

/// Reads the array that a response is.
pub(super) fn array<T: DeserializeOwned>(body: &[u8]) -> Result<Vec<T>, ParseError> {
    let (size, limit) = (body.len(), DEFAULT_MAX_BODY_BYTES);
    if size > limit {
        return Err(Error::from(Kind::BodyTooLarge { size, limit }).into());
    }
    let text = core::str::from_utf8(body)
        .map_err(|error| Error::from(Kind::NotUtf8 { offset: error.valid_up_to() }))?;
    Ok(read(Document::read_any(text)?.root())?)
}
