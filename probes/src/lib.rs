//! What a stranger can learn from the time that kyc-webhooks takes, and how much of it one can cost.
//!
//! The programs print a row for each thing they tried, and `cargo xtask assurance` puts the rows into ASSURANCE.md.

pub mod random;
pub mod row;
pub mod welch;
