//! Everything CI checks, as a list of steps that each say whether they passed.

mod downstream;
pub(crate) mod installed;
mod javascript;
mod lanes;
mod native;
mod page;
mod report;
mod runtimes;
mod supply_chain;
mod tools;
mod wasm;

use std::collections::BTreeSet;
use std::process::ExitCode;

use anyhow::{Result, bail};

use crate::project::Project;

type Check = Box<dyn Fn(&Project) -> Result<Outcome> + Send + Sync>;

/// One check. It may need others to have passed, which therefore come before it.
struct Step {
    name: &'static str,
    needs: &'static [&'static str],
    company: Company,
    check: Check,
}

/// What may run at the same time as a step.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Company {
    /// Nothing: it measures time, or waits only so long for something.
    Alone,
    /// Whatever does not use the same thing.
    Beside(Uses),
}

/// What one step at a time may use.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Uses {
    /// Cargo's folder for this machine, which cargo locks.
    NativeBuild,
    /// Cargo's folder for wasm, and `pkg/`.
    WasmBuild,
    /// Folders of crates that depend on this one.
    DownstreamBuild,
    /// Cargo's folder for fuzz targets.
    FuzzBuild,
    /// The build of a tool.
    ToolBuild,
    /// apt and dpkg, which lock the machine's packages.
    Debian,
    /// `node_modules` while it is written.
    NodeModules,
    /// The application that the package is installed in, and `www-demo/dist/`.
    App,
    /// The test vectors.
    Vectors,
    /// Manifests and locks of dependencies.
    Manifests,
}

enum Outcome {
    Passed,
    /// Passed, and something about it is worth knowing.
    PassedWith(String),
    /// Passed, with something to look at.
    PassedShowing(String),
    Skipped(String),
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Verdict {
    Passed,
    Failed,
    Skipped,
    NotRun,
}

fn step(
    name: &'static str,
    needs: &'static [&'static str],
    check: impl Fn(&Project) -> Result<Outcome> + Send + Sync + 'static,
) -> Step {
    Step { name, needs, company: Company::Alone, check: Box::new(check) }
}

impl Step {
    /// Lets it run beside others that do not use the same.
    fn using(self, uses: Uses) -> Self {
        Self { company: Company::Beside(uses), ..self }
    }
}

/// Runs the steps whose names hold one of the `filters`, with what those need; all of them without a filter.
pub(crate) fn run(project: &Project, filters: &[String]) -> Result<ExitCode> {
    let mut steps = tools::steps();
    steps.extend(native::steps());
    steps.extend(supply_chain::steps());
    steps.extend(downstream::steps());
    steps.extend(javascript::steps());
    steps.extend(page::steps());
    steps.extend(runtimes::steps());
    steps.extend(wasm::steps());
    steps.extend(native::data_steps());

    in_order(&steps)?;
    let chosen = choose(&steps, filters)?;
    steps.retain(|step| chosen.contains(step.name));
    Ok(report::summary(&lanes::run(&steps, project)))
}

/// Fails if a step needs another that does not come before it: then it would never run.
fn in_order(steps: &[Step]) -> Result<()> {
    for (index, step) in steps.iter().enumerate() {
        let missing =
            step.needs.iter().find(|need| !steps[..index].iter().any(|before| before.name == **need));
        if let Some(missing) = missing {
            bail!("The step {} needs {missing}, which does not come before it.", step.name);
        }
    }
    Ok(())
}

fn choose(steps: &[Step], filters: &[String]) -> Result<BTreeSet<&'static str>> {
    let wanted = |name: &str| {
        filters.is_empty()
            || filters.iter().any(|filter| name.to_lowercase().contains(&filter.to_lowercase()))
    };
    let mut chosen = BTreeSet::new();
    // Needs point backwards, so one pass from the end collects them all.
    for step in steps.iter().rev() {
        if wanted(step.name) || chosen.contains(step.name) {
            chosen.insert(step.name);
            chosen.extend(step.needs);
        }
    }
    if chosen.is_empty() {
        let names: Vec<&str> = steps.iter().map(|step| step.name).collect();
        bail!("No step has such a name. The steps are:\n  {}", names.join("\n  "));
    }
    Ok(chosen)
}

#[cfg(test)]
mod tests {
    use super::{Outcome, Step, choose, in_order, step};

    fn steps() -> Vec<Step> {
        let passes = |_: &crate::project::Project| Ok(Outcome::Passed);
        vec![
            step("package", &[], passes),
            step("install", &["package"], passes),
            step("vectors in Node", &["install"], passes),
            step("docs", &[], passes),
        ]
    }

    #[test]
    fn a_chosen_step_brings_what_it_needs() {
        let chosen = choose(&steps(), &["Node".to_owned()]).unwrap();
        let names: Vec<&str> = chosen.into_iter().collect();
        assert_eq!(names, ["install", "package", "vectors in Node"]);
    }

    #[test]
    fn what_is_needed_comes_before() {
        let mut steps = steps();
        assert!(in_order(&steps).is_ok());
        steps.reverse();
        let error = in_order(&steps).unwrap_err().to_string();
        assert_eq!(error, "The step vectors in Node needs install, which does not come before it.");
    }

    #[test]
    fn an_unknown_name_lists_the_steps() {
        let error = choose(&steps(), &["nothing".to_owned()]).unwrap_err();
        assert!(error.to_string().contains("vectors in Node"));
    }
}
