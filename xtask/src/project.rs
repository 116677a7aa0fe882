//! Where things are, and what the manifests pin.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use toml::Table;

/// The repository this xtask belongs to.
pub(crate) struct Project {
    root: PathBuf,
}

impl Project {
    pub(crate) fn open() -> Result<Self> {
        let xtask = env::var("CARGO_MANIFEST_DIR").unwrap_or_else(|_| env!("CARGO_MANIFEST_DIR").into());
        let root = Path::new(&xtask)
            .parent()
            .context("xtask has no folder above it; start it with `cargo xtask`.")?
            .to_path_buf();
        Ok(Self { root })
    }

    /// A copy of the repository somewhere else.
    pub(crate) fn at(root: PathBuf) -> Self {
        Self { root }
    }

    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// A path below the repository's root.
    pub(crate) fn path(&self, below: &str) -> PathBuf {
        self.root.join(below)
    }

    /// What xtask fetches and builds for itself; safe to delete at any time.
    pub(crate) fn target(&self, below: &str) -> PathBuf {
        self.root.join("target").join(below)
    }

    /// Where cargo leaves native builds, which a caller may have moved.
    pub(crate) fn native_build(&self) -> PathBuf {
        env::var_os("CARGO_TARGET_DIR").map_or_else(|| self.target(""), |moved| self.root.join(moved))
    }

    /// The command line tool as a release build leaves it.
    pub(crate) fn cli(&self) -> PathBuf {
        self.native_build().join("release").join(format!("kyc-webhooks{}", env::consts::EXE_SUFFIX))
    }

    /// The version of a dependency that Cargo.lock pins.
    pub(crate) fn locked_version(&self, crate_name: &str) -> Result<String> {
        let lock = read_toml(&self.path("Cargo.lock"))?;
        lock.get("package")
            .and_then(|packages| packages.as_array())
            .into_iter()
            .flatten()
            .find(|package| package.get("name").and_then(|name| name.as_str()) == Some(crate_name))
            .and_then(|package| package.get("version")?.as_str().map(str::to_owned))
            .with_context(|| {
                format!("Cargo.lock does not hold {crate_name}; run `cargo update --workspace`.")
            })
    }

    /// A key of the manifest's `[package]`, such as `version` or `rust-version`.
    pub(crate) fn manifest_key(&self, key: &str) -> Result<String> {
        let manifest = read_toml(&self.path("Cargo.toml"))?;
        manifest
            .get("package")
            .and_then(|package| package.get(key)?.as_str().map(str::to_owned))
            .with_context(|| format!("Cargo.toml has no package.{key}."))
    }
}

pub(crate) fn read_toml(path: &Path) -> Result<Table> {
    let text = fs::read_to_string(path).with_context(|| format!("{} could not be read.", path.display()))?;
    toml::from_str(&text).with_context(|| format!("{} is not valid TOML.", path.display()))
}
