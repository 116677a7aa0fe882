//! The command as people and scripts use it.
#![cfg(feature = "cli")]

use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};
use std::{env, fs, process};

use serde_json::{Value, json};

#[path = "cli/explain.rs"]
mod explain;
#[path = "cli/parse.rs"]
mod parse;
#[path = "cli/providers.rs"]
mod providers;

const BODY: &str = r#"{"event_id":"e-1","session_id":"s-1","status":"Approved","timestamp":1800000000,"vendor_data":"user-1","webhook_type":"status.updated"}"#;
const AT: &str = "1800000000";

fn run(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_kyc-webhooks"))
        .args(arguments)
        .envs([("CLI_SECRET", "test-secret"), ("CLI_OTHER", "another-secret"), ("CLI_EMPTY", "")])
        .env("CLI_QUOTED", "\"test-secret\"")
        .env("CLI_BASIC", "Basic a3ljOnRlc3Qtc2VjcmV0")
        .env_remove("CLI_UNSET")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the command starts");
    // A command that refuses its arguments does not read its input.
    let _ = child.stdin.take().expect("piped").write_all(input);
    child.wait_with_output().expect("the command ends")
}

fn stdout(output: &Output) -> &str {
    std::str::from_utf8(&output.stdout).expect("UTF-8")
}

/// The one line of JSON that a command ends with.
fn line(bytes: &[u8]) -> Value {
    let text = std::str::from_utf8(bytes).expect("UTF-8");
    assert_eq!(text.matches('\n').count(), 1, "{text}");
    serde_json::from_str(text).expect("JSON")
}

fn headers_file(name: &str, headers: &[u8]) -> String {
    let path: PathBuf =
        [env!("CARGO_TARGET_TMPDIR"), &format!("{name}-{}.headers", process::id())].iter().collect();
    fs::write(&path, headers).expect("a file can be written");
    path.into_os_string().into_string().expect("UTF-8")
}

fn signed(name: &str, scheme: &[&str]) -> String {
    let arguments = [&["sign", "didit", "--secret-env", "CLI_SECRET", "--at", AT], scheme].concat();
    let output = run(&arguments, BODY.as_bytes());
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    headers_file(name, &output.stdout)
}

fn verify(headers: &str, more: &[&str], body: &str) -> Output {
    let arguments = [&["verify", "didit", "--headers", headers, "--secret-env", "CLI_SECRET"], more].concat();
    run(&arguments, body.as_bytes())
}

fn refused_with(output: &Output, code: &str) {
    assert_eq!(output.status.code(), Some(1), "{output:?}");
    assert!(output.stdout.is_empty());
    let refusal = line(&output.stderr);
    assert_eq!(refusal["code"], code);
    assert!(refusal["message"].is_string() && refusal.get("hint").is_some(), "{refusal}");
}

#[test]
fn canonicalize_writes_exactly_the_canonical_bytes() {
    let body = "{ \"b\": 1.0, \"a\": \"\\u00e9\" }\n".as_bytes();
    assert_eq!(stdout(&run(&["canonicalize"], body)), "{\"a\":\"é\",\"b\":1}");
    assert_eq!(stdout(&run(&["canonicalize", "-"], body)), "{\"a\":\"é\",\"b\":1}");
    assert_eq!(stdout(&run(&["canonicalize", "--ascii"], body)), "{\"a\":\"\\u00e9\",\"b\":1}");
    let refused = run(&["canonicalize"], b"{\"a\":1,\"a\":2}");
    refused_with(&refused, "duplicate_key");
    assert_eq!(line(&refused.stderr)["offset"], 7);
}

#[test]
fn canonicalize_lines_answers_each_line() {
    let lines = b"{\"a\":1.0}\n[]\n\n{\"a\":\"\xff\"}\r\n{\"b\":NaN}\n{ }";
    let output = run(&["canonicalize", "--lines"], lines);
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(
        stdout(&output),
        "ok\t{\"a\":1}\nerr\tnot_an_object\nerr\tnot_json\nerr\tnot_utf8\nerr\tnot_json\nok\t{}\n"
    );
}

