//! What Didit's verifier accepts carries the right MAC, and of what carries it the verdict is the model's.

use kyc_webhooks::didit::{BodyOrFields, Scheme, Verifier};
use kyc_webhooks::{Body, Secret, Tolerance};

use crate::delivery::{Choices, Delivery, NOW, SECRETS};
use crate::model::didit::{Asked, Delivered};
use crate::model::freshness::{self, CHECKED, PAST};
use crate::model::mac;

/// Verifies the delivery as it is, signed by a reference, signed but changed, and signed as another.
pub fn check(input: &[u8]) {
    let delivery = Delivery::of(input);
    let delivered = Delivered::of(delivery.body);
    for tolerance in [Tolerance::default(), Tolerance::Unchecked] {
        for body in [Body::exact(delivery.body), Body::reserialized(delivery.body)] {
            match verifier(tolerance).verify_allowing_simple(&delivery.headers, body, NOW) {
                Ok(BodyOrFields::Body(found)) => {
                    assert!(body.is_exact() || found.scheme().header() == Scheme::V2.header());
                    let secret = SECRETS[found.secret_index()];
                    accepted(&delivery, &delivered, found.scheme(), secret);
                    if tolerance != Tolerance::Unchecked {
                        assert_fresh(&delivery, &delivered, found.scheme());
                    }
                }
                Ok(BodyOrFields::Fields(found)) => {
                    let others = [Scheme::V2, Scheme::Raw, Scheme::DiditSignature];
                    assert!(others.iter().all(|scheme| !is_present(&delivery, scheme.header())));
                    assert!(delivered.plain_fields().is_some(), "the fields are ambiguous");
                    accepted(&delivery, &delivered, Scheme::Simple, SECRETS[found.secret_index()]);
                    if tolerance != Tolerance::Unchecked {
                        assert_fresh(&delivery, &delivered, Scheme::Simple);
                    }
                }
                Err(_) => {}
            }
        }
    }
    signed(&delivery, &delivered, &mut Choices::of(input));
}

fn verifier(tolerance: Tolerance) -> Verifier {
    let secrets = SECRETS.map(|secret| Secret::new(secret).expect("not empty"));
    Verifier::new(secrets).expect("two secrets").tolerance(tolerance)
}

fn is_present(delivery: &Delivery<'_>, name: &str) -> bool {
    !matches!(delivery.header(name), Ok(None))
}

fn accepted(delivery: &Delivery<'_>, delivered: &Delivered<'_>, scheme: Scheme, secret: &str) {
    let faults = &delivered.parsed.faults;
    assert!(faults.is_empty(), "{scheme} accepted in spite of {faults:?}");
    let timestamp = delivery.header("X-Timestamp").ok().flatten();
    let is_digits = timestamp.is_some_and(|text| text.iter().all(u8::is_ascii_digit));
    assert!(is_digits || scheme != Scheme::V2TsPrefixed);
    let message = delivered.message(scheme, timestamp).expect("a message");
    let claimed = delivery.header(scheme.header()).expect("one value").expect("a signature");
    let claimed = hex::decode(claimed).expect("hexadecimal");
    assert_eq!(claimed, mac(secret.as_bytes(), &message), "{scheme}");
}

fn assert_fresh(delivery: &Delivery<'_>, delivered: &Delivered<'_>, scheme: Scheme) {
    let time = match scheme {
        Scheme::V2TsPrefixed => {
            let header = delivery.header("X-Timestamp").expect("one").expect("signed");
            freshness::seconds(header).expect("digits")
        }
        // About the time of an event nothing is promised.
        _ if delivered.has_time_of_event() && scheme != Scheme::Simple => return,
        _ => delivered.time().expect("a signed time"),
    };
    assert!(NOW.seconds().abs_diff(time) <= PAST, "{time} is not fresh");
}

