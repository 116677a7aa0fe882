//! What DHMAD's verifier accepts carries the right MAC, and what carries it is accepted.

use kyc_webhooks::dhmad::{Encoding, Scheme, Settings, Verified, Verifier};
use kyc_webhooks::{Body, Error, ErrorCode, Secret, Tolerance};

use crate::calendar;
use crate::delivery::{Delivery, NOW, SECRETS};
use crate::model::{Parsed, javascript, mac, parse};
use crate::signature_text;

const SIGNATURE: &str = "x-webhook-signature";
/// The default tolerance, in seconds.
const TOLERANCE: u64 = 300;

/// Verifies the delivery as it is, signed by a reference, and signed but changed.
pub fn check(input: &[u8]) {
    let delivery = Delivery::of(input);
    let parsed = parse(delivery.body);
    for encoding in [Encoding::Hex, Encoding::Base64] {
        for tolerance in [Tolerance::default(), Tolerance::Unchecked] {
            for body in [Body::exact(delivery.body), Body::reserialized(delivery.body)] {
                let verifier = verifier(encoding, tolerance);
                if let Ok(found) = verifier.verify(&delivery.headers, body, NOW) {
                    assert!(body.is_exact() || found.scheme() == Scheme::Stringified);
                    accepted(&delivery, &parsed, &found, encoding);
                    if tolerance != Tolerance::Unchecked {
                        assert_fresh(&delivery);
                    }
                }
            }
        }
    }
    signed(&delivery, &parsed);
}

fn verifier(encoding: Encoding, tolerance: Tolerance) -> Verifier {
    let secrets = SECRETS.map(|secret| Secret::new(secret).expect("not empty"));
    let verifier = Verifier::new(secrets).expect("two secrets").tolerance(tolerance);
    verifier.settings(Settings::default().encoding(encoding))
}

fn accepted(delivery: &Delivery<'_>, parsed: &Parsed, found: &Verified<'_>, encoding: Encoding) {
    assert!(parsed.faults.is_empty(), "accepted in spite of {:?}", parsed.faults);
    let message = message(parsed, delivery.body, found.scheme()).expect("a message");
    let claimed = delivery.header(SIGNATURE).expect("one value").expect("a signature");
    let claimed = signature_text::read(claimed, encoding).expect("a signature");
    assert_eq!(claimed, mac(SECRETS[found.secret_index()].as_bytes(), &message));
    if let Some(name) = delivery.header("x-webhook-event").expect("one value") {
        assert_eq!(name, found.envelope().event_type().as_bytes());
    }
}

fn assert_fresh(delivery: &Delivery<'_>) {
    let time = delivery.header("x-webhook-timestamp").expect("one value").expect("a time");
    let seconds = calendar::rfc3339(std::str::from_utf8(time).expect("UTF-8")).expect("a time");
    assert!(NOW.seconds().abs_diff(seconds) <= TOLERANCE, "{seconds} is not fresh");
}

/// What the scheme signs; None where there is no such text.
fn message(parsed: &Parsed, body: &[u8], scheme: Scheme) -> Option<Vec<u8>> {
    if scheme == Scheme::Raw {
        return Some(body.to_vec());
    }
    let has_text = parsed.faults.is_empty() && !parsed.lone_surrogate;
    has_text.then(|| javascript(&parsed.json)).flatten().map(String::into_bytes)
}

/// Signs the body with a MAC of the reference, and the body with a bit changed with the same.
fn signed(delivery: &Delivery<'_>, parsed: &Parsed) {
    let changed = delivery.mutated().unwrap_or_default();
    let changed_json = parse(&changed);
    for &scheme in Scheme::ALL {
        let Some(message) = message(parsed, delivery.body, scheme) else { continue };
        for encoding in [Encoding::Hex, Encoding::Base64] {
            let text = signature_text::write(&mac(SECRETS[1].as_bytes(), &message), encoding);
            for (body, parsed) in [(delivery.body, parsed), (&changed, &changed_json)] {
                let headers = [(SIGNATURE, &text)];
                let verdict = verifier(encoding, Tolerance::Unchecked).verify(&headers, body, NOW);
                assert_is(verdict, body, parsed, &message);
            }
        }
    }
}

/// Whether the verdict is right about a body with a signature over `message`.
fn assert_is(verdict: Result<Verified<'_>, Error>, body: &[u8], parsed: &Parsed, signed: &[u8]) {
    let mut matching =
        Scheme::ALL.iter().filter(|scheme| message(parsed, body, **scheme).as_deref() == Some(signed));
    let matching = matching.next();
    let code = verdict.as_ref().map_err(Error::code);
    let is_right = match code {
        Ok(found) => {
            parsed.faults.is_empty() && matching == Some(&found.scheme()) && found.secret_index() == 1
        }
        Err(ErrorCode::TypeMissing) => parsed.faults.is_empty() && matching.is_some(),
        Err(ErrorCode::SignatureMismatch) => parsed.faults.is_empty() && matching.is_none(),
        Err(code) => parsed.faults.contains(code.as_str()),
    };
    assert!(is_right, "{code:?} for {:?}, matching: {matching:?}", parsed.faults);
}
