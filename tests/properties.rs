//! What must hold for every input.
#![cfg(not(target_arch = "wasm32"))]

use kyc_webhooks::canonical::{Form, canonicalize};
use kyc_webhooks::didit::{BodyOrFields, Scheme, Signer, Verifier};
use kyc_webhooks::{Body, ErrorCode, Secret, UnixTime};
use proptest::prelude::*;
use serde_json::{Map, Value};

const NOW: UnixTime = UnixTime::from_seconds(1_800_000_000);

fn secret(text: &str) -> Secret {
    Secret::new(text).expect("not empty")
}

fn verifier(text: &str) -> Verifier {
    Verifier::new([secret(text)]).expect("one secret")
}

/// Any JSON without fractions, whose canonical form serde_json writes too.
fn json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<String>().prop_map(Value::from),
        "[ -~]{0,12}".prop_map(Value::from),
    ];
    leaf.prop_recursive(6, 60, 8, |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..8).prop_map(Value::from),
            proptest::collection::btree_map(key(), inner, 0..8)
                .prop_map(|members| Value::Object(members.into_iter().collect())),
        ]
    })
}

fn key() -> impl Strategy<Value = String> {
    prop_oneof![any::<String>(), "[a-c0-9]{0,3}", "[\u{e000}-\u{ffff}\u{10000}-\u{10010}]{1,2}"]
}

fn document() -> impl Strategy<Value = Map<String, Value>> {
    proptest::collection::btree_map(key(), json(), 0..8).prop_map(|members| members.into_iter().collect())
}

/// Writes JSON in one of the many ways that mean the same, chosen by the numbers in `style`.
fn write_styled(value: &Value, style: &mut impl Iterator<Item = u8>, out: &mut String) {
    let space = |style: &mut dyn Iterator<Item = u8>, out: &mut String| {
        out.push_str(["", "", " ", "\n\t", "\r\n  "][usize::from(style.next().unwrap_or(0)) % 5]);
    };
    space(style, out);
    match value {
        Value::String(text) => write_string_styled(text, style, out),
        Value::Array(items) => {
            out.push('[');
            for (at, item) in items.iter().enumerate() {
                out.push_str(if at > 0 { "," } else { "" });
                write_styled(item, style, out);
            }
            space(style, out);
            out.push(']');
        }
        Value::Object(members) => {
            let mut members: Vec<_> = members.iter().collect();
            let turn = usize::from(style.next().unwrap_or(0)) % members.len().max(1);
            members.rotate_left(turn);
            out.push('{');
            for (at, (key, item)) in members.into_iter().enumerate() {
                out.push_str(if at > 0 { "," } else { "" });
                space(style, out);
                write_string_styled(key, style, out);
                space(style, out);
                out.push(':');
                write_styled(item, style, out);
            }
            space(style, out);
            out.push('}');
        }
        Value::Number(number) => {
            let fraction = style.next().unwrap_or(0) % 4 == 0 && number.as_u64().is_some_and(|n| n < 1 << 53);
            out.push_str(&format!("{number}{}", if fraction { ".0" } else { "" }));
        }
        other => out.push_str(&other.to_string()),
    }
    space(style, out);
}

fn write_string_styled(text: &str, style: &mut impl Iterator<Item = u8>, out: &mut String) {
    out.push('"');
    for char in text.chars() {
        let must_escape = matches!(char, '"' | '\\' | '\0'..='\u{1f}');
        if must_escape || style.next().unwrap_or(0) % 3 == 0 {
            for unit in char.encode_utf16(&mut [0; 2]) {
                out.push_str(&format!("\\u{unit:04X}"));
            }
        } else {
            out.push(char);
        }
    }
    out.push('"');
}

fn body_with_time(mut members: Map<String, Value>) -> Vec<u8> {
    members.insert("timestamp".into(), NOW.seconds().into());
    members.insert("webhook_type".into(), "status.updated".into());
    members.insert("session_id".into(), "s-1".into());
    members.insert("status".into(), "Approved".into());
    Value::Object(members).to_string().into_bytes()
}

