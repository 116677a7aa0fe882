//! Times are those that a calendar counts, in both directions.

use kyc_webhooks::{Secret, UnixTime, agio, dhmad};

use crate::calendar;

/// Reads the input as a time, strictly and leniently, and writes its first eight bytes as one.
pub fn check(input: &[u8]) {
    if let Ok(text) = std::str::from_utf8(input) {
        assert_eq!(UnixTime::from_rfc3339(text).map(UnixTime::seconds), calendar::rfc3339(text), "{text}");
        assert_eq!(lenient(text), calendar::lenient(text), "leniently: {text}");
    }
    if let Some(&bytes) = input.first_chunk() {
        let seconds = i64::from_le_bytes(bytes);
        // Most numbers are far outside the years that have a text.
        for seconds in [seconds, seconds % 400_000_000_000] {
            let written = iso(UnixTime::from_seconds(seconds));
            assert_eq!(written, calendar::iso(seconds), "{seconds}");
            if let Some(text) = written {
                assert_eq!(calendar::rfc3339(&text), Some(seconds), "{text}");
            }
        }
    }
}

/// As a provider's event is read whose times have several forms.
fn lenient(text: &str) -> Option<i64> {
    let body = serde_json::json!({ "type": "applicantReviewed", "applicantId": "a", "createdAt": text });
    let body = body.to_string();
    let delivery = agio::parse_unverified(body.as_bytes()).expect("an event");
    delivery.envelope().occurred_at().map(UnixTime::seconds)
}

/// As a signed test delivery states it.
fn iso(time: UnixTime) -> Option<String> {
    let signer = dhmad::Signer::new(Secret::new("invented").expect("not empty"));
    let headers = signer.test_headers(None, b"{}", time).ok()?;
    headers.into_iter().find(|(name, _)| name == "x-webhook-timestamp").map(|(_, value)| value)
}
