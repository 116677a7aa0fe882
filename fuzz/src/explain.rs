//! An explanation ends, shows no line break, and names no cause that is not one; a single known mistake is explained.

#[path = "../../tests/explain/json.rs"]
mod json;
#[path = "../../tests/explain/random.rs"]
mod random;
#[path = "../../tests/explain/redo.rs"]
mod redo;

use kyc_webhooks::explain::{Cause, Detail, ExpectedHeader, Explainer, MAX_MACS, Report, Verdict};
use kyc_webhooks::{Tolerance, dhmad, didit};

use crate::delivery::{Delivery, NOW, SECRETS};
use crate::model::{mac, parse};

/// The work grows with the body, and nothing new comes with it.
const LONGEST: usize = 8 << 10;

/// Explains the delivery as it is, after one mistake of each kind, and a delivery made from the first eight bytes.
pub fn check(input: &[u8]) {
    let input = &input[..input.len().min(LONGEST)];
    let delivery = Delivery::of(input);
    as_it_is(&delivery);
    after_one_mistake(delivery.body);
    if let Some(&seed) = input.first_chunk() {
        random_delivery(u64::from_le_bytes(seed));
    }
}

fn as_it_is(delivery: &Delivery<'_>) {
    let expected = || [ExpectedHeader::new("Authorization", "Bearer invented-token").expect("a header")];
    let explainers = [
        explainer(),
        Explainer::dhmad(SECRETS, dhmad::Settings::default()).expect("secrets"),
        Explainer::idwise(expected()).expect("a header"),
        Explainer::agio(expected()).expect("a header"),
    ];
    for explainer in explainers {
        let report = explainer.detail(Detail::WithValues).explain(&delivery.headers, delivery.body, NOW);
        let json = report.to_json();
        assert_eq!(json, serde_json::to_string(&report).expect("JSON"));
        assert!(!json.contains(['\n', '\r', '\u{1b}']));
        assert!(report.macs() <= MAX_MACS);
        assert_eq!(report.verdict() == Verdict::Explained, !report.causes().is_empty(), "{report:?}");
        assert_eq!(report.verdict() == Verdict::Accepted, report.refusal().is_none(), "{report:?}");
    }
    let secrets = SECRETS.map(|secret| kyc_webhooks::Secret::new(secret).expect("not empty"));
    let verifier = didit::Verifier::new(secrets).expect("two secrets");
    let refused = verifier.verify(&delivery.headers, delivery.body, NOW).err();
    let report = explainer().explain(&delivery.headers, delivery.body, NOW);
    assert_eq!(report.refusal(), refused.as_ref());
}

fn explainer() -> Explainer {
    Explainer::didit(SECRETS).expect("two secrets")
}

/// Signs the bytes as Didit does, but for one mistake that is known, which has to be found.
fn after_one_mistake(body: &[u8]) {
    if body.is_empty() || !parse(body).faults.is_empty() {
        return;
    }
    let key = SECRETS[0].as_bytes();
    let digits = hex::encode(mac(key, body));
    let quoted = format!("\"{digits}\"");
    let prefixed = format!("sha256={digits}");
    let dotted = hex::encode(mac(key, &[NOW.to_string().as_bytes(), b".", body].concat()));
    let spaced = hex::encode(mac(format!("{}\n", SECRETS[0]).as_bytes(), body));
    let newline = [body, b"\n"].concat();
    let with_bom = [b"\xef\xbb\xbf", body].concat();
    for (signature, body, cause) in [
        (&quoted, body, Cause::SignatureQuoted),
        (&prefixed, body, Cause::SignaturePrefixed),
        (&dotted, body, Cause::TimestampPrefixDot),
        (&digits, &newline, Cause::BodyHasNewline),
        (&digits, &with_bom, Cause::BodyHasBom),
    ] {
        let headers = [("X-Signature", signature.clone()), ("X-Timestamp", NOW.to_string())];
        let report = explainer().tolerance(Tolerance::Unchecked).explain(&headers, body, NOW);
        assert_eq!(report.verdict(), Verdict::Explained, "{cause:?} was not found: {report:?}");
        assert!(report.causes().contains(&cause), "{cause:?} was not found: {:?}", report.causes());
    }
    // Nobody's secret: no cause may be found.
    let report = explainer().explain(&[("X-Signature", spaced)], body, NOW);
    assert_eq!(report.verdict(), Verdict::Unexplained, "{report:?}");
}

/// These are named when the signature matches as it is.
const AFTER_MATCH: [Cause; 3] = [Cause::SimpleNotAllowed, Cause::NotFresh, Cause::RefusedAfterMatch];

/// A cause that is named makes the MAC match once it is undone.
fn random_delivery(seed: u64) {
    let provider = if seed % 3 == 0 { "dhmad" } else { "didit" };
    let delivery = random::delivery(provider, &mut random::Random::new(seed));
    let report = explain_random(provider, &delivery);
    if report.verdict() == Verdict::Explained {
        let is_after_match = report.causes().iter().all(|cause| AFTER_MATCH.contains(cause))
            || (report.macs() == 0 && report.causes() == [Cause::TimestampInMilliseconds]);
        let causes = if is_after_match { &[] } else { report.causes() };
        assert!(redo::matches(&delivery, &report, causes), "{seed}: {delivery:?} {report:?}");
    }
}

fn explain_random(provider: &str, delivery: &redo::Delivery) -> Report {
    let explainer = match provider {
        "didit" => Explainer::didit(&delivery.secrets),
        _ => Explainer::dhmad(&delivery.secrets, dhmad::Settings::default()),
    };
    let explainer = explainer.and_then(|explainer| explainer.secrets_used_elsewhere(&delivery.elsewhere));
    explainer.expect("secrets").explain(&delivery.headers, &delivery.body, NOW)
}
