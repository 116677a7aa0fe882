//! The crate's own declarations of sessions and decisions, compiled into structs that serde reads.
//!
//! The files are those of the crate; only the macros that they are written in are others, in `model`. So the members,
//! their types and what is allocated for them are the same. Three differences remain, all in favour of serde_json:
//! a decision is always taken for one of V3, an integer written as `100.0` is an error, and so is an object in a
//! member that may be text or any JSON.

#![allow(
    dead_code,
    unused_imports,
    unreachable_pub,
    reason = "the crate needs more of its declarations than reading"
)]

pub(crate) mod didit;
pub(crate) mod model;

pub(crate) use didit::decision::Decision;
pub(crate) use didit::event::SessionEvent;

pub(crate) mod event {
    pub(crate) use kyc_webhooks::Outcome;
}
