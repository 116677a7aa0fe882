//! What DHMAD's verifier accepts carries the right MAC, and what carries it and is fresh is accepted.

use kyc_webhooks::dhmad::{Encoding, Scheme, Settings, Verified, Verifier};
use kyc_webhooks::{Body, Error, ErrorCode, Secret, Tolerance, UnixTime};

use crate::calendar;
use crate::delivery::{Choices, Delivery, NOW, SECRETS};
use crate::model::freshness::{self, CHECKED, PAST};
use crate::model::{Json, Parsed, javascript, mac, parse};
use crate::signature_text;

const SIGNATURE: &str = "x-webhook-signature";

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
    signed(&delivery, &parsed, &mut Choices::of(input));
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
    assert!(NOW.seconds().abs_diff(seconds) <= PAST, "{seconds} is not fresh");
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
fn signed(delivery: &Delivery<'_>, parsed: &Parsed, choices: &mut Choices) {
    let changed = delivery.mutated().unwrap_or_default();
    let changed_json = parse(&changed);
    for &scheme in Scheme::ALL {
        let Some(message) = message(parsed, delivery.body, scheme) else { continue };
        for encoding in [Encoding::Hex, Encoding::Base64] {
            let text = signature_text::write(&mac(SECRETS[1].as_bytes(), &message), encoding);
            for (body, parsed) in [(delivery.body, parsed), (&changed, &changed_json)] {
                let (time, now) = time(delivery, choices);
                let mut headers = vec![(SIGNATURE, text.as_bytes())];
                headers.extend(time.as_deref().map(|time| ("x-webhook-timestamp", time)));
                let verdict = verifier(encoding, Tolerance::Unchecked).verify(&headers, body, now);
                assert_is(verdict, body, parsed, &message, Ok(()));
                let verdict = verifier(encoding, CHECKED).verify(&headers, body, now);
                assert_is(verdict, body, parsed, &message, is_fresh(time.as_deref(), now));
            }
        }
    }
}

/// What the delivery is dated, which nothing signs, and when it arrives.
fn time(delivery: &Delivery<'_>, choices: &mut Choices) -> (Option<Vec<u8>>, UnixTime) {
    let stated = delivery.header("x-webhook-timestamp").ok().flatten();
    let time = match choices.below(8) {
        0 => None,
        1 => Some(b"soon".to_vec()),
        2 | 3 => stated.map(<[u8]>::to_vec),
        _ => calendar::iso(NOW.seconds()).map(String::into_bytes),
    };
    let seconds = time.as_deref().and_then(seconds);
    (time, seconds.map_or(NOW, |seconds| freshness::now_for(seconds, choices.below(6))))
}

fn seconds(time: &[u8]) -> Option<i64> {
    calendar::rfc3339(std::str::from_utf8(time).ok()?)
}

fn is_fresh(time: Option<&[u8]>, now: UnixTime) -> Result<(), &'static str> {
    freshness::check(seconds(time.ok_or("timestamp_missing")?).ok_or("header_malformed")?, now)
}

/// Whether the verdict is right about a body with a signature over `signed`, as fresh as that.
fn assert_is(
    verdict: Result<Verified<'_>, Error>,
    body: &[u8],
    parsed: &Parsed,
    signed: &[u8],
    is_fresh: Result<(), &'static str>,
) {
    let mut matching =
        Scheme::ALL.iter().filter(|scheme| message(parsed, body, **scheme).as_deref() == Some(signed));
    let matching = matching.next().filter(|_| parsed.faults.is_empty());
    let code = verdict.as_ref().map_err(Error::code);
    let is_right = match (code, matching, is_fresh) {
        (Ok(found), Some(scheme), Ok(())) => found.scheme() == *scheme && found.secret_index() == 1,
        (Err(ErrorCode::TypeMissing), Some(_), Ok(())) => !has_type(parsed),
        (Err(code), Some(_), Err(refusal)) => code.as_str() == refusal,
        (Err(code), None, _) if parsed.faults.is_empty() => code == ErrorCode::SignatureMismatch,
        (Err(code), None, _) => parsed.faults.contains(code.as_str()),
        _ => false,
    };
    assert!(is_right, "{code:?} for {:?}, matching: {matching:?}, fresh: {is_fresh:?}", parsed.faults);
}

fn has_type(parsed: &Parsed) -> bool {
    let is_text = |point: &u32| char::from_u32(*point).is_some();
    matches!(parsed.json.get("type"), Some(Json::String(name)) if !name.is_empty() && name.iter().all(is_text))
}
