//! The JavaScript boundary by itself, inside a wasm runtime. The vectors run through the npm package.
#![cfg(all(feature = "js", feature = "js-explain", target_arch = "wasm32"))]

use kyc_webhooks::wasm;
use serde_json::{Value, json};
use wasm_bindgen_test::wasm_bindgen_test;

const NOW: f64 = 1_800_000_000.0;
const LIMIT: usize = 1 << 20;
const BODY: &[u8] = br#"{"event_id":"e-1","session_id":"s-1","status":"Approved","timestamp":1800000000,"vendor_data":"user-1","webhook_type":"status.updated"}"#;

/// Byte strings as they cross.
fn packed(values: &[&str]) -> Vec<u8> {
    values.iter().flat_map(|value| [&(value.len() as u32).to_le_bytes(), value.as_bytes()].concat()).collect()
}

/// An answer, or the code, message, hint, status and offset of a refusal.
fn read(answer: &str) -> Result<Value, Value> {
    match serde_json::from_str(answer).expect("JSON") {
        Value::Array(elements) if elements.first() == Some(&Value::Null) => Err(elements[1..].into()),
        answer => Ok(answer),
    }
}

/// The headers of a test delivery as one text.
fn signed(secret: &str, scheme: &str) -> String {
    let headers = wasm::test_headers_didit(BODY, secret.into(), scheme, NOW);
    let texts: Vec<String> = serde_json::from_str(&headers).expect("a good body can be signed");
    texts.join("\0") + "\0"
}

struct Delivery<'a> {
    body: &'a [u8],
    headers: &'a str,
    secrets: &'a [&'a str],
    now: f64,
    past: f64,
    future: f64,
    allow_simple: bool,
    limit: usize,
}

const DELIVERY: Delivery<'_> = Delivery {
    body: BODY,
    headers: "",
    secrets: &["test-secret"],
    now: NOW,
    past: 300.0,
    future: 300.0,
    allow_simple: false,
    limit: LIMIT,
};

impl Delivery<'_> {
    /// The answer or the refusal.
    fn verify(&self) -> Result<Value, Value> {
        read(&wasm::verify_didit(
            self.body,
            self.headers,
            packed(self.secrets),
            self.now,
            self.past,
            self.future,
            f64::NAN,
            f64::NAN,
            self.allow_simple,
            false,
            self.limit,
        ))
    }

    fn refused_with(&self) -> String {
        self.verify()
            .map_or_else(|refused| refused[0].as_str().expect("a code").into(), |_| "accepted".into())
    }
}

#[wasm_bindgen_test]
fn a_delivery_becomes_json() {
    let headers = signed("test-secret-two", "");
    let delivery =
        Delivery { headers: &headers, secrets: &["test-secret-one", "test-secret-two"], ..DELIVERY };
    assert_eq!(
        delivery.verify(),
        Ok(json!(["body", "status.updated", "e-1", "e-1", "user-1", "approved", 1_800_000_000, "v2", 1]))
    );
}

#[wasm_bindgen_test]
fn simple_has_fields_and_a_null_id() {
    let headers = signed("test-secret", "simple");
    let delivery = Delivery { headers: &headers, allow_simple: true, ..DELIVERY };
    assert_eq!(
        delivery.verify(),
        Ok(json!([
            "fields",
            "status.updated",
            null,
            null,
            null,
            "approved",
            null,
            "simple",
            0,
            "1800000000",
            "s-1",
            "Approved",
            "status.updated"
        ]))
    );
    assert_eq!(Delivery { allow_simple: false, ..delivery }.refused_with(), "simple_not_allowed");
}

#[wasm_bindgen_test]
fn a_refusal_begins_with_null() {
    let headers = signed("test-secret", "");
    let refused =
        Delivery { body: b"{\"a\":1,\"a\":2}", headers: &headers, ..DELIVERY }.verify().unwrap_err();
    assert_eq!((&refused[0], &refused[3], &refused[4]), (&json!("duplicate_key"), &json!(400), &json!(7)));
    assert!(refused[1].as_str().is_some_and(|message| message.contains("the same key twice")));
    assert!(refused[2].is_string());

    let refused = Delivery { headers: &headers, secrets: &["another"], ..DELIVERY }.verify().unwrap_err();
    assert_eq!((&refused[0], &refused[4]), (&json!("signature_mismatch"), &Value::Null));
}

#[wasm_bindgen_test]
fn tolerance_and_limit_arrive() {
    let headers = signed("test-secret", "");
    let later = Delivery { headers: &headers, now: NOW + 400.0, ..DELIVERY };
    assert_eq!(later.refused_with(), "timestamp_stale");
    assert_eq!(Delivery { past: 400.0, future: 0.0, ..later }.refused_with(), "accepted");
    assert_eq!(Delivery { past: f64::NAN, future: f64::NAN, ..later }.refused_with(), "accepted");
    assert_eq!(Delivery { past: f64::NAN, ..later }.refused_with(), "invalid_argument");
    assert_eq!(Delivery { past: -1.0, ..later }.refused_with(), "invalid_argument");
    assert_eq!(Delivery { now: NOW, limit: 10, ..later }.refused_with(), "body_too_large");
}

