//! The npm package as it would be published, in every runtime it is for.

use std::path::PathBuf;

use anyhow::{Context, Result};

use super::{Outcome, Step, step};
use crate::package;
use crate::progress::Progress;
use crate::project::Project;
use crate::toolchain::{node, redis};

const INSTALLED: &[&str] = &["package builds", "package installs"];

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
        runner("Node, as a module", "run_node.mjs"),
        runner("Node, with require", "run_node.cjs"),
        runner("Node servers", "run_node_servers.mjs"),
        runner("Workers", "run_workerd.mjs"),
        runner("examples for Node and Workers", "run_examples.mjs"),
        runner("example for Workers, deployed dry", "run_wrangler.mjs"),
        runner("TypeScript types", "run_types.mjs"),
        runner("replay guard in Node", "run_replay_node.mjs"),
        runner("replay guard on D1 and Durable Objects", "run_replay_workerd.mjs"),
        step("replay guard on Redis", INSTALLED, |project| {
            redis::ensure(Progress::hidden())?;
            check(project, "run_replay_redis.mjs")
        }),
    ]
}

/// A script in tests/js that checks the installed package in one environment.
fn runner(name: &'static str, script: &'static str) -> Step {
    step(name, INSTALLED, move |project| check(project, script))
}

fn check(project: &Project, script: &str) -> Result<Outcome> {
    node::node("Read what the test printed above.")
        .arg(project.path("tests/js").join(script))
        .arg("--app")
        .arg(app(project))
        .dir(project.root())
        .run()
        .map(|_| Outcome::Passed)
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
