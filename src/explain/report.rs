//! What was found out about a delivery.

use alloc::string::String;
use alloc::vec::Vec;

use serde::{Serialize, Serializer};

use super::attempt::Attempt;
use super::cause::Cause;
use super::difference::{Difference, sentence};
use super::search::{Base, Search};
use crate::digits::Digits;
use crate::error::{Error, HeaderName};
use crate::signature::Tolerance;
use crate::time::UnixTime;

/// What an explanation ends with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Verdict {
    /// The delivery is accepted; there is nothing to explain.
    Accepted,
    /// A cause was found.
    Explained,
    /// None of the causes that are known makes it match: another secret, another body, or a forgery.
    Unexplained,
}

impl Verdict {
    /// `"accepted"`, `"explained"` or `"unexplained"`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Accepted => "accepted",
            Self::Explained => "explained",
            Self::Unexplained => "unexplained",
        }
    }
}

impl Serialize for Verdict {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

/// What the delivery says about its time, signed or not, compared with now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Clock {
    pub(super) status: &'static str,
    pub(super) age: Option<i64>,
    pub(super) explanation: String,
}

impl Clock {
    /// `stated` is the time if there is one, `checked` what the check says to it.
    pub(super) fn new(
        stated: Option<UnixTime>,
        checked: Result<(), Error>,
        tolerance: Tolerance,
        now: UnixTime,
    ) -> Self {
        let age = stated.map(|stated| now.seconds().saturating_sub(stated.seconds()));
        let status = match &checked {
            Err(error) => error.code().as_str(),
            Ok(()) if tolerance == Tolerance::Unchecked => "unchecked",
            Ok(()) => "fresh",
        };
        let explanation = match (&checked, age) {
            (Err(error), _) => sentence(&error.message()),
            (Ok(()), Some(age)) => {
                let distance = Digits::of(age.unsigned_abs());
                let relation = if age < 0 { "in the future" } else { "old" };
                let checked = if status == "fresh" { "within the tolerance" } else { "which is not checked" };
                ["The delivery is ", distance.as_str(), " seconds ", relation, ", ", checked, "."].concat()
            }
            (Ok(()), None) => "The delivery states no time, which is not checked.".into(),
        };
        Self { status, age, explanation }
    }

    /// `fresh`, `unchecked`, or the code of the refusal that this would be.
    #[must_use]
    pub fn status(&self) -> &'static str {
        self.status
    }

    /// How many seconds ago the delivery says that it was made; negative for a time in the future.
    #[must_use]
    pub fn age(&self) -> Option<i64> {
        self.age
    }

    /// The same as a sentence.
    #[must_use]
    pub fn explanation(&self) -> &str {
        &self.explanation
    }
}

/// What matches once the causes are undone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Matched {
    pub(super) scheme: &'static str,
    pub(super) header: HeaderName,
    pub(super) secret: usize,
    pub(super) elsewhere: bool,
}

impl Matched {
    /// The scheme whose message was signed, or `credential`.
    #[must_use]
    pub fn scheme(&self) -> &'static str {
        self.scheme
    }

    /// The header that holds the signature or the credential.
    #[must_use]
    pub fn header(&self) -> &str {
        &self.header
    }

    /// Which secret or credential it is, counted from zero.
    #[must_use]
    pub fn secret(&self) -> usize {
        self.secret
    }

    /// Whether it is one of those that you named as used elsewhere, and counted among them.
    #[must_use]
    pub fn is_elsewhere(&self) -> bool {
        self.elsewhere
    }
}

/// Why a delivery is refused, as far as that can be found out.
///
/// It holds no secret, no expected signature and, unless you ask with
/// [`Detail::WithValues`](super::Detail::WithValues), nothing of the body but its time, places in it and names that the
/// provider documents. [`Serialize`] and [`to_json`](Self::to_json) give the same shape, of which the names are stable.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Report {
    pub(super) provider: &'static str,
    pub(super) verdict: Verdict,
    #[serde(serialize_with = "refusal")]
    pub(super) refusal: Option<Error>,
    pub(super) causes: Vec<Cause>,
    pub(super) matched: Option<Matched>,
    pub(super) attempts: Vec<Attempt>,
    pub(super) clock: Option<Clock>,
    pub(super) differences: Vec<Difference>,
    pub(super) macs: usize,
    pub(super) complete: bool,
}

