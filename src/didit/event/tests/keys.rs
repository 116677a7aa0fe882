//! The envelope where events have no identifier, no time or no plain members.

use std::collections::BTreeMap;

use super::parse;
use crate::Outcome;
use crate::didit::{SessionStatus, TransactionStatus};

fn key(body: &str) -> Option<String> {
    parse(body).envelope().dedupe_key().map(String::from)
}

#[test]
fn events_without_an_identifier_have_a_key_of_what_they_are_about() {
    for (body, expected) in [
        (
            r#"{"session_id":"s-1","status":"Approved","timestamp":1790000000}"#,
            "status.updated|session_id=s-1|status=Approved|timestamp=1790000000",
        ),
        (
            r#"{"webhook_type":"user.status.updated","vendor_user_id":"u-1","status":"BLOCKED","previous_status":"ACTIVE","timestamp":"1790000000"}"#,
            "user.status.updated|vendor_user_id=u-1|previous_status=ACTIVE|status=BLOCKED|timestamp=1790000000",
        ),
        (
            r#"{"event":"business.data.updated","timestamp":"2026-09-21T14:13:20Z","data":{"uuid":"b|1%"}}"#,
            "business.data.updated|uuid=b%7C1%25|timestamp=2026-09-21T14:13:20Z",
        ),
        (
            r#"{"event":"transaction.created","timestamp":"2026-09-21T14:13:20Z","data":{"transaction_id":"t-1"}}"#,
            "transaction.created|transaction_id=t-1|timestamp=2026-09-21T14:13:20Z",
        ),
        (
            r#"{"event_type":"kyb.registry_search.resolved","request_id":"r-1"}"#,
            "kyb.registry_search.resolved|request_id=r-1",
        ),
    ] {
        assert_eq!(key(body).as_deref(), Some(expected), "{body}");
    }
}

#[test]
fn what_does_not_tell_events_apart_is_no_key() {
    for body in [
        r#"{"webhook_type":"status.updated","session_id":"s-1","status":"Approved"}"#,
        r#"{"webhook_type":"status.updated","session_id":"s-1","timestamp":null}"#,
        r#"{"webhook_type":"status.updated","session_id":"s-1","timestamp":[1790000000]}"#,
        r#"{"webhook_type":"status.updated","status":"Approved","timestamp":1790000000}"#,
        r#"{"webhook_type":"status.updated","session_id":"","timestamp":1790000000}"#,
        r#"{"webhook_type":"activity.created","vendor_user_id":"u-1","timestamp":1790000000}"#,
        r#"{"webhook_type":"auth.login_failed","session_id":"s-1","timestamp":1790000000}"#,
        r#"{"webhook_type":"of.tomorrow","session_id":"s-1","timestamp":1790000000}"#,
    ] {
        assert_eq!(key(body), None, "{body}");
    }
}

