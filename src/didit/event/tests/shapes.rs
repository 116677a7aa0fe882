//! Shapes that differ from the documented ones, and what is said about them.

use super::{Event, event, parse, problems};
use crate::RawJson;
use crate::didit::{NodeToResubmit, SessionStatus, parse_unverified};
use crate::error::ErrorCode;

#[test]
fn problems_have_paths_and_no_values() {
    assert_eq!(
        problems(
            r#"{"webhook_type":"status.updated","timestamp":true,"created_at":1.5,"status":7,"workflow_version":"4",
            "resubmit_info":{"nodes_to_resubmit":[{"node_id":1},"ok",3],"reasons":[]}}"#
        ),
        [
            "created_at: expected integer, found number",
            "resubmit_info.nodes_to_resubmit[0].node_id: expected string, found number",
            "resubmit_info.nodes_to_resubmit[2]: expected object or string, found number",
            "resubmit_info.reasons: expected object, found array",
            "status: expected string, found number",
            "timestamp: expected integer or string, found boolean",
            "workflow_version: expected integer, found string",
        ]
    );
    assert_eq!(
        problems(
            r#"{"event":"transaction.created","timestamp":[],"data":{"amount":false,"created_at":{},"action_required":{"url":1}}}"#
        ),
        [
            "timestamp: expected integer or string, found array",
            "data.action_required.url: expected string, found number",
            "data.amount: expected number, found boolean",
            "data.created_at: expected integer or string, found object",
        ]
    );
    // Read by the envelope and the transaction, and said once.
    assert_eq!(
        problems(r#"{"webhook_type":"transaction.created","created_at":[],"score":"high"}"#),
        ["created_at: expected integer or string, found array", "score: expected number, found string"]
    );
    assert_eq!(
        problems(r#"{"webhook_type":"user.data.updated","changes":{"a":1,"current":[],"previous":{}}}"#),
        ["changes.a: expected object, found number", "changes.current: expected object, found array"]
    );
}

#[test]
fn changes_read_the_same_by_field_and_by_side() {
    for changes in [
        r#"{"name":{"previous":"Mira","current":"Mira K."},"age":{"previous":null,"current":1.0}}"#,
        r#"{"previous":{"name":"Mira","age":null},"current":{"name":"Mira K.","age":1.0}}"#,
    ] {
        let body = format!(r#"{{"webhook_type":"user.data.updated","changes":{changes}}}"#);
        let Event::Entity(event) = event(&body) else { panic!("an entity") };
        let changes = event.entity().changes.as_ref().expect("there");
        assert_eq!(changes.fields().collect::<Vec<_>>(), ["age", "name"]);
        assert_eq!(changes.previous("name").map(RawJson::as_str), Some("\"Mira\""));
        assert_eq!(changes.current("name").map(RawJson::as_str), Some("\"Mira K.\""));
        assert_eq!(changes.previous("age"), None);
        assert_eq!(changes.current("age").map(RawJson::as_str), Some("1.0"));
        assert_eq!(changes.current("other"), None);
        assert_eq!(format!("{changes:?}"), "Changes(2 fields)");
    }
}

#[test]
fn steps_to_repeat_are_objects_or_identifiers() {
    let body = r#"{"webhook_type":"status.updated","status":"Resubmitted",
        "resubmit_info":{"nodes_to_resubmit":[{"node_id":"feature_ocr","feature":"OCR"},"feature_poa_1",{}]}}"#;
    let Event::Session(session) = event(body) else { panic!("a session") };
    let nodes = session.resubmit_info.and_then(|info| info.nodes_to_resubmit).expect("there");
    let ids: Vec<_> = nodes.iter().map(NodeToResubmit::node_id).collect();
    assert_eq!(ids, [Some("feature_ocr"), Some("feature_poa_1"), None]);
}

#[test]
fn a_status_keeps_its_spelling() {
    let body = r#"{"webhook_type":"status.updated","status":"KYC Expired"}"#;
    let Event::Session(session) = event(body) else { panic!("a session") };
    let status = session.status.expect("there");
    assert_eq!(status, SessionStatus::Other("KYC Expired".into()));
    assert_eq!(SessionStatus::from_any_spelling(status.as_str()), SessionStatus::KycExpired);
    for (text, expected) in [
        ("kyc expired", SessionStatus::KycExpired),
        ("NOT_STARTED", SessionStatus::NotStarted),
        ("in-progress", SessionStatus::InProgress),
        ("InProgress", SessionStatus::Other("InProgress".into())),
        ("", SessionStatus::Other("".into())),
    ] {
        assert_eq!(SessionStatus::from_any_spelling(text), expected);
    }
}

#[test]
fn events_in_an_envelope_in_which_they_are_not_documented_are_kept_whole() {
    for body in [
        r#"{"event":"status.updated","data":{"session_id":"s-1","status":"Approved"}}"#,
        r#"{"event":"travel_rule.status.updated","data":{}}"#,
        r#"{"event":"auth.login","data":{}}"#,
        r#"{"webhook_type":"kyb.registry_search.resolved","request_id":"r-1"}"#,
        r#"{"event_type":"status.updated","status":"Approved"}"#,
        r#"{"webhook_type":"auth.logout","serial":123456789012345678901234567890}"#,
    ] {
        let Event::Other(whole) = event(body) else { panic!("{body}") };
        assert_eq!(whole.as_str(), body);
    }
    let marked = r#"{"webhook_type":"x","environment":"sandbox","metadata":{"test_webhook":true}}"#;
    assert!(event(marked).is_test() && event(marked).is_sandbox());
}

#[test]
fn metadata_marks_tests_only_as_the_console_does() {
    for (metadata, is_test) in [
        (r#"{"test_webhook":true}"#, true),
        (r#"{"test_webhook":"true"}"#, false),
        (r#"{"test_webhook":false}"#, false),
        (r#""{\"test_webhook\":true}""#, false),
        ("[true]", false),
        ("null", false),
    ] {
        let body = format!(r#"{{"webhook_type":"status.updated","metadata":{metadata}}}"#);
        assert_eq!(event(&body).is_test(), is_test, "{metadata}");
    }
}

#[test]
fn a_body_that_names_no_event_is_refused() {
    for body in [
        "{}",
        r#"{"webhook_type":7,"session_id":"s-1","status":"Approved"}"#,
        r#"{"webhook_type":"","session_id":"s-1","status":"Approved"}"#,
        r#"{"event":"transaction.created"}"#,
        r#"{"event_type":["kyb.registry_search.resolved"]}"#,
    ] {
        let error = parse_unverified(body.as_bytes()).expect_err(body);
        assert_eq!(error.code(), ErrorCode::TypeMissing, "{body}");
    }
    assert_eq!(parse(r#"{"session_id":"s","status":"Approved"}"#).envelope().event_type(), "status.updated");
}
