//! What each scheme of a provider makes of a delivery.

use alloc::string::String;

use serde::{Serialize, Serializer};

use super::difference::sentence;
use crate::error::{Error, HeaderName};
use crate::signature::{Digest, Secret};

/// How far one scheme, or one credential, got.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Progress {
    /// Its header is absent.
    HeaderAbsent,
    /// Its header holds no such value.
    HeaderMalformed,
    /// There is no message to compare with, because of the body or another header.
    NoMessage,
    /// It was compared, and is different.
    Different,
    /// It matches.
    Matched,
}

impl Progress {
    /// The progress in snake case, such as `"header_absent"`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::HeaderAbsent => "header_absent",
            Self::HeaderMalformed => "header_malformed",
            Self::NoMessage => "no_message",
            Self::Different => "different",
            Self::Matched => "matched",
        }
    }
}

impl Serialize for Progress {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

/// One scheme, or for providers that sign nothing one credential, and how far it got.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Attempt {
    pub(super) scheme: &'static str,
    pub(super) header: HeaderName,
    pub(super) progress: Progress,
    pub(super) secret: Option<usize>,
    /// Why, where the progress does not say it.
    pub(super) reason: Option<String>,
}

impl Attempt {
    /// The name of the scheme, or `credential`.
    #[must_use]
    pub fn scheme(&self) -> &'static str {
        self.scheme
    }

    /// The header that was looked at.
    #[must_use]
    pub fn header(&self) -> &str {
        &self.header
    }

    /// How far it got.
    #[must_use]
    pub fn progress(&self) -> Progress {
        self.progress
    }

    /// Which secret or credential it is about, counted from zero; for a scheme, the one that matched.
    #[must_use]
    pub fn secret(&self) -> Option<usize> {
        self.secret
    }

    /// What is wrong with the header or the message, as a sentence.
    #[must_use]
    pub fn reason(&self) -> Option<&str> {
        self.reason.as_deref()
    }
}

/// A scheme, with what it compares.
pub(super) struct Comparison<'c> {
    pub(super) scheme: &'static str,
    pub(super) header: HeaderName,
    /// The signature that the header claims, if it is there.
    pub(super) claimed: Result<Option<Digest>, Error>,
    /// The parts of the message, or why there is none.
    pub(super) message: Result<&'c [&'c [u8]], String>,
}

impl Comparison<'_> {
    pub(super) fn attempt(self, secrets: &[Secret]) -> Attempt {
        let mut attempt = Attempt {
            scheme: self.scheme,
            header: self.header,
            progress: Progress::Different,
            secret: None,
            reason: None,
        };
        match (self.claimed, self.message) {
            (Ok(None), _) => attempt.progress = Progress::HeaderAbsent,
            (Err(error), _) => {
                attempt.progress = Progress::HeaderMalformed;
                attempt.reason = Some(sentence(&error.message()));
            }
            (Ok(Some(_)), Err(reason)) => {
                attempt.progress = Progress::NoMessage;
                attempt.reason = Some(sentence(&reason));
            }
            (Ok(Some(claimed)), Ok(message)) => {
                attempt.secret = secrets.iter().position(|secret| secret.matches(message, &claimed));
                if attempt.secret.is_some() {
                    attempt.progress = Progress::Matched;
                }
            }
        }
        attempt
    }
}
