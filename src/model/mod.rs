//! What all providers' models are made of: reading, exact numbers, raw JSON, open enums, and errors with a
//! path.

mod decimal;
mod json_kind;
mod one_of;
mod open_enum;
mod problem;
mod raw_json;
mod read;
mod record;
mod scalar;
mod shape;
#[cfg(test)]
pub(crate) mod typescript;

pub use decimal::Decimal;
pub(crate) use json_kind::JsonKind;
pub(crate) use one_of::one_of;
pub(crate) use open_enum::{open_enum, position};
pub(crate) use problem::Mismatch;
pub use problem::Problem;
pub use raw_json::RawJson;
pub(crate) use read::{Model, read};
pub(crate) use record::{record, wire_name};
pub(crate) use scalar::text;
pub(crate) use shape::{Member, Shape, problems};
