//! Why the code may be trusted, tried at length: each check says how many inputs it tried and how many failed.

mod differential;
mod faults;
mod fuzz;
mod mutation;
pub(crate) mod probes;
mod properties;
mod publish;
mod row;
mod supply_chain;
pub(crate) mod timing;
pub(crate) mod worst_cases;

use std::process::ExitCode;

use anyhow::{Result, bail};

use crate::progress::Progress;
use crate::project::Project;
use crate::run::Failed;

pub(crate) use fuzz::smoke as fuzz_smoke;
pub(crate) use row::{Row, counted};

/// How long a check takes: a smoke run belongs to every test run, a long one to a release.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Length {
    Smoke,
    Long,
}

type Check = fn(&Project, Progress, Length) -> Result<Vec<Row>>;

/// Every check, under the name that `--only` looks for.
const CHECKS: &[(&str, Check)] = &[
    ("differential", differential::rows),
    ("properties", properties::rows),
    ("faults", faults::rows),
    ("fuzz", fuzz::rows),
    ("timing", timing::rows),
    ("worst cases", worst_cases::rows),
    ("mutation", mutation::rows),
    ("supply chain", supply_chain::rows),
];

/// What `cargo xtask assurance` may be asked for.
#[derive(clap::Args)]
pub(crate) struct Options {
    /// Only the checks whose name holds this; may be repeated. Rows of the others stay as they are
    #[arg(long, value_name = "NAME")]
    only: Vec<String>,
    /// As short as in `cargo xtask test`, and nothing is written
    #[arg(long)]
    smoke: bool,
}

/// Fails with the rows that failed, if any did; and where there is none, because nothing was tried.
pub(crate) fn require_none_failed(rows: Vec<Row>) -> Result<()> {
    let tried = rows.len();
    let failed: Vec<Row> = rows.into_iter().filter(Row::failed).collect();
    if tried > 0 && failed.is_empty() {
        return Ok(());
    }
    let sentence = format!("{} of {tried} checks failed.", failed.len());
    Err(Failed::new(sentence, row::table(&failed).to_text()).into())
}

/// Runs the checks, prints their rows and writes them into ASSURANCE.md.
pub(crate) fn run(project: &Project, progress: Progress, options: &Options) -> Result<ExitCode> {
    let wanted =
        |name: &str| options.only.is_empty() || options.only.iter().any(|only| name.contains(&**only));
    let chosen: Vec<_> = CHECKS.iter().filter(|(name, _)| wanted(name)).collect();
    if chosen.is_empty() {
        let names: Vec<&str> = CHECKS.iter().map(|(name, _)| *name).collect();
        bail!("No check has such a name. The checks are:\n  {}", names.join("\n  "));
    }
    let length = if options.smoke { Length::Smoke } else { Length::Long };
    let mut done = Vec::new();
    for (name, check) in chosen {
        let rows = check(project, progress, length).unwrap_or_else(|error| {
            if let Some(failed) = error.downcast_ref::<Failed>() {
                eprintln!("{}", failed.output().trim_end());
            }
            eprintln!("{name}: {error:#}");
            vec![Row::not_finished(name)]
        });
        // A long run that is stopped keeps what it found.
        if length == Length::Long {
            publish::merge(project, name, &rows)?;
        }
        done.extend(rows);
    }
    println!("\n{}", row::table(&done).to_text());
    let failed = done.iter().any(Row::failed);
    Ok(if failed { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}
