//! What of kyc-webhooks is measured.

use anyhow::{Context, Result};
use kyc_webhooks::didit::{Decision, Verifier, parse_unverified};
use kyc_webhooks::{Secret, UnixTime};
use serde_json::value::RawValue;

use crate::inputs::{Input, Manifest};

/// A verifier that is made once and kept, and the headers of a delivery.
#[derive(Debug)]
pub struct Verify<'i> {
    verifier: Verifier,
    headers: [(&'static str, &'i str); 2],
    timestamp: UnixTime,
    body: &'i [u8],
}

impl<'i> Verify<'i> {
    /// For one delivery with `X-Signature-V2`. Verifies it once, so what is measured later is warm and true.
    ///
    /// # Errors
    ///
    /// If the delivery is refused.
    pub fn new(manifest: &Manifest, input: &'i Input, timestamp: &'i str) -> Result<Self> {
        let verify = Self {
            verifier: Verifier::new([Secret::new(&*manifest.secret)?])?,
            headers: [("X-Signature-V2", &input.signature), ("X-Timestamp", timestamp)],
            timestamp: manifest.now(),
            body: &input.body,
        };
        verify.verifier.verify(&verify.headers, verify.body, verify.timestamp).context(input.name())?;
        Ok(verify)
    }

    /// Whether the delivery is accepted; all that a delivery gives is made and dropped.
    #[must_use]
    pub fn run(&self) -> bool {
        self.verifier.verify(&self.headers, self.body, self.timestamp).is_ok()
    }
}

/// The decision of a delivery as the API would answer with it; None if there is none.
///
/// # Errors
///
/// If the body is not JSON.
pub fn decision(body: &[u8]) -> Result<Option<&[u8]>> {
    #[derive(serde::Deserialize)]
    struct Event<'b> {
        #[serde(borrow)]
        decision: Option<&'b RawValue>,
    }
    let event: Event<'_> = serde_json::from_slice(body)?;
    Ok(event.decision.map(|decision| decision.get().as_bytes()))
}

/// Whether a decision could be read into its structs.
#[must_use]
pub fn typed_decision(decision: &[u8]) -> bool {
    Decision::from_json(decision).is_ok()
}

/// Whether an event could be read into its structs, with the envelope that comes first.
#[must_use]
pub fn typed_event(body: &[u8]) -> bool {
    parse_unverified(body).is_ok_and(|delivery| delivery.event().is_ok())
}
