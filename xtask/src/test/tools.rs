//! What other steps need and what takes long to fetch or build, while those that need none of it run.

use super::{Outcome, Step, Uses, step};
use crate::progress::Progress;
use crate::toolchain::{chromium, node, redis, wasm_bindgen, wasm_target};

pub(super) const NODE_MODULES: &str = "tools: packages of npm";
pub(super) const RUST_FOR_WASM: &str = "tools: Rust for wasm";
pub(super) const WASM_BINDGEN: &str = "tools: wasm-bindgen";
pub(super) const CHROMIUM: &str = "tools: Chromium";
pub(super) const REDIS: &str = "tools: Redis";

pub(super) fn steps() -> Vec<Step> {
    vec![
        step(WASM_BINDGEN, &[], |project| {
            wasm_bindgen::ensure(project, Progress::hidden())?;
            Ok(Outcome::Passed)
        })
        .using(Uses::ToolBuild),
        step(NODE_MODULES, &[], |project| {
            node::ensure(project, Progress::hidden())?;
            Ok(Outcome::Passed)
        })
        .using(Uses::NodeModules),
        step(RUST_FOR_WASM, &[], |project| {
            wasm_target::ensure(project, Progress::hidden())?;
            Ok(Outcome::Passed)
        })
        .using(Uses::Debian),
        step(CHROMIUM, &[], |_| {
            chromium::ensure(Progress::hidden())?;
            Ok(Outcome::Passed)
        })
        .using(Uses::Debian),
        step(REDIS, &[], |_| {
            redis::ensure(Progress::hidden())?;
            Ok(Outcome::Passed)
        })
        .using(Uses::Debian),
    ]
}
