//! The JavaScript boundary by itself, inside a wasm runtime. The vectors run through the npm package.
#![cfg(all(feature = "js", target_arch = "wasm32"))]

use js_sys::{Array, Object, Reflect, Uint8Array};
use kyc_webhooks::wasm;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

const NOW: f64 = 1_800_000_000.0;
const BODY: &[u8] = br#"{"event_id":"e-1","session_id":"s-1","status":"Approved","timestamp":1800000000,"vendor_data":"user-1","webhook_type":"status.updated"}"#;

fn bytes(text: &str) -> Uint8Array {
    Uint8Array::from(text.as_bytes())
}

fn object(entries: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (name, value) in entries {
        Reflect::set(&object, &(*name).into(), value).expect("a plain object takes members");
    }
    object.into()
}

fn get(value: &JsValue, name: &str) -> JsValue {
    Reflect::get(value, &name.into()).expect("an object")
}

fn text(value: &JsValue, name: &str) -> String {
    get(value, name).as_string().unwrap_or_else(|| panic!("{name} is not text"))
}

fn now() -> JsValue {
    object(&[("now", NOW.into())])
}

fn signed(secret: &str, scheme: Option<&str>) -> JsValue {
    let options =
        object(&[("now", NOW.into()), ("scheme", scheme.map_or(JsValue::UNDEFINED, JsValue::from))]);
    wasm::test_headers("didit", BODY, &bytes(secret), options).expect("a good body can be signed").into()
}

fn verify(body: &[u8], headers: JsValue, secrets: &[&str], options: JsValue) -> Result<JsValue, JsValue> {
    wasm::verify("didit", body, headers, secrets.iter().map(|secret| bytes(secret)).collect(), options)
}

#[wasm_bindgen_test]
fn a_delivery_becomes_a_plain_object() {
    let headers = signed("test-secret-two", None);
    let delivery = verify(BODY, headers, &["test-secret-one", "test-secret-two"], now()).expect("accepted");
    assert_eq!(text(&delivery, "provider"), "didit");
    assert_eq!(text(&delivery, "type"), "status.updated");
    assert_eq!(text(&delivery, "id"), "e-1");
    assert_eq!(text(&delivery, "dedupeKey"), "e-1");
    assert_eq!(text(&delivery, "subject"), "user-1");
    assert_eq!(text(&delivery, "outcome"), "approved");
    assert_eq!(get(&delivery, "occurredAt"), NOW);
    assert_eq!(text(&delivery, "scheme"), "v2");
    assert_eq!(text(&delivery, "authenticated"), "body");
    assert_eq!(get(&delivery, "secretIndex"), 1);
    assert!(get(&delivery, "fields").is_undefined());
}

#[wasm_bindgen_test]
fn simple_has_fields_and_a_null_id() {
    let headers = signed("test-secret", Some("simple"));
    let options = object(&[("now", NOW.into()), ("allowSimple", true.into())]);
    let delivery = verify(BODY, headers.clone(), &["test-secret"], options).expect("accepted");
    assert_eq!(text(&delivery, "authenticated"), "fields");
    for unsigned in ["id", "dedupeKey", "subject", "occurredAt"] {
        assert!(get(&delivery, unsigned).is_null(), "{unsigned}");
    }
    assert_eq!(text(&delivery, "outcome"), "approved");
    let fields = get(&delivery, "fields");
    assert_eq!(text(&fields, "timestamp"), "1800000000");
    assert_eq!(text(&fields, "session_id"), "s-1");
    assert_eq!(text(&fields, "status"), "Approved");
    assert_eq!(text(&fields, "webhook_type"), "status.updated");

    let refused = verify(BODY, headers, &["test-secret"], now()).expect_err("not allowed");
    assert_eq!(text(&refused, "code"), "simple_not_allowed");
}

