//! Whether the time of a check tells where two secret values differ.

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
    let measurements = if length == Length::Long { "500000" } else { "40000" };
    probes::native(project, progress, "probe-timing", measurements)
}

pub(crate) fn in_node(project: &Project, progress: Progress, length: Length) -> Result<Vec<Row>> {
    let measurements = if length == Length::Long { "200000" } else { "40000" };
    probes::in_node(project, progress, length, "run_timing.mjs", measurements)
}
