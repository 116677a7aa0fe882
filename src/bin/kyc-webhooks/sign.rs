use std::path::PathBuf;

use clap::Args;
use kyc_webhooks::didit::{Scheme, Signer};
use kyc_webhooks::{Error, Secret, UnixTime};

use crate::input::{self, Problem, SecretNames};
use crate::{Outcome, Provider, output, refusal};

/// Sign a test delivery: write the headers that `verify` accepts, as `Name: value` lines
#[derive(Args)]
pub(crate) struct Arguments {
    /// Whose webhook to imitate
    provider: Provider,
    #[command(flatten)]
    secrets: SecretNames,
    /// v2, v2_ts_prefixed, raw, didit_signature or simple. Left out: all headers of a real delivery, or
    /// v2_ts_prefixed alone if the time in the body would not be fresh
    #[arg(long)]
    scheme: Option<Scheme>,
    /// The time of the delivery in Unix seconds; the current time if left out
    #[arg(long, value_name = "UNIX_SECONDS", allow_negative_numbers = true)]
    at: Option<i64>,
    /// The body to sign, `-` for standard input
    #[arg(value_name = "BODY", default_value = "-")]
    body: PathBuf,
}

pub(crate) fn run(arguments: &Arguments) -> Result<Outcome, Problem> {
    let name = arguments.secrets.only()?;
    let body = input::read(&arguments.body)?;
    let Provider::Didit = arguments.provider;
    match sign_didit(arguments, name, &body) {
        Ok(headers) => {
            let lines: String = headers.iter().map(|(name, value)| format!("{name}: {value}\n")).collect();
            output::write(&lines)?;
            Ok(Outcome::Done)
        }
        Err(error) => Ok(refusal::report(&error)),
    }
}

fn sign_didit(arguments: &Arguments, name: &str, body: &[u8]) -> Result<Vec<(&'static str, String)>, Error> {
    let signer = Signer::new(Secret::new(&*input::variable(name))?);
    let now = arguments.at.map_or_else(UnixTime::now, UnixTime::from_seconds);
    signer.test_headers(arguments.scheme, body, now)
}
