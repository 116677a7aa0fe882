//! What `X-Signature-Simple` does not sign is nowhere in what it verifies.

use kyc_webhooks::didit::{BodyOrFields, Scheme, Signer, VerifiedFields};
use serde_json::{Map, Value, json};

use super::{NOW, secret, verifier};

const SIGNED: [&str; 4] = ["timestamp", "session_id", "status", "webhook_type"];

#[test]
fn no_unsigned_member_is_in_the_result() {
    let body = rich_body();
    let headers =
        Signer::new(secret("test-secret")).test_headers(Some(Scheme::Simple), &bytes(&body), NOW).unwrap();
    let verified = |body: &Map<String, Value>| -> Option<VerifiedFields> {
        match verifier("test-secret").verify_allowing_simple(&headers, &bytes(body), NOW) {
            Ok(BodyOrFields::Body(_)) => panic!("four fields are no body"),
            Ok(BodyOrFields::Fields(fields)) => Some(fields),
            Err(_) => None,
        }
    };
    let genuine = verified(&body).expect("signed");
    let said = everything_said(&genuine);
    let others = [Value::Null, json!("Declined"), json!(1), json!([]), json!({ "status": "Declined" })];
    for name in body.keys() {
        let changed = others.iter().map(|other| {
            let mut changed = body.clone();
            changed.insert(name.clone(), other.clone());
            changed
        });
        let mut without = body.clone();
        without.remove(name);
        for changed in changed.chain([without]) {
            let found = verified(&changed);
            if SIGNED.contains(&&**name) {
                assert!(found.is_none(), "{name} is signed, and was changed");
            } else {
                let found = found.unwrap_or_else(|| panic!("{name} is not signed, and decided"));
                assert_eq!(found, genuine, "{name}");
                assert_eq!(everything_said(&found), said, "{name}");
            }
        }
    }
}

/// Every accessor, and what `Debug` shows.
fn everything_said(found: &VerifiedFields) -> String {
    let fields = found.fields();
    let members = (fields.timestamp(), fields.session_id(), fields.status(), fields.webhook_type());
    let written = serde_json::to_string(fields).unwrap();
    format!(
        "{members:?} {written} {} {:?} {} {found:?}",
        found.event_type(),
        found.outcome(),
        found.secret_index()
    )
}

/// With every member that the envelope is read from where a whole body is signed.
fn rich_body() -> Map<String, Value> {
    let body = json!({
        "timestamp": NOW.seconds(), "session_id": "s-1", "status": "Approved", "webhook_type": "status.updated",
        "event_id": "e-1", "event": "transaction.created", "data": { "status": "APPROVED" }, "vendor_data": "user-1",
        "created_at": NOW.seconds() - 6, "workflow_id": "w-1", "metadata": { "order": 7 },
        "decision": { "status": "Approved", "session_id": "s-1" }, "user_id": "user-1", "transaction_id": "t-1",
        "previous_status": "In Review", "status_detail": "x", "resubmit_info": null, "action_required": null,
    });
    let Value::Object(body) = body else { unreachable!("an object") };
    body
}

fn bytes(body: &Map<String, Value>) -> Vec<u8> {
    serde_json::to_vec(body).unwrap()
}
