//! A recorded delivery, and how it is to be checked.

use std::path::PathBuf;

use clap::Args;
use kyc_webhooks::canonical::DEFAULT_MAX_BODY_BYTES;
use kyc_webhooks::{Credential, Error, Tolerance, UnixTime};

use crate::delivery::Delivery;
use crate::input::{self, Headers, Problem, SecretNames};
use crate::provider::Provider;
use crate::{Outcome, refusal};

/// What `verify`, `authenticate` and `explain` are asked about, in the same words.
#[derive(Args)]
pub(crate) struct Recorded {
    /// Whose webhook it is
    pub(crate) provider: Provider,
    #[command(flatten)]
    pub(crate) secrets: SecretNames,
    /// idwise and agio: the header that holds the credential, with exactly the value in --secret-env;
    /// `Authorization` if left out
    #[arg(long, value_name = "NAME", value_parser = header_name)]
    pub(crate) header: Option<String>,
    /// File with the request headers as `Name: value` lines
    #[arg(long, value_name = "FILE")]
    pub(crate) headers: PathBuf,
    /// The time to check at, in Unix seconds; the current time if left out. Says nothing to idwise and agio,
    /// whose deliveries have no time
    #[arg(long, value_name = "UNIX_SECONDS", allow_negative_numbers = true)]
    pub(crate) at: Option<i64>,
    /// didit and dhmad: how many seconds the time of the delivery may be from that, or `none` for any number;
    /// 300 if left out. dhmad signs no time, so this keeps out late deliveries only, not forged times
    #[arg(long, value_name = "SECONDS|none", value_parser = tolerance)]
    pub(crate) tolerance: Option<Tolerance>,
    /// didit: the same for the nested transaction envelope, whose time is that of the event; `none` if left
    /// out
    #[arg(long, value_name = "SECONDS|none", value_parser = tolerance)]
    pub(crate) nested_tolerance: Option<Tolerance>,
    /// didit: accept X-Signature-Simple, which covers four fields only, where it is the only signature
    #[arg(long)]
    pub(crate) allow_simple: bool,
    /// The longest body to read
    #[arg(long, value_name = "BYTES", default_value_t = DEFAULT_MAX_BODY_BYTES)]
    pub(crate) max_body: usize,
    /// The request body, `-` for standard input
    #[arg(value_name = "BODY", default_value = "-")]
    pub(crate) body: PathBuf,
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

impl Recorded {
    /// Reads the delivery and prints what a check finds out about it.
    pub(crate) fn judge(
        &self,
        check: for<'b> fn(&Self, &Headers, &'b [u8]) -> Result<Delivery<'b>, Error>,
    ) -> Result<Outcome, Problem> {
        self.check_usage()?;
        let headers = input::read_headers(&self.headers)?;
        let body = input::read(&self.body)?;
        match check(self, &headers, &body) {
            Ok(delivery) => {
                delivery.write()?;
                Ok(Outcome::Done)
            }
            Err(error) => Ok(refusal::report(&error)),
        }
    }

    /// An option that does nothing could be taken for a check that was made.
    pub(crate) fn check_usage(&self) -> Result<(), Problem> {
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

    pub(crate) fn now(&self) -> UnixTime {
        self.at.map_or_else(UnixTime::now, UnixTime::from_seconds)
    }

    /// The header that holds the credential.
    pub(crate) fn credential_header(&self) -> &str {
        self.header.as_deref().unwrap_or("Authorization")
    }
}
