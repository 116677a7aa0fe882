//! The conformance suite in every runtime and bundler that the npm package is for.

use anyhow::Result;

use super::javascript::{INSTALLED, script};
use super::{Outcome, Step, step};
use crate::progress::Progress;
use crate::project::Project;
use crate::toolchain::chromium;

/// What a step is called, and its file in tests/js.
const RUNTIMES: &[(&str, &str)] = &[
    ("suite: Node 20", "runtimes/node20"),
    ("suite: Node 22", "runtimes/node22"),
    ("suite: Bun", "runtimes/bun"),
    ("suite: Deno", "runtimes/deno"),
    ("suite: workerd", "runtimes/workerd"),
    ("suite: edge-runtime", "runtimes/edge_runtime"),
    ("suite: Next.js", "runtimes/next"),
    ("suite: Chromium", "runtimes/chromium"),
    ("suite: esbuild", "bundlers/esbuild"),
    ("suite: vite", "bundlers/vite"),
    ("suite: webpack", "bundlers/webpack"),
    ("suite: rollup", "bundlers/rollup"),
];

pub(super) fn steps() -> Vec<Step> {
    let mut steps: Vec<Step> = RUNTIMES
        .iter()
        .map(|(name, file)| step(name, INSTALLED, move |project| runtime(project, file)))
        .collect();
    // It says itself which runtime did not run, so it needs none of them to have passed.
    steps.push(step("suite: all runtimes", INSTALLED, |project| {
        script(project, "run_matrix.mjs").run().map(Outcome::PassedShowing)
    }));
    steps
}

fn runtime(project: &Project, file: &str) -> Result<Outcome> {
    let browser = chromium::ensure(Progress::hidden())?;
    script(project, "run_runtime.mjs").arg(file).env("CHROMIUM", browser).run().map(|_| Outcome::Passed)
}
