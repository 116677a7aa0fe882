//! The oldest Rust the manifest promises, and whether the core really builds with it.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Context, Result, bail};

use super::{Rust, debian};
use crate::progress::Progress;
use crate::project::Project;
use crate::run::Run;

/// What came of the check.
pub(crate) enum Msrv {
    Builds,
    NotChecked(String),
}

/// Builds the core with the `rust-version` of the manifest, if that Rust can be had.
pub(crate) fn check(project: &Project, progress: Progress) -> Result<Msrv> {
    let version = project.manifest_key("rust-version")?;
    let rust = match find(project, &version, progress) {
        Ok(rust) => rust,
        Err(reason) => {
            return Ok(Msrv::NotChecked(format!("Rust {version} could not be had. {reason:#}")));
        }
    };
    for features in ["--no-default-features", "--features std", "--features http"] {
        progress.step(&format!("Rust {version}: building with {features}"), || {
            rust.cargo(&format!(
                "Either the code or a dependency needs more than Rust {version}, which Cargo.toml promises."
            ))
            .words("rustc --locked --package kyc-webhooks --lib --crate-type rlib")
            .words(features)
            .arg("--target-dir")
            .arg(project.target("msrv/build"))
            .dir(project.root())
            .run()
            .map(drop)
        })?;
    }
    Ok(Msrv::Builds)
}

fn find(project: &Project, version: &str, progress: Progress) -> Result<Rust> {
    let extracted = project.target("msrv/debian");
    if let Ok(rust) = from_extracted(&extracted, version) {
        return Ok(rust);
    }
    if let Ok(rustc) = rustup_which(version) {
        return Ok(Rust::with_rustc(&rustc));
    }
    let installed = progress.step(&format!("Rust {version}: asking rustup for it"), || {
        Run::new("rustup", "")
            .words("toolchain install --profile minimal --no-self-update")
            .arg(version)
            .limit(Duration::from_secs(60))
            .run()
    });
    if installed.is_ok()
        && let Ok(rustc) = rustup_which(version)
    {
        return Ok(Rust::with_rustc(&rustc));
    }
    if !debian::has_apt() {
        bail!("rustup did not deliver it, and this machine has no apt-get.");
    }
    if debian::usable() {
        debian::update(progress)?;
    }
    extract(&extracted, version, progress)?;
    from_extracted(&extracted, version)
}

fn rustup_which(version: &str) -> Result<PathBuf> {
    Run::new("rustup", "")
        .words("which rustc --toolchain")
        .arg(version)
        // Finding out must not start a download that nothing bounds.
        .env("RUSTUP_AUTO_INSTALL", "0")
        .stdout()
        .map(PathBuf::from)
}

/// Unpacks Debian's packages of that version without installing them.
fn extract(into: &Path, version: &str, progress: Progress) -> Result<()> {
    let release = release_of("rustc-web", version)?;
    let library = format!("libstd-rust-web-{version}");
    let llvm = llvm_of(&library, &release)?;
    let packages = into.with_file_name("packages");
    fs::create_dir_all(&packages).with_context(|| format!("{} could not be made.", packages.display()))?;

    progress.step(&format!("Debian: fetching Rust {release} (not installing it)"), || {
        debian::apt("apt-get", "Check that Debian's packages can be reached and try again.")
            .words("-q download")
            .args(
                ["rustc-web", "libstd-rust-web-dev", &library].map(|package| format!("{package}={release}")),
            )
            .arg(&llvm)
            .dir(&packages)
            .run()
            .map(drop)
    })?;
    for entry in fs::read_dir(&packages)? {
        debian::apt("dpkg", "Delete target/msrv and try again.")
            .arg("-x")
            .arg(entry?.path())
            .arg(into)
            .run()?;
    }
    Ok(())
}

/// The full Debian version of a package that packages this Rust.
fn release_of(package: &str, version: &str) -> Result<String> {
    let listed = debian::apt("apt-cache", "Run `apt-get update`.").args(["madison", package]).stdout()?;
    let prefix = format!("{version}.");
    listed
        .lines()
        .filter_map(|line| line.split('|').nth(1))
        .map(str::trim)
        .find(|release| release.starts_with(&prefix))
        .map(str::to_owned)
        .with_context(|| format!("rustup did not deliver it, and Debian has no {package} {version}."))
}

/// The LLVM that a release of the Rust libraries is linked with.
fn llvm_of(library: &str, release: &str) -> Result<String> {
    let described = debian::apt("apt-cache", "Run `apt-get update`.")
        .arg("show")
        .arg(format!("{library}={release}"))
        .stdout()?;
    described
        .split([' ', ','])
        .find(|word| word.starts_with("libllvm"))
        .map(str::to_owned)
        .with_context(|| format!("Debian's {library} names no LLVM."))
}

fn from_extracted(root: &Path, version: &str) -> Result<Rust> {
    let rustc = root.join("usr/bin/rustc");
    let rust = Rust::with_rustc(&rustc).with("LD_LIBRARY_PATH", library_folders(root)?);
    let found = rust.rustc("").arg("--version").stdout()?;
    let release = found.split_whitespace().nth(1).unwrap_or_default();
    if release == version || release.starts_with(&format!("{version}.")) {
        return Ok(rust);
    }
    bail!("The Rust in {} is {found}.", root.display());
}

/// Debian keeps shared libraries in a folder named after the machine.
fn library_folders(root: &Path) -> Result<OsString> {
    let base = root.join("usr/lib");
    let mut folders = vec![base.clone()];
    for entry in
        fs::read_dir(&base).with_context(|| format!("{} does not hold a Debian Rust.", root.display()))?
    {
        let folder = entry?.path();
        if folder.is_dir() {
            folders.push(folder);
        }
    }
    std::env::join_paths(folders).context("A library folder's name holds a path separator.")
}
