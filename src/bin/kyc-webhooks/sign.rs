use std::path::PathBuf;
use std::str::FromStr;

use clap::Args;
use kyc_webhooks::{Error, Secret, UnixTime, dhmad, didit};

use crate::input::{self, Problem, SecretNames};
use crate::provider::Provider;
use crate::{Outcome, output, refusal};

/// Sign a test delivery: write the headers that `verify` accepts, as `Name: value` lines
#[derive(Args)]
pub(crate) struct Arguments {
    /// Whose webhook to imitate: didit or dhmad; the others sign nothing
    provider: Provider,
    #[command(flatten)]
    secrets: SecretNames,
    /// didit: v2, v2_ts_prefixed, raw, didit_signature or simple. Left out: all headers of a real delivery,
    /// or v2_ts_prefixed alone if the time in the body would not be fresh. dhmad: raw or stringified; raw if
    /// left out
    #[arg(long)]
    scheme: Option<String>,
    /// The time of the delivery in Unix seconds; the current time if left out
    #[arg(long, value_name = "UNIX_SECONDS", allow_negative_numbers = true)]
    at: Option<i64>,
    /// The body to sign, `-` for standard input
    #[arg(value_name = "BODY", default_value = "-")]
    body: PathBuf,
}

/// The scheme as the provider's signer takes it.
enum Scheme {
    Didit(Option<didit::Scheme>),
    Dhmad(Option<dhmad::Scheme>),
}

pub(crate) fn run(arguments: &Arguments) -> Result<Outcome, Problem> {
    // Wrong usage is told before anything is read.
    let scheme = scheme(arguments)?;
    let name = arguments.secrets.only()?;
    let body = input::read(&arguments.body)?;
    match sign(arguments, &scheme, name, &body) {
        Ok(lines) => {
            output::write(&lines)?;
            Ok(Outcome::Done)
        }
        Err(error) => Ok(refusal::report(&error)),
    }
}

fn scheme(arguments: &Arguments) -> Result<Scheme, Problem> {
    let name = arguments.scheme.as_deref();
    match arguments.provider {
        Provider::Didit => Ok(Scheme::Didit(read(name)?)),
        Provider::Dhmad => Ok(Scheme::Dhmad(read(name)?)),
        Provider::Idwise | Provider::Agio => Err(format!(
            "{} signs nothing: send the credential of your webhook in a header instead",
            arguments.provider.name()
        )),
    }
}

fn read<S: FromStr<Err = Error>>(name: Option<&str>) -> Result<Option<S>, Problem> {
    name.map(|name| name.parse().map_err(|error: Error| format!("--scheme {name}: {error}"))).transpose()
}

fn sign(arguments: &Arguments, scheme: &Scheme, name: &str, body: &[u8]) -> Result<String, Error> {
    let secret = Secret::new(&*input::variable(name))?;
    let now = arguments.at.map_or_else(UnixTime::now, UnixTime::from_seconds);
    Ok(match scheme {
        Scheme::Didit(scheme) => lines(&didit::Signer::new(secret).test_headers(*scheme, body, now)?),
        Scheme::Dhmad(scheme) => lines(&dhmad::Signer::new(secret).test_headers(*scheme, body, now)?),
    })
}

fn lines<N: AsRef<str>>(headers: &[(N, String)]) -> String {
    headers.iter().map(|(name, value)| format!("{}: {value}\n", name.as_ref())).collect()
}
