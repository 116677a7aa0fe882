//! Deliveries from IDWise and Agio, which sign nothing.

use alloc::vec;
use alloc::vec::Vec;

use super::Explainer;
use super::attempt::{Attempt, Progress};
use super::cause::Cause;
use super::difference::{Usual, differences, sentence};
use super::expected::ExpectedHeader;
use super::message::Source;
use super::presented::{Presented, presented};
use super::report::{Matched, Outcome, Report};
use super::search::MAX_MACS;
use crate::body::Body;
use crate::canonical::Value;
use crate::error::{Error, ErrorCode, Result};
use crate::headers::Headers;
use crate::model::Shape;
use crate::signature::{Credential, Credentials};
use crate::{agio, idwise};

impl Explainer {
    pub(super) fn explain_idwise(
        &self,
        expected: &[ExpectedHeader],
        headers: &(impl Headers + ?Sized),
        body: Body<'_>,
    ) -> Report {
        let authenticated = credentials(expected).and_then(idwise::Authenticator::new).and_then(|sender| {
            sender.max_body_bytes(self.max_body_bytes).authenticate(headers, body).map(drop)
        });
        self.explain_sender("idwise", authenticated.err(), expected, headers, body, idwise::Event::shape)
    }

    pub(super) fn explain_agio(
        &self,
        expected: &[ExpectedHeader],
        headers: &(impl Headers + ?Sized),
        body: Body<'_>,
    ) -> Report {
        let authenticated = credentials(expected).and_then(agio::Authenticator::new).and_then(|sender| {
            sender.max_body_bytes(self.max_body_bytes).authenticate(headers, body).map(drop)
        });
        self.explain_sender("agio", authenticated.err(), expected, headers, body, agio::Event::shape)
    }

    fn explain_sender(
        &self,
        provider: &'static str,
        refusal: Option<Error>,
        expected: &[ExpectedHeader],
        headers: &(impl Headers + ?Sized),
        body: Body<'_>,
        shape: fn(Value<'_, '_>) -> &'static Shape,
    ) -> Report {
        let attempts: Vec<_> =
            expected.iter().enumerate().map(|(index, expected)| attempt(index, expected, headers)).collect();
        let matching = attempts.iter().find(|attempt| attempt.progress == Progress::Matched);
        let outcome = match matching {
            Some(attempt) => Outcome::of_match(attempt, refusal.as_ref().map(|_| Cause::RefusedAfterMatch)),
            None => search(expected, headers),
        };
        let source = Source::read(body.bytes(), self.max_body_bytes);
        let differences = differences(&source, Usual::Unknown, &|root| vec![shape(root)], self.detail);
        outcome.report(provider, refusal, attempts, None, differences)
    }
}

fn credentials(expected: &[ExpectedHeader]) -> Result<Vec<Credential>> {
    expected.iter().map(ExpectedHeader::credential).collect()
}

/// How far one credential gets by itself.
fn attempt(index: usize, expected: &ExpectedHeader, headers: &(impl Headers + ?Sized)) -> Attempt {
    let found = expected
        .credential()
        .and_then(|credential| Credentials::new([credential]))
        .and_then(|credential| credential.presented(headers));
    let (progress, reason) = match found {
        Ok(_) => (Progress::Matched, None),
        Err(error) => match error.code() {
            ErrorCode::HeaderMissing => (Progress::HeaderAbsent, None),
            ErrorCode::CredentialMismatch => (Progress::Different, None),
            _ => (Progress::HeaderMalformed, Some(sentence(&error.message()))),
        },
    };
    Attempt { scheme: "credential", header: expected.header().clone(), progress, secret: Some(index), reason }
}

/// Compares what is presented with all that each credential can have been meant to be.
fn search(expected: &[ExpectedHeader], headers: &(impl Headers + ?Sized)) -> Outcome {
    let mut outcome = Outcome { causes: Vec::new(), matched: None, macs: 0, complete: true };
    for (index, expected) in expected.iter().enumerate() {
        let presented = presented(headers, expected.header());
        for meant in expected.meanings() {
            for presented in &presented {
                let least = meant.causes.len() + presented.causes.len();
                if outcome.matched.is_some() && outcome.causes.len() <= least {
                    continue;
                }
                // Comparing two values takes up to four pairs of digests.
                if outcome.macs + 8 > MAX_MACS {
                    outcome.complete = false;
                    return outcome;
                }
                let Presented { header, value, causes } = presented;
                let (differences, macs) = meant.differences(value);
                outcome.macs += macs;
                let Some(differences) = differences else { continue };
                let all = [&meant.causes[..], causes, &differences].concat();
                if outcome.matched.is_none() || all.len() < outcome.causes.len() {
                    let header = header.clone();
                    outcome.causes = all;
                    outcome.matched =
                        Some(Matched { scheme: "credential", header, secret: index, elsewhere: false });
                }
            }
        }
    }
    outcome
}
