//! The project's own command line tool, as it is released.

use std::path::PathBuf;

use anyhow::Result;

use crate::progress::Progress;
use crate::project::Project;
use crate::toolchain::Rust;

/// Builds `kyc-webhooks` and answers with where it is.
pub(crate) fn build(project: &Project, progress: Progress) -> Result<PathBuf> {
    progress.step("cargo: building the kyc-webhooks command", || {
        Rust::current()
            .cargo("Read the compiler's messages above.")
            .words("build --release --features cli --bin kyc-webhooks")
            .dir(project.root())
            .run()
    })?;
    Ok(project.cli())
}
