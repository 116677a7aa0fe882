//! What must hold for every input.
#![cfg(not(target_arch = "wasm32"))]

mod canonical;
mod documents;
mod every_bit;
mod schemes;
mod signed;
mod simple;
mod threads;

use kyc_webhooks::didit::Verifier;
use kyc_webhooks::{Secret, UnixTime};

const NOW: UnixTime = UnixTime::from_seconds(1_800_000_000);

fn secret(text: &str) -> Secret {
    Secret::new(text).expect("not empty")
}

fn verifier(text: &str) -> Verifier {
    Verifier::new([secret(text)]).expect("one secret")
}
