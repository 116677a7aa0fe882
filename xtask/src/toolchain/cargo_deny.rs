//! cargo-deny, which takes minutes to install and is therefore only had when something asks for it.

use std::env::consts::EXE_SUFFIX;
use std::path::{Path, PathBuf};

use anyhow::Result;

use super::Rust;
use crate::progress::Progress;
use crate::project::Project;
use crate::run::Run;

const VERSION: &str = "0.20.2";

/// Where it is.
pub(crate) struct CargoDeny {
    path: PathBuf,
}

impl CargoDeny {
    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// Only if it is below `target/tools` already.
    pub(crate) fn installed(project: &Project) -> Option<Self> {
        let path = project.target("tools").join(format!("bin/cargo-deny{EXE_SUFFIX}"));
        let said = Run::new(&path, "").arg("--version").stdout().ok()?;
        (said.split_whitespace().nth(1) == Some(VERSION)).then_some(Self { path })
    }

    /// Installs it below `target/tools` unless that version is there.
    pub(crate) fn ensure(project: &Project, progress: Progress) -> Result<Self> {
        let root = project.target("tools");
        if Self::installed(project).is_none() {
            progress.step(
                &format!("cargo-deny {VERSION}: installing it into target/tools (minutes)"),
                || {
                    Rust::current()
                        .cargo("Check that crates.io can be reached and try again.")
                        .words("install cargo-deny --locked --force --version")
                        .arg(VERSION)
                        .arg("--root")
                        .arg(&root)
                        .arg("--target-dir")
                        .arg(root.join("cargo-deny-build"))
                        .run()
                },
            )?;
        }
        Ok(Self { path: root.join(format!("bin/cargo-deny{EXE_SUFFIX}")) })
    }
}
