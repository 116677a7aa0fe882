//! What the programs print, which `xtask/src/assurance/row.rs` reads.

use serde_json::{Value, json};

/// Prints one row: what was checked, how many of what were tried, how many failed, and what else there is to know.
pub fn print(check: &str, tried: usize, unit: &str, failures: usize, remark: &str) {
    // In this order, because a line is known by how it begins.
    println!(
        "{{\"check\":{},\"tried\":{tried},\"unit\":{},\"failures\":{failures},\"remark\":{}}}",
        json!(check),
        json!(unit),
        Value::from(remark)
    );
}
