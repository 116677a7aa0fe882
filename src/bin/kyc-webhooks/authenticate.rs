use clap::Args;
use kyc_webhooks::{Credential, Error, agio, idwise};

use crate::Outcome;
use crate::delivery::Delivery;
use crate::input::{Headers, Problem};
use crate::provider::Provider;
use crate::recorded::Recorded;

/// Check who sent a delivery of idwise or agio and print it as one line of JSON
///
/// They sign nothing. Only the sender is checked, by a credential in a header, and the body may be anybody's who knows
/// that.
#[derive(Args)]
pub(crate) struct Arguments {
    #[command(flatten)]
    recorded: Recorded,
}

pub(crate) fn run(arguments: &Arguments) -> Result<Outcome, Problem> {
    let recorded = &arguments.recorded;
    match recorded.provider {
        Provider::Idwise => recorded.judge(idwise),
        Provider::Agio => recorded.judge(agio),
        Provider::Didit | Provider::Dhmad => {
            Err(format!("{} signs its deliveries: `verify` them", recorded.provider.name()))
        }
    }
}

fn credentials(recorded: &Recorded) -> Result<Vec<Credential>, Error> {
    recorded.secrets.read_credentials(recorded.credential_header())
}

fn idwise<'b>(recorded: &Recorded, headers: &Headers, body: &'b [u8]) -> Result<Delivery<'b>, Error> {
    let authenticator = idwise::Authenticator::new(credentials(recorded)?)?.max_body_bytes(recorded.max_body);
    let found = authenticator.authenticate(headers, body)?;
    let delivery = Delivery::parsed(recorded.provider, found.envelope(), found.problems(), found.body());
    Ok(delivery.proven(found.authenticated(), None, found.credential_index()))
}

fn agio<'b>(recorded: &Recorded, headers: &Headers, body: &'b [u8]) -> Result<Delivery<'b>, Error> {
    let authenticator = agio::Authenticator::new(credentials(recorded)?)?.max_body_bytes(recorded.max_body);
    let found = authenticator.authenticate(headers, body)?;
    let delivery = Delivery::parsed(recorded.provider, found.envelope(), found.problems(), found.body());
    Ok(delivery.proven(found.authenticated(), None, found.credential_index()))
}
