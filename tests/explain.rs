//! Explanations of deliveries made at random, what they must not show, and what they cost.
#![cfg(not(target_arch = "wasm32"))]

#[path = "explain/anything.rs"]
mod anything;
#[path = "explain/json.rs"]
mod json;
#[path = "explain/privacy.rs"]
mod privacy;
#[path = "explain/progress.rs"]
mod progress;
#[path = "explain/random.rs"]
mod random;
#[path = "explain/redo.rs"]
mod redo;
#[path = "explain/work.rs"]
mod work;

use std::collections::BTreeMap;

use kyc_webhooks::explain::{Cause, Explainer, Report, Verdict};
use kyc_webhooks::{UnixTime, dhmad};
use random::{NOW, Random};
use redo::Delivery;

fn explain(provider: &str, delivery: &Delivery) -> Report {
    let explainer = match provider {
        "didit" => Explainer::didit(&delivery.secrets),
        _ => Explainer::dhmad(&delivery.secrets, dhmad::Settings::default()),
    };
    let explainer = explainer.and_then(|explainer| explainer.secrets_used_elsewhere(&delivery.elsewhere));
    explainer.expect("secrets").explain(&delivery.headers, &delivery.body, UnixTime::from_seconds(NOW))
}

/// These are named when the signature matches as it is.
const AFTER_MATCH: [Cause; 3] = [Cause::SimpleNotAllowed, Cause::NotFresh, Cause::RefusedAfterMatch];

#[test]
fn a_named_cause_is_never_wrong() {
    const DELIVERIES: u64 = 10_000;
    let mut verdicts = [0; 3];
    let mut named: BTreeMap<&str, usize> = BTreeMap::new();
    for seed in 0..DELIVERIES {
        let provider = if seed % 3 == 0 { "dhmad" } else { "didit" };
        let delivery = random::delivery(provider, &mut Random::new(seed));
        let report = explain(provider, &delivery);
        verdicts[report.verdict() as usize] += 1;
        if report.verdict() != Verdict::Explained {
            assert!(report.causes().is_empty(), "{seed}: {report:?}");
            continue;
        }
        report.causes().iter().for_each(|cause| *named.entry(cause.as_str()).or_default() += 1);
        // A time in milliseconds is also what a match can be refused for.
        let is_after_match = report.causes().iter().all(|cause| AFTER_MATCH.contains(cause))
            || (report.macs() == 0 && report.causes() == [Cause::TimestampInMilliseconds]);
        let causes = if is_after_match { &[] } else { report.causes() };
        assert!(redo::matches(&delivery, &report, causes), "{seed}: {delivery:?} {report:?}");
    }
    // So that neither a search that finds nothing nor one that finds anything passes.
    assert!(verdicts[0] > 50 && verdicts[1] > 2_000 && verdicts[2] > 2_000, "{verdicts:?}");
    assert!(named.len() > 30, "{named:?}");
}
