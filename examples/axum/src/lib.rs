//! One address for every provider's webhooks. What you would copy is the handlers and what they call.

use std::error::Error;
use std::sync::Arc;

use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::header::RETRY_AFTER;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use kyc_webhooks::replay::{MemoryGuard, Once, OnceError, once};
use kyc_webhooks::{Authenticated, Credential, Envelope, Secret, UnixTime, agio, dhmad, didit, idwise};

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

/// What your application does about an event, such as putting it in a queue: providers wait for seconds only.
/// If it fails, the provider delivers again.
pub type Act = dyn Fn(&Envelope<'_>, Authenticated) -> Result<(), Box<dyn Error>> + Send + Sync;

struct Application {
    providers: Providers,
    /// For one process. Several that take turns need a store that they share, as in `examples/redis`.
    guard: MemoryGuard,
    act: Box<Act>,
}

/// The application: one POST route for every provider. What it does about an event, it does once, although
/// providers deliver again.
pub fn router(providers: Providers, act: Box<Act>) -> Router {
    Router::new()
        .route("/webhooks/didit", post(didit))
        .route("/webhooks/dhmad", post(dhmad))
        .route("/webhooks/idwise", post(idwise))
        .route("/webhooks/agio", post(agio))
        .with_state(Arc::new(Application { providers, guard: MemoryGuard::default(), act }))
}

// `Bytes` and never `Json`: signatures cover the body as it arrived.

async fn didit(State(my): State<Arc<Application>>, headers: HeaderMap, body: Bytes) -> Response {
    match my.providers.didit.verify_now(&headers, &*body) {
        Ok(delivery) => my.take("didit", delivery.envelope(), delivery.authenticated()).await,
        Err(error) => refuse("didit", &error),
    }
}

async fn dhmad(State(my): State<Arc<Application>>, headers: HeaderMap, body: Bytes) -> Response {
    match my.providers.dhmad.verify_now(&headers, &*body) {
        Ok(delivery) => my.take("dhmad", delivery.envelope(), delivery.authenticated()).await,
        Err(error) => refuse("dhmad", &error),
    }
}

async fn idwise(State(my): State<Arc<Application>>, headers: HeaderMap, body: Bytes) -> Response {
    match my.providers.idwise.authenticate(&headers, &*body) {
        Ok(delivery) => my.take("idwise", delivery.envelope(), delivery.authenticated()).await,
        Err(error) => refuse("idwise", &error),
    }
}

async fn agio(State(my): State<Arc<Application>>, headers: HeaderMap, body: Bytes) -> Response {
    match my.providers.agio.authenticate(&headers, &*body) {
        Ok(delivery) => my.take("agio", delivery.envelope(), delivery.authenticated()).await,
        Err(error) => refuse("agio", &error),
    }
}

impl Application {
    /// Acts, unless that has happened or is happening. Exactly 200 for what has taken effect, because IDWise
    /// repeats what is answered otherwise.
    async fn take(&self, provider: &str, envelope: &Envelope<'_>, authenticated: Authenticated) -> Response {
        let act = || async { (self.act)(envelope, authenticated).map_err(|error| error.to_string()) };
        let taken = match envelope.dedupe_key() {
            Some(key) => once(&self.guard, &format!("{provider}:{key}"), UnixTime::now, act).await,
            // Nothing tells this event from others, so that its repetitions look like more of them.
            None => act().await.map(Once::Ran).map_err(OnceError::Effect),
        };
        match taken {
            Ok(Once::Ran(()) | Once::Completed) => StatusCode::OK.into_response(),
            Ok(Once::InProgress { retry_after }) => {
                let retry_after = [(RETRY_AFTER, retry_after.as_secs().to_string())];
                (StatusCode::SERVICE_UNAVAILABLE, retry_after).into_response()
            }
            Err(error) => {
                eprintln!("{provider}: {error}");
                match error {
                    OnceError::Complete(_) => StatusCode::OK.into_response(),
                    _ => StatusCode::SERVICE_UNAVAILABLE.into_response(),
                }
            }
        }
    }
}

/// A refusal has the status of its error, which is never 404, because Didit repeats what is answered with that.
fn refuse(provider: &str, error: &kyc_webhooks::Error) -> Response {
    eprintln!("{provider} refused: {}: {error}. {}", error.code(), error.hint().unwrap_or_default());
    StatusCode::from_u16(error.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR).into_response()
}
