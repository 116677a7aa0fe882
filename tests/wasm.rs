//! The JavaScript boundary by itself, inside a wasm runtime. The vectors run through the npm package.
#![cfg(all(feature = "js", target_arch = "wasm32"))]

use js_sys::{Array, Uint8Array};
use kyc_webhooks::wasm;
use serde_json::{Value, json};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

const NOW: f64 = 1_800_000_000.0;
const LIMIT: usize = 1 << 20;
const BODY: &[u8] = br#"{"event_id":"e-1","session_id":"s-1","status":"Approved","timestamp":1800000000,"vendor_data":"user-1","webhook_type":"status.updated"}"#;

fn bytes(text: &str) -> Uint8Array {
    Uint8Array::from(text.as_bytes())
}

/// The headers of a test delivery as one text.
fn signed(secret: &str, scheme: Option<&str>) -> String {
    let headers = wasm::test_headers_didit(BODY, &bytes(secret), scheme.map(String::from), NOW)
        .expect("a good body can be signed");
    let texts = headers.iter().flat_map(|pair| pair.unchecked_into::<Array>().to_vec());
    texts.map(|text| text.as_string().expect("text") + "\0").collect()
}

struct Delivery<'a> {
    body: &'a [u8],
    headers: &'a str,
    secrets: &'a [&'a str],
    now: f64,
    past: Option<f64>,
    future: Option<f64>,
    allow_simple: bool,
    limit: usize,
}

const DELIVERY: Delivery<'_> = Delivery {
    body: BODY,
    headers: "",
    secrets: &["test-secret"],
    now: NOW,
    past: Some(300.0),
    future: Some(300.0),
    allow_simple: false,
    limit: LIMIT,
};

impl Delivery<'_> {
    /// The answer or the refusal.
    fn verify(&self) -> Result<Value, Value> {
        wasm::verify_didit(
            self.body,
            self.headers,
            self.secrets.iter().map(|secret| bytes(secret)).collect(),
            self.now,
            self.past,
            self.future,
            None,
            None,
            self.allow_simple,
            false,
            self.limit,
        )
        .map(|answer| serde_json::from_str(&answer).expect("JSON"))
        .map_err(refusal)
    }

    fn refused_with(&self) -> String {
        self.verify()
            .map_or_else(|refused| refused["code"].as_str().expect("a code").into(), |_| "accepted".into())
    }
}

fn refusal(thrown: JsValue) -> Value {
    serde_json::from_str(&thrown.as_string().expect("text is thrown")).expect("JSON")
}

#[wasm_bindgen_test]
fn a_delivery_becomes_json() {
    let headers = signed("test-secret-two", None);
    let delivery =
        Delivery { headers: &headers, secrets: &["test-secret-one", "test-secret-two"], ..DELIVERY };
    assert_eq!(
        delivery.verify(),
        Ok(json!({
            "provider": "didit",
            "type": "status.updated",
            "id": "e-1",
            "dedupeKey": "e-1",
            "subject": "user-1",
            "outcome": "approved",
            "occurredAt": 1_800_000_000,
            "authenticated": "body",
            "scheme": "v2",
            "secretIndex": 1,
        }))
    );
}

#[wasm_bindgen_test]
fn simple_has_fields_and_a_null_id() {
    let headers = signed("test-secret", Some("simple"));
    let delivery = Delivery { headers: &headers, allow_simple: true, ..DELIVERY };
    assert_eq!(
        delivery.verify(),
        Ok(json!({
            "provider": "didit",
            "type": "status.updated",
            "id": null,
            "dedupeKey": null,
            "subject": null,
            "outcome": "approved",
            "occurredAt": null,
            "authenticated": "fields",
            "scheme": "simple",
            "secretIndex": 0,
            "fields": {
                "timestamp": "1800000000",
                "session_id": "s-1",
                "status": "Approved",
                "webhook_type": "status.updated",
            },
        }))
    );
    assert_eq!(Delivery { allow_simple: false, ..delivery }.refused_with(), "simple_not_allowed");
}

