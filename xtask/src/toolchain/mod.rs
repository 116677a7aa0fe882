//! The tools a build needs beyond cargo: found where they are, fetched where they are not.

pub(crate) mod cargo_tool;
pub(crate) mod chromium;
mod debian;
pub(crate) mod msrv;
pub(crate) mod node;
pub(crate) mod redis;
mod rust;
pub(crate) mod wasm_bindgen;
pub(crate) mod wasm_target;

pub(crate) use rust::{Rust, registry_remaps, remap};
