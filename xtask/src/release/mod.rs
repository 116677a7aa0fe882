//! The files of a release, made and checked here. Nothing in xtask can publish them.

mod candidate;
mod download;
mod readiness;
mod sbom;
mod sums;

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Result, bail};

use crate::dependencies::{self, cargo_deny};
use crate::progress::Progress;
use crate::project::Project;
use crate::toolchain::cargo_tool::CARGO_DENY;

pub(crate) use candidate::{bills, make as candidate};

/// What `cargo xtask release` may be asked for.
#[derive(clap::Args)]
pub(crate) struct Options {
    /// Make the files in target/release-candidate/ and say what is left to do
    #[arg(long)]
    dry_run: bool,
    /// Check the files of a release in a folder against its SHA256SUMS, and the npm package against one built here
    #[arg(long, value_name = "FOLDER", conflicts_with = "dry_run")]
    check: Option<PathBuf>,
}

pub(crate) fn run(project: &Project, progress: Progress, options: &Options) -> Result<ExitCode> {
    if let Some(folder) = &options.check {
        return download::check(project, progress, folder);
    }
    if !options.dry_run {
        bail!(
            "Publishing is done by hand, after `cargo xtask release --dry-run`:\n  \
             cargo publish --package kyc-webhooks --locked\n  \
             npm publish target/{}/kyc-webhooks-{}.tgz",
            candidate::FOLDER,
            project.manifest_key("version")?
        );
    }

    dependencies::check(project)?;
    let deny = CARGO_DENY.ensure(project, progress, "cargo-deny")?;
    let advisories = cargo_deny::check(project, &deny, progress)?;
    let made = candidate(project, progress)?;
    println!("\n{}", made.table()?.to_text());
    println!("{}", made.folder.display());
    println!("{advisories}");
    println!("{}", readiness::semver(project, progress)?);
    let left = readiness::left_to_do(project)?;
    for one in &left {
        println!("before publishing: {one}");
    }
    println!(
        "Nothing was published. {} left to do.",
        if left.is_empty() { "Nothing is".to_owned() } else { format!("{} things are", left.len()) }
    );
    Ok(ExitCode::SUCCESS)
}
