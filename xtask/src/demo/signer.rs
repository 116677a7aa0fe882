//! Signs bodies with the command line tool, as a user's own tests would.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::run::Run;

pub(super) type Headers = Vec<(String, String)>;

const SECRET: &str = "SIGNING_SECRET";

pub(super) struct Signer<'a> {
    program: &'a Path,
    body: PathBuf,
}

impl<'a> Signer<'a> {
    pub(super) fn new(program: &'a Path, folder: &Path) -> Self {
        Self { program, body: folder.join("to-sign.json") }
    }

    /// The headers of one scheme, or all that a real delivery carries.
    pub(super) fn sign(&self, body: &str, scheme: Option<&str>, at: u64, secret: &str) -> Result<Headers> {
        fs::write(&self.body, body)
            .with_context(|| format!("{} could not be written.", self.body.display()))?;
        let mut run = Run::new(self.program, "Read what the command printed above.")
            .words("sign didit --secret-env")
            .arg(SECRET)
            .env(SECRET, secret)
            .args(["--at", &at.to_string()]);
        if let Some(scheme) = scheme {
            run = run.args(["--scheme", scheme]);
        }
        run.arg(&self.body).stdout()?.lines().map(header).collect()
    }
}

fn header(line: &str) -> Result<(String, String)> {
    let (name, value) = line
        .split_once(": ")
        .with_context(|| format!("`kyc-webhooks sign` printed a line that is no header: {line}"))?;
    Ok((name.to_owned(), value.to_owned()))
}
