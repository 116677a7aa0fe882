//! `verify`, `authenticate` and `sign` beyond Didit, and options that belong to one provider.

use std::process::Output;

use serde_json::{Value, json};

use super::parse::{envelopes, sample, with};
use super::{AT, headers_file, line, refused_with, run, stdout};

const DHMAD: &str = "dhmad/identity.verification.updated.json";

fn signed(scheme: &str, body: &[u8]) -> String {
    let output = run(&["sign", "dhmad", "--secret-env", "CLI_SECRET", "--at", AT, "--scheme", scheme], body);
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    headers_file(&format!("dhmad-{scheme}"), &output.stdout)
}

/// Checks a delivery by the command for its provider.
fn check(provider: &str, headers: &str, secret: &str, more: &[&str], body: &[u8]) -> Output {
    let command = if matches!(provider, "idwise" | "agio") { "authenticate" } else { "verify" };
    let arguments = [&[command, provider, "--headers", headers, "--secret-env", secret], more].concat();
    run(&arguments, body)
}

#[test]
fn dhmad_is_signed_and_verified() {
    let body = sample(DHMAD);
    for scheme in ["raw", "stringified"] {
        let headers = signed(scheme, &body);
        let output = check("dhmad", &headers, "CLI_SECRET", &["--at", AT], &body);
        assert_eq!(output.status.code(), Some(0), "{output:?}");
        let found = line(&output.stdout);
        let key = &found["dedupe_key"];
        assert!(key.as_str().is_some_and(|key| key.starts_with("[\"identity.")), "{key}");
        let [_, (provider, _, envelope), ..] = envelopes();
        let others = json!({
            "provider": provider, "dedupe_key": key, "scheme": scheme, "secret_index": 0,
            "authenticated": "body", "problems": [],
            "payload": serde_json::from_slice::<Value>(&body).expect("JSON"),
        });
        assert_eq!(found, with(envelope, others));
    }
}

#[test]
fn dhmad_is_refused() {
    let body = sample(DHMAD);
    let headers = signed("raw", &body);
    let at = |time, more: &[&str]| {
        check("dhmad", &headers, "CLI_SECRET", &[&["--at", time], more].concat(), &body)
    };
    refused_with(&at("1800000301", &[]), "timestamp_stale");
    refused_with(&at("1800000001", &["--tolerance", "0"]), "timestamp_stale");
    refused_with(&at("1799999699", &[]), "timestamp_future");
    assert_eq!(at("0", &["--tolerance", "none"]).status.code(), Some(0));
    refused_with(&at(AT, &["--max-body", "10"]), "body_too_large");
    refused_with(&check("dhmad", &headers, "CLI_OTHER", &["--at", AT], &body), "signature_mismatch");
    refused_with(&check("dhmad", &headers, "CLI_EMPTY", &["--at", AT], &body), "secret_empty");
    let forged = br#"{"type":"identity.verification.updated"}"#;
    refused_with(&check("dhmad", &headers, "CLI_SECRET", &["--at", AT], forged), "signature_mismatch");
    let untyped = signed("raw", b"{}");
    refused_with(&check("dhmad", &untyped, "CLI_SECRET", &["--at", AT], b"{}"), "type_missing");
}

#[test]
fn idwise_and_agio_are_known_by_a_credential() {
    let basic = headers_file("basic", b"authorization: Basic a3ljOnRlc3Qtc2VjcmV0\n");
    let own = headers_file("own", b"X-Webhook-Key: test-secret\n");
    let own_options = ["--header", "x-webhook-key", "--secret-env", "CLI_SECRET"];
    let [_, _, unsigned @ ..] = envelopes();
    for (provider, path, envelope) in unsigned {
        let body = sample(path);
        // The second of two credentials, as while one is being replaced.
        for (headers, options, index) in [(&basic, &[][..], 0), (&own, &own_options, 1)] {
            let output = check(provider, headers, "CLI_BASIC", options, &body);
            assert_eq!(output.status.code(), Some(0), "{output:?}");
            let others = json!({
                "provider": provider, "scheme": null, "secret_index": index, "authenticated": "sender",
                "problems": [], "payload": serde_json::from_slice::<Value>(&body).expect("JSON"),
            });
            assert_eq!(line(&output.stdout), with(envelope.clone(), others));
        }
    }
}

