//! The answers of the common envelope, read without the typed models so that no odd member can hide them.
//!
//! The module documentation of `didit` says where each comes from.

use alloc::borrow::Cow;
use alloc::string::String;

use super::event::{EventType, Form, Name, SessionStatus, TransactionStatus};
use super::freshness;
use crate::canonical::{Scalar, Value};
use crate::event::{Envelope, Outcome};
use crate::time::UnixTime;

/// What an event can be about, in the order in which keys have it.
const IDENTIFIERS: [&str; 7] = [
    "session_id",
    "business_session_id",
    "vendor_user_id",
    "vendor_business_id",
    "uuid",
    "transaction_id",
    "request_id",
];

/// The envelope of a body that names its event.
pub(super) fn read<'a>(root: Value<'_, 'a>, name: Name<'a>) -> Envelope<'a> {
    let content = name.content(root);
    let id = text(root, "event_id");
    let status = text(content, "status");
    Envelope {
        dedupe_key: match &id {
            Some(id) => Some(escaped(id.clone())),
            None => fallback_key(root, &name).map(Cow::Owned),
        },
        id,
        subject: text(content, "vendor_data").or_else(|| text(content, "applicant_vendor_data")),
        outcome: outcome(&name.text, status.as_deref()),
        occurred_at: occurred_at(root, &name),
        event_type: name.text,
    }
}

/// What a status means for an event of a type.
pub(super) fn outcome(event_type: &str, status: Option<&str>) -> Option<Outcome> {
    match EventType::from(event_type) {
        EventType::StatusUpdated | EventType::DataUpdated => {
            SessionStatus::from_any_spelling(status?).outcome()
        }
        EventType::TransactionCreated | EventType::TransactionStatusUpdated => {
            TransactionStatus::from(status?).outcome()
        }
        _ => None,
    }
}

/// A text that says something: an empty one counts as absent, so that it is no key and no subject.
fn text<'a>(object: Value<'_, 'a>, member: &str) -> Option<Cow<'a, str>> {
    object.get(member)?.as_str().filter(|text| !text.is_empty())
}

fn time(object: Value<'_, '_>, member: &str) -> Option<UnixTime> {
    match object.get(member)?.as_scalar()? {
        Scalar::Integer(text) | Scalar::String(text) => freshness::parse(&text),
        Scalar::Null => None,
    }
}

fn occurred_at(root: Value<'_, '_>, name: &Name<'_>) -> Option<UnixTime> {
    let of_the_transaction = || {
        let is_created = EventType::from(&*name.text) == EventType::TransactionCreated;
        if is_created { time(name.content(root), "created_at") } else { None }
    };
    time(root, "created_at").or_else(of_the_transaction).or_else(|| time(root, "timestamp"))
}

/// A key for an event without an identifier of its own; None if it could be that of another event too.
fn fallback_key(root: Value<'_, '_>, name: &Name<'_>) -> Option<String> {
    if !is_told_apart_by_time(&EventType::from(&*name.text)) {
        return None;
    }
    let content = name.content(root);
    let mut key = escaped(name.text.clone()).into_owned();
    for member in IDENTIFIERS {
        push(&mut key, member, text(content, member));
    }
    let has_identifier = key.contains('|');
    for member in ["previous_status", "status"] {
        push(&mut key, member, text(content, member));
    }
    let timestamp = match root.get("timestamp").and_then(Value::as_scalar) {
        Some(Scalar::Integer(text) | Scalar::String(text)) if !text.is_empty() => Some(text),
        _ => None,
    };
    let is_complete = has_identifier && (timestamp.is_some() || name.form == Form::Callback);
    push(&mut key, "timestamp", timestamp);
    is_complete.then_some(key)
}

/// Whether there are no two events of the type about the same thing, with the same status, in one second.
fn is_told_apart_by_time(event_type: &EventType) -> bool {
    matches!(
        event_type,
        EventType::StatusUpdated
            | EventType::DataUpdated
            | EventType::UserStatusUpdated
            | EventType::UserDataUpdated
            | EventType::BusinessStatusUpdated
            | EventType::BusinessDataUpdated
            | EventType::TransactionCreated
            | EventType::TransactionStatusUpdated
            | EventType::TravelRuleStatusUpdated
            | EventType::KybRegistrySearchResolved
    )
}

fn push(key: &mut String, member: &str, value: Option<Cow<'_, str>>) {
    if let Some(value) = value {
        key.push('|');
        key.push_str(member);
        key.push('=');
        key.push_str(&escaped(value));
    }
}

/// The text without the separator of keys, and different for different texts.
fn escaped(text: Cow<'_, str>) -> Cow<'_, str> {
    if !text.bytes().any(|byte| matches!(byte, b'%' | b'|')) {
        return text;
    }
    let mut escaped = String::with_capacity(2 * text.len());
    for char in text.chars() {
        match char {
            '%' => escaped.push_str("%25"),
            '|' => escaped.push_str("%7C"),
            _ => escaped.push(char),
        }
    }
    escaped.into()
}
