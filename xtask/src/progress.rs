//! One line for each thing being done, with the seconds it takes.

use std::io::{self, Write};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::Result;

const HEARTBEAT: Duration = Duration::from_secs(20);

/// Shows what is going on, or does not: inside a test step only the step's own line matters.
#[derive(Clone, Copy)]
pub(crate) struct Progress {
    shown: bool,
}

impl Progress {
    pub(crate) fn shown() -> Self {
        Self { shown: true }
    }

    pub(crate) fn hidden() -> Self {
        Self { shown: false }
    }

    /// Does `work` under a line that says what it is, and keeps counting while it lasts.
    pub(crate) fn step<T>(self, doing: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
        if !self.shown {
            return work();
        }
        print(&format!("- {doing} ..."));
        let started = Instant::now();
        let (finished, waiting) = mpsc::channel::<()>();
        let result = thread::scope(|scope| {
            scope.spawn(move || {
                while waiting.recv_timeout(HEARTBEAT) == Err(RecvTimeoutError::Timeout) {
                    print(&format!(" {} s ...", started.elapsed().as_secs()));
                }
            });
            let result = work();
            drop(finished);
            result
        });
        let seconds = started.elapsed().as_secs_f64();
        match &result {
            Ok(_) => println!(" done in {seconds:.1} s"),
            Err(_) => println!(" failed after {seconds:.1} s"),
        }
        result
    }

    /// A result worth a line of its own.
    pub(crate) fn note(self, text: &str) {
        if self.shown {
            println!("  {text}");
        }
    }
}

fn print(text: &str) {
    let mut out = io::stdout().lock();
    // Progress that cannot be shown is no reason to stop the work.
    let _ = out.write_all(text.as_bytes()).and_then(|()| out.flush());
}
