//! The whole job, from nothing: the package is built, a real local Worker uses it, and deliveries are posted to it.

mod bodies;
mod deliveries;
mod receiver;
mod signer;
mod worker;

use std::fs;
use std::io::{self, IsTerminal};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::{Context, Result};

use crate::progress::Progress;
use crate::project::Project;
use crate::table::Table;
use crate::{cli, package, page};
use deliveries::Delivery;
use receiver::{Cli, Verdict};
use signer::Signer;
use worker::Worker;

/// Where a transcript of the demonstration is kept, so that any delivery can be tried again by hand.
const FOLDER: &str = "demo";

const SCHEME_HEADERS: [(&str, &str); 4] = [
    ("X-Signature-V2", "v2"),
    ("X-Signature", "raw"),
    ("X-Didit-Signature", "didit_signature"),
    ("X-Signature-Simple", "simple"),
];

/// Without `once`, ends by serving the inspector, if there is somebody to end that.
pub(crate) fn run(project: &Project, progress: Progress, once: bool) -> Result<ExitCode> {
    page::build(project, progress)?;
    let app = project.target(FOLDER).join("app");
    progress.step("npm: packing the package and installing it", || {
        let tarball = package::pack(project)?;
        package::install(&app, &tarball)
    })?;
    let program = cli::build(project, progress)?;

    let sent = project.target(FOLDER).join("deliveries");
    package::empty(&sent)?;
    let now = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .context("This machine's clock is before 1970.")?
        .as_secs();
    let deliveries = deliveries::all(&Signer::new(&program, &sent), now)?;

    let log = project.target(FOLDER).join("worker.log");
    let worker = progress.step("miniflare: starting the Worker", || Worker::start(project, &app, &log))?;
    let native = Cli::new(&program);
    let mut table = Table::new(&["delivery", "scheme", "Worker", "command", "reason", "verdicts"]);
    let mut surprises = 0;
    for (number, delivery) in deliveries.iter().enumerate() {
        let (body, headers) = keep(&sent, number + 1, delivery)?;
        let by_worker = worker.ask(delivery)?;
        let by_cli = native.ask(&body, &headers)?;
        let as_expected = delivery.expected.met_by(&by_worker)
            && delivery.expected.met_by(&by_cli)
            && by_worker.status == Some(delivery.expected.status());
        surprises += usize::from(!as_expected);
        table.row([
            delivery.name.to_owned(),
            scheme(delivery, &by_worker),
            by_worker.label(),
            by_cli.label(),
            reason(&by_worker, &by_cli),
            if as_expected {
                "expected".to_owned()
            } else {
                format!("NOT EXPECTED: {}", delivery.expected.label())
            },
        ]);
    }
    drop(worker);

    println!("\n{}", table.to_text());
    println!("scheme: the one that verified, or in brackets those that a refused delivery came with");
    println!("The deliveries are kept in {}, and what the Worker said in {}.", sent.display(), log.display());
    if surprises == 0 {
        println!(
            "All {} verdicts of the Worker and of the command were the expected ones.",
            deliveries.len()
        );
        if once || !io::stdin().is_terminal() || !io::stdout().is_terminal() {
            println!("`cargo xtask page --serve` serves the inspector, where you can look into deliveries.");
        } else {
            page::serve(project)?;
        }
        return Ok(ExitCode::SUCCESS);
    }
    println!("{surprises} of {} deliveries were NOT judged as expected.", deliveries.len());
    Ok(ExitCode::FAILURE)
}

/// Writes a delivery as the two files that the command reads.
fn keep(folder: &Path, number: usize, delivery: &Delivery) -> Result<(PathBuf, PathBuf)> {
    let body = folder.join(format!("{number:02}.json"));
    let headers = folder.join(format!("{number:02}.headers"));
    let lines: String = delivery.headers.iter().map(|(name, value)| format!("{name}: {value}\n")).collect();
    fs::write(&body, &delivery.body).with_context(|| format!("{} could not be written.", body.display()))?;
    fs::write(&headers, lines).with_context(|| format!("{} could not be written.", headers.display()))?;
    Ok((body, headers))
}

fn scheme(delivery: &Delivery, verdict: &Verdict) -> String {
    if verdict.accepted {
        return verdict.scheme_or_code.clone();
    }
    let carries = |header: &str| {
        let mut names = delivery.headers.iter().map(|(name, _)| name);
        names.any(|name| name.eq_ignore_ascii_case(header))
    };
    let offered: Vec<&str> =
        SCHEME_HEADERS.into_iter().filter(|(header, _)| carries(header)).map(|(_, scheme)| scheme).collect();
    if offered.is_empty() {
        return "(none)".to_owned();
    }
    format!("({})", offered.join(" "))
}

fn reason(worker: &Verdict, cli: &Verdict) -> String {
    if worker.scheme_or_code == cli.scheme_or_code {
        worker.reason()
    } else {
        format!("Worker: {}; command: {}", worker.reason(), cli.reason())
    }
}
