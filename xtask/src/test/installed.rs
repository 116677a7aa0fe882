//! The package as a user installs it, and the scripts of tests/js that check it there.

use std::path::PathBuf;

use anyhow::Result;

use crate::package;
use crate::progress::Progress;
use crate::project::Project;
use crate::run::Run;
use crate::toolchain::node;

/// Builds the package, and installs what would be published.
pub(crate) fn prepare(project: &Project, progress: Progress) -> Result<()> {
    package::build(project, progress)?;
    install(project)
}

/// Installs the package that was built last.
pub(super) fn install(project: &Project) -> Result<()> {
    let tarball = package::pack(project)?;
    package::install(&app(project), &tarball)
}

/// A script in tests/js that checks the installed package.
pub(crate) fn script(project: &Project, path: &str) -> Run {
    node::node("Read what the test printed above.")
        .arg(project.path("tests/js").join(path))
        .arg("--app")
        .arg(app(project))
        .dir(project.root())
}

fn app(project: &Project) -> PathBuf {
    project.target("test/app")
}
