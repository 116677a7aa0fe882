//! Whether the npm package comes out the same wherever it is built.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result};

use crate::checksum::sha256;
use crate::package::{self, Builder, empty};
use crate::progress::Progress;
use crate::project::Project;
use crate::run::Run;
use crate::table::Table;

/// Of different lengths and depths, so that a path that is left in some file moves what follows it.
const FOLDERS: [&str; 2] = ["reproduce/first", "reproduce/with another/and a longer path/second"];

/// The SHA-256 of each file of the package and of its tarball, from two builds. A file may be missing from one.
pub(crate) struct Twice {
    files: BTreeMap<String, [Option<String>; 2]>,
    tarball: String,
}

impl Twice {
    pub(crate) fn files(&self) -> usize {
        self.files.len()
    }

    pub(crate) fn differing(&self) -> usize {
        self.files.values().filter(|[first, second]| first != second).count()
    }

    /// The tarball's checksum, which anybody can compare with their own.
    pub(crate) fn remark(&self) -> String {
        let hash = self.files.get(&self.tarball).and_then(|[first, _]| first.as_deref());
        format!("{} has SHA-256 {}", self.tarball, hash.unwrap_or("none"))
    }

    fn table(&self) -> Table {
        let mut table = Table::new(&["file", "sha256", "sha256 of the other build"]);
        for (file, [first, second]) in &self.files {
            let compiled = file.ends_with(".wasm") || *file == self.tarball;
            if compiled || first != second {
                let shown = |hash: &Option<String>| hash.clone().unwrap_or_else(|| "not there".to_owned());
                table.row([file.clone(), shown(first), shown(second)]);
            }
        }
        table
    }
}

/// Builds twice and prints both checksums of what is compiled, and of all that differs.
pub(crate) fn run(project: &Project, progress: Progress) -> Result<ExitCode> {
    let twice = twice(project, progress)?;
    println!("\n{}", twice.table().to_text());
    println!("{} files, {} differ", twice.files(), twice.differing());
    Ok(if twice.differing() == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Builds the package in two folders that hold nothing but the sources.
pub(crate) fn twice(project: &Project, progress: Progress) -> Result<Twice> {
    let builder = Builder::ensure(project, progress)?;
    let mut twice = Twice { files: BTreeMap::new(), tarball: String::new() };
    for (build, folder) in FOLDERS.iter().enumerate() {
        let copy = copy(project, project.target(folder))?;
        builder.build(&copy, progress)?;
        let tarball = package::pack(&copy)?;
        let pkg = copy.path("pkg");
        twice.tarball =
            tarball.file_name().context("The tarball has no name.")?.to_string_lossy().into_owned();
        let mut note = |file: String, path: PathBuf| -> Result<()> {
            if let Some(hash) = twice.files.entry(file).or_default().get_mut(build) {
                *hash = Some(sha256(&path)?);
            }
            Ok(())
        };
        note(twice.tarball.clone(), tarball)?;
        for file in package::files(&pkg)? {
            note(file.to_string_lossy().into_owned(), pkg.join(&file))?;
        }
    }
    Ok(twice)
}

/// Every file that belongs to the repository, with what is not committed yet.
fn copy(project: &Project, to: PathBuf) -> Result<Project> {
    empty(&to)?;
    let listed = Run::new("git", "Only a clone of the repository can be built twice.")
        .words("ls-files -z --cached --others --exclude-standard")
        .dir(project.root())
        .stdout()?;
    for file in listed.split('\0').filter(|file| !file.is_empty()) {
        let from = project.path(file);
        // A file that is deleted and not committed is still listed.
        if from.is_file() {
            let into = to.join(file);
            fs::create_dir_all(into.parent().unwrap_or(&to))?;
            fs::copy(&from, &into).with_context(|| format!("{file} could not be copied."))?;
        }
    }
    Ok(Project::at(to))
}
