//! The npm package as it would be published: what is in it, its types, its documentation and its examples.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};

use super::installed::{self, script};
use super::{Outcome, Step, Uses, step, tools};
use crate::assurance::{Length, counted, require_none_failed, timing, worst_cases};
use crate::checksum;
use crate::package;
use crate::progress::Progress;
use crate::project::Project;
use crate::release;
use crate::toolchain::node;

const BUILDING: &[&str] = &[tools::RUST_FOR_WASM, tools::WASM_BINDGEN, tools::NODE_MODULES];
pub(super) const INSTALLED: &[&str] = &["package builds", "package installs"];

pub(super) fn steps() -> Vec<Step> {
    vec![
        step("Biome", &[tools::NODE_MODULES], |project| {
            node::tool(project, "@biomejs/biome/bin/biome", "Run `npm run format` and read what is left.")
                .words("ci --colors=off --error-on-warnings")
                .run()
                .map(|_| Outcome::Passed)
        })
        .using(Uses::NodeModules),
        step("package builds", BUILDING, |project| {
            package::build(project, Progress::hidden())?;
            Ok(Outcome::Passed)
        })
        .using(Uses::WasmBuild),
        step("package installs", &["package builds"], |project| {
            installed::install(project)?;
            Ok(Outcome::Passed)
        })
        .using(Uses::App),
        step("publint", INSTALLED, |project| {
            node::tool(project, "publint/src/cli.js", "Change pkg-template/package.json as it says.")
                .words("run --strict")
                .arg(tarball(project)?)
                .run()
                .map(|_| Outcome::Passed)
        })
        .using(Uses::App),
        step("Are the types wrong", INSTALLED, |project| {
            node::node("Change pkg-template/package.json as it says.")
                .arg(project.path("tests/js/package/types_resolve.mjs"))
                .arg(tarball(project)?)
                .run()
                .map(|_| Outcome::Passed)
        })
        .using(Uses::App),
        step("package packs to the same bytes", INSTALLED, packs_the_same).using(Uses::App),
        step("bills of materials", INSTALLED, bills_of_materials).using(Uses::App),
        runner("package contents", "package/contents.mjs").using(Uses::App),
        step("package sizes", INSTALLED, |project| {
            script(project, "package/sizes.mjs").run().map(Outcome::PassedShowing)
        }),
        runner("small module beside the whole", "run_slim_verify.mjs"),
        runner("who hashes in Node", "run_host_hash.mjs"),
        runner("a new instance after an exception", "run_restart.mjs"),
        tried("JavaScript boundary against a model", "run_boundary.mjs", "2000").using(Uses::App),
        tried("replay guard whose store fails", "run_faults.mjs", "300"),
        tried("vectors in many threads and isolates at once", "run_isolates.mjs", "2").using(Uses::App),
        runner("secrets in WebAssembly's memory", "run_secrets_in_memory.mjs").using(Uses::App),
        step("time tells nothing of secrets in Node", INSTALLED, |project| {
            require_none_failed(timing::in_node(project, Progress::hidden(), Length::Smoke)?)?;
            Ok(Outcome::Passed)
        }),
        step("worst cases in Node", INSTALLED, |project| {
            require_none_failed(worst_cases::in_node(project, Progress::hidden(), Length::Smoke)?)?;
            Ok(Outcome::Passed)
        }),
        runner("TypeScript types", "run_types.mjs").using(Uses::App),
        runner("npm documentation", "package/documentation.mjs").using(Uses::App),
        runner("Node servers", "run_node_servers.mjs"),
        step("examples in JavaScript", INSTALLED, |project| {
            script(project, "run_examples.mjs").run().map(Outcome::PassedShowing)
        }),
        runner("example for Workers, deployed dry", "run_wrangler.mjs").using(Uses::App),
        runner("replay guard in Node", "run_replay_node.mjs"),
        runner("replay guard on D1 and Durable Objects", "run_replay_workerd.mjs"),
        step("replay guard on Redis", &["package builds", "package installs", tools::REDIS], |project| {
            script(project, "run_replay_redis.mjs").run().map(|_| Outcome::Passed)
        }),
    ]
}

/// Both bills of materials fit the schema. The crate is not packed for it: of that only the hash depends.
fn bills_of_materials(project: &Project) -> Result<Outcome> {
    let folder = project.target("bills");
    package::empty(&folder)?;
    let tarball = tarball(project)?;
    let manifest = project.path("Cargo.toml");
    let written = release::bills(project, Progress::hidden(), &folder, &manifest, &tarball)?;
    let shown: Vec<String> =
        written.iter().map(|(file, components)| format!("{file}: {components} components")).collect();
    Ok(Outcome::PassedWith(shown.join(", ")))
}

/// Neither the time at which its files were written nor the folder they are in may show.
fn packs_the_same(project: &Project) -> Result<Outcome> {
    let copied = project.target("packed-again/package");
    package::empty(&copied)?;
    let built = project.path("pkg");
    for file in package::files(&built)? {
        let to = copied.join(&file);
        fs::create_dir_all(to.parent().unwrap_or(&copied))?;
        fs::write(&to, fs::read(built.join(&file))?)?;
    }
    let again = package::pack_folder(project, &copied, &project.target("packed-again/tarball"))?;
    let (first, second) = (checksum::sha256(&tarball(project)?)?, checksum::sha256(&again)?);
    if first != second {
        bail!("The tarball is {first}, and packed again {second}.");
    }
    Ok(Outcome::PassedWith(format!("sha256 {first}")))
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
    let mut files = fs::read_dir(&folder)
        .with_context(|| format!("{} is not there.", folder.display()))?
        .filter_map(|entry| Some(entry.ok()?.path()));
    files
        .find(|file| file.extension().is_some_and(|extension| extension == "tgz"))
        .with_context(|| format!("{} holds no packed package.", folder.display()))
}
