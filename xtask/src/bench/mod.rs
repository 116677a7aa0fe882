//! What everything costs, held to targets: `cargo xtask bench`.

mod instructions;
mod machine;
mod measured;
mod publish;
mod targets;
mod verdict;

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Result, bail};
use clap::Args;

use crate::package;
use crate::progress::Progress;
use crate::project::Project;
use crate::run::Run;
use crate::toolchain::{Rust, node};
use measured::Measured;

/// What to measure, and how carefully.
#[derive(Args)]
pub(crate) struct Options {
    /// Only the parts whose name holds this; may be repeated. The tables are left as they are
    #[arg(long, value_name = "NAME")]
    only: Vec<String>,
    /// Only see that everything runs: the figures mean nothing, and no target is missed by them
    #[arg(long)]
    quick: bool,
    /// Take the package in pkg/ as it is
    #[arg(long)]
    no_build: bool,
    /// Note the instructions of today as the ones that later runs are held to
    #[arg(long, conflicts_with = "quick")]
    accept_instructions: bool,
}

/// One program that measures. Its name is what `--only` chooses by.
struct Part {
    name: &'static str,
    needs: Needs,
    run: fn(&Bench<'_>) -> Result<String>,
}

#[derive(PartialEq, Eq)]
enum Needs {
    Crate,
    Package,
    Nothing,
}

const PARTS: &[Part] = &[
    Part { name: "native", needs: Needs::Crate, run: |bench| bench.native("bench-native").run() },
    Part { name: "allocations", needs: Needs::Crate, run: |bench| bench.native("bench-allocations").run() },
    Part { name: "node", needs: Needs::Package, run: |bench| bench.node("deliveries.mjs").run() },
    Part { name: "memory", needs: Needs::Package, run: |bench| bench.node("memory.mjs").run() },
    Part { name: "cold import", needs: Needs::Package, run: |bench| bench.node("cold_import.mjs").run() },
    Part { name: "python", needs: Needs::Nothing, run: |bench| bench.python().run() },
    Part { name: "instructions", needs: Needs::Crate, run: instructions::count },
];

/// Where everything is, and what was asked for.
struct Bench<'p> {
    project: &'p Project,
    options: Options,
}

/// Measures, prints each target beside what was measured and, after a full run, writes the tables.
pub(crate) fn run(project: &Project, progress: Progress, options: Options) -> Result<ExitCode> {
    let parts: Vec<&Part> = PARTS.iter().filter(|part| is_chosen(part.name, &options.only)).collect();
    if parts.is_empty() {
        let names: Vec<&str> = PARTS.iter().map(|part| part.name).collect();
        bail!("No part has such a name. The parts are: {}", names.join(", "));
    }
    let bench = Bench { project, options };
    bench.prepare(progress, &parts)?;

    let mut measured = Measured::default();
    for part in &parts {
        let printed = progress.step(&format!("measuring: {}", part.name), || (part.run)(&bench))?;
        measured.add(&printed)?;
    }
    let findings = verdict::of(targets::TARGETS, &measured);
    let instructions = instructions::judge(&bench, &measured)?;
    if !findings.is_empty() {
        println!("\n{}", verdict::table(&findings));
    }
    if let Some(instructions) = &instructions {
        println!("\n{}", instructions.to_text());
    }
    if bench.options.quick {
        println!("Quick: the figures mean nothing.");
        return Ok(ExitCode::SUCCESS);
    }
    let calm = measured.calm().unwrap_or_default();
    if !calm.is_empty() {
        println!("{calm}");
    }
    if bench.options.only.is_empty() {
        let circumstances = format!("{}. {calm}", machine::describe()?);
        publish::write(project, &findings, &measured, &circumstances)?;
    }
    let missed = findings.iter().filter(|finding| !finding.holds()).count();
    let grown = instructions.map_or(0, |instructions| instructions.grown());
    println!("{} targets, {missed} missed; {grown} instruction counts grown", findings.len());
    Ok(if missed + grown == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn is_chosen(name: &str, only: &[String]) -> bool {
    only.is_empty() || only.iter().any(|part| name.contains(&**part))
}

impl Bench<'_> {
    fn prepare(&self, progress: Progress, parts: &[&Part]) -> Result<()> {
        progress.step("python3: writing the inputs", || {
            Run::new("python3", "Install Python 3.11 or newer.")
                .arg(self.project.path("benches/inputs.py"))
                .arg(self.inputs())
                .run()
        })?;
        if parts.iter().any(|part| part.needs == Needs::Crate) {
            progress.step("cargo: compiling the native benchmarks", || {
                Rust::current()
                    .cargo("Read the compiler's messages above.")
                    .words("build --release --package kyc-webhooks-benches --bins")
                    .dir(self.project.root())
                    .run()
            })?;
        }
        if parts.iter().any(|part| part.needs == Needs::Package) {
            if !self.options.no_build {
                package::build(self.project, progress)?;
            }
            node::ensure(self.project, progress)?;
            progress.step("npm: installing the package", || {
                let tarball = package::pack(self.project)?;
                package::install(&self.app(), &tarball)
            })?;
        }
        Ok(())
    }

    /// One of the programs in benches/src/bin.
    fn native(&self, name: &str) -> Run {
        let program = self.project.native_build().join("release").join(name);
        self.timed(Run::new(program, "Read what it printed above.").arg(self.inputs()))
    }

    /// One of the scripts in benches/js.
    fn node(&self, script: &str) -> Run {
        let run = node::node("Read what the script printed above.")
            .arg("--expose-gc")
            .arg(self.project.path("benches/js").join(script))
            .arg("--app")
            .arg(self.app())
            .arg(self.inputs());
        self.timed(run)
    }

    fn python(&self) -> Run {
        let run = Run::new("python3", "Read what the script printed above.")
            .arg(self.project.path("benches/reference.py"))
            .arg(self.inputs());
        self.timed(run)
    }

    fn timed(&self, run: Run) -> Run {
        let run = if self.options.quick { run.arg("quick") } else { run };
        run.dir(self.project.root())
    }

    fn inputs(&self) -> PathBuf {
        self.project.target("bench/inputs")
    }

    fn app(&self) -> PathBuf {
        self.project.target("bench/app")
    }
}
