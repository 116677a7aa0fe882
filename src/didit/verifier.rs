use super::fields::SignedFields;
use super::freshness::{BodyTime, Freshness, parse_seconds};
use super::scheme::Scheme;
use super::signature_headers::{BODY_SIGNATURES, Claim, SignatureHeaders};
use super::verified::{BodyOrFields, Verified, VerifiedFields};
use crate::body::Body;
use crate::canonical::{DEFAULT_MAX_BODY_BYTES, Document};
use crate::error::{Clue, Error, ErrorCode, HeaderProblem, Kind, Result, TriedHeaders};
use crate::headers::{Headers, malformed};
use crate::signature::{Digest, Secret, Secrets, Tolerance};
use crate::time::UnixTime;

/// Verifies deliveries from Didit. Make one and keep it: its keys are prepared.
///
/// ```
/// use kyc_webhooks::{ErrorCode, Secret, Tolerance, UnixTime, didit};
///
/// let verifier = didit::Verifier::new([
///     Secret::new("an-invented-new-secret")?,
///     Secret::new("an-invented-old-secret")?, // still valid during a rotation
/// ])?
/// .tolerance(Tolerance::seconds(120));
///
/// let body = br#"{"session_id":"s-1","status":"Approved","timestamp":1774970000,"webhook_type":"status.updated"}"#;
/// let sent_at = UnixTime::from_seconds(1_774_970_000);
/// let signer = didit::Signer::new(Secret::new("an-invented-old-secret")?);
/// let headers = signer.test_headers(None, body, sent_at)?;
///
/// let delivery = verifier.verify(&headers, body, sent_at)?;
/// assert_eq!(delivery.scheme(), didit::Scheme::V2);
/// assert_eq!(delivery.secret_index(), 1);
///
/// let much_later = UnixTime::from_seconds(1_774_970_121);
/// assert_eq!(verifier.verify(&headers, body, much_later).unwrap_err().code(), ErrorCode::TimestampStale);
/// # Ok::<(), kyc_webhooks::Error>(())
/// ```
#[derive(Debug)]
pub struct Verifier {
    secrets: Secrets,
    tolerance: Tolerance,
    nested_tolerance: Tolerance,
    max_body_bytes: usize,
}

/// What has gone wrong so far in the search for a matching signature.
#[derive(Default)]
struct Refusals {
    uncomputable: Option<Error>,
    unusable: Option<(Scheme, HeaderProblem)>,
    compared: TriedHeaders,
}

impl Verifier {
    /// A verifier with the default [`Tolerance`] that accepts a signature under any of `secrets`.
    ///
    /// Didit's secret is the destination's `secret_shared_key`, exactly as shown, prefix included.
    ///
    /// # Errors
    ///
    /// [`SecretMissing`](crate::ErrorCode::SecretMissing) if there is none.
    pub fn new(secrets: impl IntoIterator<Item = Secret>) -> Result<Self> {
        Ok(Self {
            secrets: Secrets::new(secrets)?,
            tolerance: Tolerance::default(),
            nested_tolerance: Tolerance::Unchecked,
            max_body_bytes: DEFAULT_MAX_BODY_BYTES,
        })
    }

    /// Sets how far the signed time may be from now. Didit repeats a failed delivery after about one and
    /// about five minutes, and does not say whether with a fresh time.
    #[must_use]
    pub fn tolerance(self, tolerance: Tolerance) -> Self {
        Self { tolerance, ..self }
    }

    /// Sets the tolerance for the nested transaction envelope, whose time is that of the event. Deliveries of
    /// it are repeated for about 24 hours, so the default is [`Tolerance::Unchecked`]; deduplicate by event
    /// id.
    #[must_use]
    pub fn nested_tolerance(self, nested_tolerance: Tolerance) -> Self {
        Self { nested_tolerance, ..self }
    }

    /// Sets the longest body to read, in bytes; 1 MiB by default.
    #[must_use]
    pub fn max_body_bytes(self, max_body_bytes: usize) -> Self {
        Self { max_body_bytes, ..self }
    }

