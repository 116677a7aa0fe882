//! Programs that cargo installs, each at one version, below `target/tools`.

use std::env::consts::EXE_SUFFIX;
use std::fs;
use std::path::PathBuf;

use anyhow::Result;

use super::Rust;
use crate::progress::Progress;
use crate::project::Project;

/// A program of crates.io.
pub(crate) struct CargoTool<'a> {
    pub(crate) package: &'a str,
    pub(crate) version: &'a str,
    /// What installing it takes, in words.
    pub(crate) takes: &'a str,
}

pub(crate) const CARGO_DENY: CargoTool<'static> =
    CargoTool { package: "cargo-deny", version: "0.20.2", takes: "about 3 minutes" };

/// At the version that its survivors were looked at with.
pub(crate) const CARGO_MUTANTS: CargoTool<'static> =
    CargoTool { package: "cargo-mutants", version: "27.1.0", takes: "about 2 minutes" };

impl CargoTool<'_> {
    /// Where the program with this name is, if this version is installed.
    pub(crate) fn installed(&self, project: &Project, program: &str) -> Option<PathBuf> {
        let root = project.target("tools");
        let list = fs::read_to_string(root.join(".crates.toml")).ok()?;
        let entry = format!("\"{} {} (", self.package, self.version);
        let path = root.join(format!("bin/{program}{EXE_SUFFIX}"));
        (list.contains(&entry) && path.exists()).then_some(path)
    }

    /// The same, after it was installed where it is not.
    pub(crate) fn ensure(&self, project: &Project, progress: Progress, program: &str) -> Result<PathBuf> {
        let Self { package, version, takes } = self;
        if let Some(path) = self.installed(project, program) {
            return Ok(path);
        }
        let root = project.target("tools");
        progress.step(&format!("{package} {version}: installing it into target/tools ({takes})"), || {
            Rust::current()
                .cargo("Check that crates.io can be reached and try again.")
                // Compiling it takes a third of the time, and it has little to do.
                .words("install --locked --force --debug")
                .env("CARGO_PROFILE_DEV_DEBUG", "none")
                .args([package, "--version", version])
                .arg("--root")
                .arg(&root)
                .arg("--target-dir")
                .arg(root.join(format!("{package}-build")))
                .run()
        })?;
        Ok(root.join(format!("bin/{program}{EXE_SUFFIX}")))
    }
}
