//! What the values of models may be written as. A sender may shorten numbers (100.0 to 100), and middleware may
//! lengthen them, so either is read as the other.

use alloc::borrow::Cow;

use super::problem::Mismatch;
use crate::canonical::{Kind, Value, integral, nearest};

pub(super) fn boolean(value: Value<'_, '_>) -> Result<bool, Mismatch> {
    match value.kind() {
        Kind::Bool(flag) => Ok(flag),
        _ => Err(value.is_not("boolean")),
    }
}

pub(super) fn number(value: Value<'_, '_>) -> Result<f64, Mismatch> {
    let (Kind::Integer(token) | Kind::Float(token)) = value.kind() else {
        return Err(value.is_not("number"));
    };
    Ok(nearest(token))
}

pub(super) fn integer(value: Value<'_, '_>) -> Result<i64, Mismatch> {
    match value.kind() {
        Kind::Integer(token) => token.parse().map_err(|_| Mismatch::too_large(value)),
        Kind::Float(token) => {
            integral(token).and_then(|digits| digits.parse().ok()).ok_or_else(|| value.is_not("integer"))
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
        Kind::Integer(token) | Kind::Float(token) => Ok((token.into(), false)),
        Kind::String(Some(text)) => Ok((text, true)),
        _ => Err(value.is_not("number")),
    }
}
