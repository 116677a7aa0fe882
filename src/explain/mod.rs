//! Why a delivery fails: which known mistake, undone, makes its signature match.
//!
//! "Invalid signature" has a dozen usual causes, and each can be tried: a line break behind the secret, a body that a
//! parser wrote anew, a signature in Base64. An [`Explainer`] takes what a failed delivery had and undoes them one by
//! one and together. It names a [`Cause`] only where the MAC then matches, so it never guesses; and it says how far
//! every scheme got, what the clock makes of the delivery, and where the body departs from what the provider sends.
//!
//! ```
//! use kyc_webhooks::explain::{Cause, Explainer, Verdict};
//! use kyc_webhooks::{Secret, UnixTime, didit};
//!
//! // A delivery that was signed with the secret, and a configuration that has a line break behind it.
//! let body = br#"{"session_id":"s-1","status":"Approved","timestamp":1774970000,"webhook_type":"status.updated"}"#;
//! let sent_at = UnixTime::from_seconds(1_774_970_000);
//! let headers = didit::Signer::new(Secret::new("an-invented-secret")?).test_headers(None, body, sent_at)?;
//!
//! let report = Explainer::didit(["an-invented-secret\n"])?.explain(&headers, body, sent_at);
//! assert_eq!(report.verdict(), Verdict::Explained);
//! assert_eq!(report.causes(), [Cause::SecretWhiteSpace]);
//! println!("{} {}", report.causes()[0].explanation(), report.causes()[0].fix());
//! # Ok::<(), kyc_webhooks::Error>(())
//! ```
//!
//! # Keep it to yourself
//!
//! This is a tool for your own terminal and for pages behind your own login. Verification never calls it. Whoever can
//! ask it about deliveries of their own making learns which of their guesses is how near to a valid one, so never let
//! its answer out to the sender of a request: not in a response, not in a header, not by a difference in time.
//!
//! # What it costs
//!
//! A body beyond the limit is not looked at. For any other, beside what verification does once more, the search computes
//! at most [`MAX_MACS`] MACs over at most [`MAX_HASHED_BYTES`] bytes, and no text that it writes is longer than the limit
//! on bodies. For a body of 2 KiB and one secret it is about a hundred MACs.

mod attempt;
mod cause;
mod claim;
mod dhmad;
mod didit;
mod difference;
mod expected;
mod json;
mod key;
mod message;
mod path;
mod presented;
mod report;
mod search;
mod sender;
mod style;
mod tokens;

use alloc::vec::Vec;

use zeroize::Zeroizing;

pub use attempt::{Attempt, Progress};
pub use cause::Cause;
pub use difference::Difference;
pub use expected::ExpectedHeader;
use key::Bytes;
pub use report::{Clock, Matched, Report, Verdict};
pub use search::{MAX_HASHED_BYTES, MAX_MACS};

use crate::body::Body;
use crate::canonical::DEFAULT_MAX_BODY_BYTES;
use crate::dhmad::Settings;
use crate::error::{Kind, Result};
use crate::headers::Headers;
use crate::signature::{Secret, Tolerance};
use crate::time::UnixTime;

/// How much a report may show of a body.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[non_exhaustive]
pub enum Detail {
    /// Offsets, and names that the provider documents. Fit for a log.
    #[default]
    WithoutValues,
    /// Also the names of other members, and up to 64 bytes of the body at each place. Somebody's identity data.
    WithValues,
}

/// Explains deliveries. See [the module](self).
///
/// It keeps the secrets as they were given, because it tries what they may have been meant to be; they are overwritten
/// when it is dropped, and [`Debug`] shows nothing of them.
pub struct Explainer {
    provider: Provider,
    secrets: Vec<Bytes>,
    elsewhere: Vec<Bytes>,
    tolerance: Tolerance,
    nested_tolerance: Tolerance,
    allow_simple: bool,
    max_body_bytes: usize,
    detail: Detail,
}

enum Provider {
    Didit,
    Dhmad(Settings),
    Idwise(Vec<ExpectedHeader>),
    Agio(Vec<ExpectedHeader>),
}

impl Explainer {
    /// For deliveries from Didit, with the secrets that a [`Verifier`](crate::didit::Verifier) has.
    ///
    /// # Errors
    ///
    /// [`SecretMissing`](crate::ErrorCode::SecretMissing) if there is none,
    /// [`SecretEmpty`](crate::ErrorCode::SecretEmpty) if one is empty.
    pub fn didit(secrets: impl IntoIterator<Item = impl AsRef<[u8]>>) -> Result<Self> {
        Self::signed(Provider::Didit, secrets)
    }

    /// For deliveries from DHMAD, with the secrets and settings that a [`Verifier`](crate::dhmad::Verifier) has.
    ///
    /// # Errors
    ///
    /// As [`didit`](Self::didit).
    pub fn dhmad(secrets: impl IntoIterator<Item = impl AsRef<[u8]>>, settings: Settings) -> Result<Self> {
        Self::signed(Provider::Dhmad(settings), secrets)
    }

