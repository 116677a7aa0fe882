//! The hint names the mistake that was made.

use kyc_webhooks::didit::{Scheme, Signer, Verifier};
use kyc_webhooks::{Body, ErrorCode, Secret, UnixTime};

const NOW: UnixTime = UnixTime::from_seconds(1_800_000_000);
const BODY: &str =
    r#"{"session_id":"s-1","status":"Approved","timestamp":1800000000,"webhook_type":"status.updated"}"#;

fn headers(scheme: Option<Scheme>) -> Vec<(&'static str, String)> {
    let signer = Signer::new(Secret::new("test-secret").unwrap());
    signer.test_headers(scheme, BODY.as_bytes(), NOW).unwrap()
}

/// The hint for a mismatch.
fn hint(secret: &str, headers: &[(&'static str, String)], body: Body<'_>) -> String {
    let verifier = Verifier::new([Secret::new(secret).unwrap()]).unwrap();
    let error = verifier.verify(headers, body, NOW).unwrap_err();
    assert_eq!(error.code(), ErrorCode::SignatureMismatch);
    error.hint().expect("a mismatch has a hint").to_owned()
}

#[test]
fn a_secret_with_something_around_it() {
    let body = Body::from(BODY);
    assert!(hint("test-secret\n", &headers(None), body).contains("white space"));
    assert!(hint("\"test-secret\"", &headers(None), body).contains("quotation marks"));
    assert!(hint("another-secret", &headers(None), body).contains("belongs to this webhook destination"));
}

#[test]
fn a_body_that_was_changed_on_the_way() {
    let changed = BODY.replace("s-1\",", "s-1\",\"added\":1,");
    assert!(hint("test-secret", &headers(None), Body::from(&changed)).contains("The secret is right"));
    let v2 = headers(Some(Scheme::V2));
    let parsed = Body::reserialized(changed.as_bytes());
    assert!(hint("test-secret", &v2, parsed).contains("parsing has changed the body"));
}

#[test]
fn a_timestamp_header_that_is_needed() {
    let mut headers = headers(Some(Scheme::V2TsPrefixed));
    assert_eq!(headers.pop().expect("two headers").0, "X-Timestamp");
    assert!(hint("test-secret", &headers, Body::from(BODY)).contains("X-Timestamp is missing"));
    headers.push(("X-Timestamp", "1800000000.0".into()));
    assert!(hint("test-secret", &headers, Body::from(BODY)).contains("not decimal digits"));
}

#[test]
fn clocks() {
    let verifier = Verifier::new([Secret::new("test-secret").unwrap()]).unwrap();
    let refused = |body: &str, now| {
        let signer = Signer::new(Secret::new("test-secret").unwrap());
        let headers = signer.test_headers(Some(Scheme::V2), body.as_bytes(), NOW).unwrap();
        verifier.verify(&headers, body, UnixTime::from_seconds(now)).unwrap_err()
    };
    let stale = refused(BODY, 1_800_004_012);
    assert_eq!(stale.to_string(), "the delivery is 4012 seconds old; the tolerance is 300");
    assert!(stale.hint().is_some_and(|hint| hint.contains("your clock is ahead")));
    let future = refused(BODY, 1_799_990_000);
    assert!(future.hint().is_some_and(|hint| hint.contains("Your clock is behind")));
    let millis = refused(&BODY.replace("1800000000", "1800000000000"), 1_800_000_000);
    assert!(millis.hint().is_some_and(|hint| hint.contains("looks like milliseconds")));
}

#[test]
fn a_body_without_a_time() {
    let body = r#"{"webhook_type":"status.updated"}"#;
    let signer = Signer::new(Secret::new("test-secret").unwrap());
    let headers = signer.test_headers(Some(Scheme::Raw), body.as_bytes(), NOW).unwrap();
    let verifier = Verifier::new([Secret::new("test-secret").unwrap()]).unwrap();
    let error = verifier.verify(&headers, body, NOW).unwrap_err();
    assert_eq!(error.code(), ErrorCode::TimestampMissing);
    assert!(error.hint().is_some_and(|hint| hint.starts_with("The body has no `timestamp`")));
}

#[test]
fn a_delivery_of_another_provider() {
    let verifier = Verifier::new([Secret::new("test-secret").unwrap()]).unwrap();
    let error = verifier.verify(&[("x-webhook-signature", "00")], BODY, NOW).unwrap_err();
    assert_eq!(error.code(), ErrorCode::HeaderMissing);
    assert!(error.hint().is_some_and(|hint| hint.contains("another provider's")));
}
