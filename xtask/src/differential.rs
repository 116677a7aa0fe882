//! Generated documents on which the command line tool and CPython must agree.

use std::hash::{BuildHasher, RandomState};

use anyhow::Result;

use crate::cli;
use crate::progress::Progress;
use crate::project::Project;
use crate::run::Run;

/// Runs the comparison and answers with what it printed.
pub(crate) fn run(project: &Project, progress: Progress, seed: u64, count: u64) -> Result<String> {
    let cli = cli::build(project, progress)?;
    progress.step(&format!("python3: comparing {count} documents, seed {seed}"), || {
        Run::new(
            "python3",
            &format!("To see it again: cargo xtask differential --seed {seed} --count {count}"),
        )
        .arg(project.path("tests/differential/differential.py"))
        .arg("--cli")
        .arg(&cli)
        .args(["--seed", &seed.to_string(), "--count", &count.to_string()])
        .dir(project.root())
        .run()
    })
}

/// A seed nobody chose.
pub(crate) fn fresh_seed() -> u64 {
    // The keys of a RandomState are random; 32 bits of what they hash nothing to are easy to retype.
    RandomState::new().hash_one(()) >> 32
}
