//! cargo-deny over everything that is shipped: versions, licences, sources, and advisories where they can be had.

use std::path::Path;
use std::time::Duration;

use anyhow::Result;

use crate::progress::Progress;
use crate::project::Project;
use crate::run::Run;

/// A network without the database must not hold anything up for longer.
const FETCHING: Duration = Duration::from_secs(60);

/// What became of the advisories, in words.
///
/// # Errors
///
/// With what cargo-deny says, when it refuses something.
pub(crate) fn check(project: &Project, deny: &Path, progress: Progress) -> Result<&'static str> {
    progress.step("cargo-deny: versions, licences and sources", || {
        run(project, deny, "check bans licenses sources").run().map(drop)
    })?;
    let fetched = progress.step("cargo-deny: fetching the advisories", || {
        Ok(run(project, deny, "fetch db").limit(FETCHING).succeeds())
    })?;
    if !fetched {
        return Ok("advisories NOT checked: their database could not be fetched");
    }
    progress.step("cargo-deny: advisories", || {
        run(project, deny, "check --disable-fetch advisories").run().map(drop)
    })?;
    Ok("advisories checked")
}

fn run(project: &Project, deny: &Path, words: &str) -> Run {
    Run::new(deny, "Read what cargo-deny says above; what it allows is in deny.toml.")
        .words("--color never --locked")
        .words(words)
        .dir(project.root())
}
