//! Instructions, which unlike times are the same with every run, so that what grows shows without noise.
//!
//! Callgrind is started directly: the libraries that do so need a runner of the same version, whose compilation takes
//! longer than everything else here.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;

use anyhow::{Context, Result};
use serde::{Deserialize, Serialize};

use super::Bench;
use super::measured::{Line, Measured};
use super::targets::FORMS;
use crate::project::Project;
use crate::run::Run;
use crate::table::Table;
use crate::toolchain::Rust;

const NOTED: &str = "benches/instructions.json";

/// What a count may grow by before it is a regression; two builds of the same source are closer than that.
const TOLERANCE: f64 = 0.01;

/// The counts that later ones are held to, by what was counted.
#[derive(Serialize, Deserialize)]
struct Noted {
    /// Another compiler makes other instructions.
    rust: String,
    instructions: BTreeMap<String, u64>,
}

/// Today's counts beside those that were noted.
pub(super) struct Judged {
    rows: Vec<(String, u64, Option<u64>)>,
    comparable: bool,
}

/// Runs each subject once under Callgrind.
pub(super) fn count(bench: &Bench<'_>) -> Result<String> {
    let valgrind = || Run::new("valgrind", "Install valgrind.");
    if !valgrind().arg("--version").succeeds() {
        return Ok("valgrind is not installed, so no instructions were counted.".to_owned());
    }
    let program = bench.project.native_build().join("release/bench-once");
    let sizes: &[u64] = if bench.options.quick { &[1_750] } else { &[1_750, 10_000, 100_000] };
    let mut lines = String::new();
    for subject in ["verify", "typed decision"] {
        for form in FORMS {
            for bytes in sizes {
                let printed = valgrind()
                    .words("--tool=callgrind --callgrind-out-file=/dev/null --toggle-collect=*bench_once::counted*")
                    .arg(&program)
                    .arg(bench.inputs())
                    .args([subject, form, &bytes.to_string()])
                    .run()?;
                let instructions = collected(&printed).context("Callgrind printed no count.")?;
                let line = serde_json::json!({
                    "program": "callgrind", "subject": subject, "provider": "didit", "form": form, "bytes": bytes,
                    "instructions": instructions,
                });
                // Writing to a String cannot fail.
                let _ = writeln!(lines, "{line}");
            }
        }
    }
    Ok(lines)
}

/// The count in `==123== Collected : 456`.
fn collected(printed: &str) -> Option<u64> {
    let (_, count) = printed.lines().find_map(|line| line.split_once("Collected :"))?;
    count.trim().parse().ok().filter(|&count| count > 0)
}

/// Today's counts beside the noted ones, which become today's if that was asked for. None if nothing was counted.
pub(super) fn judge(bench: &Bench<'_>, measured: &Measured) -> Result<Option<Judged>> {
    let counted = |line: &Line| {
        let count = line.figure("instructions")? as u64;
        Some((format!("{}, {}", line.subject, line.name()), count))
    };
    let today: BTreeMap<String, u64> = measured.lines.iter().filter_map(counted).collect();
    if today.is_empty() {
        return Ok(None);
    }
    let rust = Rust::current().rustc("Install Rust from https://rustup.rs.").words("--version").stdout()?;
    if bench.options.accept_instructions {
        write(bench.project, &Noted { rust: rust.clone(), instructions: today.clone() })?;
    }
    let noted = read(bench.project)?;
    let rows = today.into_iter().map(|(what, count)| {
        let before = noted.instructions.get(&what).copied();
        (what, count, before)
    });
    Ok(Some(Judged { rows: rows.collect(), comparable: noted.rust == rust }))
}

fn read(project: &Project) -> Result<Noted> {
    let text = fs::read_to_string(project.path(NOTED)).with_context(|| format!("{NOTED} is not there."))?;
    serde_json::from_str(&text).with_context(|| format!("{NOTED} is not what --accept-instructions writes."))
}

fn write(project: &Project, noted: &Noted) -> Result<()> {
    let text = serde_json::to_string_pretty(noted)? + "\n";
    fs::write(project.path(NOTED), text).with_context(|| format!("{NOTED} could not be written."))
}

impl Judged {
    /// How many counts are larger than noted. None can be told with another compiler.
    pub(super) fn grown(&self) -> usize {
        let grown = |&&(_, today, before): &&(String, u64, Option<u64>)| {
            before.is_some_and(|before| change(today, before) > TOLERANCE)
        };
        if self.comparable { self.rows.iter().filter(grown).count() } else { 0 }
    }

    pub(super) fn to_text(&self) -> String {
        let mut table = Table::new(&["instructions", "today", "noted", "change", ""]);
        for (what, today, before) in &self.rows {
            let change = before.map(|before| change(*today, before));
            let verdict = match change {
                Some(change) if change > TOLERANCE => "GROWN",
                Some(change) if change < -TOLERANCE => "less: note it with --accept-instructions",
                _ => "",
            };
            table.row([
                what.clone(),
                today.to_string(),
                before.map(|before| before.to_string()).unwrap_or_default(),
                change.map(|change| format!("{:+.2} %", change * 100.0)).unwrap_or_default(),
                verdict.to_owned(),
            ]);
        }
        let comparable =
            if self.comparable { "" } else { "Noted with another Rust, so none counts as grown.\n" };
        table.to_text() + comparable
    }
}

fn change(today: u64, before: u64) -> f64 {
    today as f64 / before as f64 - 1.0
}

#[cfg(test)]
mod tests {
    use super::{Judged, collected};

    #[test]
    fn the_count_is_found() {
        assert_eq!(collected("==7== Events    : Ir\n==7== Collected : 123456\n==7==\n"), Some(123_456));
        // A name that matches no function collects nothing.
        assert_eq!(collected("==7== Collected : 0\n"), None);
    }

    #[test]
    fn only_more_than_the_tolerance_is_growth() {
        let row = |today| ("verify".to_owned(), today, Some(1000));
        let judged = |comparable| Judged { rows: vec![row(1009), row(1011), row(900)], comparable };
        assert_eq!(judged(true).grown(), 1);
        assert_eq!(judged(false).grown(), 0);
    }
}
