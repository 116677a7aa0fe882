use alloc::borrow::Cow;

use super::super::freshness::is_nested;
use crate::canonical::Value;

/// How a body says which event it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::didit) enum Form {
    /// `webhook_type` among all other members.
    Flat,
    /// `event` around `data`.
    Nested,
    /// Not at all: webhook version v1 reports nothing but the status of sessions.
    VersionOne,
    /// `event_type`, in the callback that is never signed.
    Callback,
}

/// The type of an event, and where it stands.
pub(in crate::didit) struct Name<'a> {
    pub(in crate::didit) text: Cow<'a, str>,
    pub(in crate::didit) form: Form,
}

impl<'a> Name<'a> {
    /// The name as signed bodies have it.
    pub(in crate::didit) fn of_signed(root: Value<'_, 'a>) -> Option<Self> {
        let nested = is_nested(root);
        let (member, form) = if nested { ("event", Form::Nested) } else { ("webhook_type", Form::Flat) };
        if let Some(value) = root.get(member) {
            let text = value.as_str().filter(|text| !text.is_empty())?;
            return Some(Self { text, form });
        }
        let is_text = |member| root.get(member).is_some_and(|value| value.as_str().is_some());
        let reports_a_status = is_text("session_id") && is_text("status");
        reports_a_status.then_some(Self { text: Cow::Borrowed("status.updated"), form: Form::VersionOne })
    }

    /// The name as any body has it, also the callback that is never signed.
    pub(in crate::didit) fn of_any(root: Value<'_, 'a>) -> Option<Self> {
        Self::of_signed(root).or_else(|| {
            let text = root.get("event_type")?.as_str().filter(|text| !text.is_empty())?;
            Some(Self { text, form: Form::Callback })
        })
    }

    /// The object with the members of the event proper.
    pub(in crate::didit) fn content<'d>(&self, root: Value<'d, 'a>) -> Value<'d, 'a> {
        match self.form {
            Form::Nested => root.get("data").unwrap_or(root),
            Form::Flat | Form::VersionOne | Form::Callback => root,
        }
    }
}
