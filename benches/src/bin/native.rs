//! Times the crate and its peers: `bench-native FOLDER [quick]`.

use std::env;
use std::path::PathBuf;

use anyhow::{Context, Result, ensure};
use kyc_webhooks_benches::inputs::Manifest;
use kyc_webhooks_benches::peers::{self, Checked};
use kyc_webhooks_benches::rounds::{Plan, Subject, measure};
use kyc_webhooks_benches::subjects::{self, Verify};

fn main() -> Result<()> {
    let mut arguments = env::args().skip(1);
    let folder = PathBuf::from(arguments.next().context("usage: bench-native FOLDER [quick]")?);
    let plan = if arguments.next().is_some() { Plan::QUICK } else { Plan::FULL };

    let manifest = Manifest::read(&folder)?;
    let timestamp = manifest.timestamp.to_string();
    let mut timed = Vec::new();
    for input in manifest.didit() {
        let verify = Verify::new(&manifest, input, &timestamp)?;
        timed.push(Subject::new(input, "verify", move || verify.run()));
        if !input.is_ordinary() {
            continue;
        }
        let checked = Checked::new(&manifest, input)?;
        let peer = checked.clone();
        timed.push(Subject::new(input, "hmac alone", move || peer.hmac_alone()));
        let peer = checked.clone();
        timed.push(Subject::new(input, "serde_json and hmac", move || peer.serde_json()));
        timed.push(Subject::new(input, "serde_json_canonicalizer and hmac", move || checked.canonicalizer()));

        let Some(decision) = subjects::decision(&input.body)? else { continue };
        ensure!(peers::typed_decision(decision), "serde_json cannot read the decision of {}", input.name());
        ensure!(peers::typed_event(&input.body), "serde_json cannot read {}", input.name());
        timed.push(Subject::new(input, "typed decision", move || subjects::typed_decision(decision)));
        timed.push(Subject::new(input, "serde_json typed decision", move || peers::typed_decision(decision)));
        timed.push(Subject::new(input, "typed event", || subjects::typed_event(&input.body)));
        timed.push(Subject::new(input, "serde_json typed event", || peers::typed_event(&input.body)));
    }
    measure(&timed, plan);
    Ok(())
}
