//! The journeys of a transaction, as its envelopes tell them, in both envelopes.

use super::{Event, event, parse};
use crate::Decimal;
use crate::Outcome::{self, Approved, Declined, InReview, Pending};
use crate::didit::{
    ActionType, Direction, SessionStatus, TransactionEvent, TransactionReason, TransactionStatus,
    WireEnvelope,
};

/// The two events of a journey: created with a status and score, then changed.
fn journey(nested: bool, first: (&str, u32), then: Option<&str>) -> Vec<String> {
    let (status, score) = first;
    let members = r#""transaction_id":"t-1","txn_id":"order-1","amount":"500.00","currency":"EUR""#;
    let created = format!(r#"{members},"status":"{status}","score":{score}"#);
    let mut events = vec![("transaction.created", created)];
    if let Some(then) = then {
        let changed = format!(r#"{members},"previous_status":"{status}","status":"{then}","score":{score}"#);
        events.push(("transaction.status.updated", changed));
    }
    let wrap = |(index, (event_type, members)): (usize, (&str, String))| {
        if nested {
            format!(
                r#"{{"event":"{event_type}","event_id":"evt_{index}","timestamp":"2026-04-16T12:3{index}:00Z","data":{{{members}}}}}"#
            )
        } else {
            format!(
                r#"{{"webhook_type":"{event_type}","event_id":"evt_{index}","timestamp":177634260{index},{members}}}"#
            )
        }
    };
    events.into_iter().enumerate().map(wrap).collect()
}

fn outcomes(bodies: &[String]) -> Vec<Option<Outcome>> {
    bodies.iter().map(|body| parse(body).envelope().outcome()).collect()
}

fn transaction_event(body: &str) -> TransactionEvent {
    match event(body) {
        Event::Transaction(event) => *event,
        other => panic!("{other:?}"),
    }
}

#[test]
fn outcomes_follow_the_journeys() {
    for nested in [false, true] {
        let simple_approval = journey(nested, ("APPROVED", 0), None);
        assert_eq!(outcomes(&simple_approval), [Some(Approved)]);
        let review_then_approve = journey(nested, ("IN_REVIEW", 65), Some("APPROVED"));
        assert_eq!(outcomes(&review_then_approve), [Some(InReview), Some(Approved)]);
        let review_then_decline = journey(nested, ("IN_REVIEW", 75), Some("DECLINED"));
        assert_eq!(outcomes(&review_then_decline), [Some(InReview), Some(Declined)]);
        let user_remediation = journey(nested, ("AWAITING_USER", 80), Some("APPROVED"));
        assert_eq!(outcomes(&user_remediation), [Some(Pending), Some(Approved)]);

        let keys: Vec<_> = user_remediation
            .iter()
            .map(|body| parse(body).envelope().dedupe_key().map(String::from))
            .collect();
        assert_eq!(keys, [Some("evt_0".into()), Some("evt_1".into())]);
    }
}

#[test]
fn a_transaction_reads_the_same_in_both_envelopes() {
    let [flat, nested] = [false, true]
        .map(|nested| transaction_event(&journey(nested, ("IN_REVIEW", 65), Some("APPROVED"))[1]));
    assert!(matches!(flat.wire(), WireEnvelope::Flat(_)));
    assert!(matches!(nested.wire(), WireEnvelope::Nested(_)));
    assert_eq!(flat.transaction(), nested.transaction());
    assert_eq!(flat.event_type(), nested.event_type());
    assert_eq!(flat.event_id(), nested.event_id());
    let transaction = nested.transaction();
    assert_eq!(transaction.previous_status, Some(TransactionStatus::InReview));
    assert_eq!(transaction.status, Some(TransactionStatus::Approved));
    assert_eq!(transaction.amount.as_ref().map(Decimal::as_str), Some("500.00"));
}

#[test]
fn amounts_keep_every_digit_however_they_are_written() {
    for amount in ["\"0.000000012345678901\"", "12345678901234567890.123456789", "500.00", "7"] {
        let body = format!(r#"{{"webhook_type":"transaction.created","amount":{amount}}}"#);
        let event = transaction_event(&body);
        let read = event.transaction().amount.as_ref().map(Decimal::as_str);
        assert_eq!(read, Some(amount.trim_matches('"')));
    }
}

#[test]
fn all_reasons_are_known_and_new_ones_are_kept() {
    assert_eq!(TransactionReason::DOCUMENTED.len(), 8);
    for reason in TransactionReason::DOCUMENTED.iter().copied().chain(["of_tomorrow"]) {
        let body = format!(
            r#"{{"event":"transaction.status.updated","data":{{"reason":"{reason}","direction":"INBOUND"}}}}"#
        );
        let event = transaction_event(&body);
        let transaction = event.transaction();
        assert_eq!(transaction.reason.as_ref().map(TransactionReason::as_str), Some(reason));
        let is_new = matches!(transaction.reason, Some(TransactionReason::Other(_)));
        assert_eq!(is_new, reason == "of_tomorrow");
        assert_eq!(transaction.direction, Some(Direction::Inbound));
    }
}

#[test]
fn what_the_user_has_to_do_is_one_record() {
    let body = r#"{"webhook_type":"transaction.created","status":"AWAITING_USER",
        "action_required":{"type":"verification_session","url":"https://verify.example.com/t","session_id":"s-1","status":"Not Started"}}"#;
    let event = transaction_event(body);
    let action = event.transaction().action_required.as_ref().expect("there");
    assert_eq!(action.action_type, Some(ActionType::VerificationSession));
    assert_eq!(action.status, Some(SessionStatus::NotStarted));
    assert_eq!(action.session_id.as_deref(), Some("s-1"));
    let none = transaction_event(r#"{"webhook_type":"transaction.created","action_required":null}"#);
    assert_eq!(none.transaction().action_required, None);
}

#[test]
fn created_at_is_the_events_in_the_flat_envelope_and_the_transactions_in_the_nested_one() {
    let flat = transaction_event(r#"{"webhook_type":"transaction.created","created_at":1776342600}"#);
    let WireEnvelope::Flat(envelope) = flat.wire() else { panic!("flat") };
    let seconds = |time: &Option<crate::didit::Timestamp>| {
        time.as_ref().and_then(crate::didit::Timestamp::unix_time).map(crate::UnixTime::seconds)
    };
    assert_eq!(seconds(&envelope.created_at), Some(1_776_342_600));
    assert_eq!(flat.transaction().created_at, None);
    let nested = r#"{"event":"transaction.created","data":{"created_at":"2026-04-16T12:30:00Z"}}"#;
    assert_eq!(seconds(&transaction_event(nested).transaction().created_at), Some(1_776_342_600));
}
