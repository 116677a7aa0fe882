//! What kyc-webhooks costs, beside what else would do the same work.
//!
//! The deliveries come from `benches/inputs.py`. Nothing here judges: the programs print what they measured, one JSON
//! object a line, and `cargo xtask bench` holds it to the targets.

extern crate alloc;

mod calm;
pub mod inputs;
pub mod peers;
pub mod rounds;
pub mod subjects;
mod typed;

// Where the crate's declarations look for them.
use typed::{didit, event, model};
