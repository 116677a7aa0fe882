//! Invented bodies, as the provider writes them: keys sorted, no spaces, nothing but ASCII.

/// A finished verification session.
pub(super) fn session(status: &str, timestamp: u64) -> String {
    format!(
        r#"{{"application_id":"3b0f7a52-1c8e-4d55-9a4e-0c7be1a1f001","created_at":{created},"decision":{{"face_matches":[{{"node_id":"feature_face_1","score":97.25,"status":"Approved"}}],"id_verifications":[{{"first_name":"Zo\u00e9","last_name":"Bra\u00f1as-\u00d8vreb\u00f8","nfc_serial":118120836164494131822339417785012345678,"score":100}}],"session_id":"7c1de0f4-55a0-4f0b-8d6e-2f9f0a4b9c11","status":"{status}"}},"environment":"live","event_id":"e2b9a9c6-6a0c-4a4e-9d0c-0f6f5c0d7a10","metadata":{{"plan":"pro \ud83d\ude80"}},"session_id":"7c1de0f4-55a0-4f0b-8d6e-2f9f0a4b9c11","status":"{status}","timestamp":{timestamp},"vendor_data":"user-1042","webhook_type":"status.updated"}}"#,
        created = timestamp.saturating_sub(240),
    )
}

/// The same session after middleware parsed and wrote it again: other order, other spacing, `100.0`, raw accents.
pub(super) fn session_reserialized(status: &str, timestamp: u64) -> String {
    format!(
        r#"{{
  "webhook_type": "status.updated",
  "vendor_data": "user-1042",
  "timestamp": {timestamp},
  "status": "{status}",
  "session_id": "7c1de0f4-55a0-4f0b-8d6e-2f9f0a4b9c11",
  "metadata": {{ "plan": "pro 🚀" }},
  "event_id": "e2b9a9c6-6a0c-4a4e-9d0c-0f6f5c0d7a10",
  "environment": "live",
  "decision": {{
    "status": "{status}",
    "session_id": "7c1de0f4-55a0-4f0b-8d6e-2f9f0a4b9c11",
    "id_verifications": [
      {{
        "score": 100.0,
        "nfc_serial": 118120836164494131822339417785012345678,
        "last_name": "Brañas-Øvrebø",
        "first_name": "Zoé"
      }}
    ],
    "face_matches": [{{ "status": "Approved", "score": 97.250, "node_id": "feature_face_1" }}]
  }},
  "created_at": {created},
  "application_id": "3b0f7a52-1c8e-4d55-9a4e-0c7be1a1f001"
}}
"#,
        created = timestamp.saturating_sub(240),
    )
}

/// A transaction in the envelope of today.
pub(super) fn transaction(timestamp: u64) -> String {
    format!(
        r#"{{"amount":"1250.50","currency":"EUR","event_id":"0a6f7c1e-2f6e-4b69-8f8b-6d1c4b1f2a77","status":"APPROVED","timestamp":{timestamp},"transaction_id":"f6e1b8a4-90a2-4e43-bb0c-1f5d7a2f4e02","vendor_data":"user-1042","webhook_type":"transaction.status.updated"}}"#
    )
}

/// A transaction in the nested envelope, whose date is text and whose retries go on for a day.
pub(super) fn transaction_nested() -> String {
    r#"{"data":{"amount":"1250.50","currency":"EUR","status":"APPROVED","transaction_id":"f6e1b8a4-90a2-4e43-bb0c-1f5d7a2f4e02","vendor_data":"user-1042"},"event":"transaction.status.updated","event_id":"evt_5f0c2a9b71","timestamp":"2026-04-15T10:30:00Z"}"#.to_owned()
}
