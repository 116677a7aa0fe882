//! What the example answers to real, forged, damaged and repeated deliveries, and how often it acts.

use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::http::{Request, StatusCode};
use axum_example::{Act, Providers, router};
use kyc_webhooks::{Outcome, Secret, UnixTime, dhmad, didit};
use tokio::sync::mpsc::unbounded_channel;
use tower::ServiceExt;

const DIDIT_SECRET: &str = "an-invented-secret-for-didit";
const DHMAD_SECRET: &str = "an-invented-secret-for-dhmad";
/// The Base64 of `idwise:an-invented-password`.
const BASIC: &str = "Basic aWR3aXNlOmFuLWludmVudGVkLXBhc3N3b3Jk";

const DHMAD_BODY: &str = r#"{"type":"identity.verification.updated","data":{"kyc_status":"approved"}}"#;
const IDWISE_BODY: &str =
    r#"{"event":"Finished Journey","body":{"eventId":"e-1","systemDecision":"Complete"}}"#;
const AGIO_BODY: &str =
    r#"{"id":7,"wallet_address":"0xabc","status_id":4,"updated_at":"2027-01-19T14:00:00Z"}"#;

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

fn application(act: Box<Act>) -> Router {
    router(Providers::configured(configuration).expect("everything is set"), act)
}

async fn deliver<N: AsRef<str>, V: AsRef<str>>(
    application: &Router,
    path: &str,
    headers: &[(N, V)],
    body: &str,
) -> StatusCode {
    let mut request = Request::post(path);
    for (name, value) in headers {
        request = request.header(name.as_ref(), value.as_ref());
    }
    let request = request.body(Body::from(body.to_owned())).expect("a request");
    application.clone().oneshot(request).await.expect("infallible").status()
}

/// What an application answers that has seen no delivery before.
async fn status<N: AsRef<str>, V: AsRef<str>>(path: &str, headers: &[(N, V)], body: &str) -> StatusCode {
    deliver(&application(Box::new(|_, _| Ok(()))), path, headers, body).await
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

#[tokio::test]
async fn a_repeated_delivery_is_answered_in_the_same_way_and_acted_upon_once() {
    let (acts, mut acted) = unbounded_channel();
    let application = application(Box::new(move |envelope, _| {
        acts.send((envelope.event_type().to_owned(), envelope.outcome()))?;
        Ok(())
    }));
    let now = UnixTime::now();
    let body = didit_body(now);
    let signer = didit::Signer::new(Secret::new(DIDIT_SECRET).expect("not empty"));
    let signed = signer.test_headers(None, body.as_bytes(), now).expect("signed");
    for _ in 0..3 {
        assert_eq!(deliver(&application, "/webhooks/didit", &signed, &body).await, StatusCode::OK);
    }
    for _ in 0..3 {
        let headers = [("Authorization", BASIC)];
        assert_eq!(deliver(&application, "/webhooks/idwise", &headers, IDWISE_BODY).await, StatusCode::OK);
    }
    drop(application);
    let mut events = Vec::new();
    while let Some(event) = acted.recv().await {
        events.push(event);
    }
    let approved = |event_type: &str| (event_type.to_owned(), Some(Outcome::Approved));
    assert_eq!(events, [approved("status.updated"), approved("Finished Journey")]);
}

#[tokio::test]
async fn what_could_not_be_acted_upon_is_delivered_again() {
    let attempts = AtomicUsize::new(0);
    let application = application(Box::new(move |_, _| match attempts.fetch_add(1, Ordering::SeqCst) {
        0 => Err("an invented fault".into()),
        1 => Ok(()),
        _ => panic!("it has taken effect already"),
    }));
    let headers = [("X-Webhook-Key", "an-invented-key")];
    for expected in [StatusCode::SERVICE_UNAVAILABLE, StatusCode::OK, StatusCode::OK] {
        assert_eq!(deliver(&application, "/webhooks/agio", &headers, AGIO_BODY).await, expected);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_delivery_that_comes_while_another_is_acted_upon_is_told_to_come_later() {
    let (started, mut has_started) = unbounded_channel();
    let (finish, may_finish) = std::sync::mpsc::channel();
    let may_finish = Mutex::new(may_finish);
    let application = application(Box::new(move |_, _| {
        started.send(())?;
        Ok(may_finish.lock().expect("no panic").recv_timeout(Duration::from_secs(10))?)
    }));
    let headers = [("X-Webhook-Key", "an-invented-key")];
    let first = tokio::spawn({
        let application = application.clone();
        async move { deliver(&application, "/webhooks/agio", &headers, AGIO_BODY).await }
    });
    has_started.recv().await.expect("it acts");
    let second = deliver(&application, "/webhooks/agio", &headers, AGIO_BODY).await;
    assert_eq!(second, StatusCode::SERVICE_UNAVAILABLE);
    finish.send(()).expect("it waits");
    assert_eq!(first.await.expect("no panic"), StatusCode::OK);
    assert_eq!(deliver(&application, "/webhooks/agio", &headers, AGIO_BODY).await, StatusCode::OK);
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
