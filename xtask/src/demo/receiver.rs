//! What a receiver answered, and the receiver that is the command line tool.

use std::path::Path;

use anyhow::{Context, Result, bail};
use serde_json::Value;

use super::deliveries::{PREVIOUS_SECRET, SECRET};
use crate::run::Run;

/// How much of a message fits a table.
const SHORT: usize = 60;

/// A receiver's answer to one delivery.
pub(super) struct Verdict {
    pub(super) accepted: bool,
    /// The scheme that verified, or the code of the refusal.
    pub(super) scheme_or_code: String,
    pub(super) secret_index: Option<u64>,
    /// The HTTP status, where there is one.
    pub(super) status: Option<u16>,
    detail: String,
}

impl Verdict {
    /// Reads the one line of JSON that every receiver here answers with.
    pub(super) fn read(accepted: bool, status: Option<u16>, line: &str) -> Result<Self> {
        let answer: Value = serde_json::from_str(line.trim())
            .with_context(|| format!("A receiver did not answer with JSON, but: {line}"))?;
        let text = |key: &str| answer[key].as_str().unwrap_or_default().to_owned();
        let secret_index = ["secret_index", "secretIndex"].iter().find_map(|key| answer[*key].as_u64());
        Ok(Self {
            accepted,
            scheme_or_code: text(if accepted { "scheme" } else { "code" }),
            secret_index,
            status,
            detail: text(if accepted { "type" } else { "message" }),
        })
    }

    pub(super) fn label(&self) -> String {
        let verdict = if self.accepted { "accepted" } else { "refused" };
        match self.status {
            Some(status) => format!("{status} {verdict}"),
            None => verdict.to_owned(),
        }
    }

    pub(super) fn reason(&self) -> String {
        let mut detail: String = self.detail.chars().take(SHORT).collect();
        if detail.len() < self.detail.len() {
            detail.truncate(detail.trim_end().len());
            detail.push('…');
        }
        if self.accepted {
            return match self.secret_index {
                Some(0) | None => detail,
                Some(index) => format!("{detail}, secret {index}"),
            };
        }
        format!("{}: {detail}", self.scheme_or_code)
    }
}

/// The command line tool as a receiver.
pub(super) struct Cli<'a> {
    program: &'a Path,
}

impl<'a> Cli<'a> {
    pub(super) fn new(program: &'a Path) -> Self {
        Self { program }
    }

    pub(super) fn ask(&self, body: &Path, headers: &Path) -> Result<Verdict> {
        let output = Run::new(self.program, "Build it with `cargo xtask demo`.")
            .words("verify didit --secret-env SECRET --secret-env PREVIOUS_SECRET --headers")
            .arg(headers)
            .arg(body)
            .env("SECRET", SECRET)
            .env("PREVIOUS_SECRET", PREVIOUS_SECRET)
            .output()?;
        match output.status.code() {
            Some(0) => Verdict::read(true, None, &String::from_utf8_lossy(&output.stdout)),
            Some(1) => Verdict::read(false, None, &String::from_utf8_lossy(&output.stderr)),
            _ => bail!(
                "`kyc-webhooks verify` ended with {} on {}: {}",
                output.status,
                body.display(),
                String::from_utf8_lossy(&output.stderr)
            ),
        }
    }
}
