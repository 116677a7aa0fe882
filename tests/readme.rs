//! Tables in the README that would otherwise go stale.

use kyc_webhooks::{Credential, ErrorCode, Outcome, Secret, UnixTime, agio, dhmad, didit, idwise};
use serde_json::{Map, Value, json};

const README: &str = include_str!("../README.md");

const NOW: UnixTime = UnixTime::from_seconds(1_774_970_000);

/// The cells of the rows of the one table with this heading.
fn table(heading: &str) -> Vec<Vec<&'static str>> {
    let (_, after) = README.split_once(heading).expect("the table");
    assert!(!after.contains(heading), "two tables begin with {heading}");
    let lines = after.lines().skip(2).take_while(|line| line.starts_with('|'));
    let rows: Vec<Vec<_>> =
        lines.map(|line| line.trim_matches('|').split(" | ").map(str::trim).collect()).collect();
    let columns = heading.matches('|').count() - 1;
    assert!(!rows.is_empty() && rows.iter().all(|row| row.len() == columns), "{heading}");
    rows
}

/// What stands between backticks.
fn codes(cell: &'static str) -> impl Iterator<Item = &'static str> {
    cell.split('`').skip(1).step_by(2)
}

fn code(cell: &'static str) -> &'static str {
    codes(cell).next().expect("code")
}

#[test]
fn every_error_code_is_listed_with_its_status_and_no_other() {
    let rows = table("| Code | Status | What happened |");
    let listed: Vec<_> = rows.iter().map(|row| (code(row[0]), row[1].to_owned())).collect();
    let expected: Vec<_> =
        ErrorCode::ALL.iter().map(|code| (code.as_str(), code.status().to_string())).collect();
    assert_eq!(listed, expected);
}

#[test]
fn every_scheme_is_listed_with_its_header_and_what_it_authenticates() {
    let rows = table("| Provider | Scheme | Header | Signed message | Authenticates |");
    let listed: Vec<_> =
        rows.iter().map(|row| (code(row[0]), code(row[1]), code(row[2]), code(row[4]))).collect();
    let didit = didit::Scheme::ALL
        .iter()
        .map(|scheme| ("didit", scheme.as_str(), scheme.header(), scheme.authenticates().as_str()));
    let dhmad = dhmad::Scheme::ALL
        .iter()
        .map(|scheme| ("dhmad", scheme.as_str(), scheme.header(), scheme.authenticates().as_str()));
    assert_eq!(listed, didit.chain(dhmad).collect::<Vec<_>>());
}

const EVENTS: &str = "| Provider | Event types | Checked by | Authenticated | Dedupe key |";

#[test]
fn every_event_type_is_listed_and_no_other() {
    let rows = table(EVENTS);
    let listed: Vec<_> =
        rows.iter().flat_map(|row| codes(row[1]).map(|event_type| (code(row[0]), event_type))).collect();
    let documented = [
        ("didit", didit::EventType::DOCUMENTED),
        ("dhmad", dhmad::EventType::DOCUMENTED),
        ("idwise", idwise::EventName::DOCUMENTED),
        ("agio", agio::EventType::DOCUMENTED),
        // Wallets' events name no type; this is their envelope's.
        ("agio", &["kyt"]),
    ];
    let expected: Vec<_> = documented
        .iter()
        .flat_map(|(provider, types)| types.iter().map(move |event_type| (*provider, *event_type)))
        .collect();
    assert_eq!(listed, expected);
}

/// What becomes of a delivery in which the named members, or headers, have these values.
struct Taken {
    event_type: String,
    authenticated: &'static str,
    dedupe_key: Option<String>,
}

macro_rules! taken {
    ($delivery:expr) => {{
        let delivery = $delivery.expect("taken");
        let envelope = delivery.envelope();
        Taken {
            event_type: envelope.event_type().to_owned(),
            authenticated: delivery.authenticated().as_str(),
            dedupe_key: envelope.dedupe_key().map(str::to_owned),
        }
    }};
}

fn secret() -> Secret {
    Secret::new("an-invented-secret").expect("not empty")
}

/// A genuine delivery, with all that the provider can do to prove that it is.
fn deliver(provider: &str, event_type: &str, members: &[(&str, &str)]) -> Taken {
    let mut body: Map<String, Value> =
        members.iter().map(|&(name, value)| (name.to_owned(), json!(value))).collect();
    let credential = || Credential::header("X-Key", "an-invented-key").expect("a credential");
    let presented = [("X-Key", "an-invented-key")];
    match (provider, event_type) {
        ("didit", "kyb.registry_search.resolved") => {
            body.insert("event_type".into(), event_type.into());
            let body = Value::from(body).to_string();
            // Even with a signature it would not be taken for a signed event.
            let headers = didit::Signer::new(secret()).test_headers(None, body.as_bytes(), NOW);
            let verifier = didit::Verifier::new([secret()]).expect("a secret");
            assert!(verifier.verify(&headers.expect("signed"), &body, NOW).is_err());
            taken!(didit::parse_unverified(body.as_bytes()))
        }
        ("didit", _) => {
            body.insert("webhook_type".into(), event_type.into());
            body.insert("timestamp".into(), NOW.seconds().into());
            let body = Value::from(body).to_string();
            let headers = didit::Signer::new(secret()).test_headers(None, body.as_bytes(), NOW);
            let verifier = didit::Verifier::new([secret()]).expect("a secret");
            taken!(verifier.verify(&headers.expect("signed"), &body, NOW))
        }
        ("dhmad", _) => {
            let (headers_given, members): (Vec<_>, Vec<_>) =
                members.iter().copied().partition(|&(name, _)| name == "x-webhook-id");
            let members: Map<String, Value> =
                members.into_iter().map(|(name, value)| (name.to_owned(), json!(value))).collect();
            let data =
                if event_type.starts_with("escrow.") { json!({"escrow": members}) } else { json!(members) };
            let body = json!({"type": event_type, "data": data}).to_string();
            let headers = dhmad::Signer::new(secret()).test_headers(None, body.as_bytes(), NOW);
            let mut headers: Vec<(String, String)> =
                headers.expect("signed").into_iter().map(|(name, value)| (name.into(), value)).collect();
            headers.retain(|(name, _)| name != "x-webhook-id");
            headers.extend(headers_given.iter().map(|&(name, value)| (name.to_owned(), value.to_owned())));
            let verifier = dhmad::Verifier::new([secret()]).expect("a secret");
            taken!(verifier.verify(&headers, &body, NOW))
        }
        ("idwise", _) => {
            let body = json!({"event": event_type, "body": body}).to_string();
            let authenticator = idwise::Authenticator::new([credential()]).expect("a credential");
            taken!(authenticator.authenticate(&presented, &body))
        }
        ("agio", _) => {
            let common = match event_type {
                "kyt" => vec![("wallet_address", "0xabc"), ("status_id", "9")],
                _ => vec![("type", event_type), ("applicantId", "a-1")],
            };
            for (name, value) in common {
                body.entry(name).or_insert_with(|| value.into());
            }
            let body = Value::from(body).to_string();
            let authenticator = agio::Authenticator::new([credential()]).expect("a credential");
            taken!(authenticator.authenticate(&presented, &body))
        }
        _ => unreachable!("a provider called {provider}"),
    }
}

#[test]
fn what_is_checked_proves_what_the_table_says() {
    for row in table(EVENTS) {
        for event_type in codes(row[1]) {
            let taken = deliver(code(row[0]), event_type, &[]);
            assert_eq!(taken.event_type, event_type);
            assert_eq!(taken.authenticated, code(row[3]), "{event_type}");
            let checked_by = match taken.authenticated {
                "body" => "signature",
                "sender" => "credential",
                _ => "nothing",
            };
            assert_eq!(row[2], checked_by, "{event_type}");
        }
    }
}

/// The members of the last column are enough for a key, and each of them is needed.
#[test]
fn the_dedupe_key_is_made_of_the_members_in_the_table() {
    for row in table(EVENTS) {
        let members: Vec<_> = codes(row[4]).map(|name| (name, "1")).collect();
        for event_type in codes(row[1]) {
            let key = |members: &[(&str, &str)]| deliver(code(row[0]), event_type, members).dedupe_key;
            let all = key(&members).unwrap_or_else(|| panic!("{event_type} has no key"));
            if members.len() == 1
                && !["kyb.registry_search.resolved", "contract.signed"].contains(&event_type)
            {
                assert_eq!(all, "1", "{event_type}");
            }
            for at in 0..members.len() {
                let mut changed = members.clone();
                changed[at].1 = "2";
                assert_ne!(key(&changed).as_ref(), Some(&all), "{event_type}: {}", members[at].0);
                changed.remove(at);
                assert_ne!(key(&changed).as_ref(), Some(&all), "{event_type}: {}", members[at].0);
            }
        }
    }
}

#[test]
fn examples_of_keys_are_what_comes_out() {
    let (_, after) = README.split_once("the body above its key:\n\n```text\n").expect("the examples");
    let (block, _) = after.split_once("```").expect("their end");
    let lines: Vec<_> = block.lines().collect();
    let mut providers = Vec::new();
    for pair in lines.chunks(2) {
        let [body, key] = pair else { panic!("a body without a key") };
        let (provider, body) = body.split_once(' ').expect("a provider and a body");
        assert_eq!(read(provider, body.trim()).0.as_deref(), Some(key.trim()), "{provider}");
        providers.push(provider);
    }
    assert_eq!(providers, ["didit", "dhmad", "idwise", "agio"]);
}

/// The dedupe key and outcome of a body.
fn read(provider: &str, body: &str) -> (Option<String>, Option<Outcome>) {
    macro_rules! read {
        ($parsed:expr) => {{
            let parsed = $parsed.expect("a body");
            (parsed.envelope().dedupe_key().map(str::to_owned), parsed.envelope().outcome())
        }};
    }
    match provider {
        "didit" => read!(didit::parse_unverified(body.as_bytes())),
        "dhmad" => read!(dhmad::parse_unverified(body)),
        "idwise" => read!(idwise::parse_unverified(body)),
        "agio" => read!(agio::parse_unverified(body)),
        _ => unreachable!("a provider called {provider}"),
    }
}

/// The least bodies in which a member of the table of outcomes has a value: one for every event it is in.
fn bodies(provider: &str, member: &'static str, value: &str) -> Vec<Value> {
    let of_types = |types: &[&str]| -> Vec<Value> {
        types.iter().map(|event_type| json!({"webhook_type": event_type, "status": value})).collect()
    };
    match (provider, member) {
        ("didit", "`status` of a session") => of_types(&["status.updated", "data.updated"]),
        ("didit", "`status` of a transaction") => {
            of_types(&["transaction.created", "transaction.status.updated"])
        }
        ("dhmad", "`kyc_status`") => ["identity.verification.updated", "identity.verification.linked"]
            .map(|event_type| json!({"type": event_type, "data": {"kyc_status": value}}))
            .into(),
        ("idwise", "`finalDecision`") => idwise::EventName::DOCUMENTED
            .iter()
            .flat_map(|name| {
                [
                    json!({"event": name, "body": {"finalDecision": value, "systemDecision": "Other"}}),
                    json!({"event": name, "body": {"finalDecision": null, "systemDecision": value}}),
                ]
            })
            .collect(),
        ("agio", "`status_id`") => {
            let number: i64 = value.parse().expect("a number");
            vec![json!({"wallet_address": "0xabc", "status_id": number})]
        }
        ("agio", _) => {
            let mut body = json!({"type": "applicantReviewed", "applicantId": "a-1"});
            let words: Vec<_> = value.split(' ').collect();
            assert_eq!(codes(member).count(), words.len(), "{member}: {value}");
            for (name, word) in codes(member).zip(words) {
                match name {
                    "reviewApproved" => body[name] = json!(word == "true"),
                    "reviewStatus" => body[name] = word.into(),
                    _ => body["reviewResult"][name] = word.into(),
                }
            }
            vec![body]
        }
        _ => panic!("no body has the member {member} of {provider}"),
    }
}

const OUTCOMES: &str = "| Provider | Member | Values | Outcome |";

#[test]
fn every_outcome_is_what_the_table_says() {
    for row in table(OUTCOMES) {
        for value in codes(row[2]) {
            for body in bodies(code(row[0]), row[1], value) {
                let outcome = read(code(row[0]), &body.to_string()).1.map(Outcome::as_str);
                assert_eq!(outcome, Some(code(row[3])), "{body}");
            }
        }
    }
}

#[test]
fn every_documented_value_has_an_outcome_in_the_table_and_no_other_value_has_one() {
    let rows = table(OUTCOMES);
    let listed = |provider: &str, member: &str| {
        let mut values: Vec<_> = rows
            .iter()
            .filter(|row| code(row[0]) == provider && row[1].starts_with(member))
            .flat_map(|row| {
                codes(row[2]).filter_map(|value| value.split(' ').next().map(|first| (value, first)))
            })
            // Agio's rows of several members count by the first.
            .map(|(value, first)| if member == "`reviewStatus`" { first } else { value })
            .collect();
        values.sort_unstable();
        values.dedup();
        values
    };
    for (provider, member, documented) in [
        ("didit", "`status` of a session", didit::SessionStatus::DOCUMENTED),
        ("didit", "`status` of a transaction", didit::TransactionStatus::DOCUMENTED),
        ("dhmad", "`kyc_status`", dhmad::KycStatus::DOCUMENTED),
        ("idwise", "`finalDecision`", idwise::Decision::DOCUMENTED),
        ("agio", "`reviewStatus`", agio::ReviewStatus::DOCUMENTED),
    ] {
        let mut documented = documented.to_vec();
        documented.sort_unstable();
        assert_eq!(listed(provider, member), documented, "{provider}: {member}");
    }
    let numbers: Vec<_> = (-1..10)
        .filter(|&number| agio::KytStatus::from(number).outcome().is_some())
        .map(|number| number.to_string())
        .collect();
    assert_eq!(listed("agio", "`status_id`"), numbers);

    for (provider, member, unknown) in [
        ("didit", "`status` of a session", "Paused"),
        ("didit", "`status` of a transaction", "PAUSED"),
        ("dhmad", "`kyc_status`", "paused"),
        ("idwise", "`finalDecision`", "Paused"),
        ("agio", "`reviewApproved`", "false"),
        ("agio", "`reviewStatus`", "paused"),
        ("agio", "`reviewStatus`", "completed"),
        ("agio", "`reviewAnswer`", "GREEN"),
        ("agio", "`reviewAnswer`", "RED"),
        ("agio", "`status_id`", "9"),
    ] {
        for body in bodies(provider, member, unknown) {
            assert_eq!(read(provider, &body.to_string()).1, None, "{body}");
        }
    }
    for event_type in didit::EventType::DOCUMENTED {
        let decides = ["status.updated", "data.updated", "transaction.created", "transaction.status.updated"];
        let body = json!({"webhook_type": event_type, "status": "APPROVED"}).to_string();
        assert_eq!(read("didit", &body).1.is_some(), decides.contains(event_type), "{event_type}");
    }
}
