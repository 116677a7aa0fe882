//! wasm-bindgen's command line tools, at exactly the version of the crate.

use std::path::PathBuf;

use anyhow::Result;

use super::cargo_tool::CargoTool;
use crate::progress::Progress;
use crate::project::Project;

/// Where the tools are.
pub(crate) struct WasmBindgen {
    pub(crate) cli: PathBuf,
    pub(crate) test_runner: PathBuf,
}

/// Installs the tools unless that version is there.
pub(crate) fn ensure(project: &Project, progress: Progress) -> Result<WasmBindgen> {
    let version = project.locked_version("wasm-bindgen")?;
    let tool = CargoTool { package: "wasm-bindgen-cli", version: &version, takes: "about 2 minutes" };
    Ok(WasmBindgen {
        cli: tool.ensure(project, progress, "wasm-bindgen")?,
        test_runner: tool.ensure(project, progress, "wasm-bindgen-test-runner")?,
    })
}
