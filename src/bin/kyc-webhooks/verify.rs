use clap::Args;
use kyc_webhooks::didit::{BodyOrFields, Scheme};
use kyc_webhooks::{Credential, Error, Tolerance, agio, dhmad, didit, idwise};

use crate::delivery::Delivery;
use crate::input::{self, Problem};
use crate::provider::Provider;
use crate::recorded::Recorded;
use crate::{Outcome, refusal};

/// Verify a delivery and print what is authenticated as one line of JSON
///
/// didit and dhmad sign their deliveries. idwise and agio do not: with them, only the sender is checked, by a
/// credential in a header, and the body may be anybody's who knows the credential.
#[derive(Args)]
pub(crate) struct Arguments {
    #[command(flatten)]
    recorded: Recorded,
}

type Headers = [(String, Vec<u8>)];

pub(crate) fn run(arguments: &Arguments) -> Result<Outcome, Problem> {
    arguments.recorded.check_usage()?;
    let headers = input::read_headers(&arguments.recorded.headers)?;
    let body = input::read(&arguments.recorded.body)?;
    let delivery = match arguments.recorded.provider {
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
    fn credentials(&self) -> Result<Vec<Credential>, Error> {
        self.recorded.secrets.read_credentials(self.recorded.credential_header())
    }

    fn didit<'b>(&self, headers: &Headers, body: &'b [u8]) -> Result<Delivery<'b>, Error> {
        let verifier = didit::Verifier::new(self.recorded.secrets.read()?)?
            .tolerance(self.recorded.tolerance.unwrap_or_default())
            .nested_tolerance(self.recorded.nested_tolerance.unwrap_or(Tolerance::Unchecked))
            .max_body_bytes(self.recorded.max_body);
        let found = if self.recorded.allow_simple {
            verifier.verify_allowing_simple(headers, body, self.recorded.now())?
        } else {
            BodyOrFields::Body(verifier.verify(headers, body, self.recorded.now())?)
        };
        Ok(match found {
            BodyOrFields::Body(found) => {
                Delivery::parsed(self.recorded.provider, found.envelope(), found.problems(), found.body())
                    .proven(found.authenticated(), Some(found.scheme().as_str()), found.secret_index())
            }
            BodyOrFields::Fields(found) => {
                Delivery::of_fields(self.recorded.provider, &found, Scheme::Simple.as_str())
            }
        })
    }

    fn dhmad<'b>(&self, headers: &Headers, body: &'b [u8]) -> Result<Delivery<'b>, Error> {
        let verifier = dhmad::Verifier::new(self.recorded.secrets.read()?)?
            .tolerance(self.recorded.tolerance.unwrap_or_default())
            .max_body_bytes(self.recorded.max_body);
        let found = verifier.verify(headers, body, self.recorded.now())?;
        let delivery =
            Delivery::parsed(self.recorded.provider, found.envelope(), found.problems(), found.body());
        Ok(delivery.proven(found.authenticated(), Some(found.scheme().as_str()), found.secret_index()))
    }

    fn idwise<'b>(&self, headers: &Headers, body: &'b [u8]) -> Result<Delivery<'b>, Error> {
        let authenticator =
            idwise::Authenticator::new(self.credentials()?)?.max_body_bytes(self.recorded.max_body);
        let found = authenticator.authenticate(headers, body)?;
        let delivery =
            Delivery::parsed(self.recorded.provider, found.envelope(), found.problems(), found.body());
        Ok(delivery.proven(found.authenticated(), None, found.credential_index()))
    }

    fn agio<'b>(&self, headers: &Headers, body: &'b [u8]) -> Result<Delivery<'b>, Error> {
        let authenticator =
            agio::Authenticator::new(self.credentials()?)?.max_body_bytes(self.recorded.max_body);
        let found = authenticator.authenticate(headers, body)?;
        let delivery =
            Delivery::parsed(self.recorded.provider, found.envelope(), found.problems(), found.body());
        Ok(delivery.proven(found.authenticated(), None, found.credential_index()))
    }
}
