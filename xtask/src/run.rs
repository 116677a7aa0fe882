//! Running other programs. What they print is kept, and shown only if they fail.

use std::ffi::OsStr;
use std::fmt;
use std::fs::File;
use std::io::{self, Read};
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Output, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};

/// A program that ran and did not succeed.
#[derive(Debug)]
pub(crate) struct Failed {
    sentence: String,
    output: String,
}

impl Failed {
    /// For a verdict that xtask reaches by itself about something it ran.
    pub(crate) fn new(sentence: String, output: String) -> Self {
        Self { sentence, output }
    }

    /// Everything the program printed.
    pub(crate) fn output(&self) -> &str {
        &self.output
    }
}

impl fmt::Display for Failed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.sentence)
    }
}

impl std::error::Error for Failed {}

/// One program to run, and what a person should do if it fails.
pub(crate) struct Run {
    command: Command,
    advice: String,
    limit: Option<Duration>,
}

impl Run {
    /// `advice` is a whole sentence.
    pub(crate) fn new(program: impl AsRef<OsStr>, advice: &str) -> Self {
        let mut command = Command::new(program);
        command.stdin(Stdio::null());
        Self { command, advice: advice.to_owned(), limit: None }
    }

    pub(crate) fn arg(mut self, arg: impl AsRef<OsStr>) -> Self {
        self.command.arg(arg);
        self
    }

    pub(crate) fn args<A: AsRef<OsStr>>(mut self, args: impl IntoIterator<Item = A>) -> Self {
        self.command.args(args);
        self
    }

    /// Several arguments written as on a command line; none of them may hold a space.
    pub(crate) fn words(self, line: &str) -> Self {
        self.args(line.split_whitespace())
    }

    pub(crate) fn env(mut self, name: &str, value: impl AsRef<OsStr>) -> Self {
        self.command.env(name, value);
        self
    }

    pub(crate) fn dir(mut self, folder: &Path) -> Self {
        self.command.current_dir(folder);
        self
    }

    /// Gives up after this long.
    pub(crate) fn limit(mut self, limit: Duration) -> Self {
        self.limit = Some(limit);
        self
    }

    /// Runs it and returns both output streams as they came.
    pub(crate) fn run(mut self) -> Result<String> {
        let (mut reader, writer) = io::pipe().context("No pipe could be opened.")?;
        let errors = writer.try_clone().context("No second pipe could be opened.")?;
        let started = Instant::now();
        let mut child =
            self.command.stdout(writer).stderr(errors).spawn().with_context(|| self.not_started())?;
        // The command keeps the pipe's writing ends open, and reading only ends when they are gone.
        let name = self.name();
        self.command = Command::new("");
        let output = thread::spawn(move || {
            let mut bytes = Vec::new();
            // A read error leaves a shorter text, which is no reason to lose the exit status.
            let _ = reader.read_to_end(&mut bytes);
            String::from_utf8_lossy(&bytes).into_owned()
        });

        let status = match self.limit {
            None => child.wait().ok(),
            Some(limit) => wait_at_most(&mut child, limit, started),
        };
        let Some(status) = status else {
            return Err(Failed::new(
                format!("{name} was stopped after {} s. {}", started.elapsed().as_secs(), self.advice),
                String::new(),
            )
            .into());
        };
        let output = output.join().unwrap_or_default();
        if status.success() {
            return Ok(output);
        }
        Err(Failed::new(format!("{name} failed ({status}). {}", self.advice), output).into())
    }

    /// Runs it and returns standard output alone, without the white space around it.
    pub(crate) fn stdout(mut self) -> Result<String> {
        let output = self.output()?;
        if output.status.success() {
            return Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned());
        }
        Err(Failed::new(
            format!("{} failed ({}). {}", self.name(), output.status, self.advice),
            String::from_utf8_lossy(&output.stderr).into_owned(),
        )
        .into())
    }

    /// Runs it, whatever its exit status.
    pub(crate) fn output(&mut self) -> Result<Output> {
        self.command.output().with_context(|| self.not_started())
    }

    /// Whether it can be started and succeeds.
    pub(crate) fn succeeds(self) -> bool {
        self.run().is_ok()
    }

    /// Starts it and leaves it running, with an output to read from and an input to close. Its complaints go
    /// to `log`.
    pub(crate) fn spawn(mut self, log: File) -> Result<Child> {
        self.command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(log)
            .spawn()
            .with_context(|| self.not_started())
    }

    /// Puts it in the place of this process, with the terminal: Ctrl+C ends it and nothing else is left. Where that is
    /// not possible, waits for it.
    pub(crate) fn become_it(mut self) -> Result<()> {
        #[cfg(unix)]
        {
            let error = std::os::unix::process::CommandExt::exec(&mut self.command);
            Err(error).with_context(|| self.not_started())
        }
        #[cfg(not(unix))]
        {
            self.command.status().map(drop).with_context(|| self.not_started())
        }
    }

    fn name(&self) -> String {
        let program = Path::new(self.command.get_program());
        let program = program.file_name().unwrap_or(program.as_os_str());
        let first =
            self.command.get_args().map(OsStr::to_string_lossy).find(|arg| !arg.starts_with('-')).map(
                |arg| match Path::new(&*arg).file_name() {
                    Some(file) => file.to_string_lossy().into_owned(),
                    None => arg.into_owned(),
                },
            );
        match first {
            Some(first) => format!("`{} {first}`", program.to_string_lossy()),
            None => format!("`{}`", program.to_string_lossy()),
        }
    }

    fn not_started(&self) -> String {
        format!("{} could not be started. {}", self.name(), self.advice)
    }
}

fn wait_at_most(child: &mut Child, limit: Duration, started: Instant) -> Option<ExitStatus> {
    while started.elapsed() < limit {
        if let Ok(Some(status)) = child.try_wait() {
            return Some(status);
        }
        thread::sleep(Duration::from_millis(50));
    }
    // Nothing more can be done for a child that will not be killed.
    let _ = child.kill();
    let _ = child.wait();
    None
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::{Failed, Run};

    #[test]
    fn a_failure_is_a_sentence_and_keeps_the_output() {
        let error = Run::new("cargo", "Do something else.").arg("no-such-command").run().unwrap_err();
        let sentence = error.to_string();
        assert!(sentence.starts_with("`cargo no-such-command` failed (exit"), "{sentence}");
        assert!(sentence.ends_with(" Do something else."), "{sentence}");
        assert!(error.downcast_ref::<Failed>().unwrap().output().contains("no-such-command"));
    }

    #[test]
    fn a_missing_program_is_named() {
        let error = Run::new("no-such-program", "Install it.").run().unwrap_err();
        assert_eq!(error.to_string(), "`no-such-program` could not be started. Install it.");
    }

    #[test]
    fn a_program_that_takes_too_long_is_stopped() {
        let waiting = Run::new("node", "Wait less.").args(["--eval", "setTimeout(() => {}, 60_000)"]);
        let error = waiting.limit(Duration::from_millis(200)).run().unwrap_err();
        assert!(error.to_string().contains("was stopped after"), "{error}");
    }
}
