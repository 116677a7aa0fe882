//! Inputs that nobody thought of, against a second model of what the documentation promises.

use anyhow::Result;

use super::{Length, Row};
use crate::fuzz::{self, Corpus};
use crate::progress::Progress;
use crate::project::Project;

/// Seconds for each target.
const SMOKE: u64 = 2;
const LONG: u64 = 900;
/// How many targets run at once.
const JOBS: usize = 2;

pub(super) fn rows(project: &Project, progress: Progress, length: Length) -> Result<Vec<Row>> {
    let (seconds, corpus) = match length {
        Length::Smoke => (SMOKE, Corpus::Fresh),
        Length::Long => (LONG, Corpus::Kept),
    };
    let outcomes = fuzz::run_targets(project, progress, &[], seconds, JOBS, corpus)?;
    let row = |outcome: &fuzz::Outcome| {
        if let Some((input, _)) = &outcome.crash {
            eprintln!("{} crashed; the input is {}.", outcome.target, input.display());
        }
        let remark = format!("{seconds} s, {} inputs that reach {} places", outcome.inputs, outcome.coverage);
        let failures = u64::from(outcome.crash.is_some());
        Row::new(&format!("fuzz: {}", outcome.target), outcome.executions, "executions", failures, &remark)
    };
    outcomes.iter().map(row).collect()
}

/// The short run, which fails if a target crashes, and how much it tried.
pub(crate) fn smoke(project: &Project) -> Result<String> {
    let outcomes = fuzz::run_targets(project, Progress::hidden(), &[], SMOKE, JOBS, Corpus::Fresh)?;
    fuzz::first_crash(&outcomes)?;
    let executions: u64 = outcomes.iter().map(|outcome| outcome.executions).sum();
    Ok(format!("{} targets, {executions} executions", outcomes.len()))
}
