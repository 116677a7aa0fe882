//! The fuzz targets, with the libFuzzer that the crate `libfuzzer-sys` brings: stable Rust and a C++ compiler are enough.

use std::collections::VecDeque;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Mutex;
use std::thread;

use anyhow::{Context, Result, bail};

use crate::progress::Progress;
use crate::project::Project;
use crate::run::{Failed, Run};
use crate::toolchain::Rust;

/// What cargo-fuzz compiles with: LLVM counts which branches an input takes, and says what is compared with what.
/// No address sanitizer, which needs nightly Rust and finds what only unsafe code can do.
const INSTRUMENTED: &str = "--cfg fuzzing -Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
    -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
    -Cllvm-args=-sanitizer-coverage-trace-compares -Cllvm-args=-simplifycfg-branch-fold-threshold=0";

/// Bodies are read up to a megabyte, but longer ones than this find nothing new; seconds for one input, megabytes.
const LIMITS: [&str; 3] = ["-max_len=65536", "-timeout=25", "-rss_limit_mb=2048"];

/// What `cargo xtask fuzz` may be asked for.
#[derive(clap::Args)]
pub(crate) struct Options {
    /// Only this target; may be repeated
    #[arg(long, value_name = "NAME")]
    target: Vec<String>,
    /// How long each target runs
    #[arg(long, default_value_t = 60)]
    seconds: u64,
    /// How many targets run at once
    #[arg(long, default_value_t = 2)]
    jobs: usize,
}

/// Where a run begins, and what becomes of the inputs it finds.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Corpus {
    /// Begins with all that was ever found, in fuzz/corpus/, and adds to it.
    Kept,
    /// Begins with the seeds and leaves nothing.
    Fresh,
}

/// What a run of one target came to.
pub(crate) struct Outcome {
    pub(crate) target: String,
    pub(crate) executions: u64,
    /// Inputs kept because each reaches something new.
    pub(crate) inputs: usize,
    /// Places in the code that were reached.
    pub(crate) coverage: u64,
    /// The file with the input, and what was printed about it.
    pub(crate) crash: Option<(PathBuf, String)>,
}

/// Runs the targets, and says where a crashing input was left.
pub(crate) fn run(project: &Project, progress: Progress, options: &Options) -> Result<ExitCode> {
    let outcomes =
        run_targets(project, progress, &options.target, options.seconds, options.jobs, Corpus::Kept)?;
    for outcome in &outcomes {
        let Outcome { target, executions, inputs, coverage, .. } = outcome;
        println!("{target}: {executions} executions, {inputs} inputs, {coverage} places reached");
    }
    first_crash(&outcomes)?;
    Ok(ExitCode::SUCCESS)
}

/// Fails if a target crashed.
pub(crate) fn first_crash(outcomes: &[Outcome]) -> Result<()> {
    let crash = outcomes.iter().find_map(|outcome| Some((&outcome.target, outcome.crash.as_ref()?)));
    let Some((target, (input, output))) = crash else { return Ok(()) };
    let sentence = format!("The fuzz target {target} crashed. The input is {}.", input.display());
    Err(Failed::new(sentence, output.clone()).into())
}

/// Runs the targets with these names, or all of them, each for some seconds.
pub(crate) fn run_targets(
    project: &Project,
    progress: Progress,
    names: &[String],
    seconds: u64,
    jobs: usize,
    corpus: Corpus,
) -> Result<Vec<Outcome>> {
    let targets = chosen(project, names)?;
    let binaries = build(project, progress, &targets)?;
    let seeds = project.target("fuzz/seeds");
    Run::new("python3", "Install Python 3.11 or newer.")
        .arg(project.path("fuzz/seeds.py"))
        .arg(&seeds)
        .dir(project.root())
        .run()?;
    let doing = format!("fuzzing {} targets, {seconds} s each, {jobs} at once", targets.len());
    let waiting = Mutex::new(VecDeque::from(targets));
    progress.step(&doing, || {
        let work = || {
            let mut done = Vec::new();
            // A function, because a lock taken in the condition of a loop is held until its body has ended. A thread that
            // panicked took no more than its own target from the queue.
            let next = || waiting.lock().unwrap_or_else(|poisoned| poisoned.into_inner()).pop_front();
            while let Some(target) = next() {
                done.push(run_one(project, &binaries, &seeds, &target, seconds, corpus)?);
            }
            Ok(done)
        };
        let results: Vec<Result<Vec<Outcome>>> = thread::scope(|scope| {
            let workers: Vec<_> = (0..jobs.max(1)).map(|_| scope.spawn(work)).collect();
            workers
                .into_iter()
                .map(|worker| worker.join().unwrap_or_else(|_| bail!("A worker panicked.")))
                .collect()
        });
        let results = results.into_iter().collect::<Result<Vec<_>>>()?;
        let mut outcomes: Vec<Outcome> = results.into_iter().flatten().collect();
        outcomes.sort_by(|a, b| a.target.cmp(&b.target));
        Ok(outcomes)
    })
}