proptest! {
    #[test]
    fn canonical_form_is_that_of_the_model(members in document()) {
        let model = Value::Object(members).to_string();
        prop_assert_eq!(canonicalize(model.as_bytes(), Form::Utf8).unwrap(), model);
    }

    #[test]
    fn spelling_order_and_space_never_matter(members in document(), style in any::<Vec<u8>>()) {
        let value = Value::Object(members);
        let mut styled = String::new();
        write_styled(&value, &mut style.into_iter().cycle().take(100_000), &mut styled);
        prop_assert_eq!(canonicalize(styled.as_bytes(), Form::Utf8).unwrap(), value.to_string(), "{}", styled);
    }

    #[test]
    fn canonical_forms_are_stable_and_convert_into_each_other(members in document()) {
        let text = Value::Object(members).to_string();
        let utf8 = canonicalize(text.as_bytes(), Form::Utf8).unwrap();
        let ascii = canonicalize(text.as_bytes(), Form::Ascii).unwrap();
        prop_assert!(ascii.is_ascii());
        prop_assert_eq!(&canonicalize(utf8.as_bytes(), Form::Ascii).unwrap(), &ascii);
        prop_assert_eq!(&canonicalize(ascii.as_bytes(), Form::Utf8).unwrap(), &utf8);
        prop_assert_eq!(&canonicalize(ascii.as_bytes(), Form::Ascii).unwrap(), &ascii);
    }

    #[test]
    fn a_float_is_written_so_that_it_reads_back_as_itself(value in any::<f64>().prop_filter("finite", |v| v.is_finite())) {
        let text = canonicalize(format!("{{\"v\":{value:e}}}").as_bytes(), Form::Utf8).unwrap();
        let digits = text.strip_prefix("{\"v\":").and_then(|text| text.strip_suffix('}')).unwrap();
        prop_assert_eq!(digits.parse::<f64>().unwrap(), value);
        prop_assert!(!digits.ends_with(".0"));
    }

    #[test]
    fn any_bytes_get_an_answer(bytes in any::<Vec<u8>>()) {
        if let Err(error) = canonicalize(&bytes, Form::Utf8) {
            prop_assert!(error.offset().is_some_and(|offset| offset <= bytes.len()));
        }
    }

    #[test]
    fn a_damaged_document_gets_an_answer(members in document(), at in any::<prop::sample::Index>(), byte in any::<u8>()) {
        let mut bytes = body_with_time(members);
        let at = at.index(bytes.len());
        bytes[at] = byte;
        if let Err(error) = canonicalize(&bytes, Form::Utf8) {
            prop_assert!(error.offset().is_some_and(|offset| offset <= bytes.len()));
        }
        let _ = canonicalize(&bytes[..at], Form::Ascii);
    }

    #[test]
    fn what_is_signed_verifies_under_its_scheme(members in document(), key in ".+") {
        let body = body_with_time(members);
        let signer = Signer::new(secret(&key));
        for &scheme in Scheme::ALL {
            let headers = signer.test_headers(Some(scheme), &body, NOW).unwrap();
            match verifier(&key).verify_allowing_simple(&headers, &body, NOW).unwrap() {
                BodyOrFields::Body(verified) => {
                    prop_assert_eq!(verified.scheme(), scheme);
                    prop_assert_eq!(verified.body(), &body[..]);
                }
                BodyOrFields::Fields(verified) => {
                    prop_assert_eq!(scheme, Scheme::Simple);
                    prop_assert_eq!(verified.fields().status(), Some("Approved"));
                }
            }
        }
    }

    #[test]
    fn a_reserialized_body_verifies_under_v2(members in document(), style in any::<Vec<u8>>()) {
        let body = body_with_time(members);
        let headers = Signer::new(secret("test-secret")).test_headers(None, &body, NOW).unwrap();
        let mut styled = String::new();
        let value: Value = serde_json::from_slice(&body).unwrap();
        write_styled(&value, &mut style.into_iter().cycle().take(100_000), &mut styled);
        let verifier = verifier("test-secret");
        let verified = verifier.verify(&headers, Body::reserialized(styled.as_bytes()), NOW).unwrap();
        prop_assert_eq!(verified.scheme(), Scheme::V2);
    }

    #[test]
    fn a_changed_bit_in_the_body_is_refused(members in document(), at in any::<prop::sample::Index>(), bit in 0..8_u8) {
        // Canonical and free of escapes, so that every bit of it carries meaning.
        let plain = members.into_iter().filter(|(key, value)| !format!("{key}{value}").contains('\\')).collect();
        let body = canonicalize(&body_with_time(plain), Form::Utf8).unwrap().into_bytes();
        let mut forged = body.clone();
        forged[at.index(body.len())] ^= 1 << bit;
        let signer = Signer::new(secret("test-secret"));
        for scheme in [None, Some(Scheme::V2), Some(Scheme::V2TsPrefixed), Some(Scheme::Raw), Some(Scheme::DiditSignature)] {
            let headers = signer.test_headers(scheme, &body, NOW).unwrap();
            prop_assert!(verifier("test-secret").verify(&headers, &forged, NOW).is_err());
        }
    }

    #[test]
    fn another_secret_is_refused(members in document(), key in "[^\0]+", other in "[^\0]+") {
        // Zero bytes are left out because HMAC pads short keys with them.
        prop_assume!(key != other);
        let body = body_with_time(members);
        let headers = Signer::new(secret(&key)).test_headers(None, &body, NOW).unwrap();
        let error = verifier(&other).verify(&headers, &body, NOW).unwrap_err();
        prop_assert_eq!(error.code(), ErrorCode::SignatureMismatch);
    }
}

