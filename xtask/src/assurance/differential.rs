//! The command line tool against CPython, on documents that are hostile on purpose.

use anyhow::Result;

use super::{Length, Row, row};
use crate::differential;
use crate::progress::Progress;
use crate::project::Project;

pub(super) fn rows(project: &Project, progress: Progress, length: Length) -> Result<Vec<Row>> {
    let count = if length == Length::Long { 10_000_000 } else { 100_000 };
    let seed = differential::fresh_seed();
    row::counted(&differential::run(project, progress, seed, count)?)
}
