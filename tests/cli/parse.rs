//! `parse`: every provider's samples, and nothing that could be taken for verified.

use std::fs;
use std::path::PathBuf;

use serde_json::{Value, json};

use super::{line, refused_with, run, stdout};

pub(super) fn sample(path: &str) -> Vec<u8> {
    let path: PathBuf = [env!("CARGO_MANIFEST_DIR"), "tests", "samples", path].iter().collect();
    fs::read(path).expect("a sample")
}

/// The envelope of one sample of each provider, written down by hand.
pub(super) fn envelopes() -> [(&'static str, &'static str, Value); 5] {
    [
        (
            "didit",
            "didit/session_status_updated_business.json",
            json!({
                "type": "status.updated", "id": "5d0f7a3e-1c2b-4a5d-8e6f-000000000005",
                "dedupe_key": "5d0f7a3e-1c2b-4a5d-8e6f-000000000005", "subject": "shop-77",
                "outcome": "pending", "occurred_at": 1_789_999_996,
            }),
        ),
        (
            "dhmad",
            "dhmad/identity.verification.updated.json",
            json!({
                "type": "identity.verification.updated", "id": null,
                "dedupe_key": "[\"identity.verification.updated\",\
                    \"verification-0001\",\"seller-7\",\"approved\",\
                    null,\"2027-01-15T08:00:00.250Z\"]",
                "subject": "seller-7", "outcome": "approved", "occurred_at": 1_800_000_000,
            }),
        ),
        (
            "idwise",
            "idwise/finished_journey.json",
            json!({
                "type": "Finished Journey", "id": "00000000-0000-4000-8000-000000000007",
                "dedupe_key": "00000000-0000-4000-8000-000000000007", "subject": "user-7",
                "outcome": "approved", "occurred_at": null,
            }),
        ),
        (
            "agio",
            "agio/kyc.approved.json",
            json!({
                "type": "applicantReviewed", "id": null,
                "dedupe_key": "[\"applicant-0001\",\"applicantReviewed\",\"2027-01-15T08:00:00+0000\"]",
                "subject": "user-7", "outcome": "approved", "occurred_at": 1_800_000_000,
            }),
        ),
        (
            "agio",
            "agio/kyt.denied.json",
            json!({
                "type": "kyt", "id": null, "dedupe_key": "[\"kyt\",\"12\",\"3\",\"2027-01-15T08:00:00Z\"]",
                "subject": "user-7", "outcome": "declined", "occurred_at": 1_800_000_000,
            }),
        ),
    ]
}

/// `envelope` with the other members of a line.
pub(super) fn with(mut envelope: Value, others: Value) -> Value {
    let (Some(members), Value::Object(others)) = (envelope.as_object_mut(), others) else {
        unreachable!("both are objects")
    };
    members.extend(others);
    envelope
}

fn parsed(provider: &str, more: &[&str], body: &[u8]) -> Value {
    let output = run(&[&["parse", provider], more].concat(), body);
    assert_eq!(output.status.code(), Some(0), "{provider}: {output:?}");
    assert!(output.stderr.is_empty(), "{output:?}");
    line(&output.stdout)
}

#[test]
fn the_envelope_is_there_and_nothing_is_verified() {
    for (provider, path, envelope) in envelopes() {
        let body = sample(path);
        let others = json!({
            "provider": provider, "scheme": null, "secret_index": null, "authenticated": "none",
            "verified": false, "problems": [],
            "payload": serde_json::from_slice::<Value>(&body).expect("JSON"),
        });
        assert_eq!(parsed(provider, &["-"], &body), with(envelope, others), "{path}");
    }
}

#[test]
fn every_sample_is_as_documented_and_says_that_it_is_not_verified() {
    for provider in ["didit", "dhmad", "idwise", "agio"] {
        let folder: PathBuf = [env!("CARGO_MANIFEST_DIR"), "tests", "samples", provider].iter().collect();
        let mut count = 0;
        for entry in fs::read_dir(folder).expect("there are samples") {
            let path = entry.expect("a file").path().into_os_string().into_string().expect("UTF-8");
            let found = parsed(provider, &[&path], b"");
            let proven = (&found["authenticated"], &found["verified"]);
            assert_eq!(proven, (&json!("none"), &json!(false)), "{path}");
            assert_eq!(found["problems"], json!([]), "{path}");
            assert!(found["type"].is_string(), "{path}");
            count += 1;
        }
        assert!(count > 3, "{provider} has only {count} samples");
    }
}

#[test]
fn problems_are_listed_and_refuse_nothing() {
    let body = br#"{"webhook_type":"status.updated","session_id":true,"status":7}"#;
    let problems =
        json!(["session_id: expected string, found boolean", "status: expected string, found number"]);
    assert_eq!(parsed("didit", &[], body)["problems"], problems);
}

#[test]
fn the_payload_keeps_every_digit_on_one_line() {
    let output = run(&["parse", "agio"], b"{\r\n\"type\":\"x\",\n\"n\":1.10e2}\n");
    assert!(stdout(&output).ends_with("\"payload\":{  \"type\":\"x\", \"n\":1.10e2} }\n"), "{output:?}");
}

#[test]
fn what_names_no_event_is_refused() {
    for provider in ["didit", "dhmad", "idwise", "agio"] {
        refused_with(&run(&["parse", provider], b"{}"), "type_missing");
        refused_with(&run(&["parse", provider], b"[]"), "not_an_object");
        refused_with(&run(&["parse", provider, "--max-body", "1"], b"{}"), "body_too_large");
        let not_json = run(&["parse", provider], b"{\"type\":x}");
        refused_with(&not_json, "not_json");
        assert_eq!(line(&not_json.stderr)["offset"], 8);
    }
    refused_with(&run(&["parse", "dhmad"], br#"{"type":7}"#), "type_missing");
}
