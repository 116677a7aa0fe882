//! A release that somebody downloaded, compared with what this repository makes.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Result, ensure};

use super::{candidate, sums};
use crate::checksum::sha256;
use crate::package;
use crate::progress::Progress;
use crate::project::Project;
use crate::run::Run;

/// Checks the list, then makes the crate and the npm package and compares them file by file where the archives differ.
pub(super) fn check(project: &Project, progress: Progress, folder: &Path) -> Result<ExitCode> {
    let files = sums::check(folder)?;
    println!("{} files are those that {} lists.", files.len(), sums::FILE);

    let archives = candidate::archives(project)?;
    for name in &archives {
        ensure!(
            files.contains(name),
            "{} does not list {name}. Is this clone at the tag of the release?",
            sums::FILE
        );
    }
    let packed = candidate::packed_crate(project, progress)?;
    package::build(project, progress)?;
    let mut genuine = true;
    for (name, built) in archives.iter().zip([packed, package::pack(project)?]) {
        genuine &= is_same(project, name, &built, &folder.join(name))?;
    }
    Ok(if genuine { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn is_same(project: &Project, name: &str, built: &Path, downloaded: &Path) -> Result<bool> {
    if sha256(built)? == sha256(downloaded)? {
        println!("{name} is what this repository builds, to the byte.");
        return Ok(true);
    }
    println!("{name} is not what is built here. Of another commit, or with other tools? These files differ:");
    let (ours, theirs) = (project.target("compared/built"), project.target("compared/downloaded"));
    unpack(built, &ours)?;
    unpack(downloaded, &theirs)?;
    for file in differing(&ours, &theirs)? {
        println!("  {}", file.display());
    }
    Ok(false)
}

fn unpack(tarball: &Path, folder: &Path) -> Result<()> {
    package::empty(folder)?;
    Run::new("tar", "Check that it is an archive of tar and gzip.")
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

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::PathBuf;

    use anyhow::Result;

    use super::differing;

    #[test]
    fn files_that_were_changed_added_and_left_out_are_named() -> Result<()> {
        let folder = std::env::temp_dir().join(format!("kyc-webhooks-differing-{}", std::process::id()));
        let write = |path: &str, text: &str| {
            let path = folder.join(path);
            fs::create_dir_all(path.parent().unwrap_or(&folder))?;
            fs::write(path, text)
        };
        for (path, text) in [
            ("built/Cargo.toml", "[package]"),
            ("built/src/lib.rs", "// the same"),
            ("built/src/secret.rs", ""),
            ("downloaded/Cargo.toml", "[package]\nbuild = \"build.rs\""),
            ("downloaded/build.rs", ""),
            ("downloaded/src/lib.rs", "// the same"),
        ] {
            write(path, text)?;
        }
        let found = differing(&folder.join("built"), &folder.join("downloaded"));
        fs::remove_dir_all(&folder)?;
        assert_eq!(found?, ["Cargo.toml", "build.rs", "src/secret.rs"].map(PathBuf::from));
        Ok(())
    }
}