#[wasm_bindgen_test]
fn arguments_that_cannot_be_used_are_refused_and_nothing_breaks() {
    let headers = signed("test-secret", "");
    let good = Delivery { headers: &headers, ..DELIVERY };
    assert_eq!(Delivery { headers: "x-signature-v2", ..good }.refused_with(), "header_missing");
    assert_eq!(Delivery { now: f64::NAN, ..good }.refused_with(), "invalid_argument");
    assert_eq!(Delivery { secrets: &[], ..good }.refused_with(), "secret_missing");
    assert_eq!(Delivery { secrets: &[""], ..good }.refused_with(), "secret_empty");
    let nobody = read(&wasm::parse_unverified("nobody", BODY, LIMIT)).unwrap_err();
    assert_eq!(nobody[0], "invalid_argument");
    let scheme = read(&wasm::sign_didit(BODY, b"test-secret".into(), "v9", NOW)).unwrap_err();
    assert_eq!(scheme[0], "invalid_argument");
    assert_eq!(good.refused_with(), "accepted");
}

#[wasm_bindgen_test]
fn signing_and_canonicalizing_return_text() {
    let signature = wasm::sign_didit(BODY, b"test-secret".into(), "", NOW);
    let headers = signed("test-secret", "v2");
    assert!(headers.starts_with(&format!("X-Signature-V2\0{signature}\0")), "{headers}");

    let body = r#"{"b": "é", "a": 1.0}"#.as_bytes();
    assert_eq!(wasm::canonicalize(body, false, LIMIT), r#"{"a":1,"b":"é"}"#);
    assert_eq!(wasm::canonicalize(body, true, LIMIT), r#"{"a":1,"b":"\u00e9"}"#);
}

/// Read by JavaScript here, and by Rust elsewhere.
#[wasm_bindgen_test]
fn floats_are_the_nearest() {
    for (token, canonical) in [
        ("9007199254740993.0", "9007199254740992"),
        ("2.2250738585072014e-308", "2.2250738585072014e-308"),
        ("4.9e-324", "5e-324"),
        ("0.1234567890123456789", "0.12345678901234568"),
        ("-1e-400", "0"),
        ("123456.125", "123456.125"),
    ] {
        let body = format!(r#"{{"a":{token}}}"#);
        let expected = format!(r#"{{"a":{canonical}}}"#);
        assert_eq!(wasm::canonicalize(body.as_bytes(), false, LIMIT), expected, "{token}");
    }
}

#[wasm_bindgen_test]
fn the_headers_to_read_are_named() {
    let names = ["X-Signature-V2", "X-Signature", "X-Didit-Signature", "X-Signature-Simple", "X-Timestamp"];
    assert_eq!(read(&wasm::header_names("didit")), Ok(json!(names)));
    assert_eq!(read(&wasm::header_names("idwise")), Ok(json!([])));
}

/// What explaining says with these arguments, and defaults for the others.
fn explained(provider: &str, secrets: &[&str], own: usize, headers: &str) -> Result<Value, Value> {
    let (past, none, limit) = (300.0, f64::NAN, LIMIT);
    read(&wasm::explain_signed(
        provider,
        BODY,
        headers,
        packed(secrets),
        own,
        NOW,
        past,
        past,
        none,
        none,
        false,
        "",
        false,
        false,
        limit,
        false,
    ))
}

#[wasm_bindgen_test]
fn an_explanation_is_a_report() {
    let headers = signed("test-secret", "");
    let report = explained("didit", &["test-secret\n"], 1, &headers).expect("a report");
    assert_eq!((&report["verdict"], &report["provider"]), (&json!("explained"), &json!("didit")));
    assert_eq!(report["causes"][0]["code"], "secret_white_space");
    // Only the first is one that the delivery is verified with.
    let report = explained("didit", &["another", "test-secret"], 1, &headers).expect("a report");
    assert_eq!(report["causes"][0]["code"], "other_secret");
    assert_eq!(report["matched"]["elsewhere"], true);
    let report = explained("didit", &["test-secret"], 9, &headers).expect("a report");
    assert_eq!(report["verdict"], "accepted");
}

#[wasm_bindgen_test]
fn an_explanation_is_refused_as_everything_is() {
    let code = |answer: Result<Value, Value>| answer.expect_err("a refusal")[0].clone();
    assert_eq!(code(explained("didit", &[], 0, "")), "secret_missing");
    assert_eq!(code(explained("didit", &[""], 1, "")), "secret_empty");
    assert_eq!(code(explained("didit", &["a", ""], 1, "")), "secret_empty");
    for provider in ["idwise", "agio", "another"] {
        assert_eq!(code(explained(provider, &["a"], 1, "")), "invalid_argument");
    }
    let sender = |provider, expected: &[&str]| {
        read(&wasm::explain_sender(provider, BODY, "X-Key\0a key\0", packed(expected), LIMIT, false))
    };
    assert_eq!(
        sender("idwise", &["X-Key", "a key"]).expect("a report")["attempts"][0]["progress"],
        "matched"
    );
    assert_eq!(code(sender("idwise", &[])), "secret_missing");
    assert_eq!(code(sender("agio", &["X-Key", ""])), "secret_empty");
    assert_eq!(code(sender("didit", &["X-Key", "a key"])), "invalid_argument");
}
