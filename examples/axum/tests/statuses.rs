//! What the example answers to real, forged and damaged deliveries.

use axum::body::Body;
use axum::http::{Request, StatusCode};
use axum_example::{Providers, router};
use kyc_webhooks::{Secret, UnixTime, dhmad, didit};
use tower::ServiceExt;

const DIDIT_SECRET: &str = "an-invented-secret-for-didit";
const DHMAD_SECRET: &str = "an-invented-secret-for-dhmad";
/// The Base64 of `idwise:an-invented-password`.
const BASIC: &str = "Basic aWR3aXNlOmFuLWludmVudGVkLXBhc3N3b3Jk";

const DHMAD_BODY: &str = r#"{"type":"identity.verification.updated","data":{"kyc_status":"approved"}}"#;
const IDWISE_BODY: &str =
    r#"{"event":"Finished Journey","body":{"eventId":"e-1","systemDecision":"Complete"}}"#;
const AGIO_BODY: &str = r#"{"id":7,"wallet_address":"0xabc","status_id":4}"#;

fn configuration(name: &str) -> Option<String> {
    let value = match name {
        "DIDIT_WEBHOOK_SECRET" => DIDIT_SECRET,
        "DHMAD_WEBHOOK_SECRET" => DHMAD_SECRET,
        "IDWISE_USER" => "idwise",
        "IDWISE_PASSWORD" => "an-invented-password",
        "AGIO_HEADER" => "X-Webhook-Key",
        "AGIO_HEADER_VALUE" => "an-invented-key",
        _ => return None,
    };
    Some(value.to_owned())
}

async fn status<N: AsRef<str>, V: AsRef<str>>(path: &str, headers: &[(N, V)], body: &str) -> StatusCode {
    let mut request = Request::post(path);
    for (name, value) in headers {
        request = request.header(name.as_ref(), value.as_ref());
    }
    let request = request.body(Body::from(body.to_owned())).expect("a request");
    let providers = Providers::configured(configuration).expect("everything is set");
    router(providers).oneshot(request).await.expect("infallible").status()
}

fn didit_body(now: UnixTime) -> String {
    let now = now.seconds();
    format!(r#"{{"webhook_type":"status.updated","session_id":"s-1","status":"Approved","timestamp":{now}}}"#)
}

#[tokio::test]
async fn a_signed_didit_delivery_is_taken_and_others_are_not() {
    let now = UnixTime::now();
    let body = didit_body(now);
    let sign = |secret: &str, at| {
        didit::Signer::new(Secret::new(secret).expect("not empty"))
            .test_headers(None, body.as_bytes(), at)
            .expect("a body to sign")
    };
    let signed = sign(DIDIT_SECRET, now);
    assert_eq!(status("/webhooks/didit", &signed, &body).await, StatusCode::OK);

    let forged = body.replace("Approved", "Declined");
    assert_eq!(status("/webhooks/didit", &signed, &forged).await, StatusCode::UNAUTHORIZED);
    let other = sign("another-secret", now);
    assert_eq!(status("/webhooks/didit", &other, &body).await, StatusCode::UNAUTHORIZED);
    assert_eq!(status("/webhooks/didit", &[("a", "b")], &body).await, StatusCode::UNAUTHORIZED);
    assert_eq!(status("/webhooks/didit", &signed, "{").await, StatusCode::BAD_REQUEST);
    let large = format!("{}{body}", " ".repeat(1 << 20));
    assert_eq!(status("/webhooks/didit", &signed, &large).await, StatusCode::PAYLOAD_TOO_LARGE);
}

#[tokio::test]
async fn a_signed_dhmad_delivery_is_taken_and_others_are_not() {
    let now = UnixTime::now();
    let signer = dhmad::Signer::new(Secret::new(DHMAD_SECRET).expect("not empty"));
    let signed = signer.test_headers(None, DHMAD_BODY.as_bytes(), now).expect("signed");
    assert_eq!(status("/webhooks/dhmad", &signed, DHMAD_BODY).await, StatusCode::OK);

    let forged = DHMAD_BODY.replace("approved", "rejected");
    assert_eq!(status("/webhooks/dhmad", &signed, &forged).await, StatusCode::UNAUTHORIZED);
    let long_ago = UnixTime::from_seconds(1_774_970_000);
    let stale = signer.test_headers(None, DHMAD_BODY.as_bytes(), long_ago).expect("signed");
    assert_eq!(status("/webhooks/dhmad", &stale, DHMAD_BODY).await, StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn idwise_has_to_present_its_user_and_password() {
    let path = "/webhooks/idwise";
    // Exactly 200, and not merely any success.
    assert_eq!(status(path, &[("Authorization", BASIC)], IDWISE_BODY).await, StatusCode::OK);

    let none: [(&str, &str); 0] = [];
    assert_eq!(status(path, &none, IDWISE_BODY).await, StatusCode::UNAUTHORIZED);
    let wrong = [("Authorization", "Basic aWR3aXNlOmEgZ3Vlc3M=")];
    assert_eq!(status(path, &wrong, IDWISE_BODY).await, StatusCode::UNAUTHORIZED);
    assert_eq!(status(path, &[("Authorization", BASIC)], "{}").await, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn agio_has_to_present_the_header_that_was_agreed_on() {
    let path = "/webhooks/agio";
    assert_eq!(status(path, &[("X-Webhook-Key", "an-invented-key")], AGIO_BODY).await, StatusCode::OK);
    assert_eq!(status(path, &[("X-Webhook-Key", "a guess")], AGIO_BODY).await, StatusCode::UNAUTHORIZED);
    assert_eq!(status(path, &[("a", "b")], AGIO_BODY).await, StatusCode::UNAUTHORIZED);
}

#[test]
fn a_variable_that_is_not_set_is_named() {
    for missing in [
        "DIDIT_WEBHOOK_SECRET",
        "DHMAD_WEBHOOK_SECRET",
        "IDWISE_USER",
        "IDWISE_PASSWORD",
        "AGIO_HEADER",
        "AGIO_HEADER_VALUE",
    ] {
        let result = Providers::configured(|name| configuration(name).filter(|_| name != missing));
        let message = result.err().expect("refused").to_string();
        assert_eq!(message, format!("{missing} is not set"));
    }
}
