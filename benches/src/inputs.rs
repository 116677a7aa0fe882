//! The deliveries that all programs read.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use kyc_webhooks::UnixTime;
use serde::Deserialize;

/// Everything that `benches/inputs.py` wrote.
#[derive(Debug, Deserialize)]
pub struct Manifest {
    /// What all deliveries are signed with.
    pub secret: String,
    /// When all deliveries were made, in Unix seconds.
    pub timestamp: i64,
    /// The deliveries.
    pub inputs: Vec<Input>,
}

/// One delivery.
#[derive(Debug, Deserialize)]
pub struct Input {
    /// Who sends it: `didit` or `dhmad`.
    pub provider: String,
    /// How it is written, or why it is hostile.
    pub form: String,
    /// The length of the body.
    pub bytes: usize,
    file: PathBuf,
    /// The signature under the scheme of that provider that is measured, in hexadecimal.
    pub signature: String,
    /// The body.
    #[serde(skip)]
    pub body: Vec<u8>,
}

impl Manifest {
    /// Reads the deliveries of a folder.
    ///
    /// # Errors
    ///
    /// If `benches/inputs.py` has not written there.
    pub fn read(folder: &Path) -> Result<Self> {
        let path = folder.join("manifest.json");
        let text = fs::read(&path).with_context(|| {
            format!("{} is not there; run `python3 benches/inputs.py {}`.", path.display(), folder.display())
        })?;
        let mut manifest: Self = serde_json::from_slice(&text)?;
        for input in &mut manifest.inputs {
            input.body = fs::read(folder.join(&input.file))?;
        }
        Ok(manifest)
    }

    /// The deliveries of Didit.
    pub fn didit(&self) -> impl Iterator<Item = &Input> {
        self.inputs.iter().filter(|input| input.provider == "didit")
    }

    /// When all deliveries were made.
    #[must_use]
    pub fn now(&self) -> UnixTime {
        UnixTime::from_seconds(self.timestamp)
    }
}

impl Input {
    /// What names it in tables, such as `provider 10 kB`.
    #[must_use]
    pub fn name(&self) -> String {
        format!("{} {} kB", self.form, self.bytes as f64 / 1000.0)
    }

    /// Whether it is one of the three forms of an ordinary delivery.
    #[must_use]
    pub fn is_ordinary(&self) -> bool {
        matches!(&*self.form, "provider" | "unsorted" | "pretty")
    }
}
