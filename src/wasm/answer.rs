//! What JavaScript gets back.

use alloc::string::String;

use crate::Result;
use crate::canonical::quote;
#[cfg(feature = "js")]
use crate::didit;
use crate::digits::Digits;
#[cfg(feature = "js-verify")]
use crate::{Authenticated, Envelope, Outcome};

/// A JSON array that is written element by element. Which element is what, bindings.d.ts says.
pub(super) struct Answer(String);

impl Answer {
    pub(super) fn new() -> Self {
        Self(String::with_capacity(256))
    }

    fn element(&mut self, value: Option<&str>) {
        self.0.push(if self.0.is_empty() { '[' } else { ',' });
        self.0.push_str(value.unwrap_or("null"));
    }

    pub(super) fn text(mut self, value: Option<&str>) -> Self {
        self.element(value.map(|_| ""));
        if let Some(value) = value {
            quote(value, &mut self.0);
        }
        self
    }

    pub(super) fn number(mut self, value: Option<i64>) -> Self {
        self.element(value.map(|value| if value < 0 { "-" } else { "" }));
        if let Some(value) = value {
            self.0.push_str(Digits::of(value.unsigned_abs()).as_str());
        }
        self
    }

    pub(super) fn end(mut self) -> String {
        self.0.push_str(if self.0.is_empty() { "[]" } else { "]" });
        self.0
    }
}

/// A delivery of which the body may be read.
#[cfg(feature = "js-verify")]
pub(super) fn delivery(envelope: &Envelope<'_>, authenticated: Authenticated) -> Answer {
    Answer::new()
        .text(Some(authenticated.as_str()))
        .text(Some(envelope.event_type()))
        .text(envelope.id())
        .text(envelope.dedupe_key())
        .text(envelope.subject())
        .text(envelope.outcome().map(Outcome::as_str))
        .number(envelope.occurred_at().map(|time| time.seconds()))
}

/// A delivery of which only some fields are signed.
#[cfg(feature = "js")]
pub(super) fn fields(verified: &didit::VerifiedFields) -> Answer {
    let fields = verified.fields();
    let scheme = didit::Scheme::Simple;
    Answer::new()
        .text(Some(scheme.authenticates().as_str()))
        .text(Some(verified.event_type()))
        .text(None)
        .text(None)
        .text(None)
        .text(verified.outcome().map(Outcome::as_str))
        .number(None)
        .text(Some(scheme.as_str()))
        .number(index(verified.secret_index()))
        .text(fields.timestamp())
        .text(fields.session_id())
        .text(fields.status())
        .text(fields.webhook_type())
}

/// The position of a secret or credential in the list that was given.
pub(super) fn index(index: usize) -> Option<i64> {
    i64::try_from(index).ok()
}

/// The answer, or the refusal: an array that begins with null, which no answer does.
#[cfg(feature = "js-verify")]
pub(super) fn text(answer: Result<Answer>) -> String {
    plain(answer.map(Answer::end))
}

/// A text that is not such an array, or the refusal.
pub(super) fn plain(answer: Result<String>) -> String {
    answer.unwrap_or_else(|error| {
        Answer::new()
            .text(None)
            .text(Some(error.code().as_str()))
            .text(Some(&error.message()))
            .text(error.hint())
            .number(Some(error.status().into()))
            .number(error.offset().and_then(index))
            .end()
    })
}
