//! What came of the steps, one line each as they end and a table in their order.

use std::process::ExitCode;
use std::time::Duration;

use anyhow::Result;

use super::{Outcome, Step, Verdict};
use crate::run::Failed;
use crate::table::Table;

/// What came of one step.
pub(super) struct Line {
    name: &'static str,
    pub(super) verdict: Verdict,
    seconds: f64,
    remark: String,
}

impl Line {
    /// Prints what came of it.
    pub(super) fn of(step: &Step, width: usize, took: Duration, result: Result<Outcome>) -> Self {
        let (verdict, remark, shown) = match result {
            Ok(Outcome::Passed) => (Verdict::Passed, String::new(), None),
            Ok(Outcome::PassedWith(remark)) => (Verdict::Passed, remark, None),
            Ok(Outcome::PassedShowing(text)) => (Verdict::Passed, String::new(), Some(text)),
            Ok(Outcome::Skipped(reason)) => (Verdict::Skipped, reason, None),
            Err(error) => {
                let output = error.downcast_ref::<Failed>().map(Failed::output).unwrap_or_default();
                let shown = format!("{}\n\n{}: {error:#}", output.trim_end(), step.name);
                (Verdict::Failed, String::new(), Some(shown))
            }
        };
        let seconds = took.as_secs_f64();
        println!("{:<width$} ... {:<7} {seconds:7.1} s  {remark}", step.name, verdict.word());
        if let Some(shown) = shown {
            println!("\n{}\n", shown.trim());
        }
        Self { name: step.name, verdict, seconds, remark }
    }

    /// Prints that it could not run.
    pub(super) fn not_run(step: &Step, width: usize, missing: &str) -> Self {
        println!("{:<width$} ... not run, because {missing} did not pass", step.name);
        Self { name: step.name, verdict: Verdict::NotRun, seconds: 0.0, remark: format!("needs {missing}") }
    }
}

pub(super) fn summary(lines: &[Line]) -> ExitCode {
    let mut table = Table::new(&["step", "verdict", "seconds", ""]);
    for Line { name, verdict, seconds, remark } in lines {
        table.row([(*name).to_owned(), verdict.word().to_owned(), format!("{seconds:7.1}"), remark.clone()]);
    }
    println!("\n{}", table.to_text());

    let count = |wanted: Verdict| lines.iter().filter(|line| line.verdict == wanted).count();
    let (failed, skipped, not_run) =
        (count(Verdict::Failed), count(Verdict::Skipped), count(Verdict::NotRun));
    if skipped + not_run > 0 {
        println!("{skipped} skipped, {not_run} not run");
    }
    println!("{} passed, {failed} failed", count(Verdict::Passed));
    if failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

impl Verdict {
    fn word(self) -> &'static str {
        match self {
            Self::Passed => "ok",
            Self::Failed => "FAILED",
            Self::Skipped => "skipped",
            Self::NotRun => "not run",
        }
    }
}
