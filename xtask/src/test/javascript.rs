//! The npm package as it would be published: what is in it, its types, its documentation and its examples.

use std::path::PathBuf;

use anyhow::{Context, Result, bail};

use super::installed::{self, script};
use super::{Outcome, Step, step};
use crate::assurance::counted;
use crate::package;
use crate::progress::Progress;
use crate::project::Project;
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
            installed::install(project)?;
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
        tried("JavaScript boundary against a model", "run_boundary.mjs", "2000"),
        tried("replay guard whose store fails", "run_faults.mjs", "300"),
        tried("vectors in many threads and isolates at once", "run_isolates.mjs", "2"),
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

/// One that makes so many inputs of its own.
fn tried(name: &'static str, path: &'static str, count: &'static str) -> Step {
    step(name, INSTALLED, move |project| {
        let printed = script(project, path).args(["--count", count]).run()?;
        let rows = counted(&printed)?;
        let [row] = rows.as_slice() else { bail!("{path} printed {} rows, not one.", rows.len()) };
        Ok(Outcome::PassedWith(format!("{}; {}", row.tried, row.remark)))
    })
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
