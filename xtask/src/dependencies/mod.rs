//! What the project is made of, held to DEPENDENCIES.md and to deny.toml.

pub(crate) mod cargo_deny;
mod licences;
mod npm_lock;
pub(crate) mod packages;
pub(crate) mod parts;
mod table;

use anyhow::{Result, bail};

use crate::project::Project;
use packages::{CRATES_IO, Packages};
use parts::Tree;

/// What was found, where everything is as it should be.
pub(crate) struct Counts {
    /// Third-party crates that come with the crate or the npm package.
    pub(crate) shipped: usize,
    /// Crates in Cargo.lock, those that only develop it among them.
    pub(crate) locked: usize,
    /// Packages in package-lock.json, which are never shipped.
    pub(crate) npm: usize,
}

/// Compares what the manifests bring with what DEPENDENCIES.md and deny.toml say.
///
/// # Errors
///
/// Names everything that differs.
pub(crate) fn check(project: &Project) -> Result<Counts> {
    let packages = Packages::read(project)?;
    let tree = Tree::read(project)?;
    let mut wrong = table::differences(project, &tree, &packages)?;
    wrong.extend(licences::refused(project, tree.crates(), &packages)?);
    wrong.extend(parts::missing(project, &tree)?);
    for package in packages.third_party().filter(|package| package.source.as_deref() != Some(CRATES_IO)) {
        wrong.push(format!("{} does not come from crates.io but from {:?}", package.name, package.source));
    }
    let (npm, wrong_in_npm) = npm_lock::check(project)?;
    wrong.extend(wrong_in_npm);
    if !wrong.is_empty() {
        bail!("{}", wrong.join("\n"));
    }
    Ok(Counts { shipped: tree.crates().count(), locked: packages.third_party().count(), npm })
}

/// Writes the table of DEPENDENCIES.md; reasons stay, and what is new has none yet.
pub(crate) fn write(project: &Project) -> Result<()> {
    table::write(project, &Tree::read(project)?, &Packages::read(project)?)
}
