//! The inspector, as people use it and as it is left to be served.

use anyhow::Result;

use super::downstream::{cargo, scratch};
use super::installed::script;
use super::javascript::INSTALLED;
use super::{Outcome, Step, Uses, step, tools};
use crate::page;
use crate::progress::Progress;
use crate::project::Project;
use crate::toolchain::{chromium, node};

const BUILT: &[&str] = &["package builds", "package installs", "inspector builds", tools::CHROMIUM];

pub(super) fn steps() -> Vec<Step> {
    vec![
        step("inspector builds", &["package builds"], |project| {
            page::assemble(project, Progress::hidden())?;
            Ok(Outcome::Passed)
        })
        .using(Uses::App),
        step("inspector types", &["package builds"], |project| {
            node::tool(project, "typescript/bin/tsc", "Read what the compiler printed above.")
                .words("--project www-demo")
                .run()
                .map(|_| Outcome::Passed)
        })
        .using(Uses::App),
        step("inspector code for JavaScript", INSTALLED, |project| {
            script(project, "run_page_code.mjs").run().map(|_| Outcome::Passed)
        }),
        step("inspector code for Rust", &[tools::NODE_MODULES], code_for_rust).using(Uses::DownstreamBuild),
        step("inspector in Chromium", BUILT, |project| {
            let browser = chromium::ensure(Progress::hidden())?;
            script(project, "run_page.mjs").env("CHROMIUM", browser).run().map(Outcome::PassedShowing)
        }),
    ]
}

/// Compiles every receiver that the page can show.
fn code_for_rust(project: &Project) -> Result<Outcome> {
    let library = node::node("Read what it printed above.")
        .arg(project.path("tests/js/page/rust_code.mjs"))
        .dir(project.root())
        .stdout()?;
    let folder = scratch(project, "page", "", "kyc-webhooks = { path = \"CRATE\" }", &library)?;
    cargo(&folder).arg("check").env("RUSTFLAGS", "-Dwarnings").run()?;
    Ok(Outcome::Passed)
}
