//! The conformance suite in every runtime and bundler that the npm package is for.

use anyhow::Result;

use super::installed::script;
use super::javascript::INSTALLED;
use super::{Outcome, Step, step, tools};
use crate::progress::Progress;
use crate::project::Project;
use crate::run::Run;
use crate::toolchain::chromium;

/// What a step is called, and its file in tests/js.
type Runtime = (&'static str, &'static str);

const RUNTIMES: &[Runtime] = &[
    ("suite: Node 20", "runtimes/node20"),
    ("suite: Node 22", "runtimes/node22"),
    ("suite: Bun", "runtimes/bun"),
    ("suite: Deno", "runtimes/deno"),
    ("suite: workerd", "runtimes/workerd"),
    ("suite: edge-runtime", "runtimes/edge_runtime"),
    ("suite: Next.js", "runtimes/next"),
    ("suite: rollup", "bundlers/rollup"),
];

/// Those that run the suite in a browser too.
const BROWSERS: &[Runtime] = &[
    ("suite: Chromium", "runtimes/chromium"),
    ("suite: esbuild", "bundlers/esbuild"),
    ("suite: vite", "bundlers/vite"),
    ("suite: webpack", "bundlers/webpack"),
];

const IN_BROWSER: &[&str] = &["package builds", "package installs", tools::CHROMIUM];

pub(super) fn steps() -> Vec<Step> {
    let runtimes =
        RUNTIMES.iter().map(|(name, file)| step(name, INSTALLED, |project| run(runtime(project, file))));
    let browsers = BROWSERS.iter().map(|(name, file)| {
        step(name, IN_BROWSER, |project| {
            let browser = chromium::ensure(Progress::hidden())?;
            run(runtime(project, file).env("CHROMIUM", browser))
        })
    });
    // It says itself which runtime did not run, so it needs none of them to have passed.
    let table = step("suite: all runtimes", INSTALLED, |project| {
        script(project, "run_matrix.mjs").run().map(Outcome::PassedShowing)
    });
    runtimes.chain(browsers).chain([table]).collect()
}

fn runtime(project: &Project, file: &str) -> Run {
    script(project, "run_runtime.mjs").arg(file)
}

fn run(command: Run) -> Result<Outcome> {
    command.run().map(|_| Outcome::Passed)
}
