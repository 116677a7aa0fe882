//! No scheme accepts the message of another, however the two are brought together.

use kyc_webhooks::didit::{BodyOrFields, Scheme, Signer};
use kyc_webhooks::{ErrorCode, Tolerance};
use serde_json::json;

use super::{NOW, secret, verifier};

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

/// Where two schemes cover the same bytes their signatures are the same, and so is what is given out.
#[test]
fn a_body_that_is_its_own_canonical_form_has_one_signature() {
    let body = r#"{"status":"Approved","timestamp":1800000000,"webhook_type":"status.updated"}"#.as_bytes();
    let signature = Signer::new(secret("test-secret")).sign(Scheme::Raw, body, NOW).unwrap();
    for scheme in [Scheme::Raw, Scheme::DiditSignature, Scheme::V2] {
        let headers = [(scheme.header(), &signature)];
        let verified = verifier("test-secret").verify(&headers, body, NOW).unwrap();
        assert_eq!((verified.scheme(), verified.body()), (scheme, body));
    }
    let headers = [(Scheme::Simple.header(), &signature)];
    let error = verifier("test-secret").verify_allowing_simple(&headers, body, NOW).unwrap_err();
    assert_eq!(error.code(), ErrorCode::SignatureMismatch);
}

/// Bodies whose message under one scheme reads as four fields, down to the byte.
#[test]
fn no_body_has_the_message_of_simple() {
    let signer = Signer::new(secret("test-secret"));
    let two = r#"{"status":"Approved","webhook_type":"status.updated"}"#;
    let three = format!(r#"{{"status":"Approved","timestamp":{NOW},"webhook_type":"status.updated"}}"#);
    // Their colons are where the four fields have theirs.
    for (scheme, body, message) in [
        (Scheme::V2TsPrefixed, two, format!("{NOW}:{two}")),
        (Scheme::V2, &three, three.clone()),
        (Scheme::Raw, &three, three.clone()),
        (Scheme::DiditSignature, &three, three.clone()),
    ] {
        let fields: Vec<&str> = message.split(':').collect();
        let [timestamp, session_id, status, webhook_type] = fields[..] else {
            panic!("four fields: {message}")
        };
        let read = json!({ "timestamp": timestamp, "session_id": session_id, "status": status, "webhook_type": webhook_type });
        let read = read.to_string().into_bytes();
        let headers = [(Scheme::Simple.header(), signer.sign(scheme, body.as_bytes(), NOW).unwrap())];
        let verifier = verifier("test-secret").tolerance(Tolerance::Unchecked);
        let error = verifier.verify_allowing_simple(&headers, &read, NOW).unwrap_err();
        assert_eq!(error.code(), ErrorCode::FieldsAmbiguous, "{scheme} as four fields");
        // Nor is the other way open to whom the signer signs four fields of his choice.
        assert_eq!(signer.sign(Scheme::Simple, &read, NOW).unwrap_err().code(), ErrorCode::FieldsAmbiguous);
    }
}

/// The message with a timestamp in front is no JSON, so no scheme over the body as it is reads one.
#[test]
fn a_timestamp_in_front_is_part_of_no_body() {
    let signer = Signer::new(secret("test-secret"));
    let body = format!(r#"{{"timestamp":{NOW},"webhook_type":"status.updated"}}"#).into_bytes();
    let signature = signer.sign(Scheme::V2TsPrefixed, &body, NOW).unwrap();
    let message = [NOW.to_string().as_bytes(), b":", &body].concat();
    for scheme in [Scheme::V2, Scheme::Raw, Scheme::DiditSignature] {
        let headers = [(scheme.header(), &signature)];
        let error = verifier("test-secret").verify(&headers, &message, NOW).unwrap_err();
        assert_eq!(error.code(), ErrorCode::NotJson, "{scheme}");
    }
    // Without its header the timestamp is not in front, and with another it is not the one that was signed.
    let other = (NOW.seconds() + 1).to_string();
    for timestamp in [None, Some(other.as_str()), Some("01800000000"), Some("+1800000000")] {
        let headers = [Some(("X-Signature-V2", &*signature)), timestamp.map(|text| ("X-Timestamp", text))];
        let headers: Vec<_> = headers.into_iter().flatten().collect();
        let error = verifier("test-secret").verify(&headers, &body, NOW).unwrap_err();
        assert_eq!(error.code(), ErrorCode::SignatureMismatch, "{timestamp:?}");
    }
}
