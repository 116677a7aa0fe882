//! What must hold for every input: in Rust for generated documents and every bit of a delivery, in JavaScript for
//! deliveries that a model signs.

use anyhow::{Context, Result, bail};

use super::{Length, Row, row};
use crate::progress::Progress;
use crate::project::Project;
use crate::test::installed;
use crate::toolchain::Rust;

/// The modules of tests/properties in which every test is a property of generated inputs.
const GENERATED: [&str; 2] = ["test canonical::", "test signed::"];

pub(super) fn rows(project: &Project, progress: Progress, length: Length) -> Result<Vec<Row>> {
    let (cases, profile, documents) = match length {
        // What `cargo xtask test` has built already.
        Length::Smoke => (256, "--features http,cli", 2000),
        Length::Long => (100_000, "--features http --release", 250_000),
    };
    let printed = progress.step(&format!("cargo: {cases} inputs for each property"), || {
        Rust::current()
            .cargo("The input that failed is printed above.")
            .words("test --package kyc-webhooks --test properties")
            .words(profile)
            .words("-- --show-output")
            .env("PROPTEST_CASES", cases.to_string())
            .dir(project.root())
            .run()
    })?;
    let is_one = |line: &&str| GENERATED.iter().any(|module| line.starts_with(module));
    let properties = printed.lines().filter(is_one).filter(|line| line.ends_with("ok")).count();
    let properties = u64::try_from(properties).context("So many properties cannot be counted.")?;
    if properties == 0 {
        bail!("No test of tests/properties/ has run.");
    }
    let remark = format!("{properties} properties, {cases} inputs each");
    let mut rows =
        vec![Row::new("properties of generated inputs", properties * cases, "inputs", 0, &remark)?];
    rows.extend(row::counted(&printed)?);
    installed::prepare(project, progress)?;
    let count = documents.to_string();
    let printed = progress.step(&format!("node: {count} documents against the model"), || {
        installed::script(project, "run_boundary.mjs").args(["--count", &count]).run()
    })?;
    rows.extend(row::counted(&printed)?);
    Ok(rows)
}
