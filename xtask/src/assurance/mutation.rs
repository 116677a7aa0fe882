//! Mutants: the code with one thing changed. Tests that let one pass would let that mistake pass.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde::Deserialize;

use super::{Length, Row};
use crate::progress::Progress;
use crate::project::Project;
use crate::run::{Failed, Run};
use crate::toolchain::cargo_tool::CARGO_MUTANTS;

const CHECK: &str = "mutants of canonical form, signatures and schemes";

/// Tests that take seconds. Nearly every mutant falls to the others; what survives those meets these too.
const SLOW: [&str; 8] = [
    "a_plain_document_is_written",
    "a_slip_anywhere",
    "digits_alone_say",
    "ends_are_found",
    "every_float_is_written",
    "long_lists_take",
    "reads_what_the_scan",
    "zeros_make_up",
];

pub(super) fn rows(project: &Project, progress: Progress, length: Length) -> Result<Vec<Row>> {
    if length == Length::Smoke {
        return Ok(Vec::new());
    }
    let tool = CARGO_MUTANTS.ensure(project, progress, "cargo-mutants")?;
    let out = project.target("mutants-run");
    let _ = fs::remove_dir_all(&out);
    let run = |properties: &str, more: &[&str]| {
        // It fails where a mutant survives, which is for the list to judge.
        let output = Run::new(&tool, "Read the messages above.")
            .words("mutants --jobs 2 --timeout 60 --build-timeout 600 --no-shuffle --colors never --output")
            .arg(&out)
            .args(more)
            .env("PROPTEST_CASES", properties)
            .dir(project.root())
            .output()?;
        Outcomes::read(&out.join("mutants.out/outcomes.json")).map_err(|_| {
            let text = String::from_utf8_lossy(&output.stderr).into_owned();
            anyhow::Error::from(Failed::new("cargo mutants has left no outcomes.".to_owned(), text))
        })
    };
    let quick: Vec<&str> =
        ["--", "--"].into_iter().chain(SLOW.iter().flat_map(|&test| ["--skip", test])).collect();
    let first = progress.step("cargo mutants: the quick tests for each", || run("8", &quick))?;
    let last = progress.step("cargo mutants: all tests for what survived", || run("256", &["--iterate"]))?;

    let text = fs::read_to_string(project.path("ASSURANCE.md")).context("ASSURANCE.md could not be read.")?;
    let survivors = last.survivors();
    let unexplained = unexplained(&survivors, &text);
    for mutant in &unexplained {
        println!("  survives, and ASSURANCE.md has no reason: {mutant}");
    }
    let remark = format!(
        "{} do not compile, {} run for ever, {} survive with a reason",
        first.unviable,
        first.timeout,
        survivors.len() - unexplained.len()
    );
    Ok(vec![Row::new(CHECK, first.total_mutants, "mutants", unexplained.len() as u64, &remark)?])
}

#[derive(Deserialize)]
struct Outcomes {
    outcomes: Vec<Outcome>,
    total_mutants: u64,
    timeout: u64,
    unviable: u64,
}

#[derive(Deserialize)]
struct Outcome {
    scenario: serde_json::Value,
    summary: String,
}

impl Outcomes {
    fn read(path: &Path) -> Result<Self> {
        Ok(serde_json::from_str(&fs::read_to_string(path)?)?)
    }

    /// The mutants that every test passed, without line and column.
    fn survivors(&self) -> Vec<String> {
        let missed = self.outcomes.iter().filter(|outcome| outcome.summary == "MissedMutant");
        missed.filter_map(|outcome| without_place(outcome.scenario["Mutant"]["name"].as_str()?)).collect()
    }
}

/// `src/time.rs:12:5: replace …` without the numbers, which change with every line above.
fn without_place(name: &str) -> Option<String> {
    let mut parts = name.splitn(4, ':');
    let (file, _, _, what) = (parts.next()?, parts.next()?, parts.next()?, parts.next()?);
    Some(format!("{file}:{what}"))
}

/// The survivors that the text does not have between backticks at the beginning of a row of a table, as often as they occur.
fn unexplained(survivors: &[String], text: &str) -> Vec<String> {
    let mut listed: BTreeMap<&str, u64> = BTreeMap::new();
    for line in text.lines() {
        let Some((mutant, _)) = line.strip_prefix("| `").and_then(|row| row.split_once("` |")) else {
            continue;
        };
        *listed.entry(mutant).or_default() += 1;
    }
    let mut left = Vec::new();
    for survivor in survivors {
        match listed.get_mut(survivor.as_str()) {
            Some(count) if *count > 0 => *count -= 1,
            _ => left.push(survivor.clone()),
        }
    }
    left
}

#[cfg(test)]
mod tests {
    use super::{unexplained, without_place};

    #[test]
    fn places_are_taken_out_and_nothing_else() {
        let name = "src/a.rs:12:5: replace Option<A::B> -> C with None in d";
        assert_eq!(without_place(name).unwrap(), "src/a.rs: replace Option<A::B> -> C with None in d");
        assert!(without_place("no place").is_none());
    }

    #[test]
    fn a_reason_counts_once() {
        let survivors = ["src/a.rs: x".to_owned(), "src/a.rs: x".to_owned(), "src/b.rs: y".to_owned()];
        let text = "| Mutant | Why |\n|---|---|\n| `src/a.rs: x` | the same either way |\n";
        assert_eq!(unexplained(&survivors, text), ["src/a.rs: x", "src/b.rs: y"]);
        assert!(unexplained(&[], text).is_empty());
    }
}
