//! Reads models from a strictly scanned document, so that what is parsed is what was verified.

use alloc::boxed::Box;
use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;

use super::problem::{Mismatch, Problem};
use super::scalar;
use super::shape::Shape;
use crate::canonical::Value;

/// A type that a body, or a part of it, can be read as.
pub(crate) trait Model: Sized {
    /// What [`read`](Self::read) accepts.
    const SHAPE: &'static Shape;

    /// Reads a value. Stops at the first mismatch.
    fn read(value: Value<'_, '_>) -> Result<Self, Mismatch>;
}

/// Reads a body. The problem is the first in the order of the names of members.
pub(crate) fn read<T: Model>(root: Value<'_, '_>) -> Result<T, Problem> {
    T::read(root).map_err(|mismatch| mismatch.within(root))
}

impl Model for bool {
    const SHAPE: &'static Shape = &Shape::Boolean;

    fn read(value: Value<'_, '_>) -> Result<Self, Mismatch> {
        scalar::boolean(value)
    }
}

impl Model for f64 {
    const SHAPE: &'static Shape = &Shape::Number;

    fn read(value: Value<'_, '_>) -> Result<Self, Mismatch> {
        scalar::number(value)
    }
}

impl Model for i64 {
    const SHAPE: &'static Shape = &Shape::Integer;

    fn read(value: Value<'_, '_>) -> Result<Self, Mismatch> {
        scalar::integer(value)
    }
}

impl Model for String {
    const SHAPE: &'static Shape = &Shape::String;

    fn read(value: Value<'_, '_>) -> Result<Self, Mismatch> {
        scalar::text(value).map(Self::from)
    }
}

impl<T: Model> Model for Option<T> {
    const SHAPE: &'static Shape = &Shape::OrNull(T::SHAPE);

    fn read(value: Value<'_, '_>) -> Result<Self, Mismatch> {
        if value.is_null() { Ok(None) } else { T::read(value).map(Some) }
    }
}

impl<T: Model> Model for Box<T> {
    const SHAPE: &'static Shape = T::SHAPE;

    fn read(value: Value<'_, '_>) -> Result<Self, Mismatch> {
        T::read(value).map(Self::new)
    }
}

impl<T: Model> Model for Vec<T> {
    const SHAPE: &'static Shape = &Shape::Array(T::SHAPE);

    fn read(value: Value<'_, '_>) -> Result<Self, Mismatch> {
        let elements = value.array()?;
        // Most lists hold one or two, for which a list that grows takes the room of four. No more than that ahead: long
        // lists of what is no struct must not make room for structs.
        let mut list = Self::with_capacity(value.elements().take(4).count());
        for element in elements {
            list.push(T::read(element)?);
        }
        Ok(list)
    }
}

impl<T: Model> Model for BTreeMap<String, T> {
    const SHAPE: &'static Shape = &Shape::Object { members: &[], others: T::SHAPE };

    fn read(value: Value<'_, '_>) -> Result<Self, Mismatch> {
        value.object()?.map(|(key, value)| Ok((key.into(), T::read(value)?))).collect()
    }
}
