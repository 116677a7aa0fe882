//! Everything a person or a CI machine runs: `cargo xtask build`, `page`, `demo`, `test`, `assurance`, `bench`,
//! `differential`, `fuzz`, `dependencies`, `reproduce`, `release`, `msrv`.

mod assurance;
mod bench;
mod checksum;
mod cli;
mod demo;
mod dependencies;
mod differential;
mod fuzz;
mod package;
mod page;
mod progress;
mod project;
mod release;
mod reproduce;
mod run;
mod table;
mod test;
mod toolchain;
mod wasm_build;

use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};

use progress::Progress;
use project::Project;
use toolchain::msrv::{self, Msrv};

#[derive(Parser)]
#[command(about = "Builds, shows and tests kyc-webhooks", disable_version_flag = true)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Build the npm package into pkg/, fetching what that needs
    Build,
    /// Build the inspector into www-demo/dist/, and what it needs
    Page {
        /// Then serve it on this machine until Ctrl+C
        #[arg(long)]
        serve: bool,
    },
    /// Show real deliveries accepted and forged ones refused, in a Worker and in native Rust, then serve the inspector
    /// until Ctrl+C
    Demo {
        /// Do not serve the inspector; so it is too where standard input or output is no terminal
        #[arg(long)]
        once: bool,
    },
    /// Take pictures of the inspector that is in www-demo/dist/, into target/screenshots/
    Screenshots,
    /// Run every check that CI runs
    Test {
        /// Only the steps whose name holds this, and what they need; may be repeated
        #[arg(long, value_name = "NAME")]
        only: Vec<String>,
    },
    /// Try at length why the code may be trusted, and write the table of ASSURANCE.md
    Assurance(assurance::Options),
    /// Measure everything, hold it to the targets and write the tables of PERFORMANCE.md and README.md
    Bench(bench::Options),
    /// Compare the canonical form of generated documents with CPython's
    Differential {
        /// What the documents are generated from; a fresh one if not given
        #[arg(long)]
        seed: Option<u64>,
        /// How many documents
        #[arg(long, default_value_t = 100_000)]
        count: u64,
    },
    /// Write the table of DEPENDENCIES.md; its reasons stay
    Dependencies,
    /// Build the npm package twice from nothing, in different folders, and compare every byte
    Reproduce,
    /// Make the files of a release, or check those that somebody downloaded; publishes nothing
    Release(release::Options),
    /// Try what the fuzz targets make up, beginning with what earlier runs found
    Fuzz(fuzz::Options),
    /// Check that the crate builds with the Rust its manifest promises
    Msrv,
}

fn main() -> ExitCode {
    match execute(Arguments::parse().command) {
        Ok(code) => code,
        Err(error) => {
            report(&error);
            ExitCode::FAILURE
        }
    }
}

fn execute(command: Command) -> Result<ExitCode> {
    let project = Project::open()?;
    let progress = Progress::shown();
    match command {
        Command::Build => package::build(&project, progress)?,
        Command::Page { serve } => {
            page::build(&project, progress)?;
            if serve {
                page::serve(&project)?;
            }
        }
        Command::Screenshots => page::screenshots(&project, progress)?,
        Command::Demo { once } => return demo::run(&project, progress, once),
        Command::Test { only } => return test::run(&project, &only),
        Command::Assurance(options) => return assurance::run(&project, progress, &options),
        Command::Bench(options) => return bench::run(&project, progress, options),
        Command::Differential { seed, count } => {
            let seed = seed.unwrap_or_else(differential::fresh_seed);
            print!("{}", differential::run(&project, progress, seed, count)?);
        }
        Command::Dependencies => dependencies::write(&project)?,
        Command::Reproduce => return reproduce::run(&project, progress),
        Command::Release(options) => return release::run(&project, progress, &options),
        Command::Fuzz(options) => return fuzz::run(&project, progress, &options),
        Command::Msrv => match msrv::check(&project, progress)? {
            Msrv::Builds => println!("The promised Rust builds the crate."),
            Msrv::NotChecked(reason) => {
                println!("Not checked: {reason}");
                return Ok(ExitCode::FAILURE);
            }
        },
    }
    Ok(ExitCode::SUCCESS)
}

/// What the failing program printed, then what it means.
fn report(error: &anyhow::Error) {
    if let Some(failed) = error.downcast_ref::<run::Failed>() {
        eprintln!("{}", failed.output().trim_end());
    }
    eprintln!("xtask: {error:#}");
}
