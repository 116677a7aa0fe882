//! Deliveries from DHMAD.

use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;

use super::Explainer;
use super::attempt::{Attempt, Comparison, Progress};
use super::cause::Cause;
use super::claim::{Claim, Written, claims};
use super::difference::{Usual, differences};
use super::key::keys;
use super::message::{Forms, Source, Time, other_units};
use super::report::{Clock, Outcome, Report};
use super::search::{Base, Search};
use crate::body::Body;
use crate::dhmad::{Event, Scheme, Settings, TIMESTAMP_HEADER, Verifier, sent_at};
use crate::digits;
use crate::error::{Error, ErrorCode};
use crate::headers::{Headers, single};
use crate::signature::{Secret, Tolerance};
use crate::stringify::stringify;
use crate::time::UnixTime;

impl Explainer {
    pub(super) fn explain_dhmad(
        &self,
        settings: &Settings,
        headers: &(impl Headers + ?Sized),
        body: Body<'_>,
        now: UnixTime,
    ) -> Report {
        let verified = self.prepared_secrets().and_then(Verifier::new).and_then(|verifier| {
            let verifier = verifier.settings(settings.clone()).tolerance(self.tolerance);
            verifier.max_body_bytes(self.max_body_bytes).verify(headers, body, now).map(drop)
        });
        let refusal = verified.err();
        let source = Source::read(body.bytes(), self.max_body_bytes);
        let secrets = self.prepared_secrets().unwrap_or_default();
        let attempts = attempts(settings, headers, body, &source, &secrets);
        let matching = attempts.iter().find(|attempt| attempt.progress == Progress::Matched);

        let outcome = match (matching, &refusal) {
            (Some(attempt), refusal) => {
                let cause = refusal.as_ref().map(|error| self.after_dhmad_match(error, headers, now));
                Outcome::of_match(attempt, cause)
            }
            (None, _) => self.search_dhmad(settings, headers, &source),
        };
        let differences =
            differences(&source, Usual::Stringified, &|root| vec![Event::shape(root)], self.detail);
        let clock = self.clock_of_dhmad(headers, now);
        outcome.report("dhmad", refusal, attempts, Some(clock), differences)
    }

    fn search_dhmad(
        &self,
        settings: &Settings,
        headers: &(impl Headers + ?Sized),
        source: &Source<'_>,
    ) -> Outcome {
        let written = Written { read: &|value| settings.read(value), in_base64: settings.is_in_base64() };
        let claims = claims(headers, &[settings.header_name().clone()], &written);
        let keys = keys(&self.secrets, &self.elsewhere);
        let mut search = Search {
            keys: &keys,
            claims: &claims,
            misplaced: &|base, _: &Claim| {
                matches!(base, Base::Canonical | Base::Timed).then_some(Cause::BodyCanonical)
            },
            best: None,
            macs: 0,
            hashed: 0,
            is_complete: true,
        };
        if !claims.is_empty() {
            source.offer(
                &Forms { canonical: false, fields: None, timed: false, times: times(headers) },
                &mut search,
            );
        }
        Outcome::of_search(search, &|base| match base {
            Base::Stringified => Scheme::Stringified.as_str(),
            _ => Scheme::Raw.as_str(),
        })
    }

    fn clock_of_dhmad(&self, headers: &(impl Headers + ?Sized), now: UnixTime) -> Clock {
        let sent_at = sent_at(headers);
        let checked = match &sent_at {
            _ if self.tolerance == Tolerance::Unchecked => Ok(()),
            Ok(sent_at) => self.tolerance.check(*sent_at, now),
            Err(error) => Err(error.clone()),
        };
        Clock::new(sent_at.ok(), checked, self.tolerance, now)
    }

    /// Why a delivery is refused whose signature matches.
    fn after_dhmad_match(&self, error: &Error, headers: &(impl Headers + ?Sized), now: UnixTime) -> Cause {
        let header = single(headers, TIMESTAMP_HEADER).ok().flatten();
        let number = header.and_then(|text| core::str::from_utf8(text).ok()?.parse::<i64>().ok());
        // Where no time is checked, another header is malformed.
        let is_fresh = |time: UnixTime| {
            self.tolerance != Tolerance::Unchecked && self.tolerance.check(time, now).is_ok()
        };
        match (error.code(), number) {
            (ErrorCode::TimestampStale | ErrorCode::TimestampFuture, _) => Cause::NotFresh,
            (ErrorCode::HeaderMalformed, Some(time)) if is_fresh(UnixTime::from_millis(time)) => {
                Cause::TimestampInMilliseconds
            }
            (ErrorCode::HeaderMalformed, Some(time)) if is_fresh(UnixTime::from_seconds(time)) => {
                Cause::TimestampInSeconds
            }
            _ => Cause::RefusedAfterMatch,
        }
    }
}

fn attempts(
    settings: &Settings,
    headers: &(impl Headers + ?Sized),
    body: Body<'_>,
    source: &Source<'_>,
    secrets: &[Secret],
) -> Vec<Attempt> {
    let document = source.as_a_verifier_reads_it();
    let stringified = document.as_ref().ok().and_then(|document| stringify(document));
    Scheme::ALL
        .iter()
        .map(|&scheme| {
            let claimed = match settings.claimed(headers) {
                Err(error) if error.code() == ErrorCode::HeaderMissing => Ok(None),
                claimed => claimed.map(Some),
            };
            let parts: Result<[&[u8]; 1], String> = match (scheme, &stringified, &document) {
                _ if source.is_too_large() => Err("the body is longer than the limit".into()),
                (Scheme::Raw, ..) if body.is_exact() => Ok([body.bytes()]),
                (Scheme::Raw, ..) => Err("a parsed body no longer has its exact bytes".into()),
                (Scheme::Stringified, Some(text), _) => Ok([text.as_bytes()]),
                (Scheme::Stringified, None, Err(error)) => Err(error.message()),
                (Scheme::Stringified, None, Ok(_)) => {
                    Err("the body has half a surrogate pair or a number that JavaScript would change".into())
                }
            };
            let message = parts.as_ref().map(|parts| &parts[..]).map_err(Clone::clone);
            let header = settings.header_name().clone();
            Comparison { scheme: scheme.as_str(), header, claimed, message }.attempt(secrets)
        })
        .collect()
}

/// The times that can stand in front of the signed message.
fn times(headers: &(impl Headers + ?Sized)) -> Vec<Time> {
    /// Longer than any time.
    const MAX_TIME_BYTES: usize = 64;
    let header = single(headers, TIMESTAMP_HEADER).ok().flatten();
    let Some(text) = header.filter(|text| text.len() <= MAX_TIME_BYTES) else { return Vec::new() };
    let mut times = vec![Time { text: text.to_vec(), causes: Vec::new() }];
    match sent_at(headers) {
        Ok(sent_at) => {
            let seconds = digits::text(sent_at.seconds());
            times.extend(other_units(seconds.as_bytes()).take(1));
            times.push(Time { text: seconds.into_bytes(), causes: vec![Cause::TimestampInSeconds] });
        }
        Err(_) => times.extend(other_units(text)),
    }
    times
}
