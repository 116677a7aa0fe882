//! A browser to run the package in.

use std::env;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};

use super::debian;
use crate::progress::Progress;

const NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/// Answers with Chromium's path, after installing it if need be.
pub(crate) fn ensure(progress: Progress) -> Result<PathBuf> {
    if let Some(path) = on_path() {
        return Ok(path);
    }
    if !debian::usable() {
        bail!(
            "No Chromium is on the PATH, and installing Debian's package needs root and apt-get. Install Chromium and \
             try again."
        );
    }
    debian::install("a browser", "chromium", progress)?;
    on_path().context("Debian's package chromium is installed, and there is no `chromium` on the PATH.")
}

fn on_path() -> Option<PathBuf> {
    let folders: Vec<PathBuf> = env::split_paths(&env::var_os("PATH")?).collect();
    NAMES
        .iter()
        .flat_map(|name| folders.iter().map(move |folder| folder.join(name)))
        .find(|path| path.is_file())
}
