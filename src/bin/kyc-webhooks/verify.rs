use std::path::PathBuf;

use clap::Args;
use kyc_webhooks::canonical::DEFAULT_MAX_BODY_BYTES;
use kyc_webhooks::didit::{BodyOrFields, Fields, Scheme, Verifier};
use kyc_webhooks::{Authenticated, Error, Outcome as Decided, Tolerance, UnixTime};
use serde::Serialize;

use crate::input::{self, Problem, SecretNames};
use crate::{Outcome, Provider, output, refusal};

/// Verify a delivery and print what is authenticated as one line of JSON
#[derive(Args)]
pub(crate) struct Arguments {
    /// Whose webhook it is
    provider: Provider,
    #[command(flatten)]
    secrets: SecretNames,
    /// File with the request headers as `Name: value` lines
    #[arg(long, value_name = "FILE")]
    headers: PathBuf,
    /// The time to verify at, in Unix seconds; the current time if left out
    #[arg(long, value_name = "UNIX_SECONDS", allow_negative_numbers = true)]
    at: Option<i64>,
    /// How many seconds the signed time may be from that, or `none` for any number
    #[arg(long, value_name = "SECONDS|none", default_value = "300", value_parser = tolerance)]
    tolerance: Tolerance,
    /// The same for the nested transaction envelope, whose time is that of the event
    #[arg(long, value_name = "SECONDS|none", default_value = "none", value_parser = tolerance)]
    nested_tolerance: Tolerance,
    /// Accept X-Signature-Simple, which covers four fields only, where it is the only signature
    #[arg(long)]
    allow_simple: bool,
    /// The longest body to read
    #[arg(long, value_name = "BYTES", default_value_t = DEFAULT_MAX_BODY_BYTES)]
    max_body: usize,
    /// The request body, `-` for standard input
    #[arg(value_name = "BODY", default_value = "-")]
    body: PathBuf,
}

fn tolerance(text: &str) -> Result<Tolerance, String> {
    match text {
        "none" => Ok(Tolerance::Unchecked),
        _ => {
            text.parse().map(Tolerance::seconds).map_err(|_| "neither a number of seconds nor `none`".into())
        }
    }
}

pub(crate) fn run(arguments: &Arguments) -> Result<Outcome, Problem> {
    let headers = input::read_headers(&arguments.headers)?;
    let body = input::read(&arguments.body)?;
    let Provider::Didit = arguments.provider;
    match verify_didit(arguments, &headers, &body) {
        Ok(line) => {
            output::write(&format!("{line}\n"))?;
            Ok(Outcome::Done)
        }
        Err(error) => Ok(refusal::report(&error)),
    }
}

/// What is printed. Members that are not authenticated are null.
#[derive(Serialize)]
struct Line<'a> {
    provider: &'static str,
    r#type: &'a str,
    id: Option<&'a str>,
    dedupe_key: Option<&'a str>,
    subject: Option<&'a str>,
    outcome: Option<Decided>,
    occurred_at: Option<UnixTime>,
    scheme: Scheme,
    secret_index: usize,
    authenticated: Authenticated,
    #[serde(skip_serializing_if = "Option::is_none")]
    fields: Option<&'a Fields>,
}

fn verify_didit(arguments: &Arguments, headers: &[(String, Vec<u8>)], body: &[u8]) -> Result<String, Error> {
    let verifier = Verifier::new(arguments.secrets.read()?)?
        .tolerance(arguments.tolerance)
        .nested_tolerance(arguments.nested_tolerance)
        .max_body_bytes(arguments.max_body);
    let now = arguments.at.map_or_else(UnixTime::now, UnixTime::from_seconds);
    let delivery = if arguments.allow_simple {
        verifier.verify_allowing_simple(headers, body, now)?
    } else {
        BodyOrFields::Body(verifier.verify(headers, body, now)?)
    };
    Ok(match delivery {
        BodyOrFields::Body(verified) => {
            let envelope = verified.envelope();
            let members = Line {
                provider: "didit",
                r#type: envelope.event_type(),
                id: envelope.id(),
                dedupe_key: envelope.dedupe_key(),
                subject: envelope.subject(),
                outcome: envelope.outcome(),
                occurred_at: envelope.occurred_at(),
                scheme: verified.scheme(),
                secret_index: verified.secret_index(),
                authenticated: verified.authenticated(),
                fields: None,
            };
            with_payload(&line(&members), verified.body())
        }
        BodyOrFields::Fields(verified) => line(&Line {
            provider: "didit",
            r#type: verified.event_type(),
            id: None,
            dedupe_key: None,
            subject: None,
            outcome: verified.outcome(),
            occurred_at: None,
            scheme: Scheme::Simple,
            secret_index: verified.secret_index(),
            authenticated: Authenticated::Fields,
            fields: Some(verified.fields()),
        }),
    })
}

fn line(line: &Line<'_>) -> String {
    serde_json::to_string(line).expect("what was verified can be written")
}

/// Adds the body as it is, so that no number changes.
fn with_payload(line: &str, body: &[u8]) -> String {
    let members = line.strip_suffix('}').unwrap_or(line);
    // In verified JSON line breaks stand between tokens only.
    let payload = String::from_utf8_lossy(body).replace(['\r', '\n'], " ");
    format!("{members},\"payload\":{payload}}}")
}
