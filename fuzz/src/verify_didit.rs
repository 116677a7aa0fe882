//! What Didit's verifier accepts carries the right MAC, and what carries it is accepted.

use kyc_webhooks::didit::{BodyOrFields, Scheme, Verified, Verifier};
use kyc_webhooks::{Body, Error, ErrorCode, Secret, Tolerance};

use crate::calendar;
use crate::delivery::{Delivery, NOW, SECRETS};
use crate::model::{Json, Parsed, canonical, mac, parse};

/// The default tolerance, in seconds.
const TOLERANCE: u64 = 300;

/// Verifies the delivery as it is, signed by a reference, and signed but changed.
pub fn check(input: &[u8]) {
    let delivery = Delivery::of(input);
    let parsed = parse(delivery.body);
    for tolerance in [Tolerance::default(), Tolerance::Unchecked] {
        for body in [Body::exact(delivery.body), Body::reserialized(delivery.body)] {
            match verifier(tolerance).verify_allowing_simple(&delivery.headers, body, NOW) {
                Ok(BodyOrFields::Body(found)) => {
                    assert!(body.is_exact() || found.scheme().header() == Scheme::V2.header());
                    let secret = SECRETS[found.secret_index()];
                    accepted(&delivery, &parsed, found.scheme(), secret);
                    if tolerance != Tolerance::Unchecked {
                        assert_fresh(&delivery, &parsed.json, found.scheme());
                    }
                }
                Ok(BodyOrFields::Fields(found)) => {
                    let others = [Scheme::V2, Scheme::Raw, Scheme::DiditSignature];
                    assert!(others.iter().all(|scheme| !is_present(&delivery, scheme.header())));
                    accepted(&delivery, &parsed, Scheme::Simple, SECRETS[found.secret_index()]);
                }
                Err(_) => {}
            }
        }
    }
    signed(&delivery, &parsed);
}

fn verifier(tolerance: Tolerance) -> Verifier {
    let secrets = SECRETS.map(|secret| Secret::new(secret).expect("not empty"));
    Verifier::new(secrets).expect("two secrets").tolerance(tolerance)
}

fn is_present(delivery: &Delivery<'_>, name: &str) -> bool {
    !matches!(delivery.header(name), Ok(None))
}

fn accepted(delivery: &Delivery<'_>, parsed: &Parsed, scheme: Scheme, secret: &str) {
    assert!(parsed.faults.is_empty(), "{scheme} accepted in spite of {:?}", parsed.faults);
    let message = message(delivery, parsed, scheme).expect("a message");
    let claimed = delivery.header(scheme.header()).expect("one value").expect("a signature");
    let claimed = hex::decode(claimed).expect("hexadecimal");
    assert_eq!(claimed, mac(secret.as_bytes(), &message), "{scheme}");
}

/// What the scheme signs; None where there is no such text.
fn message(delivery: &Delivery<'_>, parsed: &Parsed, scheme: Scheme) -> Option<Vec<u8>> {
    let has_form = parsed.faults.is_empty() && !parsed.lone_surrogate;
    let canonical = || has_form.then(|| canonical(&parsed.json, false).into_bytes());
    match scheme {
        Scheme::Raw | Scheme::DiditSignature => Some(delivery.body.to_vec()),
        Scheme::V2 => canonical(),
        Scheme::V2TsPrefixed => {
            let timestamp = delivery.header("X-Timestamp").ok()??;
            timestamp.iter().all(u8::is_ascii_digit).then_some(())?;
            Some([timestamp, b":", &canonical()?].concat())
        }
        _ => {
            let names = ["timestamp", "session_id", "status", "webhook_type"];
            let fields: Option<Vec<_>> = names.map(|name| field(parsed.json.get(name))).into_iter().collect();
            Some(fields?.join(":").into_bytes())
        }
    }
}

fn field(value: Option<&Json>) -> Option<String> {
    let text = match value {
        None => String::new(),
        Some(Json::Null) => "None".to_owned(),
        Some(Json::String(points)) => {
            points.iter().map(|&point| char::from_u32(point)).collect::<Option<_>>()?
        }
        Some(number @ Json::Number(_)) => canonical(number, false),
        Some(_) => return None,
    };
    (!text.contains([':', '.'].as_slice()) || matches!(value, Some(Json::String(_)))).then_some(text)
}

fn assert_fresh(delivery: &Delivery<'_>, json: &Json, scheme: Scheme) {
    let nested = json.get("webhook_type").is_none() && matches!(json.get("data"), Some(Json::Object(_)));
    let event = json.get("event").and_then(|event| field(Some(event))).unwrap_or_default();
    let time = match scheme {
        Scheme::V2TsPrefixed => {
            let header = delivery.header("X-Timestamp").expect("one").expect("signed");
            std::str::from_utf8(header).expect("digits").to_owned()
        }
        // Its time is that of the event, about which nothing is promised.
        _ if nested && event.starts_with("transaction.") => return,
        _ => field(json.get("timestamp")).expect("a signed time"),
    };
    let seconds = time.parse().ok().or_else(|| calendar::rfc3339(&time)).expect("a time");
    assert!(NOW.seconds().abs_diff(seconds) <= TOLERANCE, "{time} is not fresh");
}

/// Signs the body with a MAC of the reference, and the body with a bit changed with the same.
fn signed(delivery: &Delivery<'_>, parsed: &Parsed) {
    let changed = delivery.mutated().unwrap_or_default();
    let changed_json = parse(&changed);
    for scheme in [Scheme::V2, Scheme::Raw, Scheme::DiditSignature] {
        let Some(message) = message(delivery, parsed, scheme) else { continue };
        let headers = [(scheme.header(), hex::encode_upper(mac(SECRETS[1].as_bytes(), &message)))];
        let verify = |body| verifier(Tolerance::Unchecked).verify(&headers, body, NOW);
        assert_is(verify(delivery.body), parsed, scheme, true);

        let canonical = |parsed: &Parsed| {
            (parsed.faults.is_empty() && !parsed.lone_surrogate).then(|| canonical(&parsed.json, false))
        };
        let is_same = scheme == Scheme::V2 && canonical(&changed_json) == canonical(parsed);
        assert_is(verify(&changed), &changed_json, scheme, is_same && canonical(parsed).is_some());
    }
}

/// Whether the verdict is right about a body whose signature matches or does not.
fn assert_is(verdict: Result<Verified<'_>, Error>, parsed: &Parsed, scheme: Scheme, matches: bool) {
    let code = verdict.as_ref().map_err(Error::code);
    let is_right = match code {
        Ok(found) => {
            parsed.faults.is_empty() && matches && found.scheme() == scheme && found.secret_index() == 1
        }
        Err(ErrorCode::TypeMissing) => parsed.faults.is_empty() && matches,
        Err(ErrorCode::SignatureMismatch) => parsed.faults.is_empty() && !matches,
        Err(ErrorCode::LoneSurrogate) => parsed.lone_surrogate && scheme == Scheme::V2,
        Err(code) => parsed.faults.contains(code.as_str()),
    };
    assert!(is_right, "{scheme}: {:?} for {:?}, matches: {matches}", code, parsed.faults);
}
