use std::env;
use std::io::{self, IsTerminal};

use clap::Args;
use kyc_webhooks::explain::{Detail, ExpectedHeader, Explainer, Report, Verdict};
use kyc_webhooks::{Error, Tolerance, dhmad};

use crate::input::{self, Problem};
use crate::provider::Provider;
use crate::recorded::Recorded;
use crate::report::{Paint, written};
use crate::{Outcome, output, refusal};

/// Say why a delivery is refused: which known mistake, undone, makes its signature match
///
/// Takes what `verify` and `authenticate` take. A cause is named only where the signature then matches, so it is never a
/// guess. Shows no secret, no expected signature and, without --values, nothing of the body but places and documented
/// names.
///
/// This is for your own terminal: never show what it says to the sender of a delivery.
///
/// Exit status: 0 when a cause was found or the delivery is accepted, 3 when nothing explains it, 1 when the secrets
/// cannot be used (with one line of JSON on standard error), 2 for wrong usage.
#[derive(Args)]
pub(crate) struct Arguments {
    #[command(flatten)]
    recorded: Recorded,
    /// didit and dhmad: name of an environment variable with a secret that is used elsewhere, such as the sandbox's, to
    /// find out whether that one matches; may be repeated
    #[arg(long = "other-secret-env", value_name = "NAME", value_parser = input::set_variable)]
    elsewhere: Vec<String>,
    /// Write one line of JSON
    #[arg(long)]
    json: bool,
    /// Also show undocumented names and what stands at the places in the body: somebody's identity data
    #[arg(long)]
    values: bool,
}

pub(crate) fn run(arguments: &Arguments) -> Result<Outcome, Problem> {
    let recorded = &arguments.recorded;
    recorded.check_usage()?;
    if !arguments.elsewhere.is_empty() && !recorded.provider.signs() {
        return Err(format!("--other-secret-env has no meaning for {}", recorded.provider.name()));
    }
    let headers = input::read_headers(&recorded.headers)?;
    let body = input::read(&recorded.body)?;
    let explainer = match arguments.explainer() {
        Ok(explainer) => explainer,
        Err(error) => return Ok(refusal::report(&error)),
    };
    let report = explainer.explain(&headers, &body, recorded.now());
    output::write(&arguments.shown(&report))?;
    Ok(match report.verdict() {
        Verdict::Unexplained => Outcome::Unexplained,
        _ => Outcome::Done,
    })
}

impl Arguments {
    fn explainer(&self) -> Result<Explainer, Error> {
        let recorded = &self.recorded;
        let secrets = recorded.secrets.read_bytes();
        let expected = || -> Result<Vec<_>, _> {
            let header = recorded.credential_header();
            secrets.iter().map(|secret| ExpectedHeader::new(header, &**secret)).collect()
        };
        let explainer = match recorded.provider {
            Provider::Didit => Explainer::didit(&secrets)?,
            Provider::Dhmad => Explainer::dhmad(&secrets, dhmad::Settings::default())?,
            Provider::Idwise => Explainer::idwise(expected()?)?,
            Provider::Agio => Explainer::agio(expected()?)?,
        };
        Ok(explainer
            .secrets_used_elsewhere(self.elsewhere.iter().map(|name| input::variable(name)))?
            .tolerance(recorded.tolerance.unwrap_or_default())
            .nested_tolerance(recorded.nested_tolerance.unwrap_or(Tolerance::Unchecked))
            .allow_simple(recorded.allow_simple)
            .max_body_bytes(recorded.max_body)
            .detail(if self.values { Detail::WithValues } else { Detail::WithoutValues }))
    }

    fn shown(&self, report: &Report) -> String {
        if self.json {
            return format!("{}\n", report.to_json());
        }
        let is_unset = env::var_os("NO_COLOR").is_none_or(|value| value.is_empty());
        written(report, Paint::new(is_unset && io::stdout().is_terminal()))
    }
}
