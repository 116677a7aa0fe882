//! Stores that fail, workers that vanish, and many instances at once.

use anyhow::Result;

use super::{Length, Row, row};
use crate::progress::Progress;
use crate::project::Project;
use crate::test::installed;

pub(super) fn rows(project: &Project, progress: Progress, length: Length) -> Result<Vec<Row>> {
    let (events, isolates) = if length == Length::Long { ("200000", "8") } else { ("300", "2") };
    installed::prepare(project, progress)?;
    let mut rows = Vec::new();
    for (script, count) in [("run_faults.mjs", events), ("run_isolates.mjs", isolates)] {
        let printed = progress.step(&format!("node: {script}"), || {
            installed::script(project, script).args(["--count", count]).run()
        })?;
        rows.extend(row::counted(&printed)?);
    }
    Ok(rows)
}
