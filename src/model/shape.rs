//! What JSON the models accept, as tables.
//!
//! Looking for everything that is wrong with a body needs the tables and one function, and no code per model. That
//! is all of the models that the wasm module holds.

use alloc::vec::Vec;

use super::problem::Mismatch;
use super::scalar;
use super::{JsonKind, Problem};
use crate::canonical::Value;

/// The most problems that are looked for; a body with more is not of the kind it claims to be.
const MAX_PROBLEMS: usize = 32;

/// What JSON a type accepts.
pub(crate) enum Shape {
    Any,
    Boolean,
    Number,
    Integer,
    String,
    /// A number, or text.
    Decimal,
    Array(&'static Shape),
    Object {
        /// Each may be null or missing.
        members: &'static [Member],
        /// What all other members are.
        others: &'static Shape,
    },
    OrNull(&'static Shape),
    /// One of several, which a look at the value tells apart.
    Chosen(fn(Value<'_, '_>) -> Result<&'static Shape, Mismatch>),
}

pub(crate) struct Member {
    pub(crate) name: &'static str,
    pub(crate) shape: &'static Shape,
}

/// Everything by which `root` departs from the shapes, up to a limit.
pub(crate) fn problems(root: Value<'_, '_>, shapes: &[&Shape]) -> Vec<Problem> {
    let mut found = Vec::new();
    for shape in shapes {
        check(root, shape, &mut found);
    }
    found.into_iter().map(|mismatch| mismatch.within(root)).collect()
}

fn check(value: Value<'_, '_>, shape: &Shape, found: &mut Vec<Mismatch>) {
    if found.len() == MAX_PROBLEMS {
        return;
    }
    let checked = match shape {
        Shape::Any => Ok(()),
        Shape::Boolean => scalar::boolean(value).map(drop),
        // Not read, which takes JavaScript in wasm.
        Shape::Number => match JsonKind::of(value) {
            JsonKind::Number => Ok(()),
            _ => Err(value.is_not("number")),
        },
        Shape::Integer => scalar::integer(value).map(drop),
        Shape::String => scalar::text(value).map(drop),
        Shape::Decimal => scalar::digits(value).map(drop),
        Shape::Array(shape) => value.array().map(|elements| {
            for element in elements {
                check(element, shape, found);
            }
        }),
        Shape::Object { members, others } => value.object().map(|object| {
            for (key, value) in object {
                match members.iter().find(|member| member.name == key) {
                    Some(_) if value.is_null() => {}
                    Some(member) => check(value, member.shape, found),
                    None => check(value, others, found),
                }
            }
        }),
        Shape::OrNull(shape) => {
            if !value.is_null() {
                check(value, shape, found);
            }
            Ok(())
        }
        Shape::Chosen(choose) => choose(value).map(|shape| check(value, shape, found)),
    };
    match checked {
        // Two shapes may read the same member.
        Err(mismatch) if !found.contains(&mismatch) => found.push(mismatch),
        _ => {}
    }
}
