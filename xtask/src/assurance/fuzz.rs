//! Inputs that nobody thought of, against a second model of what the documentation promises.

use anyhow::Result;

use super::{Length, Row};
use crate::fuzz::{self, Corpus, Outcome};
use crate::progress::Progress;
use crate::project::Project;

/// Seconds for each target.
const SMOKE: u64 = 2;
const LONG: u64 = 900;
/// How many targets run at once: in a long run more than there are processors, because most targets are soon saturated.
const SMOKE_JOBS: usize = 2;
const LONG_JOBS: usize = 7;

pub(super) fn rows(project: &Project, progress: Progress, length: Length) -> Result<Vec<Row>> {
    let (seconds, jobs, corpus) = match length {
        Length::Smoke => (SMOKE, SMOKE_JOBS, Corpus::Fresh),
        Length::Long => (LONG, LONG_JOBS, Corpus::Kept),
    };
    let outcomes = fuzz::run_targets(project, progress, &[], seconds, jobs, corpus)?;
    let row = |outcome: &Outcome| {
        if let Some((input, _)) = &outcome.crash {
            eprintln!("{} crashed; the input is {}.", outcome.target, input.display());
        }
        let Outcome { inputs, coverage, .. } = outcome;
        let remark = format!("{seconds} s, {jobs} at once; {inputs} inputs that reach {coverage} places");
        let failures = u64::from(outcome.crash.is_some());
        Row::new(&format!("fuzz: {}", outcome.target), outcome.executions, "executions", failures, &remark)
    };
    outcomes.iter().map(row).collect()
}

/// The short run, which fails if a target crashes, and how much it tried.
pub(crate) fn smoke(project: &Project) -> Result<String> {
    let outcomes = fuzz::run_targets(project, Progress::hidden(), &[], SMOKE, SMOKE_JOBS, Corpus::Fresh)?;
    fuzz::first_crash(&outcomes)?;
    let executions: u64 = outcomes.iter().map(|outcome| outcome.executions).sum();
    Ok(format!("{} targets, {executions} executions", outcomes.len()))
}
