//! The boundary to JavaScript, linted and tested as the wasm it is.

use anyhow::Result;

use super::{Outcome, Step, Uses, step, tools};
use crate::progress::Progress;
use crate::project::Project;
use crate::toolchain::{wasm_bindgen, wasm_target};
use crate::wasm_build;

pub(super) fn steps() -> Vec<Step> {
    vec![
        step("clippy: wasm", &[tools::RUST_FOR_WASM], lint).using(Uses::WasmBuild),
        step("builds: wasm without std", &[tools::RUST_FOR_WASM], without_std).using(Uses::WasmBuild),
        step("wasm-bindgen tests in Node", &[tools::RUST_FOR_WASM, tools::WASM_BINDGEN], test)
            .using(Uses::WasmBuild),
    ]
}

fn lint(project: &Project) -> Result<Outcome> {
    let rust = wasm_target::ensure(project, Progress::hidden())?;
    wasm_build::cargo(project, &rust, "clippy")?
        .words("--package kyc-webhooks --lib --test wasm --features js,js-explain -- -D warnings")
        .run()?;
    for features in
        ["", "--no-default-features --features verify", "--no-default-features --features explain"]
    {
        wasm_build::cargo(project, &rust, "clippy")?
            .words("--package kyc-webhooks-wasm")
            .words(features)
            .words("-- -D warnings")
            .run()?;
    }
    Ok(Outcome::Passed)
}

fn without_std(project: &Project) -> Result<Outcome> {
    let rust = wasm_target::ensure(project, Progress::hidden())?;
    wasm_build::cargo(project, &rust, "check")?
        .words("--package kyc-webhooks --lib --no-default-features --features js,js-explain")
        .run()?;
    Ok(Outcome::Passed)
}

fn test(project: &Project) -> Result<Outcome> {
    let rust = wasm_target::ensure(project, Progress::hidden())?;
    let tools = wasm_bindgen::ensure(project, Progress::hidden())?;
    wasm_build::cargo(project, &rust, "test")?
        .words("--package kyc-webhooks --features js,js-explain --test wasm")
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", &tools.test_runner)
        .run()?;
    Ok(Outcome::Passed)
}
