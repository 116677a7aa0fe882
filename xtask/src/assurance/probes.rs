//! The programs in probes/ and their likes in tests/js, which print rows.

use anyhow::{Context, Result};

use super::{Length, Row, counted};
use crate::package;
use crate::progress::Progress;
use crate::project::Project;
use crate::run::Run;
use crate::toolchain::{Rust, node};

/// One of probes/, built as a release is.
pub(super) fn native(
    project: &Project,
    progress: Progress,
    program: &str,
    argument: &str,
) -> Result<Vec<Row>> {
    progress.step("cargo: building the probes", || {
        Rust::current()
            .cargo("Read the compiler's messages above.")
            .words("build --release --package kyc-webhooks-probes")
            .dir(project.root())
            .run()
    })?;
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
    let app = project.target("test/app");
    if length == Length::Long {
        package::build(project, progress)?;
        package::install(&app, &package::pack(project)?)?;
    }
    app.read_dir().context("Run `cargo xtask test --only \"package installs\"` first.")?;
    let output = progress.step(&format!("node: {script}"), || {
        node::node("Read what it printed.")
            .arg(project.path("tests/js").join(script))
            .arg("--app")
            .arg(&app)
            .arg(argument)
            .dir(project.root())
            .run()
    })?;
    counted(&output)
}
