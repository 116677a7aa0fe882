//! The crate by itself: format, lints, feature sets, tests, documentation, and the data it is tested with.

use anyhow::Result;

use super::{Outcome, Step, step};
use crate::assurance;
use crate::differential;
use crate::progress::Progress;
use crate::project::Project;
use crate::run::Run;
use crate::toolchain::msrv::{self, Msrv};
use crate::toolchain::{Rust, redis};

/// Documents that the crate and CPython are compared on.
const DIFFERENTIAL_COUNT: u64 = 100_000;

pub(super) fn steps() -> Vec<Step> {
    let clippy = |name, arguments: &'static str| {
        step(name, &[], move |project| cargo(project, "clippy", arguments, "-- -D warnings"))
    };
    let build = |name, arguments: &'static str| {
        step(name, &[], move |project| {
            let library = "--package kyc-webhooks --lib --crate-type rlib";
            cargo(project, "rustc", library, arguments)
        })
    };
    vec![
        step("rustfmt", &[], |project| cargo(project, "fmt", "--all", "-- --check")),
        step("rustfmt: fuzz targets", &[], |project| {
            cargo(project, "fmt", "--manifest-path fuzz/Cargo.toml", "-- --check")
        }),
        clippy("clippy: default", "--package kyc-webhooks --all-targets"),
        clippy("clippy: no_std", "--package kyc-webhooks --lib --no-default-features"),
        clippy("clippy: http", "--package kyc-webhooks --all-targets --features http"),
        clippy("clippy: cli", "--package kyc-webhooks --all-targets --features cli"),
        clippy("clippy: everything native", "--package kyc-webhooks --all-targets --features http,cli"),
        clippy("clippy: xtask", "--package xtask --all-targets"),
        clippy("clippy: axum example", "--package axum-example --all-targets"),
        clippy("clippy: redis example", "--package redis-example --all-targets"),
        build("builds: no_std", "--no-default-features"),
        build("builds: default", ""),
        build("builds: http", "--features http"),
        build("builds: cli", "--features cli"),
        build("builds: everything native", "--features http,cli"),
        step("Rust tests", &[], tests),
        step("redis example", &[], |project| {
            redis::ensure(Progress::hidden())?;
            cargo(project, "test", "--package redis-example", "")
        }),
        step("doc tests", &[], |project| {
            cargo(project, "test", "--package kyc-webhooks --doc", "--features http")
        }),
        step("documentation", &[], |project| {
            rust_in(project)
                .words("doc --package kyc-webhooks --no-deps --features http")
                .env("RUSTDOCFLAGS", "-D warnings")
                .run()
                .map(|_| Outcome::Passed)
        }),
        step("oldest promised Rust", &[], |project| {
            Ok(match msrv::check(project, Progress::hidden())? {
                Msrv::Builds => Outcome::Passed,
                Msrv::NotChecked(reason) => Outcome::Skipped(reason),
            })
        }),
    ]
}

pub(super) fn data_steps() -> Vec<Step> {
    vec![
        step("vectors are what make.py writes", &[], |project| {
            Run::new("python3", "Run `python3 tests/vectors/make.py` and look at the difference.")
                .arg(project.path("tests/vectors/make.py"))
                .arg("--check")
                .dir(project.root())
                .run()
                .map(|_| Outcome::Passed)
        }),
        step("stringified vectors are what Node writes", &[], |project| {
            Run::new("node", "Run `node tests/vectors/stringify.mjs` and look at the difference.")
                .arg(project.path("tests/vectors/stringify.mjs"))
                .arg("--check")
                .dir(project.root())
                .run()
                .map(|_| Outcome::Passed)
        }),
        step("differential run against CPython", &[], |project| {
            let seed = differential::fresh_seed();
            differential::run(project, Progress::hidden(), seed, DIFFERENTIAL_COUNT)?;
            Ok(Outcome::PassedWith(format!("{DIFFERENTIAL_COUNT} documents, seed {seed}")))
        }),
        step("fuzz targets, briefly", &[], |project| assurance::fuzz_smoke(project).map(Outcome::PassedWith)),
    ]
}

fn tests(project: &Project) -> Result<Outcome> {
    // The redis example needs a redis-server and is a step of its own; the benchmarks have no tests.
    let what = "--workspace --exclude redis-example --exclude kyc-webhooks-benches --features http,cli";
    let nextest = Rust::current().cargo("").words("nextest --version").succeeds();
    if nextest {
        return cargo(project, "nextest run", what, "--no-fail-fast");
    }
    cargo(project, "test", what, "--lib --bins --tests --no-fail-fast")?;
    Ok(Outcome::PassedWith("with cargo test, because cargo-nextest is not installed".to_owned()))
}

fn cargo(project: &Project, command: &str, first: &str, then: &str) -> Result<Outcome> {
    rust_in(project).words(command).words(first).words(then).run().map(|_| Outcome::Passed)
}

fn rust_in(project: &Project) -> Run {
    Rust::current().cargo("Read the messages above.").dir(project.root())
}
