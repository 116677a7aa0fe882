//! Stores that fail, workers that vanish, and many instances at once.

use anyhow::{Result, bail};

use super::{Length, Row, row};
use crate::progress::Progress;
use crate::project::Project;
use crate::test::installed;
use crate::toolchain::Rust;

pub(super) fn rows(project: &Project, progress: Progress, length: Length) -> Result<Vec<Row>> {
    let (schedules, events, isolates) = match length {
        Length::Smoke => (256, "300", "2"),
        Length::Long => (200_000, "50000", "8"),
    };
    let printed = progress.step(&format!("cargo: {schedules} schedules of faults"), || {
        Rust::current()
            .cargo("The schedule that failed is printed above.")
            .words("test --package kyc-webhooks --features http,cli --test replay faults::")
            .env("PROPTEST_CASES", schedules.to_string())
            .dir(project.root())
            .run()
    })?;
    if !printed.lines().any(|line| line.starts_with("test faults::") && line.ends_with("... ok")) {
        bail!("No test of tests/replay/faults.rs has run.");
    }
    let check = "replay guard in Rust whose store fails";
    let mut rows =
        vec![Row::new(check, schedules, "schedules", 0, "of up to 12 deliveries of an event each")?];
    installed::prepare(project, progress)?;
    for (script, count) in [("run_faults.mjs", events), ("run_isolates.mjs", isolates)] {
        let printed = progress.step(&format!("node: {script}"), || {
            installed::script(project, script).args(["--count", count]).run()
        })?;
        rows.extend(row::counted(&printed)?);
    }
    Ok(rows)
}
