//! A real local Worker that uses the packed package, and posting to it.

use std::fs::{self, File};
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::Child;
use std::sync::mpsc;
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};

use super::deliveries::{Delivery, PREVIOUS_SECRET, SECRET};
use super::receiver::Verdict;
use crate::project::Project;
use crate::run::Failed;
use crate::toolchain::node;

const START: Duration = Duration::from_secs(60);
const STOP: Duration = Duration::from_secs(5);

pub(super) struct Worker {
    process: Child,
    address: String,
}

impl Worker {
    /// Starts it on a free port and waits until it listens.
    pub(super) fn start(project: &Project, app: &Path, log: &Path) -> Result<Self> {
        let errors = File::create(log).with_context(|| format!("{} could not be written.", log.display()))?;
        let mut process = node::node("Run `npm ci` and try again.")
            .arg(project.path("xtask/demo/serve.mjs"))
            .arg("--app")
            .arg(app)
            .args(["--port", "0"])
            .env("DIDIT_WEBHOOK_SECRET", SECRET)
            .env("DIDIT_WEBHOOK_SECRET_PREVIOUS", PREVIOUS_SECRET)
            .dir(project.root())
            .spawn(errors)?;
        let output = process.stdout.take().context("The Worker's output cannot be read.")?;
        // From here on the process is stopped whatever happens.
        let mut worker = Self { process, address: String::new() };
        let (found, address) = mpsc::channel();
        thread::spawn(move || {
            for line in BufReader::new(output).lines().map_while(Result::ok) {
                if let Some(address) = line.strip_prefix("listening ") {
                    // The receiver is gone only after the time is up.
                    let _ = found.send(address.trim().to_owned());
                }
            }
        });
        worker.address = address.recv_timeout(START).map_err(|_| {
            Failed::new(
                "The Worker did not start listening.".to_owned(),
                fs::read_to_string(log).unwrap_or_default(),
            )
        })?;
        Ok(worker)
    }

    pub(super) fn ask(&self, delivery: &Delivery) -> Result<Verdict> {
        let url = format!("{}/webhooks/didit", self.address);
        let mut request = ureq::post(&url)
            .config()
            .http_status_as_error(false)
            .timeout_global(Some(Duration::from_secs(10)))
            .build()
            .header("Content-Type", "application/json");
        for (name, value) in &delivery.headers {
            request = request.header(name, value);
        }
        let mut response = request
            .send(delivery.body.as_bytes())
            .with_context(|| format!("The Worker did not answer to “{}”.", delivery.name))?;
        let status = response.status().as_u16();
        let line = response
            .body_mut()
            .read_to_string()
            .with_context(|| format!("The Worker's answer to “{}” broke off.", delivery.name))?;
        Verdict::read(status == 200, Some(status), &line)
    }
}

impl Drop for Worker {
    /// Closes its input, which asks it to end: only then does it end the runtime it has started.
    fn drop(&mut self) {
        drop(self.process.stdin.take());
        let asked = Instant::now();
        while asked.elapsed() < STOP {
            if matches!(self.process.try_wait(), Ok(Some(_))) {
                return;
            }
            thread::sleep(Duration::from_millis(50));
        }
        // A process that is gone already cannot be killed, which is what is wanted.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
