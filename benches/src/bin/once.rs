//! Does one thing once, for a tool that counts instructions: `bench-once FOLDER SUBJECT FORM BYTES`.

use std::env;
use std::hint::black_box;
use std::path::PathBuf;

use anyhow::{Context, Result, bail, ensure};
use kyc_webhooks_benches::inputs::Manifest;
use kyc_webhooks_benches::subjects::{self, Verify};

fn main() -> Result<()> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [folder, subject, form, bytes] = &arguments[..] else {
        bail!("usage: bench-once FOLDER SUBJECT FORM BYTES")
    };
    let bytes: usize = bytes.parse()?;
    let manifest = Manifest::read(&PathBuf::from(folder))?;
    let input = manifest.didit().find(|input| input.form == *form && input.bytes == bytes);
    let input = input.context("There is no such delivery.")?;
    let timestamp = manifest.timestamp.to_string();
    let done = match &**subject {
        "verify" => {
            let verify = Verify::new(&manifest, input, &timestamp)?;
            counted(|| verify.run())
        }
        "typed decision" => {
            let decision = subjects::decision(&input.body)?.context("The delivery has no decision.")?;
            ensure!(subjects::typed_decision(decision), "The decision cannot be read.");
            counted(|| subjects::typed_decision(decision))
        }
        _ => bail!("There is no such subject."),
    };
    ensure!(done, "It was refused.");
    Ok(())
}

/// The tool counts from here to the end of this, and finds it by its name.
#[inline(never)]
fn counted(run: impl Fn() -> bool) -> bool {
    black_box(run())
}
