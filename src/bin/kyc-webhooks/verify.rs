use std::path::PathBuf;

use clap::Args;
use kyc_webhooks::canonical::DEFAULT_MAX_BODY_BYTES;
use kyc_webhooks::didit::{BodyOrFields, Scheme};
use kyc_webhooks::{Credential, Error, Tolerance, UnixTime, agio, dhmad, didit, idwise};

use crate::delivery::Delivery;
use crate::input::{self, Problem, SecretNames};
use crate::provider::Provider;
use crate::{Outcome, refusal};

/// Verify a delivery and print what is authenticated as one line of JSON
///
/// didit and dhmad sign their deliveries. idwise and agio do not: with them, only the sender is checked, by a
/// credential in a header, and the body may be anybody's who knows the credential.
#[derive(Args)]
pub(crate) struct Arguments {
    /// Whose webhook it is
    provider: Provider,
    #[command(flatten)]
    secrets: SecretNames,
    /// idwise and agio: the header that holds the credential, with exactly the value in --secret-env;
    /// `Authorization` if left out
    #[arg(long, value_name = "NAME", value_parser = header_name)]
    header: Option<String>,
    /// File with the request headers as `Name: value` lines
    #[arg(long, value_name = "FILE")]
    headers: PathBuf,
    /// The time to verify at, in Unix seconds; the current time if left out. Says nothing to idwise and agio,
    /// whose deliveries have no time
    #[arg(long, value_name = "UNIX_SECONDS", allow_negative_numbers = true)]
    at: Option<i64>,
    /// didit and dhmad: how many seconds the time of the delivery may be from that, or `none` for any number;
    /// 300 if left out. dhmad signs no time, so this keeps out late deliveries only, not forged times
    #[arg(long, value_name = "SECONDS|none", value_parser = tolerance)]
    tolerance: Option<Tolerance>,
    /// didit: the same for the nested transaction envelope, whose time is that of the event; `none` if left
    /// out
    #[arg(long, value_name = "SECONDS|none", value_parser = tolerance)]
    nested_tolerance: Option<Tolerance>,
    /// didit: accept X-Signature-Simple, which covers four fields only, where it is the only signature
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

/// Refuses what no request can have, whatever the credential is.
fn header_name(name: &str) -> Result<String, String> {
    Credential::header(name, "any").map(|_| name.to_owned()).map_err(|error| error.to_string())
}

type Headers = [(String, Vec<u8>)];

pub(crate) fn run(arguments: &Arguments) -> Result<Outcome, Problem> {
    arguments.check_usage()?;
    let headers = input::read_headers(&arguments.headers)?;
    let body = input::read(&arguments.body)?;
    let delivery = match arguments.provider {
        Provider::Didit => arguments.didit(&headers, &body),
        Provider::Dhmad => arguments.dhmad(&headers, &body),
        Provider::Idwise => arguments.idwise(&headers, &body),
        Provider::Agio => arguments.agio(&headers, &body),
    };
    match delivery {
        Ok(delivery) => {
            delivery.write()?;
            Ok(Outcome::Done)
        }
        Err(error) => Ok(refusal::report(&error)),
    }
}

impl Arguments {
    /// An option that does nothing could be taken for a check that was made.
    fn check_usage(&self) -> Result<(), Problem> {
        let (provider, is_didit) = (self.provider, self.provider == Provider::Didit);
        let options = [
            ("--allow-simple", self.allow_simple, is_didit),
            ("--nested-tolerance", self.nested_tolerance.is_some(), is_didit),
            ("--tolerance", self.tolerance.is_some(), provider.signs()),
            ("--header", self.header.is_some(), !provider.signs()),
        ];
        match options.into_iter().find(|(_, given, fits)| *given && !fits) {
            Some((option, ..)) => Err(format!("{option} has no meaning for {}", provider.name())),
            None => Ok(()),
        }
    }

    fn now(&self) -> UnixTime {
        self.at.map_or_else(UnixTime::now, UnixTime::from_seconds)
    }

    fn credentials(&self) -> Result<Vec<Credential>, Error> {
        self.secrets.read_credentials(self.header.as_deref().unwrap_or("Authorization"))
    }

    fn didit<'b>(&self, headers: &Headers, body: &'b [u8]) -> Result<Delivery<'b>, Error> {
        let verifier = didit::Verifier::new(self.secrets.read()?)?
            .tolerance(self.tolerance.unwrap_or_default())
            .nested_tolerance(self.nested_tolerance.unwrap_or(Tolerance::Unchecked))
            .max_body_bytes(self.max_body);
        let found = if self.allow_simple {
            verifier.verify_allowing_simple(headers, body, self.now())?
        } else {
            BodyOrFields::Body(verifier.verify(headers, body, self.now())?)
        };
        Ok(match found {
            BodyOrFields::Body(found) => {
                Delivery::parsed(self.provider, found.envelope(), found.problems(), found.body()).proven(
                    found.authenticated(),
                    Some(found.scheme().as_str()),
                    found.secret_index(),
                )
            }
            BodyOrFields::Fields(found) => {
                Delivery::of_fields(self.provider, &found, Scheme::Simple.as_str())
            }
        })
    }

    fn dhmad<'b>(&self, headers: &Headers, body: &'b [u8]) -> Result<Delivery<'b>, Error> {
        let verifier = dhmad::Verifier::new(self.secrets.read()?)?
            .tolerance(self.tolerance.unwrap_or_default())
            .max_body_bytes(self.max_body);
        let found = verifier.verify(headers, body, self.now())?;
        let delivery = Delivery::parsed(self.provider, found.envelope(), found.problems(), found.body());
        Ok(delivery.proven(found.authenticated(), Some(found.scheme().as_str()), found.secret_index()))
    }

    fn idwise<'b>(&self, headers: &Headers, body: &'b [u8]) -> Result<Delivery<'b>, Error> {
        let authenticator = idwise::Authenticator::new(self.credentials()?)?.max_body_bytes(self.max_body);
        let found = authenticator.authenticate(headers, body)?;
        let delivery = Delivery::parsed(self.provider, found.envelope(), found.problems(), found.body());
        Ok(delivery.proven(found.authenticated(), None, found.credential_index()))
    }

    fn agio<'b>(&self, headers: &Headers, body: &'b [u8]) -> Result<Delivery<'b>, Error> {
        let authenticator = agio::Authenticator::new(self.credentials()?)?.max_body_bytes(self.max_body);
        let found = authenticator.authenticate(headers, body)?;
        let delivery = Delivery::parsed(self.provider, found.envelope(), found.problems(), found.body());
        Ok(delivery.proven(found.authenticated(), None, found.credential_index()))
    }
}
