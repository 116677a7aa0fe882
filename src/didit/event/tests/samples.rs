//! Every sample: its variant, its envelope, and that nothing of it is lost.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use super::{Event, event, parse};
use crate::Outcome::{self, Approved, Declined, Expired, InReview, Pending, ResubmissionRequested};
use crate::canonical::{Form, canonicalize};

const TIMESTAMP: i64 = 1_790_000_000;
const CREATED_AT: i64 = 1_789_999_996;
const USER: &str = "user-1042";
const BUSINESS: &str = "shop-77";

struct Expected {
    file: &'static str,
    variant: &'static str,
    event_type: &'static str,
    /// The last digits of the generated identifier; zero for none.
    id: u32,
    subject: Option<&'static str>,
    outcome: Option<Outcome>,
    occurred_at: i64,
}

/// A row for an event in the flat envelope.
fn flat(
    file: &'static str,
    variant: &'static str,
    event_type: &'static str,
    id: u32,
    subject: Option<&'static str>,
    outcome: Option<Outcome>,
) -> Expected {
    Expected { file, variant, event_type, id, subject, outcome, occurred_at: CREATED_AT }
}

/// A row for an event in the nested envelope.
fn nested(
    file: &'static str,
    variant: &'static str,
    event_type: &'static str,
    subject: Option<&'static str>,
    outcome: Option<Outcome>,
    occurred_at: i64,
) -> Expected {
    Expected { file, variant, event_type, id: 0, subject, outcome, occurred_at }
}

fn expected() -> Vec<Expected> {
    let user = Some(USER);
    let business = Some(BUSINESS);
    let test = Some("test-vendor-data-5");
    let mut rows = vec![
        flat("session_status_updated", "Session", "status.updated", 1, user, Some(Approved)),
        flat("session_data_updated", "Session", "data.updated", 2, user, Some(InReview)),
        flat("session_resubmitted", "Session", "status.updated", 3, user, Some(ResubmissionRequested)),
        flat("session_resubmitted_ids", "Session", "status.updated", 4, user, Some(ResubmissionRequested)),
        flat("session_status_updated_business", "Session", "status.updated", 5, business, Some(Pending)),
        flat("session_status_updated_sandbox", "Session", "status.updated", 6, user, Some(Declined)),
        flat("session_status_updated_test", "Session", "status.updated", 0, test, Some(Pending)),
        flat("session_version_one", "Session", "status.updated", 0, user, Some(Expired)),
        flat("user_status_updated", "Entity", "user.status.updated", 7, user, None),
        flat("user_status_updated_test", "Entity", "user.status.updated", 0, test, None),
        flat("user_data_updated", "Entity", "user.data.updated", 8, user, None),
        flat("user_data_updated_by_side", "Entity", "user.data.updated", 9, user, None),
        flat("business_status_updated", "Entity", "business.status.updated", 10, business, None),
        flat("business_data_updated", "Entity", "business.data.updated", 11, business, None),
        nested("user_status_updated_nested", "Entity", "user.status.updated", user, None, TIMESTAMP),
        nested(
            "business_status_updated_nested",
            "Entity",
            "business.status.updated",
            business,
            None,
            TIMESTAMP,
        ),
        nested("user_data_updated_nested", "Entity", "user.data.updated", user, None, TIMESTAMP),
        nested("business_data_updated_nested", "Entity", "business.data.updated", business, None, TIMESTAMP),
        flat("activity_created", "Activity", "activity.created", 12, user, None),
        nested("activity_created_nested", "Activity", "activity.created", user, None, TIMESTAMP),
        flat("transaction_created", "Transaction", "transaction.created", 13, user, Some(Pending)),
        flat("transaction_created_wallet", "Transaction", "transaction.created", 14, None, Some(Pending)),
        flat(
            "transaction_status_updated",
            "Transaction",
            "transaction.status.updated",
            15,
            None,
            Some(Approved),
        ),
        nested(
            "transaction_created_nested",
            "Transaction",
            "transaction.created",
            user,
            Some(InReview),
            TIMESTAMP - 2,
        ),
        nested(
            "transaction_status_updated_nested",
            "Transaction",
            "transaction.status.updated",
            None,
            Some(Declined),
            TIMESTAMP,
        ),
        flat("travel_rule_status_updated", "TravelRule", "travel_rule.status.updated", 16, user, None),
        flat(
            "transaction_rule_suggestions_created",
            "RuleSuggestions",
            "transaction_rule_suggestions.created",
            17,
            None,
            None,
        ),
        flat("auth_signup", "Auth", "auth.signup", 18, user, None),
        flat("auth_login", "Auth", "auth.login", 19, user, None),
        flat("auth_login_failed", "Auth", "auth.login_failed", 20, None, None),
        flat("auth_password_reset_requested", "Auth", "auth.password_reset_requested", 21, user, None),
        flat("auth_password_reset_completed", "Auth", "auth.password_reset_completed", 22, user, None),
        flat("auth_mfa_changed", "Auth", "auth.mfa_changed", 23, user, None),
        flat("auth_new_device", "Auth", "auth.new_device", 24, user, None),
        flat("auth_account_locked", "Auth", "auth.account_locked", 25, user, None),
        flat("case_opened.unknown", "Other", "case.opened", 26, user, None),
    ];
    let registry_search = "kyb.registry_search.resolved";
    let file = "kyb_registry_search_resolved";
    rows.push(flat(file, "RegistrySearch", registry_search, 0, business, None));
    rows
}

