//! A typed event says nothing that its body does not say, and agrees with the list of its problems.

use std::fmt::Debug;

use kyc_webhooks::{Envelope, Error, ErrorCode, Problem, agio, dhmad, didit, idwise};
use serde_json::to_string;

use crate::model::{Json, Parsed, is_same_number, parse};

macro_rules! provider {
    ($function:ident of $name:ident, $about:literal) => {
        #[doc = $about]
        pub fn $function(body: &[u8]) {
            let parsed = parse(body);
            match $name::parse_unverified(body) {
                Ok(delivery) => {
                    assert!(parsed.faults.is_empty(), "read in spite of {:?}", parsed.faults);
                    assert_eq!(delivery.body(), body);
                    read(&delivery);
                    envelope(delivery.envelope());
                    let event = delivery.event();
                    read(&event);
                    let written = event.map(|event| to_string(&event).expect("an event is JSON"));
                    agree(written, &delivery.problems(), &parsed);
                }
                Err(error) => refused(&error, &parsed),
            }
        }
    };
}

provider!(dhmad of dhmad, "Reads the input as a body of DHMAD's.");
provider!(idwise of idwise, "Reads the input as a body of IDWise's.");
provider!(didit_event of didit, "Reads the input as an event of Didit's.");
provider!(agio of agio, "Reads the input as a body of Agio's.");

/// Reads the input as a body of Didit's: as an event, as a decision and as an answer of the API.
pub fn didit(body: &[u8]) {
    didit_event(body);
    let parsed = parse(body);
    let decision = didit::AnyDecision::from_json(body).map(|decision| {
        read(&decision);
        read(&(decision.session_id(), decision.status(), decision.vendor_data()));
        read(&decision.warnings().collect::<Vec<_>>());
        to_string(&decision).expect("JSON")
    });
    match decision {
        Ok(written) => agree(Ok(written), &[], &parsed),
        Err(error) if error.problem().is_some() => assert!(parsed.faults.is_empty()),
        Err(error) => refused(&error, &parsed),
    }
    use didit::configuration::{Configuration, Destination};
    answer(Configuration::from_json(body), &parsed);
    answer(Destination::from_json(body), &parsed);
    answer(Destination::list_from_json(body), &parsed);
}

/// An answer of the API may be any value. It is not written back.
fn answer(answer: Result<impl Debug, Error>, parsed: &Parsed) {
    let is_json = parsed.faults.iter().all(|&fault| fault == "not_an_object");
    match answer {
        Ok(value) => {
            assert!(is_json, "read in spite of {:?}", parsed.faults);
            read(&value);
        }
        Err(error) if error.problem().is_some() => assert!(is_json),
        Err(error) => refused(&error, parsed),
    }
}

/// What is printed has an end, and printing it needs none of what may be missing.
fn read(value: &impl Debug) {
    let _ = format!("{value:?}");
}

fn envelope(envelope: &Envelope<'_>) {
    let written = to_string(envelope).expect("an envelope is JSON");
    let written = parse(written.as_bytes());
    assert!(written.faults.is_empty());
    let text = |name| match written.json.get(name) {
        Some(Json::String(points)) => points.iter().map(|&point| char::from_u32(point)).collect(),
        _ => None::<String>,
    };
    assert_eq!(text("type").as_deref(), Some(envelope.event_type()));
    assert!(!envelope.event_type().is_empty());
    assert_eq!(text("id").as_deref(), envelope.id());
    assert_eq!(text("dedupe_key").as_deref(), envelope.dedupe_key());
    assert_eq!(text("subject").as_deref(), envelope.subject());
    assert!(envelope.id().is_none() || envelope.dedupe_key().is_some());
    read(&(envelope.outcome(), envelope.occurred_at()));
}

fn refused(error: &Error, parsed: &Parsed) {
    let is_right = match error.code() {
        ErrorCode::TypeMissing => parsed.faults.is_empty(),
        code => parsed.faults.contains(code.as_str()),
    };
    assert!(is_right, "{error} for {:?}", parsed.faults);
}

fn agree(written: Result<String, Problem>, problems: &[Problem], parsed: &Parsed) {
    match written {
        Ok(written) => {
            assert_eq!(problems, []);
            // No text of Rust's holds half a surrogate pair.
            if parsed.lone_surrogate {
                return;
            }
            let json = parse(written.as_bytes());
            assert!(json.faults.is_empty(), "{:?}: {written}", json.faults);
            assert!(is_said_by(&json.json, &parsed.json), "not what the body says: {written}");
        }
        Err(problem) => {
            assert!(problems.contains(&problem), "{problem} is not in {problems:?}");
            assert!(problems.iter().all(|problem| !problem.to_string().is_empty()));
        }
    }
}

/// Whether every value of `written` is that of `original` in the same place. Members that a model does not know are
/// not written.
fn is_said_by(written: &Json, original: &Json) -> bool {
    match (written, original) {
        (Json::Object(members), Json::Object(originals)) => members.iter().all(|(key, value)| {
            let found = originals.iter().find(|(other, _)| other == key);
            found.is_some_and(|(_, original)| is_said_by(value, original))
        }),
        (Json::Array(elements), Json::Array(originals)) => {
            elements.len() == originals.len()
                && elements.iter().zip(originals).all(|(element, original)| is_said_by(element, original))
        }
        (Json::Number(written), Json::Number(original)) => is_same_number(written, original),
        // Digits beyond 64 bits.
        (Json::String(written), Json::Number(original)) => {
            written.iter().copied().eq(original.chars().map(u32::from))
        }
        _ => written == original,
    }
}
