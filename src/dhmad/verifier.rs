use alloc::string::String;

use super::envelope::{envelope, webhook_id};
use super::scheme::{EVENT_HEADER, Scheme, TIMESTAMP_HEADER};
use super::settings::Settings;
use super::verified::Verified;
use crate::body::Body;
use crate::canonical::{DEFAULT_MAX_BODY_BYTES, Document};
use crate::content::Content;
use crate::error::{HeaderProblem, Kind, Result, TriedHeaders};
use crate::headers::{Headers, malformed, single};
use crate::signature::{Digest, Secret, Secrets, Tolerance};
use crate::stringify::stringify;
use crate::time::UnixTime;

/// Verifies deliveries from DHMAD. Make one and keep it: its keys are prepared.
///
/// The encodings it expects are assumptions, because the public documentation does not settle them; see
/// [the module](super).
///
/// ```
/// use kyc_webhooks::{ErrorCode, Outcome, Secret, UnixTime, dhmad};
///
/// let verifier = dhmad::Verifier::new([Secret::new("an-invented-secret")?])?;
///
/// let body = br#"{"type":"identity.verification.updated","data":{"kyc_status":"approved","external_user_id":"seller-7"}}"#;
/// let sent_at = UnixTime::from_seconds(1_774_970_000);
/// let signer = dhmad::Signer::new(Secret::new("an-invented-secret")?);
/// let headers = signer.test_headers(None, body, sent_at)?;
///
/// let delivery = verifier.verify(&headers, body, sent_at)?;
/// assert_eq!(delivery.scheme(), dhmad::Scheme::Raw);
/// assert_eq!(delivery.envelope().subject(), Some("seller-7"));
/// assert_eq!(delivery.envelope().outcome(), Some(Outcome::Approved));
///
/// let much_later = UnixTime::from_seconds(1_774_970_301);
/// assert_eq!(verifier.verify(&headers, body, much_later).unwrap_err().code(), ErrorCode::TimestampStale);
/// # Ok::<(), kyc_webhooks::Error>(())
/// ```
#[derive(Debug)]
pub struct Verifier {
    secrets: Secrets,
    settings: Settings,
    tolerance: Tolerance,
    max_body_bytes: usize,
}

impl Verifier {
    /// A verifier with the default [`Settings`] and [`Tolerance`] that accepts a signature under any of
    /// `secrets`. DHMAD shows a webhook's secret once, when it is made or regenerated.
    ///
    /// # Errors
    ///
    /// [`SecretMissing`](crate::ErrorCode::SecretMissing) if there is none.
    pub fn new(secrets: impl IntoIterator<Item = Secret>) -> Result<Self> {
        Ok(Self {
            secrets: Secrets::new(secrets)?,
            settings: Settings::default(),
            tolerance: Tolerance::default(),
            max_body_bytes: DEFAULT_MAX_BODY_BYTES,
        })
    }

    /// Sets where the signature is and how it is written.
    #[must_use]
    pub fn settings(self, settings: Settings) -> Self {
        Self { settings, ..self }
    }

    /// Sets how far the time in `x-webhook-timestamp` may be from now. With [`Tolerance::Unchecked`] the
    /// header is not looked at.
    ///
    /// The header is not signed, as far as the documentation shows: a tolerance keeps out deliveries that are
    /// late, not those that somebody dates anew.
    #[must_use]
    pub fn tolerance(self, tolerance: Tolerance) -> Self {
        Self { tolerance, ..self }
    }

    /// Sets the longest body to read, in bytes; 1 MiB by default.
    #[must_use]
    pub fn max_body_bytes(self, max_body_bytes: usize) -> Self {
        Self { max_body_bytes, ..self }
    }

