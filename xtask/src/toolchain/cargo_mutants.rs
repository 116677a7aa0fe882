//! cargo-mutants, at the version that the results were reviewed with.

use std::env::consts::EXE_SUFFIX;
use std::path::PathBuf;

use anyhow::Result;

use super::Rust;
use crate::progress::Progress;
use crate::project::Project;
use crate::run::Run;

const VERSION: &str = "27.1.0";

/// Installs it below `target/tools` unless that version is there.
pub(crate) fn ensure(project: &Project, progress: Progress) -> Result<PathBuf> {
    let root = project.target("tools");
    let tool = root.join(format!("bin/cargo-mutants{EXE_SUFFIX}"));
    let installed = Run::new(&tool, "").words("mutants --version").stdout();
    if installed.is_ok_and(|line| line.split_whitespace().nth(1) == Some(VERSION)) {
        return Ok(tool);
    }
    progress.step(
        &format!("cargo-mutants {VERSION}: installing it into target/tools (about 3 minutes)"),
        || {
            Rust::current()
                .cargo("Check that crates.io can be reached and try again.")
                .words("install cargo-mutants --locked --force --version")
                .arg(VERSION)
                .arg("--root")
                .arg(&root)
                .arg("--target-dir")
                .arg(root.join("cargo-mutants-build"))
                .run()
        },
    )?;
    Ok(tool)
}
