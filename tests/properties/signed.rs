//! What is signed verifies, under every scheme of every provider, and nothing else does.

use base64ct::Encoding as _;
use kyc_webhooks::canonical::{Form, canonicalize};
use kyc_webhooks::didit::{BodyOrFields, Scheme, Signer};
use kyc_webhooks::{Body, Credential, ErrorCode, agio, dhmad, idwise};
use proptest::prelude::*;
use serde_json::Value;

use super::documents::{body_with_time, document, write_styled};
use super::{NOW, secret, verifier};

/// How a credential is made of a text, and the header that presents it.
type Presented = (fn(&str) -> Credential, &'static str, String);

proptest! {
    #[test]
    fn what_is_signed_verifies_under_its_scheme(members in document(), key in ".*[^\0].*") {
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

    #[test]
    fn what_is_signed_for_dhmad_verifies(members in document(), key in ".*[^\0].*", base64 in any::<bool>()) {
        // What JavaScript would round has no stringified form.
        let value: Value = serde_json::from_slice(&body_with_time(members)).unwrap();
        let exact = !value.to_string().split(|char: char| !char.is_ascii_digit()).any(|digits| digits.len() > 15);
        let body = serde_json::json!({ "type": "contract.signed", "data": value }).to_string().into_bytes();
        let encoding = if base64 { dhmad::Encoding::Base64 } else { dhmad::Encoding::Hex };
        let settings = dhmad::Settings::default().encoding(encoding);
        let signer = dhmad::Signer::new(secret(&key)).settings(settings.clone());
        let verifier = dhmad::Verifier::new([secret(&key)]).unwrap().settings(settings);
        for &scheme in dhmad::Scheme::ALL {
            if scheme == dhmad::Scheme::Stringified && !exact {
                continue;
            }
            let headers = signer.test_headers(Some(scheme), &body, NOW).unwrap();
            let spaced = [&body[..], b" "].concat();
            let sent = if scheme == dhmad::Scheme::Raw { &body } else { &spaced };
            let verified = verifier.verify(&headers, &sent[..], NOW).unwrap();
            prop_assert_eq!(verified.scheme(), scheme);
            prop_assert_eq!(verified.body(), &sent[..]);
            prop_assert_eq!(verified.envelope().event_type(), "contract.signed");
        }
    }

    #[test]
    fn a_presented_credential_is_found(text in "[!-~]([ -~]{0,20}[!-~])?", other in "[!-~]([ -~]{0,20}[!-~])?") {
        let body = br#"{"event":"Finished Journey","body":{"eventId":"e-1"}}"#;
        let user = text.replace(':', "-");
        let encoded = base64ct::Base64::encode_string(format!("{user}:{text}").as_bytes());
        let credentials: [Presented; 3] = [
            (|text| Credential::basic(&text.replace(':', "-"), text).unwrap(), "authorization", format!("Basic {encoded}")),
            (|text| Credential::bearer(text).unwrap(), "authorization", format!("Bearer {text}")),
            (|text| Credential::header("X-Key", text).unwrap(), "x-key", text.clone()),
        ];
        for (credential, header, value) in credentials {
            let idwise = |text: &str| {
                let authenticator = idwise::Authenticator::new([credential(text)]).unwrap();
                authenticator.authenticate(&[(header, &value)], body).map(|found| found.credential_index())
            };
            let agio = |text: &str| {
                let authenticator = agio::Authenticator::new([credential(text)]).unwrap();
                authenticator.authenticate(&[(header, &value)], br#"{"type":"applicantReviewed"}"#)
                    .map(|found| found.credential_index())
            };
            prop_assert_eq!(idwise(&text), Ok(0));
            prop_assert_eq!(agio(&text), Ok(0));
            if text != other {
                prop_assert_eq!(idwise(&other).unwrap_err().code(), ErrorCode::CredentialMismatch);
                prop_assert_eq!(agio(&other).unwrap_err().code(), ErrorCode::CredentialMismatch);
            }
        }
    }
}
