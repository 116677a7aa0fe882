//! wasm-bindgen's command line tools, at exactly the version of the crate.

use std::env::consts::EXE_SUFFIX;
use std::path::PathBuf;

use anyhow::Result;

use super::Rust;
use crate::progress::Progress;
use crate::project::Project;
use crate::run::Run;

/// Where the tools are.
pub(crate) struct WasmBindgen {
    pub(crate) cli: PathBuf,
    pub(crate) test_runner: PathBuf,
}

/// Installs the tools below `target/tools` unless that version is there.
pub(crate) fn ensure(project: &Project, progress: Progress) -> Result<WasmBindgen> {
    let version = project.locked_version("wasm-bindgen")?;
    let root = project.target("tools");
    let tools = WasmBindgen {
        cli: root.join(format!("bin/wasm-bindgen{EXE_SUFFIX}")),
        test_runner: root.join(format!("bin/wasm-bindgen-test-runner{EXE_SUFFIX}")),
    };
    let installed = Run::new(&tools.cli, "")
        .arg("--version")
        .stdout()
        .is_ok_and(|line| line.split_whitespace().nth(1) == Some(version.as_str()));
    if installed && tools.test_runner.exists() {
        return Ok(tools);
    }

    progress.step(
        &format!("wasm-bindgen {version}: installing it into target/tools (about 4 minutes)"),
        || {
            Rust::current()
                .cargo("Check that crates.io can be reached and try again.")
                .words("install wasm-bindgen-cli --locked --force --version")
                .arg(&version)
                .arg("--root")
                .arg(&root)
                .arg("--target-dir")
                .arg(root.join("wasm-bindgen-build"))
                .run()
        },
    )?;
    Ok(tools)
}