/// Signs the body in every way with a MAC of the reference. Presents it with that, the body with a bit changed with the
/// same, and other fields whose text is the one of the body.
fn signed(delivery: &Delivery<'_>, delivered: &Delivered<'_>, choices: &mut Choices) {
    let verifiers = [(true, false), (false, false), (false, true)].map(|(checked, nested_checked)| {
        let tolerance = |checked| if checked { CHECKED } else { Tolerance::Unchecked };
        let verifier = verifier(tolerance(checked)).nested_tolerance(tolerance(nested_checked));
        (verifier, checked, nested_checked)
    });
    let changed = delivery.mutated().unwrap_or_default();
    let changed = (Delivered::of(&changed), changed.as_slice());
    for &scheme in Scheme::ALL {
        let timestamp = timestamp(delivery, delivered, choices);
        let Some(message) = delivered.message(scheme, timestamp.as_deref()) else { continue };
        let split = split_into_fields(&message);
        let split = (Delivered::of(&split), split.as_slice());
        let bodies = [
            (scheme, delivered, delivery.body),
            (scheme, &changed.0, changed.1),
            (Scheme::Simple, &split.0, split.1),
        ];
        for (scheme, delivered, body) in bodies {
            let (verifier, checked, nested_checked) = &verifiers[choices.below(verifiers.len())];
            let another = Scheme::ALL[choices.below(Scheme::ALL.len())];
            let mut claims = vec![(scheme, message.as_slice())];
            if another.header() != scheme.header() && choices.below(2) == 0 {
                claims.push((another, b"another text"));
            }
            let signed_header = timestamp.as_deref().filter(|_| scheme == Scheme::V2TsPrefixed);
            let time = signed_header.and_then(freshness::seconds).or(delivered.time().ok());
            let mut asked = Asked {
                claims: &claims,
                timestamp: timestamp.as_deref(),
                is_exact: choices.below(4) > 0,
                allow_simple: false,
                now: time.map_or(NOW, |time| freshness::now_for(time, choices.below(6))),
                checked: *checked,
                nested_checked: *nested_checked,
            };
            assert_verdict(verifier, delivered, body, &asked);
            asked.allow_simple = true;
            assert_verdict(verifier, delivered, body, &asked);
        }
    }
}

/// A value for `X-Timestamp`: none, the time of the body, the second after it, that of the delivery, or no time.
fn timestamp(delivery: &Delivery<'_>, delivered: &Delivered<'_>, choices: &mut Choices) -> Option<Vec<u8>> {
    let time = delivered.time().unwrap_or(NOW.seconds());
    match choices.below(8) {
        0 | 1 => None,
        2..=4 => Some(time.to_string().into_bytes()),
        5 => Some(time.saturating_add(1).to_string().into_bytes()),
        6 => delivery.header("X-Timestamp").ok().flatten().map(<[u8]>::to_vec),
        _ => Some(b"soon".to_vec()),
    }
}

/// A body whose four fields, joined, are the message of another.
fn split_into_fields(message: &[u8]) -> Vec<u8> {
    let message = String::from_utf8_lossy(message);
    let mut parts = message.splitn(4, ':');
    let [timestamp, session_id, status, webhook_type] = [(); 4].map(|()| parts.next());
    serde_json::json!({
        "timestamp": timestamp, "session_id": session_id, "status": status, "webhook_type": webhook_type,
    })
    .to_string()
    .into_bytes()
}

fn assert_verdict(verifier: &Verifier, delivered: &Delivered<'_>, body: &[u8], asked: &Asked<'_>) {
    let mut headers: Vec<(&str, Vec<u8>)> = Vec::new();
    for (scheme, message) in asked.claims {
        let text = hex::encode_upper(mac(SECRETS[1].as_bytes(), message));
        headers.push((scheme.header(), text.into_bytes()));
    }
    headers.extend(asked.timestamp.map(|timestamp| ("X-Timestamp", timestamp.to_vec())));
    let body = if asked.is_exact { Body::exact(body) } else { Body::reserialized(body) };
    let found = if asked.allow_simple {
        verifier.verify_allowing_simple(&headers, body, asked.now)
    } else {
        verifier.verify(&headers, body, asked.now).map(BodyOrFields::Body)
    };
    let found = match found {
        Ok(BodyOrFields::Body(found)) => Ok((found.scheme(), found.secret_index())),
        Ok(BodyOrFields::Fields(found)) => Ok((Scheme::Simple, found.secret_index())),
        Err(error) => Err(error.code().as_str()),
    };
    let expected = delivered.verdict(asked);
    let is_right = match (&found, &expected) {
        (Ok(found), Ok(scheme)) => *found == (*scheme, 1),
        (Err(code), Err(codes)) => codes.contains(code),
        _ => false,
    };
    assert!(is_right, "{found:?}, expected {expected:?} of {:?}", asked.claims);
}