/// Every bit of the header, for one delivery under each scheme.
#[test]
fn a_changed_bit_in_a_signature_is_refused() {
    let body = body_with_time(Map::new());
    for &scheme in Scheme::ALL {
        let headers = Signer::new(secret("test-secret")).test_headers(Some(scheme), &body, NOW).unwrap();
        let (name, signature) = (headers[0].0, headers[0].1.as_bytes());
        for at in 0..signature.len() {
            for bit in 0..8 {
                let mut forged = signature.to_vec();
                forged[at] ^= 1 << bit;
                // The other case of a hexadecimal digit is the same signature.
                if forged.eq_ignore_ascii_case(signature) {
                    continue;
                }
                let timestamp = NOW.to_string().into_bytes();
                let headers = [(name, forged), ("X-Timestamp", timestamp)];
                assert!(verifier("test-secret").verify_allowing_simple(&headers, &body, NOW).is_err());
            }
        }
    }
}

/// One body, each scheme's signature in each scheme's header.
#[test]
fn no_scheme_accepts_the_signature_of_another() {
    let body = r#"{"created_at":1.5,"session_id":"s-1","status":"Approved","timestamp":1800000000,"vendor_data":"\u00e9","webhook_type":"status.updated"}"#.as_bytes();
    let signer = Signer::new(secret("test-secret"));
    for &signed_as in Scheme::ALL {
        let signature = signer.sign(signed_as, body, NOW).unwrap();
        for &sent_as in Scheme::ALL {
            let headers = [(sent_as.header(), signature.clone()), ("X-Timestamp", NOW.to_string())];
            let found = match verifier("test-secret").verify_allowing_simple(&headers, body, NOW) {
                Ok(BodyOrFields::Body(verified)) => Some(verified.scheme().header()),
                Ok(BodyOrFields::Fields(_)) => Some(Scheme::Simple.header()),
                Err(_) => None,
            };
            let same_message = signed_as.header() == sent_as.header()
                || matches!(
                    (signed_as, sent_as),
                    (Scheme::Raw | Scheme::DiditSignature, Scheme::Raw | Scheme::DiditSignature)
                );
            assert_eq!(found, same_message.then_some(sent_as.header()), "{signed_as} sent as {sent_as}");
        }
    }
}
