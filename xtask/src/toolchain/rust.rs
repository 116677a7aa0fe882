//! Which cargo and rustc a command runs with.

use std::env;
use std::ffi::{OsStr, OsString};
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::run::Run;

/// A Rust toolchain: the one xtask was started with, one that rustup knows by name, or a single compiler.
#[derive(Clone, Default)]
pub(crate) struct Rust {
    environment: Vec<(&'static str, OsString)>,
    rustc: Option<PathBuf>,
}

impl Rust {
    /// The toolchain of whoever started xtask.
    pub(crate) fn current() -> Self {
        Self::default()
    }

    /// A toolchain that rustup knows.
    pub(crate) fn named(name: &str) -> Self {
        Self::current().with("RUSTUP_TOOLCHAIN", name)
    }

    /// The current cargo with another compiler.
    pub(crate) fn with_rustc(rustc: &Path) -> Self {
        Self { rustc: Some(rustc.to_path_buf()), ..Self::current().with("RUSTC", rustc) }
    }

    /// Adds a variable to the environment of everything run with this toolchain.
    pub(crate) fn with(mut self, name: &'static str, value: impl AsRef<OsStr>) -> Self {
        self.environment.push((name, value.as_ref().to_owned()));
        self
    }

    pub(crate) fn cargo(&self, advice: &str) -> Run {
        self.run("cargo".as_ref(), advice)
    }

    pub(crate) fn rustc(&self, advice: &str) -> Run {
        match &self.rustc {
            Some(path) => self.run(path.as_os_str(), advice),
            None => self.run("rustc".as_ref(), advice),
        }
    }

    fn run(&self, program: &OsStr, advice: &str) -> Run {
        self.environment.iter().fold(Run::new(program, advice), |run, (name, value)| run.env(name, value))
    }
}

/// What keeps the folders that cargo unpacks dependencies into out of a binary's panic messages.
///
/// There is one folder for each registry, and those xtask itself was built from are there already.
pub(crate) fn registry_remaps() -> Result<Vec<String>> {
    let home = env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| Some(env::home_dir()?.join(".cargo")))
        .context("Neither CARGO_HOME nor a home directory is set.")?;
    let sources = home.join("registry/src");
    let mut flags = Vec::new();
    for registry in fs::read_dir(&sources).with_context(|| format!("{} is not there.", sources.display()))? {
        flags.push(remap(&registry?.path(), "/cargo"));
    }
    flags.sort();
    Ok(flags)
}

/// Makes rustc write another path wherever it would name this one.
pub(crate) fn remap(from: &Path, to: &str) -> String {
    format!("--remap-path-prefix={}={to}", from.display())
}
