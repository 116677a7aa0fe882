use std::path::PathBuf;

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
    /// The longest body to read, at most the default
    #[arg(long, value_name = "BYTES", default_value_t = DEFAULT_MAX_BODY_BYTES)]
    #[arg(value_parser = RangedU64ValueParser::<usize>::new().range(..=DEFAULT_MAX_BODY_BYTES as u64))]
    max_body: usize,
    /// The request body, `-` for standard input
    #[arg(value_name = "BODY", default_value = "-")]
    body: PathBuf,
}

pub(crate) fn run(arguments: &Arguments) -> Result<Outcome, Problem> {
    let body = input::read(&arguments.body)?;
    match parse(arguments, &body) {
        Ok(delivery) => {
            delivery.write()?;
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
