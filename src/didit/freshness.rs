//! When a delivery was signed, according to what is signed.

use alloc::borrow::Cow;

use super::scheme::TIMESTAMP_HEADER;
use crate::canonical::{Document, Scalar, Value};
use crate::digits;
use crate::error::{HeaderProblem, Kind, Result};
use crate::headers::malformed;
use crate::signature::Tolerance;
use crate::time::UnixTime;

/// What a body says about its time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct BodyTime {
    pub(crate) stated: Stated,
    /// Whether it is the time of the event, which stays the same when the event is delivered again, instead
    /// of the delivery's.
    pub(crate) of_event: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stated {
    Missing,
    Malformed,
    At(UnixTime),
}

impl BodyTime {
    pub(crate) fn read(document: &Document<'_>) -> Self {
        let stated = match document.root().get("timestamp").map(|value| value.as_scalar()) {
            None | Some(Some(Scalar::Null)) => Stated::Missing,
            Some(Some(Scalar::Integer(text) | Scalar::String(text))) => {
                parse(&text).map_or(Stated::Malformed, Stated::At)
            }
            Some(None) => Stated::Malformed,
        };
        Self { stated, of_event: is_nested_transaction(document.root()) }
    }

    /// The time of the delivery, if that is what the body states.
    pub(super) fn of_delivery(self) -> Option<UnixTime> {
        self.at().filter(|_| !self.of_event)
    }

    /// The time, whatever it is the time of.
    pub(crate) fn at(self) -> Option<UnixTime> {
        match self.stated {
            Stated::At(time) => Some(time),
            Stated::Missing | Stated::Malformed => None,
        }
    }
}

/// Whether the body is the envelope that has `event` and `data` instead of `webhook_type`.
pub(super) fn is_nested(root: Value<'_, '_>) -> bool {
    nested_event(root).is_some()
}

/// Deliveries in this envelope are repeated for about a day with the timestamp they had at first.
fn is_nested_transaction(root: Value<'_, '_>) -> bool {
    nested_event(root).is_some_and(|event| event.starts_with("transaction."))
}

fn nested_event<'a>(root: Value<'_, 'a>) -> Option<Cow<'a, str>> {
    let nested = root.get("webhook_type").is_none() && root.get("data").is_some_and(|data| data.is_object());
    root.get("event").filter(|_| nested).and_then(|event| event.as_str())
}

/// Reads Unix seconds in decimal digits, or an RFC 3339 time.
pub(super) fn parse(text: &str) -> Option<UnixTime> {
    parse_seconds(text.as_bytes()).or_else(|| UnixTime::from_rfc3339(text))
}

/// Reads Unix seconds in decimal digits.
pub(crate) fn parse_seconds(text: &[u8]) -> Option<UnixTime> {
    digits::value(text)?.try_into().ok().map(UnixTime::from_seconds)
}

/// How much a verifier tolerates, and when it is.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Freshness {
    pub(crate) tolerance: Tolerance,
    pub(crate) nested_tolerance: Tolerance,
    pub(crate) now: UnixTime,
}

impl Freshness {
    /// Checks the timestamp header itself; only for a message that begins with it.
    pub(crate) fn check_signed_header(&self, header: UnixTime) -> Result<()> {
        self.tolerance.check(header, self.now)
    }

    /// Checks the time in a signed body. The header is not signed, so it may only repeat what the body says.
    pub(crate) fn check_body(&self, time: BodyTime, header: Option<&[u8]>) -> Result<()> {
        let tolerance = if time.of_event { self.nested_tolerance } else { self.tolerance };
        let signed_at = match time.stated {
            Stated::At(signed_at) => signed_at,
            _ if tolerance == Tolerance::Unchecked => return Ok(()),
            Stated::Missing => return Err(Kind::TimestampMissing.into()),
            Stated::Malformed => return Err(Kind::TimestampMalformed.into()),
        };
        if let Some(header) = header.filter(|_| !time.of_event) {
            let header = parse_seconds(header)
                .ok_or_else(|| malformed(TIMESTAMP_HEADER, HeaderProblem::NotSeconds))?;
            if header != signed_at {
                let (header, body) = (header.seconds(), signed_at.seconds());
                return Err(Kind::TimestampMismatch { header, body }.into());
            }
        }
        tolerance.check(signed_at, self.now)
    }
}

#[cfg(test)]
mod tests {
    use super::{BodyTime, Stated};
    use crate::UnixTime;
    use crate::canonical::{DEFAULT_MAX_BODY_BYTES, Document};

    fn read(body: &str) -> BodyTime {
        BodyTime::read(&Document::read(body.as_bytes(), DEFAULT_MAX_BODY_BYTES).expect("JSON"))
    }

    fn at(seconds: i64) -> Stated {
        Stated::At(UnixTime::from_seconds(seconds))
    }

    #[test]
    fn reads_every_spelling_of_a_time() {
        for timestamp in
            ["1776342600", "1776342600.0", "17763426e2", "\"1776342600\"", "\"2026-04-16T12:30:00Z\""]
        {
            let time = read(&format!("{{\"timestamp\":{timestamp}}}"));
            assert_eq!((time.stated, time.of_event), (at(1_776_342_600), false), "{timestamp}");
        }
    }

    #[test]
    fn tells_missing_from_malformed() {
        assert_eq!(read("{}").stated, Stated::Missing);
        assert_eq!(read(r#"{"timestamp":null}"#).stated, Stated::Missing);
        for timestamp in ["true", "1.5", "[]", "\"soon\"", "\"\"", "-1", "99999999999999999999"] {
            assert_eq!(
                read(&format!("{{\"timestamp\":{timestamp}}}")).stated,
                Stated::Malformed,
                "{timestamp}"
            );
        }
    }

    #[test]
    fn only_nested_transactions_have_the_time_of_the_event() {
        let nested = r#"{"event":"transaction.created","timestamp":"1970-01-01T00:01:00Z","data":{}}"#;
        assert_eq!(read(nested), BodyTime { stated: at(60), of_event: true });
        for delivery in [
            r#"{"event":"user.status.updated","timestamp":60,"data":{}}"#,
            r#"{"event":"transaction.created","timestamp":60,"data":{},"webhook_type":"status.updated"}"#,
            r#"{"event":"transaction.created","timestamp":60,"data":[]}"#,
            r#"{"event":1,"timestamp":60,"data":{}}"#,
            r#"{"event":"transaction.created","timestamp":60}"#,
        ] {
            assert_eq!(read(delivery), BodyTime { stated: at(60), of_event: false }, "{delivery}");
        }
    }
}
