//! Deliveries from Didit.

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
use crate::canonical::Form;
use crate::didit::{
    BodyTime, Event, Freshness, Scheme, SignedFields, TIMESTAMP_HEADER, Verifier, parse_seconds,
};
use crate::digits;
use crate::error::{Error, ErrorCode, HeaderProblem, Result};
use crate::headers::{Headers, malformed, single};
use crate::signature::{Digest, Secret};
use crate::time::UnixTime;

impl Explainer {
    pub(super) fn explain_didit(
        &self,
        headers: &(impl Headers + ?Sized),
        body: Body<'_>,
        now: UnixTime,
    ) -> Report {
        let refusal = self.verify_didit(headers, body, now).err();
        let source = Source::read(body.bytes(), self.max_body_bytes);
        let secrets = self.prepared_secrets().unwrap_or_default();
        let attempts = attempts(headers, body, &source, &secrets);
        let clock = self.clock_of_didit(headers, &source, &attempts, now);

        let outcome = match (decisive(&attempts), &refusal) {
            (Some(attempt), refusal) => {
                let cause = refusal.as_ref().map(|error| self.after_match(error, headers, &source, now));
                Outcome::of_match(attempt, cause)
            }
            (None, None) => Outcome { causes: Vec::new(), matched: None, macs: 0, complete: true },
            (None, Some(_)) => self.search_didit(headers, &source, &attempts),
        };
        let differences =
            differences(&source, Usual::Canonical, &|root| Event::shapes(root).to_vec(), self.detail);
        outcome.report("didit", refusal, attempts, clock, differences)
    }

    fn verify_didit(&self, headers: &(impl Headers + ?Sized), body: Body<'_>, now: UnixTime) -> Result<()> {
        let verifier = Verifier::new(self.prepared_secrets()?)?
            .tolerance(self.tolerance)
            .nested_tolerance(self.nested_tolerance)
            .max_body_bytes(self.max_body_bytes);
        if self.allow_simple {
            verifier.verify_allowing_simple(headers, body, now).map(drop)
        } else {
            verifier.verify(headers, body, now).map(drop)
        }
    }

    fn search_didit(
        &self,
        headers: &(impl Headers + ?Sized),
        source: &Source<'_>,
        attempts: &[Attempt],
    ) -> Outcome {
        let names: Vec<_> = [Scheme::V2, Scheme::Raw, Scheme::DiditSignature, Scheme::Simple]
            .map(|scheme| scheme.header().into())
            .into();
        let written = Written { read: &Digest::from_hex, in_base64: false };
        let mut claims = claims(headers, &names, &written);
        // One that matches needs no explanation; it is not enough by itself.
        let has_matched = |claim: &Claim| {
            attempts
                .iter()
                .any(|attempt| attempt.progress == Progress::Matched && attempt.header == claim.header)
        };
        claims.retain(|claim| !has_matched(claim));
        let keys = keys(&self.secrets, &self.elsewhere);
        let mut search = Search {
            keys: &keys,
            claims: &claims,
            misplaced: &misplaced,
            best: None,
            macs: 0,
            hashed: 0,
            is_complete: true,
        };
        if !claims.is_empty() {
            source.offer(&forms(headers, source), &mut search);
        }
        Outcome::of_search(search, &|base| scheme(base).as_str())
    }

    fn clock_of_didit(
        &self,
        headers: &(impl Headers + ?Sized),
        source: &Source<'_>,
        attempts: &[Attempt],
        now: UnixTime,
    ) -> Option<Clock> {
        let freshness = Freshness { tolerance: self.tolerance, nested_tolerance: self.nested_tolerance, now };
        let header = single(headers, TIMESTAMP_HEADER);
        let is_timed =
            decisive(attempts).is_some_and(|attempt| attempt.scheme == Scheme::V2TsPrefixed.as_str());
        if let Some(time) = timestamp(headers).filter(|_| is_timed).and_then(parse_seconds) {
            return Some(Clock::new(Some(time), freshness.check_signed_header(time), self.tolerance, now));
        }
        let time = BodyTime::read(source.document.as_ref().ok()?);
        let tolerance = if time.of_event { self.nested_tolerance } else { self.tolerance };
        let checked = header.and_then(|header| freshness.check_body(time, header));
        Some(Clock::new(time.at(), checked, tolerance, now))
    }

    /// Why a delivery is refused whose signature matches.
    fn after_match(
        &self,
        error: &Error,
        headers: &(impl Headers + ?Sized),
        source: &Source<'_>,
        now: UnixTime,
    ) -> Cause {
        let time = source.document.as_ref().ok().map(BodyTime::read);
        let of_event = time.as_ref().is_some_and(|time| time.of_event);
        let tolerance = if of_event { self.nested_tolerance } else { self.tolerance };
        let stated = time.and_then(|time| time.at());
        let header = timestamp(headers).and_then(parse_seconds);
        let is_in_millis = [stated, header]
            .into_iter()
            .flatten()
            .any(|time| tolerance.check(UnixTime::from_millis(time.seconds()), now).is_ok());
        let header_repeats_in_millis =
            stated.is_some() && stated == header.map(|time| UnixTime::from_millis(time.seconds()));
        match error.code() {
            ErrorCode::TimestampFuture if is_in_millis => Cause::TimestampInMilliseconds,
            ErrorCode::TimestampMismatch if header_repeats_in_millis => Cause::TimestampInMilliseconds,
            ErrorCode::TimestampStale | ErrorCode::TimestampFuture => Cause::NotFresh,
            ErrorCode::SimpleNotAllowed => Cause::SimpleNotAllowed,
            _ => Cause::RefusedAfterMatch,
        }
    }
}

