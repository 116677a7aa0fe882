//! What Didit's verifier has to say about a delivery, as its documentation has it.

use std::collections::BTreeSet;

use kyc_webhooks::UnixTime;
use kyc_webhooks::didit::Scheme;

use super::freshness::{check, seconds};
use super::{Json, Parsed, canonical, parse};
use crate::calendar;

/// Codes of which the library may name any.
pub(crate) type Codes = BTreeSet<&'static str>;

/// A body, with the texts that signatures of it cover.
pub(crate) struct Delivered<'b> {
    bytes: &'b [u8],
    pub(crate) parsed: Parsed,
    canonical: Option<Vec<u8>>,
    /// As they are joined, whatever is in them; None if one has no text.
    fields: Option<[String; 4]>,
}

/// All that the verdict depends on but the body.
pub(crate) struct Asked<'a> {
    /// Schemes of different headers, each with the text that the signature in its header covers.
    pub(crate) claims: &'a [(Scheme, &'a [u8])],
    /// `X-Timestamp`.
    pub(crate) timestamp: Option<&'a [u8]>,
    pub(crate) is_exact: bool,
    pub(crate) allow_simple: bool,
    pub(crate) now: UnixTime,
    /// Whether the time of a delivery is checked.
    pub(crate) checked: bool,
    /// Whether the time of a nested transaction is.
    pub(crate) nested_checked: bool,
}

impl<'b> Delivered<'b> {
    pub(crate) fn of(bytes: &'b [u8]) -> Self {
        let parsed = parse(bytes);
        let has_form = parsed.faults.is_empty() && !parsed.lone_surrogate;
        let names = ["timestamp", "session_id", "status", "webhook_type"];
        let fields = names.map(|name| field(parsed.json.get(name)));
        let fields = match fields {
            [Some(a), Some(b), Some(c), Some(d)] if parsed.faults.is_empty() => Some([a, b, c, d]),
            _ => None,
        };
        let canonical = has_form.then(|| canonical(&parsed.json, false).into_bytes());
        Self { bytes, parsed, canonical, fields }
    }

    /// What the scheme signs, also where a verifier must not believe it; None where there is no such text.
    pub(crate) fn message(&self, scheme: Scheme, timestamp: Option<&[u8]>) -> Option<Vec<u8>> {
        match scheme {
            Scheme::Raw | Scheme::DiditSignature => Some(self.bytes.to_vec()),
            Scheme::V2 => self.canonical.clone(),
            Scheme::V2TsPrefixed => Some([timestamp?, b":", self.canonical.as_deref()?].concat()),
            _ => Some(self.fields.as_ref()?.join(":").into_bytes()),
        }
    }

    pub(crate) fn verdict(&self, asked: &Asked<'_>) -> Result<Scheme, Codes> {
        let is_there =
            |scheme: Scheme| asked.claims.iter().any(|(claimed, _)| claimed.header() == scheme.header());
        let is_raw = is_there(Scheme::Raw) || is_there(Scheme::DiditSignature);
        match is_there(Scheme::V2) {
            true => {}
            false if is_raw && asked.is_exact => {}
            false if is_raw => return one("raw_body_required"),
            false if asked.allow_simple => return self.verdict_on_fields(asked),
            false => return one("simple_not_allowed"),
        }
        self.is_json()?;
        let is_signed = |scheme: &Scheme| {
            let is_tried = match scheme {
                Scheme::V2 => true,
                Scheme::V2TsPrefixed => asked.timestamp.and_then(seconds).is_some(),
                _ => asked.is_exact,
            };
            is_tried && self.is_claimed(*scheme, asked)
        };
        let body_schemes = [Scheme::V2, Scheme::V2TsPrefixed, Scheme::Raw, Scheme::DiditSignature];
        let Some(scheme) = body_schemes.into_iter().find(is_signed) else {
            let has_no_form = is_there(Scheme::V2) && self.parsed.lone_surrogate;
            return one(if has_no_form { "lone_surrogate" } else { "signature_mismatch" });
        };
        let signed_header = asked.timestamp.and_then(seconds).filter(|_| scheme == Scheme::V2TsPrefixed);
        let is_fresh = match signed_header {
            Some(header) if asked.checked => check(header, asked.now),
            Some(_) => Ok(()),
            None => is_fresh(self.time(), self.has_time_of_event(), asked),
        };
        is_fresh.or_else(one)?;
        if self.names_its_event() { Ok(scheme) } else { one("type_missing") }
    }