fn chosen(project: &Project, names: &[String]) -> Result<Vec<String>> {
    let folder = project.path("fuzz/fuzz_targets");
    let mut targets = Vec::new();
    for entry in fs::read_dir(&folder).with_context(|| format!("{} is not there.", folder.display()))? {
        let path = entry?.path();
        targets.extend(path.file_stem().map(|name| name.to_string_lossy().into_owned()));
    }
    targets.sort();
    if let Some(unknown) = names.iter().find(|name| !targets.contains(name)) {
        bail!("There is no target {unknown}. The targets are:\n  {}", targets.join("\n  "));
    }
    targets.retain(|target| names.is_empty() || names.contains(target));
    Ok(targets)
}

/// Builds the targets and answers with the folder they are in.
fn build(project: &Project, progress: Progress, targets: &[String]) -> Result<PathBuf> {
    let version = Rust::current().rustc("Install Rust.").arg("-vV").stdout()?;
    let host = version.lines().find_map(|line| line.strip_prefix("host: "));
    let host = host.context("rustc does not say what machine it is on.")?;
    let folder = project.target("fuzz");
    progress.step("cargo: building the fuzz targets", || {
        Rust::current()
            .cargo("Read the messages above; libFuzzer itself needs a C++ compiler, such as Debian's g++.")
            // With `--target`, build scripts are not instrumented.
            .words("build --release --locked --target")
            .arg(host)
            .arg("--manifest-path")
            .arg(project.path("fuzz/Cargo.toml"))
            .arg("--target-dir")
            .arg(&folder)
            .args(targets.iter().flat_map(|target| ["--bin", target]))
            .env("RUSTFLAGS", INSTRUMENTED)
            .dir(project.root())
            .run()
    })?;
    Ok(folder.join(host).join("release"))
}

fn run_one(
    project: &Project,
    binaries: &Path,
    seeds: &Path,
    target: &str,
    seconds: u64,
    corpus: Corpus,
) -> Result<Outcome> {
    let found = match corpus {
        Corpus::Kept => project.path("fuzz/corpus").join(target),
        Corpus::Fresh => project.target("fuzz/found").join(target),
    };
    if corpus == Corpus::Fresh && found.exists() {
        fs::remove_dir_all(&found).with_context(|| format!("{} could not be emptied.", found.display()))?;
    }
    let artifacts = project.path("fuzz/artifacts").join(target);
    for folder in [&found, &artifacts] {
        fs::create_dir_all(folder).with_context(|| format!("{} could not be made.", folder.display()))?;
    }
    let output = Run::new(binaries.join(target), "Build the fuzz targets.")
        .args(LIMITS)
        .arg(format!("-max_total_time={seconds}"))
        .arg("-print_final_stats=1")
        .arg(format!("-artifact_prefix={}/", artifacts.display()))
        // New inputs are written into the first folder.
        .args([&found, &seeds.join(target)])
        .dir(project.root())
        .output()?;
    let printed = String::from_utf8_lossy(&output.stderr).into_owned();
    let (executions, inputs, coverage) = stats(&printed);
    let crash = (!output.status.success()).then(|| {
        let left = printed.lines().find_map(|line| Some(line.split_once("Test unit written to ")?.1.trim()));
        (left.map_or_else(|| artifacts.clone(), PathBuf::from), tail(&printed))
    });
    if crash.is_none() && executions == 0 {
        return Err(Failed::new(format!("The fuzz target {target} tried nothing."), printed).into());
    }
    Ok(Outcome { target: target.to_owned(), executions, inputs, coverage, crash })
}

/// How many inputs libFuzzer says it tried, how many it keeps, and how many places they reach.
fn stats(printed: &str) -> (u64, usize, u64) {
    let last = |before: &str| {
        let (_, after) = printed.rsplit_once(before)?;
        let digits: String = after.trim_start().chars().take_while(char::is_ascii_digit).collect();
        digits.parse::<u64>().ok()
    };
    let executions = last("stat::number_of_executed_units:").unwrap_or(0);
    let inputs = last(" corp: ").and_then(|count| count.try_into().ok()).unwrap_or(0);
    (executions, inputs, last(" cov: ").unwrap_or(0))
}

/// The end of what was printed, where the panic and its input are.
fn tail(printed: &str) -> String {
    let lines: Vec<&str> = printed.lines().collect();
    let start = lines.iter().position(|line| line.contains("panicked at")).unwrap_or(lines.len() / 2);
    lines[start..].join("\n")
}

#[cfg(test)]
mod tests {
    use super::stats;

    #[test]
    fn the_last_numbers_are_those_of_the_whole_run() {
        let printed = "#2\tINITED cov: 7 ft: 8 corp: 1/1b exec/s: 0 rss: 27Mb\n\
            #99\tDONE   cov: 120 ft: 300 corp: 45/12Kb lim: 65536 exec/s: 9 rss: 30Mb\n\
            Done 99 runs in 3 second(s)\nstat::number_of_executed_units: 99\n";
        assert_eq!(stats(printed), (99, 45, 120));
        assert_eq!(stats("nothing"), (0, 0, 0));
    }
}
