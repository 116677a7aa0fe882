//! One address for every provider's webhooks. What you would copy is the handlers and [`answer`].

use std::error::Error;
use std::sync::Arc;

use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::routing::post;
use kyc_webhooks::{Authenticated, Credential, Envelope, Secret, agio, dhmad, didit, idwise};

/// Made once and shared: the keys are prepared.
pub struct Providers {
    didit: didit::Verifier,
    dhmad: dhmad::Verifier,
    idwise: idwise::Authenticator,
    agio: agio::Authenticator,
}

impl Providers {
    /// Reads secrets and credentials with `variable`, in a program `|name| std::env::var(name).ok()`.
    ///
    /// # Errors
    ///
    /// The name of a variable that is not set, or what is wrong with its value.
    pub fn configured(variable: impl Fn(&str) -> Option<String>) -> Result<Self, Box<dyn Error>> {
        let read = |name: &str| variable(name).ok_or_else(|| format!("{name} is not set"));
        let basic = Credential::basic(&read("IDWISE_USER")?, &read("IDWISE_PASSWORD")?)?;
        let header = Credential::header(read("AGIO_HEADER")?, read("AGIO_HEADER_VALUE")?)?;
        Ok(Self {
            didit: didit::Verifier::new([Secret::new(read("DIDIT_WEBHOOK_SECRET")?)?])?,
            dhmad: dhmad::Verifier::new([Secret::new(read("DHMAD_WEBHOOK_SECRET")?)?])?,
            idwise: idwise::Authenticator::new([basic])?,
            agio: agio::Authenticator::new([header])?,
        })
    }
}

/// The application: one POST route for every provider.
pub fn router(providers: Providers) -> Router {
    Router::new()
        .route("/webhooks/didit", post(didit))
        .route("/webhooks/dhmad", post(dhmad))
        .route("/webhooks/idwise", post(idwise))
        .route("/webhooks/agio", post(agio))
        .with_state(Arc::new(providers))
}

// `Bytes` and never `Json`: signatures cover the body as it arrived.

async fn didit(State(my): State<Arc<Providers>>, headers: HeaderMap, body: Bytes) -> StatusCode {
    answer("didit", my.didit.verify_now(&headers, &*body).map(|it| act(it.envelope(), it.authenticated())))
}

async fn dhmad(State(my): State<Arc<Providers>>, headers: HeaderMap, body: Bytes) -> StatusCode {
    answer("dhmad", my.dhmad.verify_now(&headers, &*body).map(|it| act(it.envelope(), it.authenticated())))
}

async fn idwise(State(my): State<Arc<Providers>>, headers: HeaderMap, body: Bytes) -> StatusCode {
    answer(
        "idwise",
        my.idwise.authenticate(&headers, &*body).map(|it| act(it.envelope(), it.authenticated())),
    )
}

async fn agio(State(my): State<Arc<Providers>>, headers: HeaderMap, body: Bytes) -> StatusCode {
    answer("agio", my.agio.authenticate(&headers, &*body).map(|it| act(it.envelope(), it.authenticated())))
}

/// Here your own work begins: skip a `dedupe_key` that you have seen, put the rest in a queue, and answer at
/// once. What comes from `Authenticated::Sender` is a notice only: fetch the decision before you act on it.
///
/// The line says nothing about a person. Keys and subjects can, so they do not belong in it.
fn act(envelope: &Envelope<'_>, authenticated: Authenticated) {
    let outcome = envelope.outcome().map_or("no outcome", |outcome| outcome.as_str());
    println!("{:?}: {outcome}, authenticated: {}", envelope.event_type(), authenticated.as_str());
}

/// Exactly 200 for what was taken, because IDWise repeats what is answered otherwise. A refusal has the
/// status of its error, which is never 404, because Didit repeats what is answered with that.
fn answer(provider: &str, taken: kyc_webhooks::Result<()>) -> StatusCode {
    let Err(error) = taken else { return StatusCode::OK };
    eprintln!("{provider} refused: {}: {error}. {}", error.code(), error.hint().unwrap_or_default());
    StatusCode::from_u16(error.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
}
