//! Whatever is asked about is answered.

use kyc_webhooks::explain::{Detail, ExpectedHeader, Explainer, Verdict};
use kyc_webhooks::{Tolerance, UnixTime, dhmad};
use proptest::prelude::*;

fn body() -> impl Strategy<Value = Vec<u8>> {
    prop_oneof![
        any::<Vec<u8>>(),
        any::<String>().prop_map(String::into_bytes),
        r#"(\xef\xbb\xbf)?[ \n]{0,2}\{("[a-bé\\]{0,3}":[-0-9e.\[\]{}"tnul]{0,8},?){0,4}\}\r?\n?"#
            .prop_map(String::into_bytes),
    ]
}

fn value() -> impl Strategy<Value = Vec<u8>> {
    prop_oneof![
        any::<Vec<u8>>(),
        "(Basic |Bearer |sha256=|v1=|\")?[0-9a-fA-F+/=,;: \"]{0,140}".prop_map(String::into_bytes),
        "[0-9a-f]{64}".prop_map(String::into_bytes),
    ]
}

fn name() -> impl Strategy<Value = String> {
    const KNOWN: &[&str] = &[
        "X-Signature-V2",
        "X-Signature",
        "X-Didit-Signature",
        "X-Signature-Simple",
        "X-Timestamp",
        "x-webhook-signature",
        "x-webhook-timestamp",
        "Authorization",
    ];
    prop_oneof![proptest::sample::select(KNOWN).prop_map(String::from), any::<String>()]
}

proptest! {
    #[test]
    fn anything_is_answered(
        body in body(),
        headers in proptest::collection::vec((name(), value()), 0..8),
        secret in value().prop_filter("no key is empty", |secret| !secret.is_empty()),
        now in any::<i64>(),
        has_values in any::<bool>(),
    ) {
        // No header presents this by chance, as it would a credential of one byte.
        let credential = [&secret[..], b"an invented tail"].concat();
        let expected = || ExpectedHeader::new("Authorization", &credential);
        let explainers = [
            Explainer::didit([&secret]),
            Explainer::dhmad([&secret], dhmad::Settings::default().encoding(dhmad::Encoding::Base64)),
            expected().and_then(|expected| Explainer::idwise([expected])),
            expected().and_then(|expected| Explainer::agio([expected])),
        ];
        for explainer in explainers.into_iter().flatten() {
            let detail = if has_values { Detail::WithValues } else { Detail::WithoutValues };
            let explainer = explainer.detail(detail).tolerance(Tolerance::seconds(u64::MAX)).allow_simple(true);
            let report = explainer.explain(&headers, &body, UnixTime::from_seconds(now));
            prop_assert_eq!(report.verdict(), Verdict::Unexplained);
            prop_assert!(report.is_complete());
            let json = report.to_json();
            prop_assert_eq!(&json, &serde_json::to_string(&report).unwrap());
            let is_one_line = !json.contains(['\n', '\u{1b}']);
            prop_assert!(is_one_line);
        }
    }
}
