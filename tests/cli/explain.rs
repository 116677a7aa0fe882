//! `explain`: the cause in words and in JSON, and an exit status for scripts.

use std::process::Output;

use serde_json::{Value, json};

use super::{AT, BODY, headers_file, line, refused_with, run, signed, stdout, unset_variable};

fn explain(provider: &str, headers: &str, more: &[&str], body: &str) -> Output {
    let arguments = [&["explain", provider, "--headers", headers, "--at", AT], more].concat();
    run(&arguments, body.as_bytes())
}

fn explained(output: &Output) -> Value {
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    assert!(output.stderr.is_empty());
    line(&output.stdout)
}

#[test]
fn a_cause_exits_with_0_and_none_with_3() {
    let headers = signed("explain", &["--scheme", "raw"]);
    let indented = BODY.replace(',', ",\n  ");
    let secret = ["--secret-env", "CLI_SECRET"];
    let found = explained(&explain("didit", &headers, &[&secret[..], &["--json"]].concat(), &indented));
    assert_eq!(found["causes"][0]["code"], "body_compact");
    assert_eq!(
        found["matched"],
        json!({"scheme": "raw", "header": "X-Signature", "secret": 0, "elsewhere": false})
    );
    assert_eq!(
        (&found["refusal"]["code"], &found["clock"]["age"]),
        (&json!("signature_mismatch"), &json!(0))
    );

    let accepted = explained(&explain("didit", &headers, &[&secret[..], &["--json"]].concat(), BODY));
    assert_eq!((&accepted["verdict"], &accepted["refusal"]), (&json!("accepted"), &Value::Null));

    let other = ["--secret-env", "CLI_OTHER", "--json"];
    let output = explain("didit", &headers, &other, BODY);
    assert_eq!(output.status.code(), Some(3), "{output:?}");
    assert_eq!(line(&output.stdout)["verdict"], "unexplained");
    let found = explained(&explain(
        "didit",
        &headers,
        &[&other[..], &["--other-secret-env", "CLI_SECRET"]].concat(),
        BODY,
    ));
    assert_eq!(found["causes"][0]["code"], "other_secret");
    assert_eq!(found["matched"]["elsewhere"], true);
}

#[test]
fn what_a_person_reads_is_plain_where_it_is_no_terminal() {
    let headers = signed("explain-plain", &["--scheme", "raw"]);
    let output = explain("didit", &headers, &["--secret-env", "CLI_SECRET"], &format!("{BODY}\n"));
    let expected = "\
didit: body_has_newline
  The body ends with a line break that was not there when it was signed.
  Pass the body as it arrived; an editor, echo or a log adds the line break.
  matches: X-Signature, scheme raw, under secret 0
refused: signature_mismatch
  no signature matches under the given secrets; compared X-Signature
checked:
  v2              X-Signature-V2       header absent
  v2_ts_prefixed  X-Signature-V2       header absent
  raw             X-Signature          compared, different
  didit_signature X-Didit-Signature    header absent
  simple          X-Signature-Simple   header absent
time: fresh
  The delivery is 0 seconds old, within the tolerance.
body:
  not_canonical at byte 135: From here on, the body is not the text that the provider usually sends.
";
    assert_eq!(stdout(&output), expected);
    let output =
        explain("didit", &headers, &["--secret-env", "CLI_OTHER"], "{\"name\":\"Zebulon\",\"a\":-0}");
    assert!(stdout(&output).starts_with("didit: no known cause\n"), "{output:?}");
    assert!(
        stdout(&output).contains("\n  Check that the secret belongs to this webhook destination"),
        "{output:?}"
    );
    assert!(!stdout(&output).contains("Zebulon"));
    let values = explain(
        "didit",
        &headers,
        &["--secret-env", "CLI_OTHER", "--values"],
        "{\"name\":\"Zebulon\",\"a\":-0}",
    );
    assert!(stdout(&values).contains("Zebulon"));
}

#[test]
fn what_no_cause_explains_is_told_apart() {
    let second_line = |name, body: &str, flags: &[&str]| {
        let headers = signed(name, flags);
        let output = explain("didit", &headers, &["--secret-env", "CLI_SECRET"], body);
        stdout(&output).lines().nth(1).unwrap_or_default().to_owned()
    };
    let changed = BODY.replace("Approved", "Declined");
    let another = "  Another secret, a body with other values, or a forgery.";
    assert_eq!(second_line("explain-forged", &changed, &["--scheme", "raw"]), another);
    let added = BODY.replacen('{', "{\"added\":1,", 1);
    assert!(second_line("explain-added", &added, &[]).starts_with("  The secret is right"));
    assert_eq!(second_line("explain-empty", "", &["--scheme", "raw"]), "refused: not_json");
}

#[test]
fn the_readme_shows_what_is_written() {
    let headers = signed("explain-readme", &["--scheme", "raw"]);
    let indented = BODY.replace(',', ", ");
    let output = explain("didit", &headers, &["--secret-env", "CLI_QUOTED"], &indented);
    let (before_refusal, _) = stdout(&output).split_once("refused: ").expect("a refusal");
    let command = "$ kyc-webhooks explain didit --secret-env SECRET --headers delivery.headers delivery.json";
    let transcript = format!("{command}\n{before_refusal}…\n");
    assert!(include_str!("../../README.md").contains(&transcript), "{transcript}");
}

#[test]
fn a_credential_is_explained_too() {
    let bare = headers_file("explain-bare", b"authorization: a3ljOnRlc3Qtc2VjcmV0\n");
    for provider in ["idwise", "agio"] {
        let found = explained(&explain(provider, &bare, &["--secret-env", "CLI_BASIC", "--json"], "{}"));
        assert_eq!(found["causes"][0]["code"], "credential_scheme_missing");
    }
    let own = headers_file("explain-own", b"X-Other-Key: test-secret\n");
    let options = ["--secret-env", "CLI_SECRET", "--header", "x-webhook-key", "--json"];
    let found = explained(&explain("idwise", &own, &options, "{}"));
    assert_eq!(found["causes"][0]["code"], "credential_in_other_header");
    assert_eq!(found["matched"]["header"], "X-Other-Key");
}

#[test]
fn what_cannot_be_used_is_no_explanation() {
    let headers = signed("explain-wrong", &[]);
    refused_with(&explain("didit", &headers, &["--secret-env", "CLI_EMPTY"], BODY), "secret_empty");
    let no_other = ["--secret-env", "CLI_SECRET", "--other-secret-env", "CLI_EMPTY"];
    refused_with(&explain("didit", &headers, &no_other, BODY), "secret_empty");
    let unset = ["--secret-env", "CLI_SECRET", "--other-secret-env", "CLI_UNSET"];
    unset_variable(&explain("didit", &headers, &unset, BODY));
    for (provider, option) in [
        ("idwise", "--other-secret-env"),
        ("idwise", "--tolerance"),
        ("didit", "--header"),
        ("dhmad", "--allow-simple"),
    ] {
        let mut options = vec!["--secret-env", "CLI_SECRET", option];
        options.extend((option != "--allow-simple").then_some("5"));
        assert_eq!(explain(provider, &headers, &options, BODY).status.code(), Some(2), "{provider} {option}");
    }
}