#[test]
fn what_sign_writes_verify_accepts() {
    for (scheme, found) in [
        (None, "v2"),
        (Some("v2"), "v2"),
        (Some("v2_ts_prefixed"), "v2_ts_prefixed"),
        (Some("raw"), "raw"),
        (Some("didit_signature"), "didit_signature"),
    ] {
        let scheme: Vec<_> = scheme.iter().flat_map(|name| ["--scheme", name]).collect();
        let headers = signed(&format!("accept-{found}-{}", scheme.len()), &scheme);
        let output = verify(&headers, &["--at", AT], BODY);
        assert_eq!(output.status.code(), Some(0), "{output:?}");
        let expected = json!({
            "provider": "didit", "type": "status.updated", "id": "e-1", "dedupe_key": "e-1",
            "subject": "user-1", "outcome": "approved", "occurred_at": 1_800_000_000, "scheme": found,
            "secret_index": 0, "authenticated": "body", "problems": [],
            "payload": serde_json::from_str::<Value>(BODY).expect("JSON"),
        });
        assert_eq!(line(&output.stdout), expected);
    }
}

#[test]
fn verify_writes_the_payload_on_one_line_with_every_digit() {
    let body = "{\r\n \"webhook_type\": \"new.event\",\n \"timestamp\": 1800000000,\n \"serial\": 123456789012345678901234567890.0 ,\"name\":\"\\ud83d\" }\n";
    let output =
        run(&["sign", "didit", "--secret-env", "CLI_SECRET", "--scheme", "raw", "--at", AT], body.as_bytes());
    let headers = headers_file("payload", &output.stdout);
    let accepted = verify(&headers, &["--at", AT], body);
    assert_eq!(accepted.status.code(), Some(0), "{accepted:?}");
    let line = stdout(&accepted);
    assert_eq!(line.matches('\n').count(), 1, "{line}");
    assert!(line.contains(r#""serial": 123456789012345678901234567890.0 ,"name":"\ud83d""#), "{line}");
    assert!(
        line.contains(r#""dedupe_key":null,"subject":null,"outcome":null,"occurred_at":1800000000"#),
        "{line}"
    );
}

#[test]
fn sign_chooses_a_scheme_that_verify_accepts_at_that_time() {
    let old = BODY.replace("1800000000", "1700000000");
    for body in [old.as_str(), r#"{"webhook_type":"status.updated"}"#] {
        let output = run(&["sign", "didit", "--secret-env", "CLI_SECRET", "--at", AT], body.as_bytes());
        let headers = headers_file("old-body", &output.stdout);
        let accepted = verify(&headers, &["--at", AT], body);
        assert_eq!(accepted.status.code(), Some(0), "{accepted:?}");
        assert_eq!(line(&accepted.stdout)["scheme"], "v2_ts_prefixed");
    }
}

#[test]
fn simple_needs_to_be_allowed() {
    let headers = signed("simple", &["--scheme", "simple"]);
    refused_with(&verify(&headers, &["--at", AT], BODY), "simple_not_allowed");
    let output = verify(&headers, &["--at", AT, "--allow-simple"], BODY);
    let found = line(&output.stdout);
    assert_eq!((&found["authenticated"], &found["id"]), (&json!("fields"), &Value::Null));
    assert_eq!(found["fields"]["session_id"], "s-1");
    assert_eq!(found["outcome"], "approved");
    assert_eq!((&found["dedupe_key"], &found["subject"]), (&Value::Null, &Value::Null));
    // Problems of what is not signed would tell nothing; and there is no payload.
    assert_eq!(found["problems"], Value::Null);
    assert!(found.get("payload").is_none(), "{found}");
}

#[test]
fn refusals_carry_their_code() {
    let headers = signed("refusals", &[]);
    refused_with(
        &verify(&headers, &["--at", AT], &BODY.replace("Approved", "Declined")),
        "signature_mismatch",
    );
    refused_with(&verify(&headers, &["--at", "1800000301"], BODY), "timestamp_stale");
    refused_with(&verify(&headers, &["--at", "1799999699"], BODY), "timestamp_future");
    refused_with(&verify(&headers, &["--at", "1800000001", "--tolerance", "0"], BODY), "timestamp_stale");
    refused_with(&verify(&headers, &[], BODY), "timestamp_future");
    refused_with(&verify(&headers, &["--at", AT, "--max-body", "10"], BODY), "body_too_large");
    refused_with(&verify(&headers, &["--at", AT], ""), "not_json");
    refused_with(&verify(&headers_file("none", b"Accept: x\n\n"), &["--at", AT], BODY), "header_missing");
    let empty = ["verify", "didit", "--headers", &headers, "--secret-env", "CLI_EMPTY"];
    refused_with(&run(&empty, BODY.as_bytes()), "secret_empty");
}

/// Wrong usage, with the name of the variable.
fn unset_variable(output: &Output) {
    assert_eq!(output.status.code(), Some(2), "{output:?}");
    let told = std::str::from_utf8(&output.stderr).expect("UTF-8");
    assert!(told.contains("the environment variable CLI_UNSET is not set"), "{told}");
}

#[test]
fn a_variable_that_is_not_set_is_named() {
    let headers = signed("unset", &[]);
    for command in ["verify", "explain"] {
        unset_variable(&run(
            &[command, "didit", "--headers", &headers, "--secret-env", "CLI_UNSET"],
            BODY.as_bytes(),
        ));
    }
    unset_variable(&run(&["sign", "didit", "--secret-env", "CLI_UNSET"], BODY.as_bytes()));
}

#[test]
fn headers_that_are_none_are_refused_with_their_line() {
    for (name, content, at) in [
        ("json", &b"{\"X-Signature\": \"00\", \"X-Timestamp\": \"0\"}"[..], 1),
        ("spread-json", b"{\n  \"X-Signature\": \"00\"\n}", 1),
        ("quoted", b"Accept: x\n\"X-Signature\": 00", 2),
        ("spaced", b"Accept: x\n\nX Signature: 00", 3),
    ] {
        let output = verify(&headers_file(name, content), &["--at", AT], BODY);
        assert_eq!(output.status.code(), Some(2), "{output:?}");
        let told = std::str::from_utf8(&output.stderr).expect("UTF-8");
        assert!(told.ends_with(&format!(": line {at} is not \"Name: value\"\n")), "{told}");
    }
}

#[test]
fn without_arguments_it_says_what_the_help_says() {
    let output = run(&[], b"");
    assert_eq!(output.status.code(), Some(2));
    let told = std::str::from_utf8(&output.stderr).expect("UTF-8");
    assert!(told.starts_with("Verify, authenticate, explain, parse, sign and canonicalize"), "{told}");
    // `verify` looks at the clock.
    assert!(!told.contains("no clock"), "{told}");
}

#[test]
fn tolerance_none_accepts_any_time() {
    let headers = signed("unchecked", &[]);
    let output = verify(&headers, &["--tolerance", "none", "--at", "0"], BODY);
    assert_eq!(output.status.code(), Some(0), "{output:?}");
}

#[test]
fn every_secret_is_tried() {
    let headers = signed("rotation", &[]);
    let arguments = ["verify", "didit", "--headers", &headers, "--at", AT];
    let secrets = ["--secret-env", "CLI_OTHER", "--secret-env", "CLI_SECRET"];
    let output = run(&[&arguments[..], &secrets].concat(), BODY.as_bytes());
    assert_eq!(line(&output.stdout)["secret_index"], 1);
}

#[test]
fn header_files_may_have_any_case_and_crlf() {
    let headers = fs::read_to_string(signed("crlf", &[])).expect("written above");
    let headers = headers_file("crlf", headers.to_lowercase().replace('\n', "\r\n").as_bytes());
    assert_eq!(verify(&headers, &["--at", AT], BODY).status.code(), Some(0));
}

#[test]
fn wrong_usage_exits_with_2() {
    let headers = headers_file("usage", b"no colon here\n");
    for arguments in [
        &["verify", "didit"][..],
        &["verify", "nobody", "--secret-env", "CLI_SECRET", "--headers", "-"],
        &["verify", "didit", "--secret", "test-secret", "--headers", "-"],
        &["verify", "didit", "--secret-env", "CLI_SECRET", "--headers", &headers],
        &["verify", "didit", "--secret-env", "CLI_SECRET", "--headers", "/does/not/exist"],
        &["verify", "didit", "--secret-env", "CLI_SECRET", "--headers", "-", "--tolerance", "-1"],
        &["verify", "didit", "--secret-env", "CLI_SECRET", "--headers", "-", "--tolerance", "soon"],
        &["sign", "didit", "--secret-env", "CLI_SECRET", "--scheme", "v9"],
        &["sign", "didit", "--secret-env", "CLI_SECRET", "--secret-env", "CLI_OTHER"],
        &["sign", "dhmad", "--secret-env", "CLI_SECRET", "--scheme", "v2"],
        &["sign", "idwise", "--secret-env", "CLI_SECRET"],
        &["sign", "agio", "--secret-env", "CLI_SECRET"],
        &["parse"],
        &["parse", "nobody"],
        &["parse", "didit", "--secret-env", "CLI_SECRET"],
        &["parse", "didit", "/does/not/exist"],
        &["parse", "dhmad", "--headers", &headers],
        &["parse", "didit", "--max-body", "1048577"],
        &["canonicalize", "/does/not/exist"],
        &["frobnicate"],
        &[],
    ] {
        let output = run(arguments, BODY.as_bytes());
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {output:?}");
        assert!(!output.stderr.is_empty());
    }
}