impl Report {
    /// `didit`, `dhmad`, `idwise` or `agio`.
    #[must_use]
    pub fn provider(&self) -> &'static str {
        self.provider
    }

    /// What it ends with.
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        self.verdict
    }

    /// What verification says; None if it accepts the delivery.
    #[must_use]
    pub fn refusal(&self) -> Option<&Error> {
        self.refusal.as_ref()
    }

    /// What has to be undone for the delivery to match: all of them together. Of several ways it is the one with the
    /// fewest causes, and of those the likeliest. Empty if nothing was found.
    #[must_use]
    pub fn causes(&self) -> &[Cause] {
        &self.causes
    }

    /// What matches then.
    #[must_use]
    pub fn matched(&self) -> Option<&Matched> {
        self.matched.as_ref()
    }

    /// Every scheme of the provider, or every credential, and how far it got.
    #[must_use]
    pub fn attempts(&self) -> &[Attempt] {
        &self.attempts
    }

    /// What the delivery says about its time. None for providers that send none, and where the body cannot be read.
    #[must_use]
    pub fn clock(&self) -> Option<&Clock> {
        self.clock.as_ref()
    }

    /// What is unusual about the body, whether or not it is the cause.
    #[must_use]
    pub fn differences(&self) -> &[Difference] {
        &self.differences
    }

    /// How many MACs were computed in the search, at most [`MAX_MACS`](super::MAX_MACS).
    #[must_use]
    pub fn macs(&self) -> usize {
        self.macs
    }

    /// Whether the search came to its end. If not, [`MAX_MACS`](super::MAX_MACS) or
    /// [`MAX_HASHED_BYTES`](super::MAX_HASHED_BYTES) cut it short.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.complete
    }
}

fn refusal<S: Serializer>(refusal: &Option<Error>, serializer: S) -> Result<S::Ok, S::Error> {
    #[derive(Serialize)]
    struct Refusal<'e> {
        code: &'static str,
        message: String,
        hint: Option<&'e str>,
        offset: Option<usize>,
    }
    let written = refusal.as_ref().map(|error| Refusal {
        code: error.code().as_str(),
        message: error.message(),
        hint: error.hint(),
        offset: error.offset(),
    });
    written.serialize(serializer)
}

/// What a search has found, for a report.
pub(super) struct Outcome {
    pub(super) causes: Vec<Cause>,
    pub(super) matched: Option<Matched>,
    pub(super) macs: usize,
    pub(super) complete: bool,
}

impl Outcome {
    /// That no search was needed: `attempt` matched as it is.
    pub(super) fn of_match(attempt: &Attempt, cause: Option<Cause>) -> Self {
        let matched = attempt.secret.map(|secret| Matched {
            scheme: attempt.scheme,
            header: attempt.header.clone(),
            secret,
            elsewhere: false,
        });
        Self { causes: cause.into_iter().collect(), matched, macs: 0, complete: true }
    }

    /// That of a search for a signature. `scheme` names the text that was signed.
    pub(super) fn of_search(search: Search<'_>, scheme: &dyn Fn(Base) -> &'static str) -> Self {
        let Search { keys, claims, best, macs, is_complete: complete, .. } = search;
        let found = best.and_then(|best| Some((keys.get(best.key)?, claims.get(best.claim)?, best)));
        let matched = found.as_ref().map(|(key, claim, best)| Matched {
            scheme: scheme(best.base),
            header: claim.header.clone(),
            secret: key.index,
            elsewhere: key.elsewhere,
        });
        let causes = found.map(|(.., best)| best.causes).unwrap_or_default();
        Self { causes, matched, macs, complete }
    }

    pub(super) fn report(
        self,
        provider: &'static str,
        refusal: Option<Error>,
        attempts: Vec<Attempt>,
        clock: Option<Clock>,
        differences: Vec<Difference>,
    ) -> Report {
        let Self { mut causes, matched, macs, complete } = self;
        // The right signature over a body that was parsed needs nothing undone, and is refused all the same.
        if refusal.is_some() && matched.is_some() && causes.is_empty() {
            causes.push(Cause::RefusedAfterMatch);
        }
        let verdict = match refusal {
            None => Verdict::Accepted,
            Some(_) if causes.is_empty() => Verdict::Unexplained,
            Some(_) => Verdict::Explained,
        };
        Report { provider, verdict, refusal, causes, matched, attempts, clock, differences, macs, complete }
    }
}