    /// Verifies a delivery by a signature over its whole body.
    ///
    /// `body` is the request body as the bytes that arrived, or a [`Body::reserialized`] if they are lost.
    /// Tries `X-Signature-V2`, then, over exact bytes, `X-Signature` and `X-Didit-Signature`; one that
    /// matches under one of the secrets is enough. `X-Signature-Simple` is never enough.
    ///
    /// # Errors
    ///
    /// - The body: [`BodyTooLarge`], and those of [`canonicalize`](crate::canonical::canonicalize);
    ///   [`LoneSurrogate`] only if no signature over raw bytes matches; [`RawBodyRequired`] if only
    ///   signatures over exact bytes are there and the body is not exact.
    /// - The signature: [`HeaderMissing`], [`HeaderMalformed`], [`SignatureMismatch`], [`SimpleNotAllowed`].
    /// - The time: [`TimestampMissing`], [`TimestampMalformed`], [`TimestampMismatch`], [`TimestampStale`],
    ///   [`TimestampFuture`].
    /// - [`TypeMissing`] if the authenticated body names no event.
    ///
    /// [`BodyTooLarge`]: crate::ErrorCode::BodyTooLarge
    /// [`LoneSurrogate`]: crate::ErrorCode::LoneSurrogate
    /// [`RawBodyRequired`]: crate::ErrorCode::RawBodyRequired
    /// [`HeaderMissing`]: crate::ErrorCode::HeaderMissing
    /// [`HeaderMalformed`]: crate::ErrorCode::HeaderMalformed
    /// [`SignatureMismatch`]: crate::ErrorCode::SignatureMismatch
    /// [`SimpleNotAllowed`]: crate::ErrorCode::SimpleNotAllowed
    /// [`TimestampMissing`]: crate::ErrorCode::TimestampMissing
    /// [`TimestampMalformed`]: crate::ErrorCode::TimestampMalformed
    /// [`TimestampMismatch`]: crate::ErrorCode::TimestampMismatch
    /// [`TimestampStale`]: crate::ErrorCode::TimestampStale
    /// [`TimestampFuture`]: crate::ErrorCode::TimestampFuture
    /// [`TypeMissing`]: crate::ErrorCode::TypeMissing
    pub fn verify<'b>(
        &self,
        headers: &(impl Headers + ?Sized),
        body: impl Into<Body<'b>>,
        now: UnixTime,
    ) -> Result<Verified<'b>> {
        self.verify_body(&SignatureHeaders::read(headers), body.into(), now)
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

    /// [`verify`](Self::verify), except that `X-Signature-Simple` is checked when it is the only signature.
    ///
    /// Whoever can remove headers can bring that about, so take [`BodyOrFields::Fields`] as a notice that
    /// something happened, and fetch the decision from the API before you act on it.
    ///
    /// # Errors
    ///
    /// As [`verify`](Self::verify), without [`SimpleNotAllowed`](crate::ErrorCode::SimpleNotAllowed), and
    /// [`FieldsAmbiguous`](crate::ErrorCode::FieldsAmbiguous).
    pub fn verify_allowing_simple<'b>(
        &self,
        headers: &(impl Headers + ?Sized),
        body: impl Into<Body<'b>>,
        now: UnixTime,
    ) -> Result<BodyOrFields<'b>> {
        let (headers, body) = (SignatureHeaders::read(headers), body.into());
        match self.verify_body(&headers, body, now) {
            Ok(verified) => Ok(BodyOrFields::Body(verified)),
            // This error says that there is no other signature, so this is no way round one that failed.
            Err(error) if error.code() == ErrorCode::SimpleNotAllowed => {
                self.verify_fields(&headers, body, now).map(BodyOrFields::Fields)
            }
            Err(error) => Err(error),
        }
    }

    fn verify_body<'b>(
        &self,
        headers: &SignatureHeaders<'_>,
        body: Body<'b>,
        now: UnixTime,
    ) -> Result<Verified<'b>> {
        require_a_body_signature(headers, body)?;
        let mut document = Document::outline(body.bytes(), self.max_body_bytes)?;
        let (scheme, secret_index) = self.find_match(headers, &mut document, body)?;

        let freshness = self.freshness(now);
        let header = headers.timestamp()?;
        match header.filter(|_| scheme == Scheme::V2TsPrefixed).and_then(parse_seconds) {
            Some(signed_at) => freshness.check_signed_header(signed_at)?,
            None => freshness.check_body(BodyTime::read(&document), header)?,
        }
        Verified::new(body, document, scheme, secret_index)
    }

    /// The scheme and secret of the first signature that matches.
    fn find_match(
        &self,
        headers: &SignatureHeaders<'_>,
        document: &mut Document<'_>,
        body: Body<'_>,
    ) -> Result<(Scheme, usize)> {
        let mut refusals = Refusals::default();
        if let Some(claimed) = refusals.usable(Scheme::V2, headers.v2) {
            match document.message() {
                Ok(message) => {
                    if let Some(found) = self.match_v2(&claimed, message.as_bytes(), headers) {
                        return Ok(found);
                    }
                    refusals.compared.push(Scheme::V2.header());
                }
                Err(error) => refusals.uncomputable = Some(error),
            }
        }
        if body.is_exact() {
            for (scheme, claim) in
                [(Scheme::Raw, headers.raw), (Scheme::DiditSignature, headers.didit_signature)]
            {
                let Some(claimed) = refusals.usable(scheme, claim) else { continue };
                if let Some(index) = self.secrets.matching(&[body.bytes()], &claimed) {
                    return Ok((scheme, index));
                }
                refusals.compared.push(scheme.header());
            }
        }
        Err(refusals.into_error(&|| self.clue(headers, document, body)))
    }

    fn match_v2(
        &self,
        claimed: &Digest,
        canonical: &[u8],
        headers: &SignatureHeaders<'_>,
    ) -> Option<(Scheme, usize)> {
        if let Some(index) = self.secrets.matching(&[canonical], claimed) {
            return Some((Scheme::V2, index));
        }
        // Only digits may stand before the colon: that is what keeps the two messages apart.
        let timestamp = headers.timestamp_digits()?;
        let index = self.secrets.matching(&[timestamp, b":", canonical], claimed)?;
        Some((Scheme::V2TsPrefixed, index))
    }

    fn verify_fields(
        &self,
        headers: &SignatureHeaders<'_>,
        body: Body<'_>,
        now: UnixTime,
    ) -> Result<VerifiedFields> {
        let document = Document::outline(body.bytes(), self.max_body_bytes)?;
        let signed = SignedFields::read(&document)?;
        let mut refusals = Refusals::default();
        let claimed = refusals.usable(Scheme::Simple, headers.simple);
        let matching = claimed.and_then(|claimed| {
            refusals.compared.push(Scheme::Simple.header());
            self.secrets.matching(&[signed.message().as_bytes()], &claimed)
        });
        let secret_index = matching.ok_or_else(|| refusals.into_error(&|| self.secrets.oddity()))?;

        let fields = signed.into_fields();
        self.freshness(now).check_body(fields.time(), headers.timestamp()?)?;
        if fields.webhook_type().is_none() {
            return Err(Kind::TypeMissing.into());
        }
        Ok(VerifiedFields { fields, secret_index })
    }

    fn freshness(&self, now: UnixTime) -> Freshness {
        Freshness { tolerance: self.tolerance, nested_tolerance: self.nested_tolerance, now }
    }

    /// What helps to find the cause of a mismatch.
    fn clue(&self, headers: &SignatureHeaders<'_>, document: &Document<'_>, body: Body<'_>) -> Option<Clue> {
        let fields_match = || {
            let Claim::Signature(claimed) = &headers.simple else { return None };
            let message = SignedFields::read(document).ok()?.message();
            self.secrets.matching(&[message.as_bytes()], claimed).map(|_| Clue::FieldsMatch)
        };
        let timestamp_unusable = headers.v2.is_present() && headers.timestamp_digits().is_none();
        fields_match()
            .or_else(|| self.secrets.oddity())
            .or_else(|| (!body.is_exact()).then_some(Clue::BodyReserialized))
            .or_else(|| timestamp_unusable.then_some(Clue::TimestampHeaderUnusable))
    }
}

