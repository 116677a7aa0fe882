//! The inspector: one static page that says why a delivery fails.

use std::path::PathBuf;

use anyhow::Result;

use crate::package;
use crate::progress::Progress;
use crate::project::Project;
use crate::toolchain::{chromium, node};

/// Builds the npm package, and the page with it.
pub(crate) fn build(project: &Project, progress: Progress) -> Result<()> {
    package::build(project, progress)?;
    assemble(project, progress)
}

/// Leaves the page in `www-demo/dist/`, made with the package that is in `pkg/`.
pub(crate) fn assemble(project: &Project, progress: Progress) -> Result<()> {
    let folder = folder(project);
    let weight = progress.step("node: writing the inspector to www-demo/dist/", || {
        node::node("Read what build.mjs printed above.")
            .arg(project.path("xtask/page/build.mjs"))
            .arg(project.path("pkg"))
            .arg(&folder)
            .dir(project.root())
            .run()
    })?;
    progress.note(&format!("www-demo/dist: {}", weight.trim()));
    Ok(())
}

/// Leaves pictures of the page in `target/screenshots/`.
pub(crate) fn screenshots(project: &Project, progress: Progress) -> Result<()> {
    let browser = chromium::ensure(progress)?;
    let pictures = project.target("screenshots");
    progress.step("Chromium: taking pictures of the inspector", || {
        node::node("Build the page with `cargo xtask page` and try again.")
            .arg(project.path("xtask/page/screenshots.mjs"))
            .arg(folder(project))
            .arg(&pictures)
            .env("CHROMIUM", &browser)
            .dir(project.root())
            .run()
    })?;
    progress.note(&pictures.display().to_string());
    Ok(())
}

/// Serves the page on this machine until somebody ends it.
pub(crate) fn serve(project: &Project) -> Result<()> {
    node::node("Read what it printed above.")
        .arg(project.path("xtask/page/serve.mjs"))
        .arg(folder(project))
        .dir(project.root())
        .become_it()
}

fn folder(project: &Project) -> PathBuf {
    project.path("www-demo/dist")
}
