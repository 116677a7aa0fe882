//! The npm package as it would be published: what is in it, its types, its documentation and its examples.

use std::path::PathBuf;

use anyhow::{Context, Result};

use super::{Outcome, Step, step};
use crate::assurance::{Length, require_none_failed, timing, worst_cases};
use crate::package;
use crate::progress::Progress;
use crate::project::Project;
use crate::run::Run;
use crate::toolchain::{node, redis};

pub(super) const INSTALLED: &[&str] = &["package builds", "package installs"];

pub(super) fn steps() -> Vec<Step> {
    vec![
        step("Biome", &[], |project| {
            node::ensure(project, Progress::hidden())?;
            node::tool(project, "@biomejs/biome/bin/biome", "Run `npm run format` and read what is left.")
                .words("ci --colors=off --error-on-warnings")
                .run()
                .map(|_| Outcome::Passed)
        }),
        step("package builds", &[], |project| {
            package::build(project, Progress::hidden())?;
            Ok(Outcome::Passed)
        }),
        step("package installs", &["package builds"], |project| {
            let tarball = package::pack(project)?;
            package::install(&app(project), &tarball)?;
            Ok(Outcome::Passed)
        }),
        step("publint", INSTALLED, |project| {
            node::tool(project, "publint/src/cli.js", "Change pkg-template/package.json as it says.")
                .words("run --strict")
                .arg(tarball(project)?)
                .run()
                .map(|_| Outcome::Passed)
        }),
        step("Are the types wrong", INSTALLED, |project| {
            node::node("Change pkg-template/package.json as it says.")
                .arg(project.path("tests/js/package/types_resolve.mjs"))
                .arg(tarball(project)?)
                .run()
                .map(|_| Outcome::Passed)
        }),
        runner("package contents", "package/contents.mjs"),
        step("package sizes", INSTALLED, |project| {
            script(project, "package/sizes.mjs").run().map(Outcome::PassedShowing)
        }),
        runner("small module beside the whole", "run_slim_verify.mjs"),
        runner("who hashes in Node", "run_host_hash.mjs"),
        runner("a new instance after an exception", "run_restart.mjs"),
        runner("secrets in WebAssembly's memory", "run_secrets_in_memory.mjs"),
        step("time tells nothing of secrets in Node", INSTALLED, |project| {
            require_none_failed(timing::in_node(project, Progress::hidden(), Length::Smoke)?)?;
            Ok(Outcome::Passed)
        }),
        step("worst cases in Node", INSTALLED, |project| {
            require_none_failed(worst_cases::in_node(project, Progress::hidden(), Length::Smoke)?)?;
            Ok(Outcome::Passed)
        }),
        runner("TypeScript types", "run_types.mjs"),
        runner("npm documentation", "package/documentation.mjs"),
        runner("Node servers", "run_node_servers.mjs"),
        step("examples in JavaScript", INSTALLED, |project| {
            script(project, "run_examples.mjs").run().map(Outcome::PassedShowing)
        }),
        runner("example for Workers, deployed dry", "run_wrangler.mjs"),
        runner("replay guard in Node", "run_replay_node.mjs"),
        runner("replay guard on D1 and Durable Objects", "run_replay_workerd.mjs"),
        step("replay guard on Redis", INSTALLED, |project| {
            redis::ensure(Progress::hidden())?;
            script(project, "run_replay_redis.mjs").run().map(|_| Outcome::Passed)
        }),
    ]
}

/// A script in tests/js that checks the installed package.
fn runner(name: &'static str, path: &'static str) -> Step {
    step(name, INSTALLED, move |project| script(project, path).run().map(|_| Outcome::Passed))
}

pub(super) fn script(project: &Project, path: &str) -> Run {
    node::node("Read what the test printed above.")
        .arg(project.path("tests/js").join(path))
        .arg("--app")
        .arg(app(project))
        .dir(project.root())
}

fn app(project: &Project) -> PathBuf {
    project.target("test/app")
}

fn tarball(project: &Project) -> Result<PathBuf> {
    let folder = project.target("package");
    let mut files = std::fs::read_dir(&folder)
        .with_context(|| format!("{} is not there.", folder.display()))?
        .filter_map(|entry| Some(entry.ok()?.path()));
    files
        .find(|file| file.extension().is_some_and(|extension| extension == "tgz"))
        .with_context(|| format!("{} holds no packed package.", folder.display()))
}
