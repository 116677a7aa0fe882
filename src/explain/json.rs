//! A report as JSON, for where there is no serialiser.

use alloc::string::{String, ToString};

use super::attempt::Attempt;
use super::cause::Cause;
use super::difference::Difference;
use super::report::{Clock, Matched, Report};
use crate::canonical::quote;
use crate::error::Error;

impl Report {
    /// The report as one line of JSON: what [`Serialize`](serde::Serialize) gives, without a serialiser.
    ///
    /// ```
    /// use kyc_webhooks::{UnixTime, explain::Explainer};
    ///
    /// let explainer = Explainer::didit(["an-invented-secret"])?;
    /// let report = explainer.explain(&[("X-Signature", "?")], b"{}", UnixTime::from_seconds(0));
    /// assert!(report.to_json().starts_with(r#"{"provider":"didit","verdict":"unexplained","refusal":{"code":"#));
    /// # Ok::<(), kyc_webhooks::Error>(())
    /// ```
    #[must_use]
    pub fn to_json(&self) -> String {
        Object::default()
            .text("provider", Some(self.provider))
            .text("verdict", Some(self.verdict.as_str()))
            .value("refusal", self.refusal.as_ref().map(refusal))
            .list("causes", &self.causes, |cause| written_cause(*cause))
            .value("matched", self.matched.as_ref().map(matched))
            .list("attempts", &self.attempts, attempt)
            .value("clock", self.clock.as_ref().map(clock))
            .list("differences", &self.differences, difference)
            .value("macs", Some(self.macs.to_string()))
            .value("complete", Some(self.complete.to_string()))
            .end()
    }
}

fn refusal(error: &Error) -> String {
    Object::default()
        .text("code", Some(error.code().as_str()))
        .text("message", Some(&error.to_string()))
        .text("hint", error.hint())
        .value("offset", error.offset().map(|offset| offset.to_string()))
        .end()
}

fn written_cause(cause: Cause) -> String {
    Object::default()
        .text("code", Some(cause.as_str()))
        .text("explanation", Some(cause.explanation()))
        .text("fix", Some(cause.fix()))
        .end()
}

fn matched(matched: &Matched) -> String {
    Object::default()
        .text("scheme", Some(matched.scheme))
        .text("header", Some(&matched.header))
        .value("secret", Some(matched.secret.to_string()))
        .value("elsewhere", Some(matched.elsewhere.to_string()))
        .end()
}

fn attempt(attempt: &Attempt) -> String {
    Object::default()
        .text("scheme", Some(attempt.scheme))
        .text("header", Some(&attempt.header))
        .text("progress", Some(attempt.progress.as_str()))
        .value("secret", attempt.secret.map(|secret| secret.to_string()))
        .text("reason", attempt.reason.as_deref())
        .end()
}

fn clock(clock: &Clock) -> String {
    Object::default()
        .text("status", Some(clock.status))
        .value("age", clock.age.map(|age| age.to_string()))
        .text("explanation", Some(&clock.explanation))
        .end()
}

fn difference(difference: &Difference) -> String {
    Object::default()
        .text("code", Some(difference.code))
        .text("explanation", Some(&difference.explanation))
        .value("offset", difference.offset.map(|offset| offset.to_string()))
        .text("path", difference.path.as_deref())
        .value("count", Some(difference.count.to_string()))
        .text("value", difference.value.as_deref())
        .end()
}

/// An object that is written member by member.
#[derive(Default)]
struct Object(String);

impl Object {
    /// `value` is JSON.
    fn value(mut self, name: &str, value: Option<String>) -> Self {
        self.0.push(if self.0.is_empty() { '{' } else { ',' });
        quote(name, &mut self.0);
        self.0.push(':');
        self.0.push_str(value.as_deref().unwrap_or("null"));
        self
    }

    fn text(self, name: &str, value: Option<&str>) -> Self {
        let quoted = value.map(|value| {
            let mut out = String::new();
            quote(value, &mut out);
            out
        });
        self.value(name, quoted)
    }

    fn list<T>(self, name: &str, values: &[T], write: impl Fn(&T) -> String) -> Self {
        let mut out = String::from("[");
        for (at, value) in values.iter().enumerate() {
            if at > 0 {
                out.push(',');
            }
            out.push_str(&write(value));
        }
        out.push(']');
        self.value(name, Some(out))
    }

    fn end(mut self) -> String {
        self.0.push('}');
        self.0
    }
}
