//! What the values of models may be written as. A sender may shorten numbers (100.0 to 100), and middleware may
//! lengthen them, so either is read as the other.

use alloc::borrow::Cow;

use super::problem::Mismatch;
use crate::canonical::{Kind, Value, nearest};

pub(super) fn boolean(value: Value<'_, '_>) -> Result<bool, Mismatch> {
    match value.kind() {
        Kind::Bool(flag) => Ok(flag),
        _ => Err(value.is_not("boolean")),
    }
}

pub(super) fn number(value: Value<'_, '_>) -> Result<f64, Mismatch> {
    match value.kind() {
        Kind::Float(_, number) => Ok(number),
        Kind::Integer(token) => Ok(nearest(token)),
        _ => Err(value.is_not("number")),
    }
}

pub(super) fn integer(value: Value<'_, '_>) -> Result<i64, Mismatch> {
    match value.kind() {
        Kind::Integer(token) => token.parse().map_err(|_| Mismatch::too_large(value)),
        // The conversion ends at the largest integer, which as a float is one more.
        Kind::Float(_, number) if number as i64 != i64::MAX && (number as i64) as f64 == number => {
            Ok(number as i64)
        }
        _ => Err(value.is_not("integer")),
    }
}

pub(crate) fn text<'a>(value: Value<'_, 'a>) -> Result<Cow<'a, str>, Mismatch> {
    value.as_str().ok_or_else(|| value.is_not("string"))
}

/// The digits of a number, and whether they are in quotation marks.
pub(super) fn digits<'a>(value: Value<'_, 'a>) -> Result<(Cow<'a, str>, bool), Mismatch> {
    match value.kind() {
        Kind::Integer(token) | Kind::Float(token, _) => Ok((token.into(), false)),
        Kind::String(Some(text)) => Ok((text, true)),
        _ => Err(value.is_not("number")),
    }
}
