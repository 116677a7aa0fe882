//! The programs in probes/ and their likes in tests/js, which print rows.

use anyhow::Result;

use super::{Length, Row, counted};
use crate::progress::Progress;
use crate::project::Project;
use crate::run::Run;
use crate::test::installed;
use crate::toolchain::Rust;

/// Builds the programs as a release is built.
pub(crate) fn build(project: &Project, progress: Progress) -> Result<()> {
    progress.step("cargo: building the probes", || {
        Rust::current()
            .cargo("Read the compiler's messages above.")
            .words("build --release --package kyc-webhooks-probes")
            .dir(project.root())
            .run()
            .map(drop)
    })
}

/// One of probes/.
pub(super) fn native(
    project: &Project,
    progress: Progress,
    program: &str,
    argument: &str,
) -> Result<Vec<Row>> {
    build(project, progress)?;
    let path = project.native_build().join("release").join(program);
    let output = progress.step(program, || Run::new(path, "Read what it printed.").arg(argument).run())?;
    counted(&output)
}

/// One of tests/js, with the package as it would be installed: for a long run a new one.
pub(super) fn in_node(
    project: &Project,
    progress: Progress,
    length: Length,
    script: &str,
    argument: &str,
) -> Result<Vec<Row>> {
    if length == Length::Long {
        installed::prepare(project, progress)?;
    }
    let output = progress
        .step(&format!("node: {script}"), || installed::script(project, script).arg(argument).run())?;
    counted(&output)
}
