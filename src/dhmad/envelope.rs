use alloc::borrow::Cow;
use alloc::string::String;

use sha2::{Digest, Sha256};

use super::scheme::ID_HEADER;
use crate::canonical::Value;
use crate::content::text;
use crate::dedupe;
use crate::error::Result;
use crate::event::{Envelope, Outcome};
use crate::headers::{Headers, single};
use crate::time::UnixTime;

/// The header that DHMAD says to deduplicate by, if it is a text.
pub(super) fn webhook_id(headers: &(impl Headers + ?Sized)) -> Result<Option<&str>> {
    let value = single(headers, ID_HEADER)?;
    Ok(value.and_then(|value| core::str::from_utf8(value).ok()).filter(|id| !id.is_empty()))
}

/// Reads the envelope, whatever shape the rest has. None if nothing says which event it is.
pub(super) fn envelope<'a>(root: Value<'_, 'a>, webhook_id: Option<&str>) -> Option<Envelope<'a>> {
    let event_type = text(root, "type")?;
    let view = match root.get("data") {
        Some(data) if event_type.starts_with("identity.") => View::of_identity(data, &event_type),
        Some(data) if event_type.starts_with("escrow.") => View::of_escrow(data, &event_type),
        _ => View::default(),
    };
    Some(Envelope {
        event_type,
        id: None,
        dedupe_key: view.dedupe_key.or_else(|| webhook_id.map(|id| unsigned_key(id, root))).map(Cow::Owned),
        subject: view.subject,
        outcome: view.outcome,
        occurred_at: view.occurred_at.and_then(|text| UnixTime::from_rfc3339(&text)),
    })
}

/// A key with an identifier that is not signed. The body is part of it, so that a recorded delivery sent again with the
/// identifier of another event cannot pass for that event.
fn unsigned_key(webhook_id: &str, root: Value<'_, '_>) -> String {
    dedupe::key(&[Some(webhook_id), Some(&hex::encode(Sha256::digest(root.text())))])
}

/// What the members below `data` say.
#[derive(Default)]
struct View<'a> {
    dedupe_key: Option<String>,
    subject: Option<Cow<'a, str>>,
    outcome: Option<Outcome>,
    occurred_at: Option<Cow<'a, str>>,
}

impl<'a> View<'a> {
    fn of_identity(data: Value<'_, 'a>, event_type: &str) -> Self {
        let [id, user, status, linked_user, updated_at] =
            ["id", "external_user_id", "kyc_status", "linked_user_id", "updated_at"]
                .map(|name| text(data, name));
        let linked_at = text(data, "linked_at").filter(|_| event_type == "identity.verification.linked");
        let occurred_at = linked_at.or(updated_at);
        // Somebody can be approved again after a rejection, so without a date nothing tells two events apart.
        let named = (id.is_some() || user.is_some()) && occurred_at.is_some();
        let [id, status_text, linked_user] = [&id, &status, &linked_user].map(Option::as_deref);
        let parts = [Some(event_type), id, user.as_deref(), status_text, linked_user, occurred_at.as_deref()];
        Self {
            dedupe_key: named.then(|| dedupe::key(&parts)),
            outcome: status.as_deref().and_then(outcome),
            subject: user,
            occurred_at,
        }
    }

    fn of_escrow(data: Value<'_, 'a>, event_type: &str) -> Self {
        let Some(escrow) = data.get("escrow") else { return Self::default() };
        let id = text(escrow, "id").or_else(|| text(escrow, "_id"));
        let status = text(escrow, "status");
        let updated_at = text(escrow, "updatedAt");
        // An escrow can come into the same state more than once, so without a date nothing tells two events
        // apart.
        let named = id.is_some() && updated_at.is_some();
        let parts = [Some(event_type), id.as_deref(), status.as_deref(), updated_at.as_deref()];
        Self { dedupe_key: named.then(|| dedupe::key(&parts)), occurred_at: updated_at, ..Self::default() }
    }
}

fn outcome(kyc_status: &str) -> Option<Outcome> {
    match kyc_status {
        "approved" => Some(Outcome::Approved),
        "rejected" => Some(Outcome::Declined),
        "pending" => Some(Outcome::Pending),
        _ => None,
    }
}
