//! A release that somebody downloaded, compared with what this repository makes.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result};

use super::sums;
use crate::checksum::sha256;
use crate::package;
use crate::progress::Progress;
use crate::project::Project;
use crate::run::Run;

/// Checks the list, then builds the npm package and compares it file by file where the tarballs differ.
pub(super) fn check(project: &Project, progress: Progress, folder: &Path) -> Result<ExitCode> {
    let files = sums::check(folder)?;
    println!("{} files are those that {} lists.", files.len(), sums::FILE);

    let tarball = files
        .iter()
        .find(|file| file.ends_with(".tgz"))
        .with_context(|| format!("{} lists no npm package.", sums::FILE))?;
    package::build(project, progress)?;
    let built = package::pack(project)?;
    if sha256(&built)? == sha256(&folder.join(tarball))? {
        println!("{tarball} is what this repository builds, to the byte.");
        return Ok(ExitCode::SUCCESS);
    }
    println!(
        "{tarball} is not what is built here. Of another commit, or with other tools? These files differ:"
    );
    let unpacked = project.target("downloaded");
    unpack(&folder.join(tarball), &unpacked)?;
    for file in differing(&project.path("pkg"), &unpacked.join("package"))? {
        println!("  {}", file.display());
    }
    Ok(ExitCode::FAILURE)
}

fn unpack(tarball: &Path, folder: &Path) -> Result<()> {
    package::empty(folder)?;
    Run::new("tar", "Check that it is an npm package.")
        .arg("-xzf")
        .arg(tarball)
        .arg("-C")
        .arg(folder)
        .run()?;
    Ok(())
}

/// The files that only one folder has, or that both have differently.
fn differing(one: &Path, other: &Path) -> Result<Vec<PathBuf>> {
    let mut all = package::files(one)?;
    all.extend(package::files(other)?);
    all.sort();
    all.dedup();
    all.retain(|file| fs::read(one.join(file)).ok() != fs::read(other.join(file)).ok());
    Ok(all)
}
