use std::env;
use std::error::Error;

use axum_example::{Providers, router};
use kyc_webhooks::{Authenticated, Envelope};
use tokio::net::TcpListener;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let providers = Providers::configured(|name| env::var(name).ok())?;
    let address = env::var("LISTEN").unwrap_or_else(|_| "127.0.0.1:8080".to_owned());
    let listener = TcpListener::bind(address).await?;
    println!("listening on {}", listener.local_addr()?);
    axum::serve(listener, router(providers, Box::new(act))).await?;
    Ok(())
}

/// Here your own work begins. What comes from `Authenticated::Sender` is a notice only: fetch the decision before you
/// act on it.
///
/// The line says nothing about a person. Keys and subjects can, so they do not belong in it.
#[expect(clippy::unnecessary_wraps, reason = "your own work can fail")]
fn act(envelope: &Envelope<'_>, authenticated: Authenticated) -> Result<(), Box<dyn Error>> {
    let outcome = envelope.outcome().map_or("no outcome", |outcome| outcome.as_str());
    println!("{:?}: {outcome}, authenticated: {}", envelope.event_type(), authenticated.as_str());
    Ok(())
}
