//! A report as JSON, for where there is no serialiser.

use alloc::string::String;

use super::attempt::Attempt;
use super::cause::Cause;
use super::difference::Difference;
use super::report::{Clock, Matched, Report};
use crate::canonical::quote;
use crate::digits::{self, Digits};
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
        let mut json = Json(String::with_capacity(2048));
        json.0.push('{');
        json.text("provider", Some(self.provider));
        json.text("verdict", Some(self.verdict.as_str()));
        json.object("refusal", self.refusal.as_ref(), refusal);
        json.list("causes", &self.causes, cause);
        json.object("matched", self.matched.as_ref(), matched);
        json.list("attempts", &self.attempts, attempt);
        json.object("clock", self.clock.as_ref(), clock);
        json.list("differences", &self.differences, difference);
        json.count("macs", Some(self.macs));
        json.flag("complete", self.complete);
        json.0.push('}');
        json.0
    }
}

fn refusal(error: &Error, json: &mut Json) {
    json.text("code", Some(error.code().as_str()));
    json.text("message", Some(&error.message()));
    json.text("hint", error.hint());
    json.count("offset", error.offset());
}

fn cause(cause: &Cause, json: &mut Json) {
    json.text("code", Some(cause.as_str()));
    json.text("explanation", Some(cause.explanation()));
    json.text("fix", Some(cause.fix()));
}

fn matched(matched: &Matched, json: &mut Json) {
    json.text("scheme", Some(matched.scheme));
    json.text("header", Some(&matched.header));
    json.count("secret", Some(matched.secret));
    json.flag("elsewhere", matched.elsewhere);
}

fn attempt(attempt: &Attempt, json: &mut Json) {
    json.text("scheme", Some(attempt.scheme));
    json.text("header", Some(&attempt.header));
    json.text("progress", Some(attempt.progress.as_str()));
    json.count("secret", attempt.secret);
    json.text("reason", attempt.reason.as_deref());
}

fn clock(clock: &Clock, json: &mut Json) {
    json.text("status", Some(clock.status));
    json.value("age", clock.age.map(digits::text).as_deref());
    json.text("explanation", Some(&clock.explanation));
}

fn difference(difference: &Difference, json: &mut Json) {
    json.text("code", Some(difference.code));
    json.text("explanation", Some(&difference.explanation));
    json.count("offset", difference.offset);
    json.text("path", difference.path.as_deref());
    json.count("count", Some(difference.count));
    json.text("value", difference.value.as_deref());
}

/// Objects and arrays as they are written, member by member.
struct Json(String);

impl Json {
    /// The comma before a member or element that is not the first.
    fn separate(&mut self) {
        if !self.0.ends_with(['{', '[']) {
            self.0.push(',');
        }
    }

    fn name(&mut self, name: &str) {
        self.separate();
        quote(name, &mut self.0);
        self.0.push(':');
    }

    /// `value` is JSON.
    fn value(&mut self, name: &str, value: Option<&str>) {
        self.name(name);
        self.0.push_str(value.unwrap_or("null"));
    }

    fn text(&mut self, name: &str, value: Option<&str>) {
        match value {
            None => self.value(name, None),
            Some(value) => {
                self.name(name);
                quote(value, &mut self.0);
            }
        }
    }

    fn count(&mut self, name: &str, value: Option<usize>) {
        let digits = value.map(|value| Digits::of(value as u64));
        self.value(name, digits.as_ref().map(Digits::as_str));
    }

    fn flag(&mut self, name: &str, value: bool) {
        self.value(name, Some(if value { "true" } else { "false" }));
    }

    fn object<T>(&mut self, name: &str, value: Option<&T>, write: fn(&T, &mut Self)) {
        match value {
            None => self.value(name, None),
            Some(value) => {
                self.value(name, Some("{"));
                write(value, self);
                self.0.push('}');
            }
        }
    }

    fn list<T>(&mut self, name: &str, values: &[T], write: fn(&T, &mut Self)) {
        self.value(name, Some("["));
        for value in values {
            self.separate();
            self.0.push('{');
            write(value, self);
            self.0.push('}');
        }
        self.0.push(']');
    }
}