#[test]
fn different_events_never_share_a_key() {
    // What each body would be joined to without names or escapes is the same for many of them.
    let texts = ["a", "a|b", "a%7Cb", "a%", "a|status=b", "b", "status.updated|session_id=a|timestamp=1"];
    let mut bodies = vec![];
    for (first, second) in texts.iter().flat_map(|first| texts.map(|second| (*first, second))) {
        for (one, two) in [
            ("session_id", "business_session_id"),
            ("session_id", "status"),
            ("vendor_user_id", "previous_status"),
        ] {
            bodies.push(format!(
                r#"{{"webhook_type":"status.updated","{one}":"{first}","{two}":"{second}","timestamp":1}}"#
            ));
        }
    }
    for text in texts {
        bodies.push(format!(r#"{{"webhook_type":"status.updated","session_id":"{text}","timestamp":1}}"#));
        bodies.push(format!(r#"{{"webhook_type":"status.updated","event_id":"{text}","timestamp":1}}"#));
    }
    let mut seen = BTreeMap::new();
    for body in bodies {
        let key = key(&body).expect("a key");
        if let Some(other) = seen.insert(key, body.clone()) {
            panic!("{body} and {other} have the same key");
        }
    }
}

#[test]
fn odd_members_count_as_absent_in_the_envelope() {
    let body = r#"{"webhook_type":"status.updated","event_id":7,"vendor_data":{"id":1},"status":["Approved"],
        "session_id":null,"created_at":"soon","timestamp":1.5}"#;
    let parsed = parse(body);
    let envelope = parsed.envelope();
    assert_eq!((envelope.id(), envelope.dedupe_key(), envelope.subject()), (None, None, None));
    assert_eq!((envelope.outcome(), envelope.occurred_at()), (None, None));
    let empty =
        r#"{"webhook_type":"status.updated","event_id":"","vendor_data":"","session_id":"s","timestamp":1}"#;
    let parsed = parse(empty);
    assert_eq!((parsed.envelope().id(), parsed.envelope().subject()), (None, None));
    assert_eq!(parsed.envelope().dedupe_key(), Some("status.updated|session_id=s|timestamp=1"));
}

#[test]
fn the_time_is_that_of_the_event_where_it_is_known() {
    let seconds = |body: &str| parse(body).envelope().occurred_at().map(crate::UnixTime::seconds);
    assert_eq!(seconds(r#"{"webhook_type":"x","created_at":5,"timestamp":9}"#), Some(5));
    assert_eq!(seconds(r#"{"webhook_type":"x","created_at":5.0}"#), Some(5));
    assert_eq!(seconds(r#"{"webhook_type":"x","created_at":null,"timestamp":9}"#), Some(9));
    let nested = |event: &str| {
        format!(
            r#"{{"event":"{event}","timestamp":"1970-01-01T00:00:09Z","data":{{"created_at":"1970-01-01T00:00:05Z"}}}}"#
        )
    };
    assert_eq!(seconds(&nested("transaction.created")), Some(5));
    assert_eq!(seconds(&nested("transaction.status.updated")), Some(9));
}

#[test]
fn outcomes_are_those_of_the_status_and_nothing_else() {
    let outcome = |event_type: &str, status: &str| {
        let body = format!(r#"{{"webhook_type":"{event_type}","status":"{status}"}}"#);
        parse(&body).envelope().outcome()
    };
    use Outcome::*;
    let sessions = [
        Pending,
        Pending,
        Pending,
        InReview,
        Approved,
        Declined,
        ResubmissionRequested,
        Expired,
        Abandoned,
        Expired,
    ];
    assert_eq!(SessionStatus::DOCUMENTED.len(), sessions.len());
    for (status, expected) in SessionStatus::DOCUMENTED.iter().zip(sessions) {
        let screaming = status.to_uppercase().replace(' ', "_");
        for event_type in ["status.updated", "data.updated"] {
            assert_eq!(outcome(event_type, status), Some(expected), "{status}");
            assert_eq!(outcome(event_type, &screaming), Some(expected), "{screaming}");
        }
        for event_type in ["user.status.updated", "travel_rule.status.updated", "of.tomorrow"] {
            assert_eq!(outcome(event_type, status), None, "{event_type}");
        }
    }
    let transactions = [Approved, InReview, Declined, Pending];
    for (status, expected) in TransactionStatus::DOCUMENTED.iter().zip(transactions) {
        assert_eq!(outcome("transaction.created", status), Some(expected), "{status}");
        assert_eq!(outcome("transaction.status.updated", &status.to_lowercase()), None, "{status}");
    }
    for status in ["Paused", "", "Approved ", "ApprovedDeclined"] {
        assert_eq!(outcome("status.updated", status), None, "{status}");
    }
    for status in ["ACTIVE", "FLAGGED", "BLOCKED"] {
        assert_eq!(outcome("user.status.updated", status), None);
        assert_eq!(outcome("business.status.updated", status), None);
    }
}
