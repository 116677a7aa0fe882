//! What a person has to have done before publishing.

use std::fs;

use anyhow::{Context, Result};

use crate::progress::Progress;
use crate::project::Project;
use crate::run::Run;
use crate::toolchain::Rust;

/// Empty where everything is ready. That Cargo.toml and the npm package agree on the version is held by the build.
pub(super) fn left_to_do(project: &Project) -> Result<Vec<String>> {
    let version = project.manifest_key("version")?;
    let changes =
        fs::read_to_string(project.path("CHANGELOG.md")).context("CHANGELOG.md could not be read.")?;
    let mut left = Vec::new();
    if newest(&changes) != Some(&version) {
        left.push(format!("CHANGELOG.md starts with `## [{version}] - YYYY-MM-DD`"));
    }
    if !git(project, "status --porcelain")?.is_empty() {
        left.push("everything is committed".to_owned());
    }
    Ok(left)
}

/// What cargo-semver-checks says against the last version, or why it was not asked.
pub(super) fn semver(project: &Project, progress: Progress) -> Result<String> {
    if !Rust::current().cargo("").words("semver-checks --version").succeeds() {
        return Ok("semver NOT checked: cargo-semver-checks is not installed".to_owned());
    }
    let Ok(tag) = git(project, "describe --tags --abbrev=0") else {
        return Ok("semver NOT checked: there is no tag of an earlier version".to_owned());
    };
    progress.step(&format!("cargo-semver-checks: against {tag}"), || {
        Rust::current()
            .cargo("Change the version as it says.")
            .words("semver-checks --package kyc-webhooks --baseline-rev")
            .arg(&tag)
            .dir(project.root())
            .run()
    })?;
    Ok(format!("semver checked against {tag}"))
}

fn git(project: &Project, words: &str) -> Result<String> {
    Run::new("git", "Only a clone of the repository can be released.")
        .words(words)
        .dir(project.root())
        .stdout()
}

/// The version of the first heading.
fn newest(changes: &str) -> Option<&str> {
    let heading = changes.lines().find_map(|line| line.strip_prefix("## ["))?;
    Some(heading.split_once(']')?.0)
}

#[cfg(test)]
mod tests {
    use super::newest;

    #[test]
    fn the_newest_version_is_the_first_heading() {
        assert_eq!(newest("# Changelog\n\n## [1.2.3] - 2026-01-02\n\n## [1.2.2]\n"), Some("1.2.3"));
        assert_eq!(newest("# Changelog\n\n## [Unreleased]\n\n## [1.2.3]\n"), Some("Unreleased"));
        assert_eq!(newest("# Changelog\n"), None);
    }
}
