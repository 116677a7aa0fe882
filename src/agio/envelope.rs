use alloc::borrow::Cow;
use alloc::string::String;

use super::event::{Kind, ReviewState, kyt_outcome};
use crate::canonical::{Scalar, Value};
use crate::content::text;
use crate::dedupe;
use crate::event::Envelope;
use crate::time::UnixTime;

/// The type of KYT events, which name none.
const KYT: &str = "kyt";

/// Reads the envelope, whatever shape the rest has. None if nothing says which event it is.
pub(super) fn envelope<'a>(root: Value<'_, 'a>) -> Option<Envelope<'a>> {
    match Kind::of(root) {
        Kind::Kyc => kyc(root),
        Kind::Kyt => Some(kyt(root)),
        Kind::Other => other(root),
    }
}

fn kyc<'a>(root: Value<'_, 'a>) -> Option<Envelope<'a>> {
    let event_type = text(root, "type")?;
    let id = scalar(root, "WebhookPayloadId");
    let created_at = text(root, "createdAt");
    let dedupe_key = match &id {
        Some(id) => Some(id.clone()),
        None => {
            key_of_all(&[scalar(root, "applicantId"), Some(Cow::Borrowed(&*event_type)), created_at.clone()])
                .map(Cow::Owned)
        }
    };
    Some(Envelope {
        id,
        dedupe_key,
        subject: text(root, "externalUserId"),
        outcome: ReviewState::read(root).outcome(),
        occurred_at: created_at.and_then(|text| UnixTime::from_lenient_text(&text)),
        event_type,
    })
}

fn kyt<'a>(root: Value<'_, 'a>) -> Envelope<'a> {
    let [id, status, updated_at] = ["id", "status_id", "updated_at"].map(|name| scalar(root, name));
    let outcome = status.as_deref().and_then(|status| kyt_outcome(status.parse().ok()?));
    Envelope {
        event_type: Cow::Borrowed(KYT),
        id: None,
        occurred_at: updated_at.as_deref().and_then(UnixTime::from_lenient_text),
        dedupe_key: key_of_all(&[Some(Cow::Borrowed(KYT)), id, status, updated_at]).map(Cow::Owned),
        subject: text(root, "external_user_id"),
        outcome,
    }
}

fn other<'a>(root: Value<'_, 'a>) -> Option<Envelope<'a>> {
    let of_card = || Some(Cow::Owned([&*text(root, "resource")?, ".", &*text(root, "action")?].concat()));
    let event_type = text(root, "type").or_else(of_card)?;
    Some(Envelope { event_type, id: None, dedupe_key: None, subject: None, outcome: None, occurred_at: None })
}

/// An integer, or the same number as text, as databases write large ones; or a text.
fn scalar<'a>(root: Value<'_, 'a>, name: &str) -> Option<Cow<'a, str>> {
    match root.get(name)?.as_scalar()? {
        Scalar::Integer(text) | Scalar::String(text) => Some(text).filter(|text| !text.is_empty()),
        Scalar::Null => None,
    }
}

/// A key of parts that must all be there to tell events apart.
fn key_of_all(parts: &[Option<Cow<'_, str>>]) -> Option<String> {
    parts.iter().all(Option::is_some).then(|| dedupe::key(parts))
}