#[wasm_bindgen_test]
fn a_refusal_is_thrown_as_json() {
    let headers = signed("test-secret", None);
    let refused =
        Delivery { body: b"{\"a\":1,\"a\":2}", headers: &headers, ..DELIVERY }.verify().unwrap_err();
    assert_eq!(
        (&refused["code"], &refused["status"], &refused["offset"]),
        (&json!("duplicate_key"), &json!(400), &json!(7))
    );
    assert!(refused["message"].as_str().is_some_and(|message| message.contains("the same key twice")));
    assert!(refused["hint"].is_string());

    let refused = Delivery { headers: &headers, secrets: &["another"], ..DELIVERY }.verify().unwrap_err();
    assert_eq!((&refused["code"], &refused["offset"]), (&json!("signature_mismatch"), &Value::Null));
}

#[wasm_bindgen_test]
fn tolerance_and_limit_arrive() {
    let headers = signed("test-secret", None);
    let later = Delivery { headers: &headers, now: NOW + 400.0, ..DELIVERY };
    assert_eq!(later.refused_with(), "timestamp_stale");
    assert_eq!(Delivery { past: Some(400.0), future: Some(0.0), ..later }.refused_with(), "accepted");
    assert_eq!(Delivery { past: None, future: None, ..later }.refused_with(), "accepted");
    assert_eq!(Delivery { past: None, ..later }.refused_with(), "invalid_argument");
    assert_eq!(Delivery { past: Some(f64::NAN), ..later }.refused_with(), "invalid_argument");
    assert_eq!(Delivery { now: NOW, limit: 10, ..later }.refused_with(), "body_too_large");
}

#[wasm_bindgen_test]
fn arguments_that_cannot_be_used_are_refused_and_nothing_breaks() {
    let headers = signed("test-secret", None);
    let good = Delivery { headers: &headers, ..DELIVERY };
    assert_eq!(Delivery { headers: "x-signature-v2", ..good }.refused_with(), "header_missing");
    assert_eq!(Delivery { now: f64::NAN, ..good }.refused_with(), "invalid_argument");
    assert_eq!(Delivery { secrets: &[], ..good }.refused_with(), "secret_missing");
    assert_eq!(Delivery { secrets: &[""], ..good }.refused_with(), "secret_empty");
    let nobody = wasm::parse_unverified("nobody", BODY, LIMIT).map_err(refusal).unwrap_err();
    assert_eq!(nobody["code"], "invalid_argument");
    let scheme = wasm::sign_didit(BODY, &bytes("test-secret"), Some("v9".into()), NOW).map_err(refusal);
    assert_eq!(scheme.unwrap_err()["code"], "invalid_argument");
    assert_eq!(good.refused_with(), "accepted");
}

#[wasm_bindgen_test]
fn signing_and_canonicalizing_return_text() {
    let signature = wasm::sign_didit(BODY, &bytes("test-secret"), None, NOW).expect("signed");
    let headers = signed("test-secret", Some("v2"));
    assert!(headers.starts_with(&format!("X-Signature-V2\0{signature}\0")), "{headers}");

    let body = r#"{"b": "é", "a": 1.0}"#.as_bytes();
    assert_eq!(wasm::canonicalize(body, false, LIMIT), Ok(r#"{"a":1,"b":"é"}"#.into()));
    assert_eq!(wasm::canonicalize(body, true, LIMIT), Ok(r#"{"a":1,"b":"\u00e9"}"#.into()));
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
        assert_eq!(wasm::canonicalize(body.as_bytes(), false, LIMIT), Ok(expected), "{token}");
    }
}

#[wasm_bindgen_test]
fn header_names_are_lower_case() {
    let names = wasm::header_names("didit").expect("a provider");
    assert_eq!(
        names,
        ["x-signature-v2", "x-signature", "x-didit-signature", "x-signature-simple", "x-timestamp"]
    );
}
