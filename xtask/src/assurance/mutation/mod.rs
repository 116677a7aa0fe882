//! Mutants: the code with one thing changed. Tests that let one pass would let that mistake pass.

mod output;
mod rooms;
mod survivors;

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};

use self::output::Output;
use super::{Length, Row};
use crate::progress::Progress;
use crate::project::Project;
use crate::run::Run;
use crate::toolchain::cargo_tool::CARGO_MUTANTS;

const CHECK: &str = "mutants of canonical form, signatures and schemes";

/// What is changed, and how the whole crate is built.
const CONFIG: &str = ".cargo/mutants.toml";

/// Tests that take seconds. Nearly every mutant falls to the others; what survives those meets these too.
const SLOW: [&str; 11] = [
    "a_changed_bit_is_refused_or",
    "a_plain_document_is_written",
    "a_slip_anywhere",
    "digits_alone_say",
    "ends_are_found",
    "equals_the_exact_expansion",
    "every_float_is_written",
    "long_lists_take",
    "many_at_once_are_told",
    "reads_what_the_scan",
    "zeros_make_up",
];

pub(super) fn rows(project: &Project, progress: Progress, length: Length) -> Result<Vec<Row>> {
    if length == Length::Smoke {
        return Ok(Vec::new());
    }
    let tool = CARGO_MUTANTS.ensure(project, progress, "cargo-mutants")?;
    let out = Output::open(project)?;
    let quick = || ["--", "--"].into_iter().chain(SLOW.iter().flat_map(|&test| ["--skip", test]));
    let tries: [(&str, PathBuf, &str, Vec<&str>); 3] = [
        ("what knows no provider, alone, by quick tests", rooms::write(project)?, "8", quick().collect()),
        ("what is left, by quick tests of the whole", project.path(""), "8", quick().collect()),
        ("what survives those, by all tests", project.path(""), "256", Vec::new()),
    ];
    for (doing, folder, properties, tests) in tries {
        progress.step(&format!("cargo mutants: {doing}"), || {
            let run = Run::new(&tool, "Run it again: it goes on with what was not caught.")
                .words("mutants --iterate --jobs 2 --colors never --output")
                .arg(&out.folder)
                .args(tests)
                .env("PROPTEST_CASES", properties)
                .env("RUST_BACKTRACE", "0")
                .dir(&folder);
            out.add(run)
        })?;
    }

    let text = fs::read_to_string(project.path("ASSURANCE.md")).context("ASSURANCE.md could not be read.")?;
    let survivors = out.last("missed.txt")?;
    let unexplained = survivors::unexplained(&survivors, &text);
    for mutant in &unexplained {
        println!("  survives, and ASSURANCE.md has no reason: {mutant}");
    }
    let (caught, endless) = (out.caught()?.len(), out.last("timeout.txt")?.len());
    let remark = format!(
        "{caught} make a test fail, {endless} run for ever, {} survive with a reason; {} more do not compile",
        survivors.len() - unexplained.len(),
        out.unviable()?.len(),
    );
    let tried = caught + endless + survivors.len();
    // Where there are some, a test or a reason is missing, and the next run begins with what is known.
    if unexplained.is_empty() {
        out.close()?;
    }
    Ok(vec![Row::new(CHECK, tried as u64, "mutants", unexplained.len() as u64, &remark)?])
}
