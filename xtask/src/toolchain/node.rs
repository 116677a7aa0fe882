//! Node, npm and the packages that package-lock.json pins.

use std::fs;
use std::path::Path;
use std::time::SystemTime;

use anyhow::{Context, Result, bail};

use crate::progress::Progress;
use crate::project::Project;
use crate::run::Run;

const OLDEST_NODE: u32 = 20;

/// Runs Node.
pub(crate) fn node(advice: &str) -> Run {
    Run::new("node", advice)
}

/// Runs npm.
pub(crate) fn npm(advice: &str) -> Run {
    Run::new(if cfg!(windows) { "npm.cmd" } else { "npm" }, advice)
}

/// A script of a package in the repository's `node_modules`.
pub(crate) fn tool(project: &Project, script: &str, advice: &str) -> Run {
    node(advice).arg(project.path("node_modules").join(script)).dir(project.root())
}

/// Installs what package-lock.json pins, unless that has been done.
pub(crate) fn ensure(project: &Project, progress: Progress) -> Result<()> {
    check_node()?;
    let lock = project.path("package-lock.json");
    let installed = project.path("node_modules/.package-lock.json");
    if newer(&installed, &lock) {
        return Ok(());
    }
    progress.step("npm: installing the JavaScript tools", || {
        npm("Check that the npm registry can be reached and that package-lock.json fits package.json.")
            // No tool of ours needs its install script, and a script is what an attacked package would use.
            .words("ci --ignore-scripts --no-audit --no-fund")
            .dir(project.root())
            .run()
            .map(drop)
    })
}

/// The version of a package in `node_modules`.
pub(crate) fn installed_version(project: &Project, name: &str) -> Result<String> {
    let manifest = project.path("node_modules").join(name).join("package.json");
    let text = fs::read_to_string(&manifest).with_context(|| format!("{name} is not installed."))?;
    let manifest: serde_json::Value =
        serde_json::from_str(&text).with_context(|| format!("package.json of {name} is not JSON."))?;
    let version = manifest.get("version").and_then(|version| version.as_str());
    version.map(str::to_owned).with_context(|| format!("package.json of {name} has no version."))
}

fn check_node() -> Result<()> {
    let version = node("Install Node.js 20 or newer from https://nodejs.org.").arg("--version").stdout()?;
    let major = version.trim_start_matches('v').split('.').next().and_then(|major| major.parse().ok());
    if major < Some(OLDEST_NODE) {
        bail!("Node.js is {version}, and the build needs {OLDEST_NODE} or newer.");
    }
    Ok(())
}

fn newer(file: &Path, than: &Path) -> bool {
    let changed = |path: &Path| -> Option<SystemTime> { fs::metadata(path).ok()?.modified().ok() };
    matches!((changed(file), changed(than)), (Some(file), Some(than)) if file >= than)
}