/// Fails unless there is a header to check the body with.
fn require_a_body_signature(headers: &SignatureHeaders<'_>, body: Body<'_>) -> Result<()> {
    let raw = [(Scheme::Raw, headers.raw), (Scheme::DiditSignature, headers.didit_signature)];
    let raw = raw.into_iter().find(|(_, claim)| claim.is_present()).map(|(scheme, _)| scheme.header());
    match raw {
        _ if headers.v2.is_present() => Ok(()),
        Some(_) if body.is_exact() => Ok(()),
        Some(name) => Err(Kind::RawBodyRequired { name }.into()),
        None if headers.simple.is_present() => {
            Err(Kind::SimpleNotAllowed { name: Scheme::Simple.header() }.into())
        }
        None => {
            let looked_for = BODY_SIGNATURES.iter().map(|&name| name.into()).collect();
            Err(Kind::HeaderMissing { looked_for }.into())
        }
    }
}

impl Refusals {
    /// The signature to compare, if the header is present and well-formed.
    fn usable(&mut self, scheme: Scheme, claim: Claim) -> Option<Digest> {
        match claim {
            Claim::Signature(digest) => Some(digest),
            Claim::Unusable(problem) => {
                self.unusable.get_or_insert((scheme, problem));
                None
            }
            Claim::Absent => None,
        }
    }

    /// The refusal that says most about the cause.
    fn into_error(self, clue: &dyn Fn() -> Option<Clue>) -> Error {
        match (self.uncomputable, self.unusable) {
            (Some(error), _) => error,
            (None, Some((scheme, problem))) if self.compared.is_empty() => {
                malformed(scheme.header(), problem)
            }
            _ => Kind::SignatureMismatch { tried: self.compared, clue: clue() }.into(),
        }
    }
}
