//! What the fuzz targets hold true, one function each: apart from libFuzzer, so that a finding can be replayed by a test.

extern crate alloc;

#[allow(dead_code, reason = "the crate uses more of it")]
#[path = "../../src/signature/base64.rs"]
mod base64;
mod calendar;
mod delivery;
#[path = "../../src/bin/kyc-webhooks/header_lines.rs"]
mod header_lines;
mod model;
#[path = "../../src/bin/kyc-webhooks/payload.rs"]
mod payload;

pub mod authenticate;
pub mod canonicalize;
pub mod dates;
pub mod explain;
pub mod headers;
pub mod models;
pub mod recorded;
pub mod signature_text;
pub mod verify_dhmad;
pub mod verify_didit;
