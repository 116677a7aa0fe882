use std::path::{Path, PathBuf};

use clap::Args;
use clap::builder::RangedU64ValueParser;
use kyc_webhooks::canonical::{DEFAULT_MAX_BODY_BYTES, Form, canonicalize_within};
use kyc_webhooks::{Error, agio, dhmad, didit, idwise};

use crate::delivery::Delivery;
use crate::input::{self, Problem};
use crate::provider::Provider;
use crate::{Outcome, refusal};

/// Read a body without verifying it and print it as `verify` does, marked as not verified
///
/// Anybody may have written the body: nothing is checked but its shape.
#[derive(Args)]
pub(crate) struct Arguments {
    /// Whose webhook it is
    provider: Provider,
    /// File with the request headers as `Name: value` lines; only dhmad's dedupe key comes from one of them
    #[arg(long, value_name = "FILE")]
    headers: Option<PathBuf>,
    /// The longest body to read, at most the default
    #[arg(long, value_name = "BYTES", default_value_t = DEFAULT_MAX_BODY_BYTES)]
    #[arg(value_parser = RangedU64ValueParser::<usize>::new().range(..=DEFAULT_MAX_BODY_BYTES as u64))]
    max_body: usize,
    /// The request body, `-` for standard input
    #[arg(value_name = "BODY", default_value = "-")]
    body: PathBuf,
}

pub(crate) fn run(arguments: &Arguments) -> Result<Outcome, Problem> {
    let key = match &arguments.headers {
        Some(path) => key_in_headers(arguments.provider, path)?,
        None => None,
    };
    let body = input::read(&arguments.body)?;
    match parse(arguments, &body) {
        Ok(delivery) => {
            delivery.keyed(key).write()?;
            Ok(Outcome::Done)
        }
        Err(error) => Ok(refusal::report(&error)),
    }
}

fn parse<'b>(arguments: &Arguments, body: &'b [u8]) -> Result<Delivery<'b>, Error> {
    if body.len() > arguments.max_body {
        // Parsing has a limit of its own; this is the refusal for a lower one.
        canonicalize_within(arguments.max_body, body, Form::Utf8)?;
    }
    let provider = arguments.provider;
    Ok(match provider {
        Provider::Didit => {
            let read = didit::parse_unverified(body)?;
            Delivery::parsed(provider, read.envelope(), read.problems(), read.body())
        }
        Provider::Dhmad => {
            let read = dhmad::parse_unverified(body)?;
            Delivery::parsed(provider, read.envelope(), read.problems(), read.body())
        }
        Provider::Idwise => {
            let read = idwise::parse_unverified(body)?;
            Delivery::parsed(provider, read.envelope(), read.problems(), read.body())
        }
        Provider::Agio => {
            let read = agio::parse_unverified(body)?;
            Delivery::parsed(provider, read.envelope(), read.problems(), read.body())
        }
    })
}

/// The header that DHMAD says to deduplicate by, read as `verify` reads it: not if it is no text.
fn key_in_headers(provider: Provider, path: &Path) -> Result<Option<String>, Problem> {
    const NAME: &str = "x-webhook-id";
    let headers = input::read_headers(path)?;
    if provider != Provider::Dhmad {
        return Ok(None);
    }
    let mut values =
        headers.iter().filter(|(name, _)| name.eq_ignore_ascii_case(NAME)).map(|(_, value)| value);
    let first = values.next();
    if values.any(|value| Some(value) != first) {
        return Err(format!("{}: {NAME} has more than one value", path.display()));
    }
    let text = first.and_then(|value| std::str::from_utf8(value).ok());
    Ok(text.filter(|text| !text.is_empty()).map(str::to_owned))
}