    /// Verifies a delivery by its signature over the body.
    ///
    /// `body` is the request body as the bytes that arrived, or a [`Body::reserialized`] if they are lost.
    /// The exact bytes are tried first, then the body as `JSON.stringify` writes it. The latter is not
    /// tried for a body with a number that JavaScript would round, because the signature would not cover
    /// that number.
    ///
    /// # Errors
    ///
    /// - The signature: [`HeaderMissing`], [`HeaderMalformed`], [`SignatureMismatch`].
    /// - The body: [`BodyTooLarge`], and those of [`canonicalize`](crate::canonical::canonicalize) but
    ///   [`LoneSurrogate`].
    /// - The time in `x-webhook-timestamp`: [`TimestampMissing`], [`HeaderMalformed`], [`TimestampStale`],
    ///   [`TimestampFuture`].
    /// - [`TypeMissing`] if the body names no event, [`TypeMismatch`] if `x-webhook-event` names another.
    ///
    /// [`BodyTooLarge`]: crate::ErrorCode::BodyTooLarge
    /// [`LoneSurrogate`]: crate::ErrorCode::LoneSurrogate
    /// [`HeaderMissing`]: crate::ErrorCode::HeaderMissing
    /// [`HeaderMalformed`]: crate::ErrorCode::HeaderMalformed
    /// [`SignatureMismatch`]: crate::ErrorCode::SignatureMismatch
    /// [`TimestampMissing`]: crate::ErrorCode::TimestampMissing
    /// [`TimestampStale`]: crate::ErrorCode::TimestampStale
    /// [`TimestampFuture`]: crate::ErrorCode::TimestampFuture
    /// [`TypeMissing`]: crate::ErrorCode::TypeMissing
    /// [`TypeMismatch`]: crate::ErrorCode::TypeMismatch
    pub fn verify<'b>(
        &self,
        headers: &(impl Headers + ?Sized),
        body: impl Into<Body<'b>>,
        now: UnixTime,
    ) -> Result<Verified<'b>> {
        let body = body.into();
        let claimed = self.settings.claimed(headers)?;
        let document = Document::outline(body.bytes(), self.max_body_bytes)?;
        let (scheme, secret_index) = self.find_match(&claimed, &document, body)?;

        self.check_freshness(headers, now)?;
        let webhook_id = webhook_id(headers)?;
        let envelope = envelope(document.root(), webhook_id).ok_or(Kind::TypeMissing)?;
        if single(headers, EVENT_HEADER)?.is_some_and(|name| name != envelope.event_type().as_bytes()) {
            return Err(Kind::TypeMismatch { name: EVENT_HEADER }.into());
        }
        let webhook_id = webhook_id.map(String::from);
        Ok(Verified {
            content: Content::new(body.bytes(), document, envelope),
            scheme,
            secret_index,
            webhook_id,
        })
    }

    /// [`verify`](Self::verify) with the time of the system's clock.
    ///
    /// # Errors
    ///
    /// As [`verify`](Self::verify).
    #[cfg(all(feature = "std", not(all(target_arch = "wasm32", target_os = "unknown"))))]
    pub fn verify_now<'b>(
        &self,
        headers: &(impl Headers + ?Sized),
        body: impl Into<Body<'b>>,
    ) -> Result<Verified<'b>> {
        self.verify(headers, body, UnixTime::now())
    }

    /// The scheme and secret under which the signature matches.
    fn find_match(
        &self,
        claimed: &Digest,
        document: &Document<'_>,
        body: Body<'_>,
    ) -> Result<(Scheme, usize)> {
        if body.is_exact() {
            if let Some(index) = self.secrets.matching(&[body.bytes()], claimed) {
                return Ok((Scheme::Raw, index));
            }
        }
        let stringified = stringify(&document.whole());
        let matching = stringified.and_then(|text| self.secrets.matching(&[text.as_bytes()], claimed));
        matching.map(|index| (Scheme::Stringified, index)).ok_or_else(|| {
            let mut tried = TriedHeaders::default();
            tried.push(self.settings.header_name().clone());
            Kind::SignatureMismatch { tried, clue: self.secrets.oddity() }.into()
        })
    }

    fn check_freshness(&self, headers: &(impl Headers + ?Sized), now: UnixTime) -> Result<()> {
        if self.tolerance == Tolerance::Unchecked {
            return Ok(());
        }
        self.tolerance.check(sent_at(headers)?, now)
    }
}

/// The time that the headers state, which is not signed.
pub(crate) fn sent_at(headers: &(impl Headers + ?Sized)) -> Result<UnixTime> {
    let value =
        single(headers, TIMESTAMP_HEADER)?.ok_or(Kind::TimestampHeaderMissing { name: TIMESTAMP_HEADER })?;
    let sent_at = core::str::from_utf8(value).ok().and_then(UnixTime::from_rfc3339);
    sent_at.ok_or_else(|| malformed(TIMESTAMP_HEADER, HeaderProblem::NotADate))
}