fn folder() -> PathBuf {
    [env!("CARGO_MANIFEST_DIR"), "tests", "samples", "didit"].iter().collect()
}

fn variant(event: &Event) -> &'static str {
    match event {
        Event::Session(_) => "Session",
        Event::Entity(_) => "Entity",
        Event::Activity(_) => "Activity",
        Event::Transaction(_) => "Transaction",
        Event::TravelRule(_) => "TravelRule",
        Event::RuleSuggestions(_) => "RuleSuggestions",
        Event::Auth(_) => "Auth",
        Event::RegistrySearch(_) => "RegistrySearch",
        Event::Other(_) => "Other",
    }
}

#[test]
fn every_sample_is_read_as_what_it_is() {
    for row in expected() {
        let file = row.file;
        let body = fs::read_to_string(folder().join(format!("{file}.json"))).expect("the sample is there");
        assert_eq!(variant(&event(&body)), row.variant, "{file}");

        let parsed = parse(&body);
        let envelope = parsed.envelope();
        assert_eq!(envelope.event_type(), row.event_type, "{file}");
        assert_eq!(envelope.subject(), row.subject, "{file}");
        assert_eq!(envelope.outcome(), row.outcome, "{file}");
        // The callback says nothing about its time.
        let occurred_at = (row.variant != "RegistrySearch").then_some(row.occurred_at);
        assert_eq!(envelope.occurred_at().map(crate::UnixTime::seconds), occurred_at, "{file}");
        match file {
            "transaction_created_nested" => assert_eq!(envelope.id(), Some("evt_01LANTERN0001")),
            "transaction_status_updated_nested" => assert_eq!(envelope.id(), Some("evt_01LANTERN0002")),
            _ if row.id == 0 => assert_eq!(envelope.id(), None, "{file}"),
            _ => {
                let id = format!("5d0f7a3e-1c2b-4a5d-8e6f-{:012}", row.id);
                assert_eq!(envelope.id(), Some(&*id), "{file}");
            }
        }
        if envelope.id().is_some() {
            assert_eq!(envelope.dedupe_key(), envelope.id(), "{file}");
        } else {
            assert_eq!(envelope.dedupe_key().is_none(), row.variant == "Activity", "{file}");
        }
    }
}

#[test]
fn every_sample_of_an_event_is_expected() {
    let names = fs::read_dir(folder()).expect("the samples are there").map(|entry| {
        let name = entry.expect("readable").file_name();
        name.into_string().expect("UTF-8").trim_end_matches(".json").to_owned()
    });
    let found: BTreeSet<_> = names.filter(|name| !name.starts_with("decision_")).collect();
    let expected: BTreeSet<_> = expected().iter().map(|row| row.file.to_owned()).collect();
    assert_eq!(found, expected);
}

#[test]
fn nothing_of_a_sample_is_lost() {
    for row in expected() {
        let file = row.file;
        let body = fs::read_to_string(folder().join(format!("{file}.json"))).expect("the sample is there");
        let written = serde_json::to_vec(&event(&body)).expect("an event can be written");
        let canonical = |body: &[u8]| canonicalize(body, Form::Utf8).expect("JSON");
        assert_eq!(canonical(&written), canonical(body.as_bytes()), "{file}");
    }
}

#[test]
fn tests_and_sandboxes_are_marked() {
    for row in expected() {
        let file = row.file;
        let body = fs::read_to_string(folder().join(format!("{file}.json"))).expect("the sample is there");
        let event = event(&body);
        assert_eq!(event.is_test(), file.ends_with("_test"), "{file}");
        assert_eq!(event.is_sandbox(), file.ends_with("_sandbox"), "{file}");
        if let Event::Session(session) = &event {
            assert_eq!((session.is_test(), session.is_sandbox()), (event.is_test(), event.is_sandbox()));
        }
    }
}
