//! The crate by itself: format, lints, feature sets, tests, documentation, and the data it is tested with.

use anyhow::Result;

use super::{Outcome, Step, Uses, step, tools};
use crate::assurance::{self, Length, counted, probes, require_none_failed, timing, worst_cases};
use crate::differential;
use crate::progress::Progress;
use crate::project::Project;
use crate::run::Run;
use crate::toolchain::Rust;
use crate::toolchain::msrv::{self, Msrv};

/// Documents that the crate and CPython are compared on.
const DIFFERENTIAL_COUNT: u64 = 100_000;

/// Compiling is apart from running: some tests wait only so long, and run alone.
const TESTS_COMPILE: &str = "Rust tests: compiling";
const PROBES_COMPILE: &str = "probes: compiling";
const REDIS_COMPILES: &str = "redis example: compiling";

pub(super) fn steps() -> Vec<Step> {
    let clippy = |name, arguments: &'static str| {
        step(name, &[], move |project| cargo(project, "clippy", arguments, "-- -D warnings"))
            .using(Uses::NativeBuild)
    };
    let build = |name, arguments: &'static str| {
        step(name, &[], move |project| {
            let library = "--package kyc-webhooks --lib --crate-type rlib";
            cargo(project, "rustc", library, arguments)
        })
        .using(Uses::NativeBuild)
    };
    vec![
        step("rustfmt", &[], |project| cargo(project, "fmt", "--all", "-- --check")).using(Uses::NativeBuild),
        step("rustfmt: fuzz targets", &[], |project| {
            cargo(project, "fmt", "--manifest-path fuzz/Cargo.toml", "-- --check")
        })
        .using(Uses::FuzzBuild),
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
        clippy("clippy: probes", "--package kyc-webhooks-probes --all-targets"),
        step(TESTS_COMPILE, &[], |project| tests(project, "--no-run")).using(Uses::NativeBuild),
        step("Rust tests", &[TESTS_COMPILE], |project| tests(project, "--no-fail-fast")),
        step(PROBES_COMPILE, &[], |project| {
            probes::build(project, Progress::hidden())?;
            Ok(Outcome::Passed)
        })
        .using(Uses::NativeBuild),
        step("time tells nothing of secrets", &[PROBES_COMPILE], |project| {
            require_none_failed(timing::native(project, Progress::hidden(), Length::Smoke)?)?;
            Ok(Outcome::Passed)
        }),
        step("worst cases", &[PROBES_COMPILE], |project| {
            require_none_failed(worst_cases::native(project, Progress::hidden(), Length::Smoke)?)?;
            Ok(Outcome::Passed)
        }),
        step(REDIS_COMPILES, &[], |project| cargo(project, "test", "--package redis-example", "--no-run"))
            .using(Uses::NativeBuild),
        step("redis example", &[REDIS_COMPILES, tools::REDIS], |project| {
            cargo(project, "test", "--package redis-example", "")
        }),
        step("doc tests", &[], |project| {
            cargo(project, "test", "--package kyc-webhooks --doc", "--features http")
        })
        .using(Uses::NativeBuild),
        step("documentation", &[], |project| {
            rust_in(project)
                .words("doc --package kyc-webhooks --no-deps --features http")
                .env("RUSTDOCFLAGS", "-D warnings")
                .run()
                .map(|_| Outcome::Passed)
        })
        .using(Uses::NativeBuild),
        step("oldest promised Rust", &[], |project| {
            Ok(match msrv::check(project, Progress::hidden())? {
                Msrv::Builds => Outcome::Passed,
                Msrv::NotChecked(reason) => Outcome::Skipped(reason),
            })
        })
        // Its build has a folder of its own, and its Rust may come from Debian.
        .using(Uses::Debian),
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
        })
        .using(Uses::Vectors),
        step("stringified vectors are what Node writes", &[], |project| {
            Run::new("node", "Run `node tests/vectors/stringify.mjs` and look at the difference.")
                .arg(project.path("tests/vectors/stringify.mjs"))
                .arg("--check")
                .dir(project.root())
                .run()
                .map(|_| Outcome::Passed)
        })
        .using(Uses::Vectors),
        step("differential run against CPython", &[], |project| {
            let seed = differential::fresh_seed();
            let printed = differential::run(project, Progress::hidden(), seed, DIFFERENTIAL_COUNT)?;
            let tried: Vec<String> = counted(&printed)?.into_iter().map(|row| row.tried).collect();
            Ok(Outcome::PassedWith(format!("{}, seed {seed}", tried.join(" and "))))
        })
        .using(Uses::NativeBuild),
        step("fuzz targets, briefly", &[], |project| assurance::fuzz_smoke(project).map(Outcome::PassedWith))
            .using(Uses::FuzzBuild),
    ]
}

/// `how` is an argument that cargo test and cargo-nextest have in common.
fn tests(project: &Project, how: &str) -> Result<Outcome> {
    // The redis example needs a redis-server and is a step of its own; the benchmarks have no tests.
    let what = "--workspace --exclude redis-example --exclude kyc-webhooks-benches --features http,cli";
    let nextest = Rust::current().cargo("").words("nextest --version").succeeds();
    if nextest {
        return cargo(project, "nextest run", what, how);
    }
    cargo(project, "test", what, &format!("--lib --bins --tests {how}"))?;
    Ok(Outcome::PassedWith("with cargo test, because cargo-nextest is not installed".to_owned()))
}

fn cargo(project: &Project, command: &str, first: &str, then: &str) -> Result<Outcome> {
    rust_in(project).words(command).words(first).words(then).run().map(|_| Outcome::Passed)
}

fn rust_in(project: &Project) -> Run {
    Rust::current().cargo("Read the messages above.").dir(project.root())
}
