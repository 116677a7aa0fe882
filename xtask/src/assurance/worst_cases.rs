//! What the most hostile inputs cost beside ordinary ones, in time and in memory.

use anyhow::Result;

use super::{Length, Row, probes};
use crate::progress::Progress;
use crate::project::Project;

pub(super) fn rows(project: &Project, progress: Progress, length: Length) -> Result<Vec<Row>> {
    let mut rows = native(project, progress, length)?;
    rows.extend(in_node(project, progress, length)?);
    Ok(rows)
}

pub(crate) fn native(project: &Project, progress: Progress, length: Length) -> Result<Vec<Row>> {
    probes::native(project, progress, "probe-worst-cases", size(length))
}

pub(crate) fn in_node(project: &Project, progress: Progress, length: Length) -> Result<Vec<Row>> {
    probes::in_node(project, progress, length, "run_worst_cases.mjs", size(length))
}

/// The limit on bodies by default, or the highest that JavaScript takes.
fn size(length: Length) -> &'static str {
    if length == Length::Long { "long" } else { "short" }
}
