//! Counts what a verification asks of the allocator once everything is warm: `bench-allocations FOLDER`.
//!
//! A program of its own, because counting slows the allocator down.

use std::env;
use std::path::PathBuf;

use anyhow::{Context, Result};
use kyc_webhooks_benches::inputs::Manifest;
use kyc_webhooks_benches::subjects::Verify;
use serde_json::json;

fn main() -> Result<()> {
    let folder = PathBuf::from(env::args().nth(1).context("usage: bench-allocations FOLDER")?);
    let manifest = Manifest::read(&folder)?;
    let timestamp = manifest.timestamp.to_string();
    for input in manifest.didit().filter(|input| input.is_ordinary()) {
        let verify = Verify::new(&manifest, input, &timestamp)?;
        let counted = allocation_counter::measure(|| assert!(verify.run()));
        println!(
            "{}",
            json!({
                "program": "native", "subject": "allocations", "provider": input.provider, "form": input.form,
                "bytes": input.bytes, "count": counted.count_total,
            })
        );
    }
    Ok(())
}