/// The value of the timestamp header, if it is there once.
fn timestamp(headers: &(impl Headers + ?Sized)) -> Option<&[u8]> {
    single(headers, TIMESTAMP_HEADER).ok().flatten()
}

/// The attempt that a verdict can rest on: one over the body, or one over the fields where it is the only one.
fn decisive(attempts: &[Attempt]) -> Option<&Attempt> {
    let simple = Scheme::Simple.as_str();
    let is_only =
        attempts.iter().all(|attempt| attempt.scheme == simple || attempt.progress == Progress::HeaderAbsent);
    attempts
        .iter()
        .find(|attempt| attempt.progress == Progress::Matched && (attempt.scheme != simple || is_only))
}

fn attempts(
    headers: &(impl Headers + ?Sized),
    body: Body<'_>,
    source: &Source<'_>,
    secrets: &[Secret],
) -> Vec<Attempt> {
    let document = source.as_a_verifier_reads_it();
    let canonical = document.clone().and_then(|document| document.canonical(Form::Utf8));
    let canonical = canonical.map_err(|error| error.message());
    let canonical = canonical.as_ref().map(|text| text.as_bytes());
    let timestamp = timestamp(headers).filter(|text| parse_seconds(text).is_some());
    let fields = document.and_then(SignedFields::read).map(|fields| fields.message());
    let (fields, exact) = (fields.map_err(|error| error.message()), body.bytes());

    let attempt = |scheme: Scheme| {
        let claimed = single(headers, scheme.header()).and_then(|value| {
            value
                .map(|value| {
                    let problem = HeaderProblem::NotASignature { length: value.len() };
                    Digest::from_hex(value).ok_or_else(|| malformed(scheme.header(), problem))
                })
                .transpose()
        });
        let parts: core::result::Result<Vec<&[u8]>, _> = match scheme {
            _ if source.is_too_large() => Err("the body is longer than the limit".into()),
            Scheme::V2 => canonical.map(|text| vec![text]).map_err(Clone::clone),
            Scheme::V2TsPrefixed => match (timestamp, canonical) {
                (None, _) => Err("X-Timestamp is missing or is not decimal digits".into()),
                (Some(time), Ok(text)) => Ok(vec![time, b":", text]),
                (_, Err(reason)) => Err(reason.clone()),
            },
            Scheme::Raw | Scheme::DiditSignature if body.is_exact() => Ok(vec![exact]),
            Scheme::Raw | Scheme::DiditSignature => Err("a parsed body no longer has its exact bytes".into()),
            Scheme::Simple => fields.as_ref().map(|text| vec![text.as_bytes()]).map_err(Clone::clone),
        };
        let message = parts.as_deref().map_err(Clone::clone);
        Comparison { scheme: scheme.as_str(), header: scheme.header().into(), claimed, message }
            .attempt(secrets)
    };
    Scheme::ALL.iter().map(|&scheme| attempt(scheme)).collect()
}

/// The messages of Didit's schemes, and the times that can stand in front of one.
fn forms(headers: &(impl Headers + ?Sized), source: &Source<'_>) -> Forms {
    /// Longer than any time.
    const MAX_TIME_BYTES: usize = 64;
    let header = timestamp(headers).filter(|text| text.len() <= MAX_TIME_BYTES);
    let document = source.document.as_ref().ok();
    let stated =
        document.and_then(|document| BodyTime::read(document).at()).map(|time| digits::text(time.seconds()));

    let mut times = Vec::new();
    if let Some(text) = header {
        times.push(Time { text: text.to_vec(), causes: Vec::new() });
        times.extend(other_units(text));
    }
    if let Some(text) = stated.filter(|text| Some(text.as_bytes()) != header) {
        let of_body =
            |time: Time| Time { causes: [&[Cause::TimestampOfBody], &time.causes[..]].concat(), ..time };
        times.push(of_body(Time { text: text.clone().into_bytes(), causes: Vec::new() }));
        times.extend(other_units(text.as_bytes()).map(of_body));
    }
    Forms {
        canonical: true,
        fields: document.and_then(|document| Some(SignedFields::read(document).ok()?.message())),
        timed: header.is_some_and(|text| parse_seconds(text).is_some()),
        times,
    }
}

fn scheme(base: Base) -> Scheme {
    match base {
        Base::Exact | Base::Stringified => Scheme::Raw,
        Base::Canonical => Scheme::V2,
        Base::Timed => Scheme::V2TsPrefixed,
        Base::Fields => Scheme::Simple,
    }
}

/// What it means that a message is signed under a header.
fn misplaced(base: Base, claim: &Claim) -> Option<Cause> {
    let header = &*claim.header;
    let fits = match base {
        Base::Stringified => return Some(Cause::BodyStringified),
        Base::Exact => header == Scheme::Raw.header() || header == Scheme::DiditSignature.header(),
        Base::Canonical | Base::Timed => header == Scheme::V2.header(),
        Base::Fields => header == Scheme::Simple.header(),
    };
    let other = match base {
        Base::Exact | Base::Stringified => Cause::MessageOfRaw,
        Base::Canonical => Cause::MessageOfV2,
        Base::Timed => Cause::MessageOfV2TsPrefixed,
        Base::Fields => Cause::MessageOfSimple,
    };
    (claim.is_expected && !fits).then_some(other)
}
