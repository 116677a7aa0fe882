//! Everything CI checks, as a list of steps that each say whether they passed.

mod downstream;
pub(crate) mod installed;
mod javascript;
mod native;
mod page;
mod runtimes;
mod wasm;

use std::collections::BTreeSet;
use std::io::{self, Write};
use std::process::ExitCode;
use std::time::Instant;

use anyhow::{Result, bail};

use crate::project::Project;
use crate::run::Failed;
use crate::table::Table;

type Check = Box<dyn Fn(&Project) -> Result<Outcome>>;

/// One check. It may need others to have passed, which therefore come before it.
struct Step {
    name: &'static str,
    needs: &'static [&'static str],
    check: Check,
}

enum Outcome {
    Passed,
    /// Passed, and something about it is worth knowing.
    PassedWith(String),
    /// Passed, with something to look at.
    PassedShowing(String),
    Skipped(String),
}

enum Verdict {
    Passed,
    Failed,
    Skipped,
    NotRun,
}

fn step(
    name: &'static str,
    needs: &'static [&'static str],
    check: impl Fn(&Project) -> Result<Outcome> + 'static,
) -> Step {
    Step { name, needs, check: Box::new(check) }
}

/// Runs the steps whose names hold one of the `filters`, with what those need; all of them without a filter.
pub(crate) fn run(project: &Project, filters: &[String]) -> Result<ExitCode> {
    let mut steps = native::steps();
    steps.extend(downstream::steps());
    steps.extend(javascript::steps());
    steps.extend(page::steps());
    steps.extend(runtimes::steps());
    steps.extend(wasm::steps());
    steps.extend(native::data_steps());

    let chosen = choose(&steps, filters)?;
    steps.retain(|step| chosen.contains(step.name));
    let width = steps.iter().map(|step| step.name.len()).max().unwrap_or(0);
    let mut report = Report::new(width);
    for step in &steps {
        report.run(step, project);
    }
    Ok(report.finish())
}

fn choose(steps: &[Step], filters: &[String]) -> Result<BTreeSet<&'static str>> {
    let wanted = |name: &str| {
        filters.is_empty()
            || filters.iter().any(|filter| name.to_lowercase().contains(&filter.to_lowercase()))
    };
    let mut chosen = BTreeSet::new();
    // Needs point backwards, so one pass from the end collects them all.
    for step in steps.iter().rev() {
        if wanted(step.name) || chosen.contains(step.name) {
            chosen.insert(step.name);
            chosen.extend(step.needs);
        }
    }
    if chosen.is_empty() {
        let names: Vec<&str> = steps.iter().map(|step| step.name).collect();
        bail!("No step has such a name. The steps are:\n  {}", names.join("\n  "));
    }
    Ok(chosen)
}

struct Report {
    width: usize,
    lines: Vec<(&'static str, Verdict, f64, String)>,
}

impl Report {
    fn new(width: usize) -> Self {
        Self { width, lines: Vec::new() }
    }

    fn run(&mut self, step: &Step, project: &Project) {
        print!("{:<width$} ... ", step.name, width = self.width);
        // A terminal that shows nothing is no reason to stop.
        let _ = io::stdout().flush();
        if let Some(missing) = step.needs.iter().find(|need| !self.passed(need)) {
            println!("not run, because {missing} did not pass");
            self.lines.push((step.name, Verdict::NotRun, 0.0, format!("needs {missing}")));
            return;
        }

        let started = Instant::now();
        let result = (step.check)(project);
        let seconds = started.elapsed().as_secs_f64();
        let (verdict, remark) = match result {
            Ok(Outcome::Passed) => (Verdict::Passed, String::new()),
            Ok(Outcome::PassedWith(remark)) => (Verdict::Passed, remark),
            Ok(Outcome::PassedShowing(text)) => {
                println!("ok     {seconds:8.1} s\n\n{}\n", text.trim_end());
                self.lines.push((step.name, Verdict::Passed, seconds, String::new()));
                return;
            }
            Ok(Outcome::Skipped(reason)) => (Verdict::Skipped, reason),
            Err(error) => {
                println!("FAILED {seconds:8.1} s\n");
                if let Some(failed) = error.downcast_ref::<Failed>() {
                    println!("{}\n", failed.output().trim_end());
                }
                println!("{}: {error:#}\n", step.name);
                self.lines.push((step.name, Verdict::Failed, seconds, String::new()));
                return;
            }
        };
        println!("{:<6} {seconds:8.1} s  {remark}", verdict.word());
        self.lines.push((step.name, verdict, seconds, remark));
    }

    fn passed(&self, name: &str) -> bool {
        self.lines.iter().any(|(step, verdict, ..)| *step == name && matches!(verdict, Verdict::Passed))
    }

    fn finish(self) -> ExitCode {
        let mut table = Table::new(&["step", "verdict", "seconds", ""]);
        for (name, verdict, seconds, remark) in &self.lines {
            table.row([
                (*name).to_owned(),
                verdict.word().to_owned(),
                format!("{seconds:7.1}"),
                remark.clone(),
            ]);
        }
        println!("\n{}", table.to_text());

        let count = |wanted: fn(&Verdict) -> bool| {
            self.lines.iter().filter(|(_, verdict, ..)| wanted(verdict)).count()
        };
        let failed = count(|verdict| matches!(verdict, Verdict::Failed));
        let skipped = count(|verdict| matches!(verdict, Verdict::Skipped));
        let not_run = count(|verdict| matches!(verdict, Verdict::NotRun));
        if skipped + not_run > 0 {
            println!("{skipped} skipped, {not_run} not run");
        }
        let passed = count(|verdict| matches!(verdict, Verdict::Passed));
        println!("{passed} passed, {failed} failed");
        if failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
    }
}

impl Verdict {
    fn word(&self) -> &'static str {
        match self {
            Self::Passed => "ok",
            Self::Failed => "FAILED",
            Self::Skipped => "skipped",
            Self::NotRun => "not run",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Outcome, Step, choose, step};

    fn steps() -> Vec<Step> {
        let passes = |_: &crate::project::Project| Ok(Outcome::Passed);
        vec![
            step("package", &[], passes),
            step("install", &["package"], passes),
            step("vectors in Node", &["install"], passes),
            step("docs", &[], passes),
        ]
    }

    #[test]
    fn a_chosen_step_brings_what_it_needs() {
        let chosen = choose(&steps(), &["Node".to_owned()]).unwrap();
        let names: Vec<&str> = chosen.into_iter().collect();
        assert_eq!(names, ["install", "package", "vectors in Node"]);
    }

    #[test]
    fn an_unknown_name_lists_the_steps() {
        let error = choose(&steps(), &["nothing".to_owned()]).unwrap_err();
        assert!(error.to_string().contains("vectors in Node"));
    }
}
