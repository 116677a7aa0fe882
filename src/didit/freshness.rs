//! When a delivery was signed, according to what is signed.

use super::scheme::TIMESTAMP_HEADER;
use crate::canonical::{Document, Scalar, Value};
use crate::error::{HeaderProblem, Kind, Result};
use crate::headers::malformed;
use crate::signature::Tolerance;
use crate::time::UnixTime;

/// What a body says about its time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum BodyTime {
    Missing,
    Malformed,
    /// The `timestamp` of the flat envelope, which is the time of the delivery.
    Delivery(UnixTime),
    /// The nested transaction envelope, whose `timestamp` is the time of the event and stays the same when it
    /// is delivered again.
    Event(Option<UnixTime>),
}

impl BodyTime {
    pub(super) fn read(document: &Document<'_>) -> Self {
        let timestamp = document.root().get("timestamp").map(|value| value.as_scalar());
        let time = match &timestamp {
            None | Some(Some(Scalar::Null)) => Self::Missing,
            Some(Some(Scalar::Integer(text) | Scalar::String(text))) => match parse(text) {
                Some(time) => Self::Delivery(time),
                None => Self::Malformed,
            },
            Some(None) => Self::Malformed,
        };
        match time {
            Self::Delivery(time) if is_nested(document.root()) => Self::Event(Some(time)),
            _ if is_nested(document.root()) => Self::Event(None),
            time => time,
        }
    }
}

/// Whether the body is the transaction envelope that has `event` and `data` instead of `webhook_type`.
pub(super) fn is_nested(root: Value<'_, '_>) -> bool {
    root.get("webhook_type").is_none()
        && root.get("event").is_some_and(|event| event.as_str().is_some())
        && root.get("data").is_some_and(|data| data.is_object())
}

/// Reads Unix seconds in decimal digits, or an RFC 3339 time.
pub(super) fn parse(text: &str) -> Option<UnixTime> {
    parse_seconds(text.as_bytes()).or_else(|| UnixTime::from_rfc3339(text))
}

/// Reads Unix seconds in decimal digits.
pub(super) fn parse_seconds(text: &[u8]) -> Option<UnixTime> {
    let digits =
        core::str::from_utf8(text).ok().filter(|text| text.bytes().all(|byte| byte.is_ascii_digit()))?;
    digits.parse().ok().map(UnixTime::from_seconds)
}

/// How much a verifier tolerates, and when it is.
#[derive(Debug, Clone, Copy)]
pub(super) struct Freshness {
    pub(super) tolerance: Tolerance,
    pub(super) nested_tolerance: Tolerance,
    pub(super) now: UnixTime,
}

impl Freshness {
    /// Checks the timestamp header itself; only for a message that begins with it.
    pub(super) fn check_signed_header(&self, header: UnixTime) -> Result<()> {
        self.tolerance.check(header, self.now)
    }

    /// Checks the time in a signed body. The header is not signed, so it may only repeat what the body says.
    pub(super) fn check_body(&self, time: BodyTime, header: Option<&[u8]>) -> Result<()> {
        let signed_at = match time {
            BodyTime::Delivery(signed_at) => signed_at,
            BodyTime::Malformed => return Err(Kind::TimestampMalformed.into()),
            BodyTime::Missing if self.tolerance == Tolerance::Unchecked => return Ok(()),
            BodyTime::Event(_) if self.nested_tolerance == Tolerance::Unchecked => return Ok(()),
            BodyTime::Event(Some(happened_at)) => return self.nested_tolerance.check(happened_at, self.now),
            BodyTime::Missing | BodyTime::Event(None) => return Err(Kind::TimestampMissing.into()),
        };
        if let Some(header) = header {
            let header = parse_seconds(header)
                .ok_or_else(|| malformed(TIMESTAMP_HEADER, HeaderProblem::NotSeconds))?;
            if header != signed_at {
                let (header, body) = (header.seconds(), signed_at.seconds());
                return Err(Kind::TimestampMismatch { header, body }.into());
            }
        }
        self.tolerance.check(signed_at, self.now)
    }
}

#[cfg(test)]
mod tests {
    use super::BodyTime;
    use crate::UnixTime;
    use crate::canonical::{DEFAULT_MAX_BODY_BYTES, Document};

    fn read(body: &str) -> BodyTime {
        BodyTime::read(&Document::read(body.as_bytes(), DEFAULT_MAX_BODY_BYTES).expect("JSON"))
    }

    #[test]
    fn reads_every_spelling_of_a_time() {
        let expected = BodyTime::Delivery(UnixTime::from_seconds(1_776_342_600));
        for timestamp in
            ["1776342600", "1776342600.0", "17763426e2", "\"1776342600\"", "\"2026-04-16T12:30:00Z\""]
        {
            assert_eq!(read(&format!("{{\"timestamp\":{timestamp}}}")), expected, "{timestamp}");
        }
    }

    #[test]
    fn tells_missing_from_malformed() {
        assert_eq!(read("{}"), BodyTime::Missing);
        assert_eq!(read(r#"{"timestamp":null}"#), BodyTime::Missing);
        for timestamp in ["true", "1.5", "[]", "\"soon\"", "\"\"", "-1", "99999999999999999999"] {
            assert_eq!(read(&format!("{{\"timestamp\":{timestamp}}}")), BodyTime::Malformed, "{timestamp}");
        }
    }

    #[test]
    fn only_the_nested_envelope_has_the_time_of_the_event() {
        let nested = r#"{"event":"transaction.created","timestamp":"1970-01-01T00:01:00Z","data":{}}"#;
        assert_eq!(read(nested), BodyTime::Event(Some(UnixTime::from_seconds(60))));
        assert_eq!(read(r#"{"event":"transaction.created","data":{}}"#), BodyTime::Event(None));
        for flat in [
            r#"{"event":"x","timestamp":60,"data":{},"webhook_type":"status.updated"}"#,
            r#"{"event":"x","timestamp":60,"data":[]}"#,
            r#"{"event":1,"timestamp":60,"data":{}}"#,
            r#"{"event":"x","timestamp":60}"#,
        ] {
            assert_eq!(read(flat), BodyTime::Delivery(UnixTime::from_seconds(60)), "{flat}");
        }
    }
}