    fn verdict_on_fields(&self, asked: &Asked<'_>) -> Result<Scheme, Codes> {
        self.is_json()?;
        let Some([timestamp, _, _, webhook_type]) = self.plain_fields() else {
            return one("fields_ambiguous");
        };
        if !self.is_claimed(Scheme::Simple, asked) {
            return one("signature_mismatch");
        }
        let time = match timestamp.as_str() {
            "" | "None" => Err("timestamp_missing"),
            text => seconds(text.as_bytes()).ok_or("timestamp_malformed"),
        };
        is_fresh(time, false, asked).or_else(one)?;
        if matches!(webhook_type.as_str(), "" | "None") { one("type_missing") } else { Ok(Scheme::Simple) }
    }

    fn is_json(&self) -> Result<(), Codes> {
        if self.parsed.faults.is_empty() { Ok(()) } else { Err(self.parsed.faults.clone()) }
    }

    fn is_claimed(&self, scheme: Scheme, asked: &Asked<'_>) -> bool {
        let claim = asked.claims.iter().find(|(claimed, _)| claimed.header() == scheme.header());
        let message = self.message(scheme, asked.timestamp);
        claim.zip(message).is_some_and(|((_, claimed), message)| *claimed == message)
    }

    /// The fields, if nothing else can have the same text: a colon could be one between two of them, and with a brace
    /// the text could be the one of a whole body.
    pub(crate) fn plain_fields(&self) -> Option<&[String; 4]> {
        self.fields.as_ref().filter(|fields| fields.iter().all(|text| !text.contains([':', '{'])))
    }

    /// The time that the body states, or the code for why there is none.
    pub(crate) fn time(&self) -> Result<i64, &'static str> {
        match self.parsed.json.get("timestamp") {
            None | Some(Json::Null) => Err("timestamp_missing"),
            stated => {
                let time = field(stated)
                    .and_then(|text| seconds(text.as_bytes()).or_else(|| calendar::rfc3339(&text)));
                time.ok_or("timestamp_malformed")
            }
        }
    }

    /// In the nested envelope of transactions, the time is that of the event.
    pub(crate) fn has_time_of_event(&self) -> bool {
        self.nested_event().is_some_and(|event| event.starts_with("transaction."))
    }

    fn nested_event(&self) -> Option<String> {
        let is_object = matches!(self.parsed.json.get("data"), Some(Json::Object(_)));
        let is_nested = is_object && self.parsed.json.get("webhook_type").is_none();
        text(self.parsed.json.get("event")).filter(|_| is_nested)
    }

    fn names_its_event(&self) -> bool {
        let json = &self.parsed.json;
        match (self.nested_event(), json.get("webhook_type")) {
            (Some(event), _) => !event.is_empty(),
            (None, Some(name)) => text(Some(name)).is_some_and(|name| !name.is_empty()),
            (None, None) => ["session_id", "status"].iter().all(|name| text(json.get(name)).is_some()),
        }
    }
}

/// The time in a signed body is what `X-Timestamp` may only repeat.
fn is_fresh(time: Result<i64, &'static str>, of_event: bool, asked: &Asked<'_>) -> Result<(), &'static str> {
    let is_checked = if of_event { asked.nested_checked } else { asked.checked };
    let time = match time {
        Err(_) if !is_checked => return Ok(()),
        time => time?,
    };
    if let Some(header) = asked.timestamp.filter(|_| !of_event) {
        match seconds(header) {
            None => return Err("header_malformed"),
            Some(header) if header != time => return Err("timestamp_mismatch"),
            Some(_) => {}
        }
    }
    if is_checked { check(time, asked.now) } else { Ok(()) }
}

/// As a field is written where only texts, integers and nothing can be.
fn field(value: Option<&Json>) -> Option<String> {
    match value {
        None => Some(String::new()),
        Some(Json::Null) => Some("None".to_owned()),
        Some(number @ Json::Number(_)) => {
            Some(canonical(number, false)).filter(|text| !text.contains(['.', 'e']))
        }
        other => text(other),
    }
}

fn text(value: Option<&Json>) -> Option<String> {
    let Some(Json::String(points)) = value else { return None };
    points.iter().map(|&point| char::from_u32(point)).collect()
}

fn one<T>(code: &'static str) -> Result<T, Codes> {
    Err(Codes::from([code]))
}
