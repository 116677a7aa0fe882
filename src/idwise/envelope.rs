use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;

use super::event::EventName;
use crate::canonical::{Scalar, Value};
use crate::content::text;
use crate::dedupe;
use crate::event::{Envelope, Outcome};

/// The members that name what an event is about; without one of them nothing tells two events apart.
const SUBJECTS: [&str; 3] = ["journeyId", "spotCheckJourneyId", "ongoingCheckId"];

/// The members that, with those, tell events without an identifier apart.
const DETAILS: [&str; 10] = [
    "referenceNo",
    "stepId",
    "stepType",
    "systemDecision",
    "previousSystemDecision",
    "manualDecision",
    "finalDecision",
    "action",
    "trigger",
    "updatedAMLVersionNumber",
];

/// Reads the envelope, whatever shape the rest has. None if nothing says which event it is.
pub(super) fn envelope<'a>(root: Value<'_, 'a>) -> Option<Envelope<'a>> {
    let written = text(root, "event")?;
    let name = EventName::recognise(&written);
    let event_type = name.as_ref().map_or(written, |name| Cow::Owned(name.as_str().into()));
    // Members beside `event` are not IDWise's, so only what is below `body` counts.
    let body = root.get("body");
    let member = |name| text(body?, name);

    let id = member("eventId");
    let dedupe_key = match &id {
        Some(id) => Some(id.clone()),
        None => body.and_then(|body| fallback_key(body, &event_type, name.as_ref())).map(Cow::Owned),
    };
    Some(Envelope {
        dedupe_key,
        subject: member("referenceNo"),
        outcome: body.and_then(outcome),
        occurred_at: None,
        event_type,
        id,
    })
}

/// The key of an event without an `eventId`.
fn fallback_key(body: Value<'_, '_>, event_type: &str, name: Option<&EventName>) -> Option<String> {
    let is_step = matches!(name, Some(EventName::FinishedStep | EventName::StepSubmitted));
    if SUBJECTS.iter().all(|name| part(body, name).is_none()) || (is_step && part(body, "stepId").is_none()) {
        return None;
    }
    let members = SUBJECTS.iter().chain(&DETAILS).map(|name| part(body, name));
    let parts: Vec<_> = core::iter::once(Some(Cow::Borrowed(event_type))).chain(members).collect();
    Some(dedupe::key(&parts))
}

/// A member as text; absent, null, and the text `null` are the same.
fn part<'a>(body: Value<'_, 'a>, name: &str) -> Option<Cow<'a, str>> {
    match body.get(name)?.as_scalar()? {
        Scalar::Integer(text) => Some(text),
        Scalar::String(text) => Some(text).filter(|text| !matches!(&**text, "" | "null")),
        Scalar::Null => None,
    }
}

/// What was decided: by a person if one did, else by the system.
fn outcome(body: Value<'_, '_>) -> Option<Outcome> {
    let decision = ["finalDecision", "systemDecision"]
        .into_iter()
        .find_map(|name| text(body, name).filter(|decision| decision != "null"))?;
    match &*decision {
        "Approved" | "Complete" => Some(Outcome::Approved),
        "Rejected" => Some(Outcome::Declined),
        "Refer" => Some(Outcome::InReview),
        "Incomplete" => Some(Outcome::Pending),
        _ => None,
    }
}
