//! Identity data and secrets must not reach a log by way of `Debug` or an error.

use kyc_webhooks::didit::{BodyOrFields, Event, Scheme, Signer, Verifier};
use kyc_webhooks::{Body, Credential, Error, Secret, UnixTime, agio, dhmad, explain, idwise};

const NOW: UnixTime = UnixTime::from_seconds(1_800_000_000);
/// Stands for a name, a document number, a decision: whatever a body holds.
const PRIVATE: &str = "Zebulon-Private";
const SECRET: &str = "quagga-secret";

fn body() -> String {
    format!(
        r#"{{"decision":{{"name":"{PRIVATE}"}},"session_id":"{PRIVATE}","status":"{PRIVATE}","timestamp":1800000000,"vendor_data":"{PRIVATE}","webhook_type":"status.updated"}}"#
    )
}

fn assert_private(shown: &str) {
    assert!(!shown.contains(PRIVATE) && !shown.contains(SECRET), "{shown}");
}

#[test]
fn debug_shows_neither_body_nor_secret() {
    let signer = Signer::new(Secret::new(SECRET).unwrap());
    let verifier = Verifier::new([Secret::new(SECRET).unwrap()]).unwrap();
    let body = body();
    assert_private(&format!("{signer:?} {verifier:?} {:?} {:?}", Secret::new(SECRET), Body::from(&body)));
    for &scheme in Scheme::ALL {
        let headers = signer.test_headers(Some(scheme), body.as_bytes(), NOW).unwrap();
        let delivery = verifier.verify_allowing_simple(&headers, &body, NOW).unwrap();
        assert_private(&format!("{delivery:?}"));
        if let BodyOrFields::Body(verified) = &delivery {
            assert_private(&format!("{:#?} {:#?}", verified.envelope(), verified.problems()));
            let event = verified.event().unwrap();
            assert_private(&format!("{event:#?}"));
            let Event::Session(session) = event else { panic!("status.updated is about a session") };
            assert_eq!(session.session_id.as_deref(), Some(PRIVATE), "the event itself does have it");
        }
    }
}

#[test]
fn errors_show_neither_body_nor_secret_nor_signature() {
    let signer = Signer::new(Secret::new(SECRET).unwrap());
    let theirs = || Secret::new(format!("{SECRET}\n")).unwrap();
    let (verifier, expected) = (Verifier::new([theirs()]).unwrap(), Signer::new(theirs()));
    let body = body();
    let headers = signer.test_headers(None, body.as_bytes(), NOW).unwrap();
    let presented: Vec<_> = headers.iter().take(3).map(|(_, signature)| signature.clone()).collect();
    let assert_private_error = |body: &str, error: Error| {
        let shown = format!("{error} {error:?} {:?}", error.hint());
        assert_private(&shown);
        // Of a body that was cut only the bytes have a signature.
        let schemes = [Scheme::Raw, Scheme::V2, Scheme::V2TsPrefixed];
        let expected = schemes.iter().filter_map(|&scheme| expected.sign(scheme, body.as_bytes(), NOW).ok());
        for signature in expected.chain(presented.iter().cloned()) {
            assert!(!shown.contains(&signature[..16]), "{shown}");
        }
    };
    for end in 0..=body.len() {
        let body = &body[..end];
        assert_private_error(body, verifier.verify(&headers, body, NOW).unwrap_err());
    }
    let bad = [("X-Signature-V2", PRIVATE), ("X-Timestamp", SECRET)];
    assert_private_error(&body, verifier.verify(&bad, &body, NOW).unwrap_err());
}

#[test]
fn no_provider_shows_a_body_or_credential() {
    let credentials = || {
        [
            Credential::basic(SECRET, SECRET).unwrap(),
            Credential::bearer(SECRET).unwrap(),
            Credential::header("X-Key", SECRET).unwrap(),
        ]
    };
    let headers = [("X-Key", SECRET)];
    assert_private(&format!("{:?}", credentials()));

    let signer = dhmad::Signer::new(Secret::new(SECRET).unwrap());
    let verifier = dhmad::Verifier::new([Secret::new(SECRET).unwrap()]).unwrap();
    let body = format!(
        r#"{{"type":"identity.verification.updated","data":{{"external_user_id":"{PRIVATE}","email":"{PRIVATE}"}}}}"#
    );
    let signed = signer.test_headers(None, body.as_bytes(), NOW).unwrap();
    let delivery = verifier.verify(&signed, &body, NOW).unwrap();
    assert_private(&format!("{signer:?} {verifier:?} {delivery:?} {:?}", delivery.event()));
    assert_private(&format!("{:?}", dhmad::parse_unverified(&body)));

    let body = format!(r#"{{"event":"Finished Journey","body":{{"referenceNo":"{PRIVATE}"}}}}"#);
    let authenticator = idwise::Authenticator::new(credentials()).unwrap();
    let delivery = authenticator.authenticate(&headers, &body).unwrap();
    assert_private(&format!("{authenticator:?} {delivery:?} {:?}", delivery.event()));

    let body =
        format!(r#"{{"applicantId":"{PRIVATE}","type":"x","externalUserId":"{PRIVATE}","levelName":7}}"#);
    let authenticator = agio::Authenticator::new(credentials()).unwrap();
    let delivery = authenticator.authenticate(&headers, &body).unwrap();
    assert_private(&format!(
        "{authenticator:?} {delivery:?} {:?} {:?}",
        delivery.event(),
        delivery.problems()
    ));
    assert_private(&format!("{:?}", authenticator.authenticate(&[("X-Key", PRIVATE)], &body)));
}

#[test]
fn values_can_be_shared_between_threads() {
    fn is_shareable<T: Send + Sync + 'static>() {}
    is_shareable::<Verifier>();
    is_shareable::<Signer>();
    is_shareable::<Error>();
    is_shareable::<dhmad::Verifier>();
    is_shareable::<dhmad::Verified<'static>>();
    is_shareable::<idwise::Authenticator>();
    is_shareable::<agio::FromSender<'static>>();
    is_shareable::<explain::Explainer>();
    is_shareable::<explain::Report>();
}