#[test]
fn a_member_of_another_type_refuses_nothing() {
    let body = br#"{"applicantId":"a-1","type":"applicantPending","externalUserId":7}"#;
    let headers = headers_file("another-type", b"Authorization: Basic a3ljOnRlc3Qtc2VjcmV0\n");
    let output = check("agio", &headers, "CLI_BASIC", &[], body);
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    let problems = json!(["externalUserId: expected string, found number"]);
    assert_eq!(line(&output.stdout)["problems"], problems);
}

#[test]
fn senders_without_the_credential_are_refused() {
    let basic = headers_file("refused-basic", b"Authorization: Basic a3ljOnRlc3Qtc2VjcmV0\n");
    let none = headers_file("refused-none", b"Accept: x\n");
    for (provider, path) in [("idwise", "idwise/finished_journey.json"), ("agio", "agio/kyc.approved.json")] {
        let body = sample(path);
        refused_with(&check(provider, &basic, "CLI_OTHER", &[], &body), "credential_mismatch");
        refused_with(&check(provider, &none, "CLI_BASIC", &[], &body), "header_missing");
        let elsewhere = check(provider, &basic, "CLI_BASIC", &["--header", "X-Key"], &body);
        refused_with(&elsewhere, "header_missing");
        refused_with(&check(provider, &basic, "CLI_EMPTY", &[], &body), "secret_empty");
        refused_with(&check(provider, &basic, "CLI_BASIC", &["--max-body", "1"], &body), "body_too_large");
        refused_with(&check(provider, &basic, "CLI_BASIC", &[], b"{}"), "type_missing");
    }
}

#[test]
fn options_of_other_providers_are_wrong_usage() {
    let headers = headers_file("options", b"Authorization: Basic a3ljOnRlc3Qtc2VjcmV0\n");
    for (provider, options) in [
        ("dhmad", &["--allow-simple"][..]),
        ("idwise", &["--allow-simple"]),
        ("agio", &["--nested-tolerance", "none"]),
        ("dhmad", &["--nested-tolerance", "300"]),
        ("idwise", &["--tolerance", "300"]),
        ("agio", &["--tolerance", "none"]),
        ("didit", &["--header", "X-Key"]),
        ("dhmad", &["--header", "X-Key"]),
        ("idwise", &["--header", "X Key"]),
    ] {
        let output = check(provider, &headers, "CLI_BASIC", options, &sample("agio/kyc.approved.json"));
        assert_eq!(output.status.code(), Some(2), "{provider} {options:?}: {output:?}");
        assert!(output.stdout.is_empty() && !output.stderr.is_empty());
    }
}

#[test]
fn what_a_provider_does_not_do_is_told_in_one_sentence() {
    let output = run(&["sign", "agio", "--secret-env", "CLI_SECRET"], b"{}");
    assert_eq!(
        (stdout(&output), String::from_utf8_lossy(&output.stderr).as_ref()),
        ("", "kyc-webhooks: agio signs nothing: send the credential of your webhook in a header instead\n")
    );
    for (command, provider, sentence) in [
        (
            "verify",
            "idwise",
            "idwise signs nothing that could be verified: `authenticate` checks who has sent a delivery",
        ),
        (
            "verify",
            "agio",
            "agio signs nothing that could be verified: `authenticate` checks who has sent a delivery",
        ),
        ("authenticate", "didit", "didit signs its deliveries: `verify` them"),
        ("authenticate", "dhmad", "dhmad signs its deliveries: `verify` them"),
    ] {
        let output = run(&[command, provider, "--secret-env", "CLI_BASIC", "--headers", "-"], b"{}");
        assert_eq!(output.status.code(), Some(2), "{output:?}");
        let told = String::from_utf8_lossy(&output.stderr);
        assert_eq!((stdout(&output), told.as_ref()), ("", &*format!("kyc-webhooks: {sentence}\n")));
    }
}
