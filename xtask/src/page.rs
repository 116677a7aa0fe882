//! The inspector: one static page that says why a delivery fails.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::progress::Progress;
use crate::project::Project;
use crate::toolchain::{chromium, node};
use crate::{gzip, package};

/// Builds the npm package, and the page with it.
pub(crate) fn build(project: &Project, progress: Progress) -> Result<()> {
    package::build(project, progress)?;
    assemble(project, progress)
}

/// Leaves the page in `www-demo/dist/`, made with the package that is in `pkg/`.
pub(crate) fn assemble(project: &Project, progress: Progress) -> Result<()> {
    let folder = folder(project);
    progress.step("node: writing the inspector to www-demo/dist/", || {
        node::node("Read what build.mjs printed above.")
            .arg(project.path("xtask/page/build.mjs"))
            .arg(project.path("pkg"))
            .arg(&folder)
            .dir(project.root())
            .run()
    })?;
    progress.note(&format!("www-demo/dist: {} bytes with gzip", weight(&folder)?));
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

/// What a browser loads, compressed as servers do.
fn weight(folder: &Path) -> Result<usize> {
    let mut bytes = 0;
    for name in ["index.html", "page.css", "theme.js", "page.js"] {
        let file = fs::read(folder.join(name)).with_context(|| format!("The page has no {name}."))?;
        bytes += gzip::size(&file)?;
    }
    Ok(bytes)
}
