//! The Redis server that the replay guard is tested on.

use anyhow::{Result, bail};

use super::debian;
use crate::progress::Progress;
use crate::run::Run;

/// Installs Redis, unless `redis-server` can be started.
pub(crate) fn ensure(progress: Progress) -> Result<()> {
    if Run::new("redis-server", "").arg("--version").succeeds() {
        return Ok(());
    }
    if !debian::usable() {
        bail!(
            "There is no redis-server, and without root and apt none can be installed; install Redis 6 or newer."
        );
    }
    debian::install("the server that the replay guard is tested on", "redis-server", progress)
}