#[wasm_bindgen_test]
fn a_failure_is_thrown_as_a_plain_object() {
    let refused = verify(b"{\"a\":1,\"a\":2}", signed("test-secret", None), &["test-secret"], now())
        .expect_err("a duplicate key");
    assert_eq!(text(&refused, "code"), "duplicate_key");
    assert_eq!(get(&refused, "status"), 400);
    assert_eq!(get(&refused, "offset"), 7);
    assert!(!text(&refused, "message").is_empty());
    assert!(!text(&refused, "hint").is_empty());

    let refused = verify(BODY, signed("test-secret", None), &["another"], now()).expect_err("a mismatch");
    assert_eq!(text(&refused, "code"), "signature_mismatch");
    assert!(get(&refused, "offset").is_null());
}

#[wasm_bindgen_test]
fn tolerance_and_limit_arrive() {
    let refused_with = |options: &[(&str, JsValue)]| {
        verify(BODY, signed("test-secret", None), &["test-secret"], object(options))
            .map_or_else(|refused| text(&refused, "code"), |_| "accepted".into())
    };
    let later: JsValue = (NOW + 400.0).into();
    let window = object(&[("past", 400.into()), ("future", 0.into())]);
    assert_eq!(refused_with(&[("now", later.clone())]), "timestamp_stale");
    assert_eq!(refused_with(&[("now", later.clone()), ("tolerance", window)]), "accepted");
    assert_eq!(refused_with(&[("now", later.clone()), ("tolerance", "unchecked".into())]), "accepted");
    assert_eq!(refused_with(&[("now", later), ("tolerance", "none".into())]), "invalid_argument");
    assert_eq!(refused_with(&[("now", NOW.into()), ("maxBodyBytes", 10.into())]), "body_too_large");
}

#[wasm_bindgen_test]
fn arguments_of_the_wrong_kind_are_refused_and_nothing_breaks() {
    let headers = signed("test-secret", None);
    let wrong = [
        wasm::verify("nobody", BODY, headers.clone(), vec![bytes("test-secret")], now()),
        verify(BODY, JsValue::from(3), &["test-secret"], now()),
        verify(BODY, headers.clone(), &["test-secret"], JsValue::NULL),
        verify(BODY, headers.clone(), &["test-secret"], object(&[("now", f64::NAN.into())])),
        wasm::sign(
            "didit",
            BODY,
            &bytes("test-secret"),
            object(&[("now", NOW.into()), ("scheme", "v9".into())]),
        )
        .map(JsValue::from),
    ];
    for refused in wrong {
        assert_eq!(text(&refused.expect_err("refused"), "code"), "invalid_argument");
    }
    let refused = verify(BODY, headers.clone(), &[], now()).expect_err("no secret");
    assert_eq!(text(&refused, "code"), "secret_missing");
    let refused = verify(BODY, headers.clone(), &[""], now()).expect_err("an empty secret");
    assert_eq!(text(&refused, "code"), "secret_empty");
    assert!(verify(BODY, headers, &["test-secret"], now()).is_ok());
}

#[wasm_bindgen_test]
fn signing_and_canonicalizing_return_text() {
    let signature = wasm::sign("didit", BODY, &bytes("test-secret"), now()).expect("signed");
    let headers = Array::from(&signed("test-secret", Some("v2")));
    let first: Array = headers.get(0).unchecked_into();
    assert_eq!(first.get(0), "X-Signature-V2");
    assert_eq!(first.get(1), signature);

    let body = r#"{"b": "é", "a": 1.0}"#.as_bytes();
    assert_eq!(wasm::canonicalize(body, object(&[])), Ok(r#"{"a":1,"b":"é"}"#.into()));
    let ascii = wasm::canonicalize(body, object(&[("ascii", true.into())]));
    assert_eq!(ascii, Ok(r#"{"a":1,"b":"\u00e9"}"#.into()));
}

#[wasm_bindgen_test]
fn header_names_are_lower_case() {
    let names = wasm::header_names("didit").expect("a provider");
    assert_eq!(
        names,
        ["x-signature-v2", "x-signature", "x-didit-signature", "x-signature-simple", "x-timestamp"]
    );
}
