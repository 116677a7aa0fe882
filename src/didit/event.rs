use alloc::borrow::Cow;
use core::fmt;

use serde::Serialize;

use super::freshness::{BodyTime, is_nested};
use crate::canonical::Document;
use crate::error::{Kind, Result};
use crate::time::UnixTime;

/// What a delivery says: the members that session, entity and transaction events share.
///
/// Every member but the type is optional, because there are events without it. The whole body is at
/// [`Verified::body`](super::Verified::body).
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct Event<'b> {
    #[serde(rename = "type")]
    event_type: Cow<'b, str>,
    id: Option<Cow<'b, str>>,
    session_id: Option<Cow<'b, str>>,
    status: Option<Cow<'b, str>>,
    vendor_data: Option<Cow<'b, str>>,
    timestamp: Option<i64>,
    #[serde(skip)]
    decision: Option<&'b str>,
}

impl<'b> Event<'b> {
    /// Reads the event from a body in either envelope.
    ///
    /// Fails with `type_missing` if nothing says which event it is.
    pub(super) fn read(document: &Document<'b>) -> Result<Self> {
        let root = document.root();
        let nested = is_nested(document);
        let content = if nested { root.get("data").unwrap_or(root) } else { root };
        let text = |name| content.get(name).and_then(|value| value.as_str());

        let name = if nested { "event" } else { "webhook_type" };
        let event_type = match root.get(name).filter(|name| !name.is_null()) {
            Some(value) => value.as_str().filter(|name| !name.is_empty()),
            // Bodies of webhook version v1 name no event; each reports the status of a session.
            None => {
                (text("session_id").is_some() && text("status").is_some()).then_some("status.updated".into())
            }
        };
        Ok(Self {
            event_type: event_type.ok_or(Kind::TypeMissing)?,
            id: root.get("event_id").and_then(|value| value.as_str()),
            session_id: text("session_id"),
            status: text("status"),
            vendor_data: text("vendor_data"),
            timestamp: BodyTime::read(document).at().map(UnixTime::seconds),
            decision: content.get("decision").map(|value| value.text()),
        })
    }

    /// The event type: `webhook_type`, or `event` in the nested transaction envelope. Bodies of webhook
    /// version v1 have neither; their type is `status.updated`. Types this version does not know are passed
    /// on as they are.
    #[must_use]
    pub fn event_type(&self) -> &str {
        &self.event_type
    }

    /// The `event_id`, which stays the same when a delivery is repeated. Test deliveries and version v1 have
    /// none.
    #[must_use]
    pub fn id(&self) -> Option<&str> {
        self.id.as_deref()
    }

    /// The session the event is about.
    #[must_use]
    pub fn session_id(&self) -> Option<&str> {
        self.session_id.as_deref()
    }

    /// The status as the provider writes it, such as `Approved` for a session or `APPROVED` for a
    /// transaction.
    #[must_use]
    pub fn status(&self) -> Option<&str> {
        self.status.as_deref()
    }

    /// Your own identifier of the user or business.
    #[must_use]
    pub fn vendor_data(&self) -> Option<&str> {
        self.vendor_data.as_deref()
    }

    /// When the delivery was made or, in the nested transaction envelope, when the event happened.
    #[must_use]
    pub fn timestamp(&self) -> Option<UnixTime> {
        self.timestamp.map(UnixTime::from_seconds)
    }

    /// The JSON text of the decision, exactly as it stands in the body.
    #[must_use]
    pub fn decision(&self) -> Option<&'b str> {
        self.decision
    }
}

/// Shows the type only: the rest is somebody's identity data.
impl fmt::Debug for Event<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Event").field("type", &self.event_type).finish_non_exhaustive()
    }
}