    /// For deliveries from IDWise, with what its headers are expected to hold.
    ///
    /// # Errors
    ///
    /// [`SecretMissing`](crate::ErrorCode::SecretMissing) if nothing is expected.
    pub fn idwise(expected: impl IntoIterator<Item = ExpectedHeader>) -> Result<Self> {
        Ok(Self::new(Provider::Idwise(expected_headers(expected)?), Vec::new()))
    }

    /// For deliveries from Agio, with what its headers are expected to hold.
    ///
    /// # Errors
    ///
    /// As [`idwise`](Self::idwise).
    pub fn agio(expected: impl IntoIterator<Item = ExpectedHeader>) -> Result<Self> {
        Ok(Self::new(Provider::Agio(expected_headers(expected)?), Vec::new()))
    }

    fn signed(provider: Provider, secrets: impl IntoIterator<Item = impl AsRef<[u8]>>) -> Result<Self> {
        let secrets = bytes(secrets)?;
        if secrets.is_empty() {
            return Err(Kind::SecretMissing.into());
        }
        Ok(Self::new(provider, secrets))
    }

    fn new(provider: Provider, secrets: Vec<Bytes>) -> Self {
        Self {
            provider,
            secrets,
            elsewhere: Vec::new(),
            tolerance: Tolerance::default(),
            nested_tolerance: Tolerance::Unchecked,
            allow_simple: false,
            max_body_bytes: DEFAULT_MAX_BODY_BYTES,
            detail: Detail::default(),
        }
    }

    /// Names secrets that you use elsewhere: of other destinations, of the sandbox, old ones. If one of them matches,
    /// the report says which. For Didit and DHMAD.
    ///
    /// # Errors
    ///
    /// [`SecretEmpty`](crate::ErrorCode::SecretEmpty) if one is empty.
    pub fn secrets_used_elsewhere(self, secrets: impl IntoIterator<Item = impl AsRef<[u8]>>) -> Result<Self> {
        Ok(Self { elsewhere: bytes(secrets)?, ..self })
    }

    /// Sets the tolerance that the verifier has. For Didit and DHMAD.
    #[must_use]
    pub fn tolerance(self, tolerance: Tolerance) -> Self {
        Self { tolerance, ..self }
    }

    /// Sets the tolerance that the verifier has for the nested transaction envelope. For Didit.
    #[must_use]
    pub fn nested_tolerance(self, nested_tolerance: Tolerance) -> Self {
        Self { nested_tolerance, ..self }
    }

    /// Sets whether `X-Signature-Simple` is enough where it is the only signature. For Didit.
    #[must_use]
    pub fn allow_simple(self, allow_simple: bool) -> Self {
        Self { allow_simple, ..self }
    }

    /// Sets the longest body to look at, in bytes; 1 MiB by default.
    #[must_use]
    pub fn max_body_bytes(self, max_body_bytes: usize) -> Self {
        Self { max_body_bytes, ..self }
    }

    /// Sets how much the report may show of the body.
    #[must_use]
    pub fn detail(self, detail: Detail) -> Self {
        Self { detail, ..self }
    }

    /// Explains what becomes of a delivery, with the headers and the body that verification got, and the time that it
    /// took for now. `now` says nothing for IDWise and Agio, whose deliveries have no time.
    #[must_use]
    pub fn explain<'b>(
        &self,
        headers: &(impl Headers + ?Sized),
        body: impl Into<Body<'b>>,
        now: UnixTime,
    ) -> Report {
        let body = body.into();
        match &self.provider {
            Provider::Didit => self.explain_didit(headers, body, now),
            Provider::Dhmad(settings) => self.explain_dhmad(settings, headers, body, now),
            Provider::Idwise(expected) => self.explain_idwise(expected, headers, body),
            Provider::Agio(expected) => self.explain_agio(expected, headers, body),
        }
    }

    fn prepared_secrets(&self) -> Result<Vec<Secret>> {
        self.secrets.iter().map(|secret| Secret::new(&**secret)).collect()
    }
}

/// Shows nothing: it is all secrets.
impl core::fmt::Debug for Explainer {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("Explainer(..)")
    }
}

fn bytes(secrets: impl IntoIterator<Item = impl AsRef<[u8]>>) -> Result<Vec<Bytes>> {
    let copy = |secret: &[u8]| Secret::new(secret).map(|_| Zeroizing::new(secret.to_vec()));
    secrets.into_iter().map(|secret| copy(secret.as_ref())).collect()
}

fn expected_headers(expected: impl IntoIterator<Item = ExpectedHeader>) -> Result<Vec<ExpectedHeader>> {
    let expected: Vec<_> = expected.into_iter().collect();
    if expected.is_empty() { Err(Kind::CredentialsMissing.into()) } else { Ok(expected) }
}
