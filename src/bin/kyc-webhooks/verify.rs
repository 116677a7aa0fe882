use clap::Args;
use kyc_webhooks::didit::{BodyOrFields, Scheme};
use kyc_webhooks::{Error, Tolerance, dhmad, didit};

use crate::Outcome;
use crate::delivery::Delivery;
use crate::input::{Headers, Problem};
use crate::provider::Provider;
use crate::recorded::Recorded;

/// Verify a delivery of didit or dhmad and print what is authenticated as one line of JSON
#[derive(Args)]
pub(crate) struct Arguments {
    #[command(flatten)]
    recorded: Recorded,
}

pub(crate) fn run(arguments: &Arguments) -> Result<Outcome, Problem> {
    let recorded = &arguments.recorded;
    match recorded.provider {
        Provider::Didit => recorded.judge(didit),
        Provider::Dhmad => recorded.judge(dhmad),
        Provider::Idwise | Provider::Agio => Err(format!(
            "{} signs nothing that could be verified: `authenticate` checks who has sent a delivery",
            recorded.provider.name()
        )),
    }
}

fn didit<'b>(recorded: &Recorded, headers: &Headers, body: &'b [u8]) -> Result<Delivery<'b>, Error> {
    let verifier = didit::Verifier::new(recorded.secrets.read()?)?
        .tolerance(recorded.tolerance.unwrap_or_default())
        .nested_tolerance(recorded.nested_tolerance.unwrap_or(Tolerance::Unchecked))
        .max_body_bytes(recorded.max_body);
    let found = if recorded.allow_simple {
        verifier.verify_allowing_simple(headers, body, recorded.now())?
    } else {
        BodyOrFields::Body(verifier.verify(headers, body, recorded.now())?)
    };
    Ok(match found {
        BodyOrFields::Body(found) => {
            Delivery::parsed(recorded.provider, found.envelope(), found.problems(), found.body()).proven(
                found.authenticated(),
                Some(found.scheme().as_str()),
                found.secret_index(),
            )
        }
        BodyOrFields::Fields(found) => {
            Delivery::of_fields(recorded.provider, &found, Scheme::Simple.as_str())
        }
    })
}

fn dhmad<'b>(recorded: &Recorded, headers: &Headers, body: &'b [u8]) -> Result<Delivery<'b>, Error> {
    let verifier = dhmad::Verifier::new(recorded.secrets.read()?)?
        .tolerance(recorded.tolerance.unwrap_or_default())
        .max_body_bytes(recorded.max_body);
    let found = verifier.verify(headers, body, recorded.now())?;
    let delivery = Delivery::parsed(recorded.provider, found.envelope(), found.problems(), found.body());
    Ok(delivery.proven(found.authenticated(), Some(found.scheme().as_str()), found.secret_index()))
}
