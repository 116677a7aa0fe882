use alloc::string::{String, ToString};
use alloc::vec;
use alloc::vec::Vec;

use super::fields::SignedFields;
use super::freshness::BodyTime;
use super::scheme::{Scheme, TIMESTAMP_HEADER};
use crate::canonical::{DEFAULT_MAX_BODY_BYTES, Document, Form};
use crate::error::{Error, Result};
use crate::signature::{Secret, Tolerance};
use crate::time::UnixTime;

/// Signs bodies as Didit does, so that you can test your own handler.
///
/// ```
/// use kyc_webhooks::{Secret, UnixTime, didit};
///
/// let signer = didit::Signer::new(Secret::new("an-invented-secret")?);
/// let body = br#"{"status":"Approved","session_id":"s-1","timestamp":1774970000,"webhook_type":"status.updated"}"#;
/// let headers = signer.test_headers(None, body, UnixTime::from_seconds(1_774_970_000))?;
/// let names: Vec<_> = headers.iter().map(|(name, _)| *name).collect();
/// assert_eq!(names, ["X-Signature", "X-Signature-V2", "X-Signature-Simple", "X-Timestamp"]);
/// # Ok::<(), kyc_webhooks::Error>(())
/// ```
#[derive(Debug)]
pub struct Signer {
    secret: Secret,
}

impl Signer {
    /// A signer with the secret of a destination.
    #[must_use]
    pub fn new(secret: Secret) -> Self {
        Self { secret }
    }

    /// The signature of `body` under `scheme`, in 64 lower-case hexadecimal digits.
    ///
    /// `now` matters for [`Scheme::V2TsPrefixed`] only. The schemes over raw bytes sign any body, so that a
    /// handler can be tested with bad ones too.
    ///
    /// # Errors
    ///
    /// For the other schemes, those of [`canonicalize`](crate::canonical::canonicalize) and, for
    /// [`Scheme::Simple`], [`FieldsAmbiguous`](crate::ErrorCode::FieldsAmbiguous).
    pub fn sign(&self, scheme: Scheme, body: &[u8], now: UnixTime) -> Result<String> {
        let digest = match scheme {
            Scheme::Raw | Scheme::DiditSignature => self.secret.sign(&[body]),
            Scheme::V2 => self.secret.sign(&[read(body)?.canonical(Form::Utf8)?.as_bytes()]),
            Scheme::V2TsPrefixed if now.seconds() < 0 => {
                return Err(Error::invalid_argument("a timestamp header cannot say a time before 1970"));
            }
            Scheme::V2TsPrefixed => {
                let canonical = read(body)?.canonical(Form::Utf8)?;
                self.secret.sign(&[now.to_string().as_bytes(), b":", canonical.as_bytes()])
            }
            Scheme::Simple => self.secret.sign(&[SignedFields::read(&read(body)?)?.message().as_bytes()]),
        };
        Ok(digest.to_hex())
    }

    /// The headers of a test delivery of `body` at `now`.
    ///
    /// With a scheme, its header and `X-Timestamp` (which [`Scheme::DiditSignature`] goes without). Without
    /// one, what Didit sends: all three of `X-Signature`, `X-Signature-V2` and, unless a field with a colon
    /// or a brace rules it out, `X-Signature-Simple`. If the body's own timestamp would not be fresh at
    /// `now`, or there is none, that could not be accepted; then it is [`Scheme::V2TsPrefixed`] alone, whose
    /// time is in the header.
    ///
    /// `X-Timestamp` repeats the body's timestamp, and is `now` where that is what is signed or the body has
    /// none.
    ///
    /// # Errors
    ///
    /// As [`sign`](Self::sign), and [`InvalidArgument`](crate::ErrorCode::InvalidArgument) for a `now` before
    /// 1970 under [`Scheme::V2TsPrefixed`].
    pub fn test_headers(
        &self,
        scheme: Option<Scheme>,
        body: &[u8],
        now: UnixTime,
    ) -> Result<Vec<(&'static str, String)>> {
        let document = read(body).ok();
        let time = document.as_ref().map(BodyTime::read);
        let schemes = match scheme {
            Some(scheme) => vec![scheme],
            None if !is_fresh(time, now) => vec![Scheme::V2TsPrefixed],
            None if document.is_some_and(|document| SignedFields::read(&document).is_err()) => {
                vec![Scheme::Raw, Scheme::V2]
            }
            None => vec![Scheme::Raw, Scheme::V2, Scheme::Simple],
        };
        let mut headers = Vec::with_capacity(schemes.len() + 1);
        for &scheme in &schemes {
            headers.push((scheme.header(), self.sign(scheme, body, now)?));
        }
        let timestamp = time
            .and_then(BodyTime::of_delivery)
            .filter(|_| !schemes.contains(&Scheme::V2TsPrefixed))
            .unwrap_or(now);
        if schemes != [Scheme::DiditSignature] {
            headers.push((TIMESTAMP_HEADER, timestamp.to_string()));
        }
        Ok(headers)
    }
}

/// Whether a verifier with default settings would accept the body's own time.
fn is_fresh(time: Option<BodyTime>, now: UnixTime) -> bool {
    let Some(time) = time else { return false };
    time.of_event || time.of_delivery().is_some_and(|time| Tolerance::default().check(time, now).is_ok())
}

fn read(body: &[u8]) -> Result<Document<'_>> {
    Document::read(body, DEFAULT_MAX_BODY_BYTES)
}
