//! How far schemes and credentials get, and what the clock says.

use kyc_webhooks::explain::{ExpectedHeader, Explainer, Progress, Report, Verdict};
use kyc_webhooks::{Body, Secret, Tolerance, UnixTime, dhmad, didit};

use super::random::NOW;

const SECRET: &str = "an invented secret";
const BODY: &str = "{\"session_id\":\"s-1\",\"status\":\"Approved\",\"timestamp\":1800000000,\"webhook_type\":\"status.updated\"}";

fn at(seconds: i64) -> UnixTime {
    UnixTime::from_seconds(seconds)
}

fn explainer() -> Explainer {
    Explainer::didit(["another", SECRET]).expect("secrets")
}

fn signed(scheme: didit::Scheme, body: &str) -> Vec<(&'static str, String)> {
    let signer = didit::Signer::new(Secret::new(SECRET).expect("not empty"));
    signer.test_headers(Some(scheme), body.as_bytes(), at(NOW)).expect("a body to sign")
}

fn progress(report: &Report) -> Vec<(&'static str, Progress, Option<usize>)> {
    report.attempts().iter().map(|attempt| (attempt.scheme(), attempt.progress(), attempt.secret())).collect()
}

#[test]
fn every_scheme_of_didit_says_how_far_it_got() {
    use Progress::{Different, HeaderAbsent, HeaderMalformed, Matched, NoMessage};
    let mut headers = signed(didit::Scheme::Simple, BODY);
    headers.retain(|(name, _)| *name != "X-Timestamp");
    headers.push(("X-Signature-V2", "0".repeat(64)));
    headers.push(("X-Signature", "0".repeat(63)));
    let report = explainer().explain(&headers, BODY, at(NOW));
    let expected = [
        ("v2", Different, None),
        ("v2_ts_prefixed", NoMessage, None),
        ("raw", HeaderMalformed, None),
        ("didit_signature", HeaderAbsent, None),
        ("simple", Matched, Some(1)),
    ];
    assert_eq!(progress(&report), expected);
    let reason = |at: usize| report.attempts()[at].reason();
    assert_eq!(reason(0), None);
    assert_eq!(reason(1), Some("X-Timestamp is missing or is not decimal digits."));
    assert_eq!(reason(2), Some("X-Signature is not 64 hexadecimal digits: its value has 63 bytes."));
    assert_eq!(report.verdict(), Verdict::Unexplained, "four fields that match do not explain the rest");

    let raw = signed(didit::Scheme::Raw, BODY);
    let parsed = explainer().explain(&raw, Body::reserialized(BODY.as_bytes()), at(NOW));
    assert_eq!(progress(&parsed)[2], ("raw", NoMessage, None));
    let spoilt = explainer().explain(&signed(didit::Scheme::V2, BODY), &BODY[1..], at(NOW));
    assert_eq!(progress(&spoilt)[0], ("v2", NoMessage, None));
    let reason = spoilt.attempts()[0].reason();
    assert_eq!(reason, Some("The body is not JSON at byte 12: expected the end of the body."));
}

#[test]
fn the_schemes_of_dhmad_and_credentials_do_too() {
    use Progress::{Different, HeaderAbsent, HeaderMalformed, Matched, NoMessage};
    let signer = dhmad::Signer::new(Secret::new(SECRET).expect("not empty"));
    let body = "{ \"type\": \"x.y\", \"n\": 9007199254740993 }";
    let headers = signer.test_headers(None, body.as_bytes(), at(NOW)).expect("a body to sign");
    let explainer = Explainer::dhmad([SECRET], dhmad::Settings::default()).expect("a secret");
    let report = explainer.explain(&headers, body, at(NOW));
    assert_eq!(progress(&report), [("raw", Matched, Some(0)), ("stringified", NoMessage, None)]);
    assert_eq!(report.verdict(), Verdict::Accepted);
    assert_eq!(report.matched().map(|matched| (matched.scheme(), matched.secret())), Some(("raw", 0)));

    let expected = [
        ExpectedHeader::bearer("one").expect("a token"),
        ExpectedHeader::new("X-Key", "two").expect("a value"),
        ExpectedHeader::new("X-Twice", "three").expect("a value"),
    ];
    let headers = [("Authorization", "Bearer other"), ("X-Twice", "x"), ("x-twice", "y")];
    let report = Explainer::agio(expected).expect("expected").explain(&headers, "{}", at(NOW));
    let progress: Vec<_> = progress(&report).into_iter().map(|(_, progress, _)| progress).collect();
    assert_eq!(progress, [Different, HeaderAbsent, HeaderMalformed]);
    assert!(report.clock().is_none());
}

#[test]
fn the_clock_is_told_in_seconds_and_words() {
    let clock = |explainer: Explainer, body: &str, scheme, now| {
        let report = explainer.explain(&signed(scheme, body), body, at(now));
        let clock = report.clock().expect("a body that can be read");
        (clock.status(), clock.age(), clock.explanation().to_owned())
    };
    let v2 = didit::Scheme::V2;
    let fresh = ("fresh", Some(12), "The delivery is 12 seconds old, within the tolerance.".to_owned());
    assert_eq!(clock(explainer(), BODY, v2, NOW + 12), fresh);
    assert_eq!(clock(explainer(), BODY, didit::Scheme::V2TsPrefixed, NOW + 12), fresh);
    let early = clock(explainer(), BODY, v2, NOW - 12);
    assert_eq!(
        (early.1, &*early.2),
        (Some(-12), "The delivery is 12 seconds in the future, within the tolerance.")
    );
    let stale = clock(explainer(), BODY, v2, NOW + 301);
    assert_eq!((stale.0, stale.1), ("timestamp_stale", Some(301)));
    assert_eq!(stale.2, "The delivery is 301 seconds old; the tolerance is 300.");
    let unchecked = clock(explainer().tolerance(Tolerance::Unchecked), BODY, v2, NOW + 9999);
    assert_eq!((unchecked.0, unchecked.1), ("unchecked", Some(9999)));
    let missing = clock(explainer(), "{}", v2, NOW);
    assert_eq!((missing.0, missing.1), ("timestamp_missing", None));

    let dhmad = Explainer::dhmad([SECRET], dhmad::Settings::default()).expect("a secret");
    let report = dhmad.explain(&[("x-webhook-timestamp", "2027-01-15T08:00:00Z")], "{}", at(NOW + 5));
    assert_eq!(report.clock().map(|clock| (clock.status(), clock.age())), Some(("fresh", Some(5))));
    let none = dhmad.explain(&[("a", "b")], "{}", at(NOW));
    assert_eq!(none.clock().map(|clock| clock.status()), Some("timestamp_missing"));
    // The furthest times there are.
    let last = explainer().explain(&signed(v2, BODY), BODY, at(i64::MIN));
    assert_eq!(last.clock().and_then(|clock| clock.age()), Some(i64::MIN));
}
