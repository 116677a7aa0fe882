use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;

use super::scheme::{EVENT_HEADER, ID_HEADER, Scheme, TIMESTAMP_HEADER};
use super::settings::Settings;
use crate::canonical::{DEFAULT_MAX_BODY_BYTES, Document};
use crate::content::text;
use crate::error::{Error, Result};
use crate::signature::{Digest, Secret};
use crate::stringify::stringify;
use crate::time::UnixTime;

/// Signs bodies as DHMAD is assumed to, so that you can test your own handler.
///
/// ```
/// use kyc_webhooks::{Secret, UnixTime, dhmad};
///
/// let signer = dhmad::Signer::new(Secret::new("an-invented-secret")?);
/// let body = br#"{"type":"contract.signed","data":{"contract":{"signedBy":"buyer"}}}"#;
/// let headers = signer.test_headers(None, body, UnixTime::from_seconds(1_774_970_000))?;
/// let names: Vec<_> = headers.iter().map(|(name, _)| &**name).collect();
/// assert_eq!(names, ["x-webhook-signature", "x-webhook-id", "x-webhook-timestamp", "x-webhook-event"]);
/// assert_eq!(headers[2].1, "2026-03-31T15:13:20.000Z");
/// # Ok::<(), kyc_webhooks::Error>(())
/// ```
#[derive(Debug)]
pub struct Signer {
    secret: Secret,
    settings: Settings,
}

impl Signer {
    /// A signer with the secret of a webhook and the default [`Settings`].
    #[must_use]
    pub fn new(secret: Secret) -> Self {
        Self { secret, settings: Settings::default() }
    }

    /// Sets where the signature goes and how it is written.
    #[must_use]
    pub fn settings(self, settings: Settings) -> Self {
        Self { settings, ..self }
    }

    /// The signature of `body` under `scheme`, encoded as the settings say. [`Scheme::Raw`] signs any body,
    /// so that a handler can be tested with bad ones too.
    ///
    /// # Errors
    ///
    /// For [`Scheme::Stringified`], those of [`canonicalize`](crate::canonical::canonicalize) but
    /// [`LoneSurrogate`](crate::ErrorCode::LoneSurrogate), and
    /// [`InvalidArgument`](crate::ErrorCode::InvalidArgument) for a body with half a surrogate pair or a
    /// number that JavaScript would round.
    pub fn sign(&self, scheme: Scheme, body: &[u8]) -> Result<String> {
        self.digest(scheme, body).map(|digest| self.settings.write(digest))
    }

    /// The headers of a test delivery of `body` that a [`Verifier`](super::Verifier) with the same settings
    /// accepts at `now`: the signature, an invented id that is the same for the same signature, the time, and
    /// the type if the body has one. Without a scheme it is [`Scheme::Raw`].
    ///
    /// # Errors
    ///
    /// As [`sign`](Self::sign), and [`InvalidArgument`](crate::ErrorCode::InvalidArgument) for a time that is
    /// not in the years 0 to 9999.
    pub fn test_headers(
        &self,
        scheme: Option<Scheme>,
        body: &[u8],
        now: UnixTime,
    ) -> Result<Vec<(Cow<'static, str>, String)>> {
        let digest = self.digest(scheme.unwrap_or(Scheme::Raw), body)?;
        let sent_at = now
            .to_rfc3339()
            .ok_or_else(|| Error::invalid_argument("the time is not in the years 0 to 9999"))?;
        let id = digest.to_hex().chars().take(24).collect();
        let mut headers = vec![
            (self.settings.header_name().clone(), self.settings.write(digest)),
            (ID_HEADER.into(), id),
            (TIMESTAMP_HEADER.into(), sent_at),
        ];
        let document = Document::read(body, DEFAULT_MAX_BODY_BYTES).ok();
        if let Some(event_type) = document.and_then(|document| text(document.root(), "type")) {
            headers.push((EVENT_HEADER.into(), event_type.into_owned()));
        }
        Ok(headers)
    }

    fn digest(&self, scheme: Scheme, body: &[u8]) -> Result<Digest> {
        match scheme {
            Scheme::Raw => Ok(self.secret.sign(&[body])),
            Scheme::Stringified => {
                let text = stringify(&Document::read(body, DEFAULT_MAX_BODY_BYTES)?).ok_or_else(|| {
                    Error::invalid_argument(
                        "the body has half a surrogate pair or a number that JavaScript would round, so there is no stringified form to sign",
                    )
                })?;
                Ok(self.secret.sign(&[text.as_bytes()]))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Signer;
    use crate::dhmad::{Encoding, Scheme, Settings, Verifier};
    use crate::{ErrorCode, Secret, UnixTime};

    const NOW: UnixTime = UnixTime::from_seconds(1_800_000_000);

    fn secret() -> Secret {
        Secret::new("test-secret-one").expect("not empty")
    }

    #[test]
    fn a_verifier_with_the_same_settings_accepts_it() {
        let body = br#"{ "type": "contract.signed", "data": { "contract": { "signedBy": "buyer" } } }"#;
        for settings in [
            Settings::default(),
            Settings::default().encoding(Encoding::Base64),
            Settings::default().signature_header("X-Other"),
        ] {
            let signer = Signer::new(secret()).settings(settings.clone());
            let verifier = Verifier::new([secret()]).expect("one secret").settings(settings);
            for (chosen, expected) in [(None, Scheme::Raw), (Some(Scheme::Stringified), Scheme::Stringified)]
            {
                let headers = signer.test_headers(chosen, body, NOW).expect("a body to sign");
                let verified = verifier.verify(&headers, body, NOW).expect("signed");
                assert_eq!(verified.scheme(), expected);
                assert_eq!(verified.webhook_id().map(str::len), Some(24));
                let key = verified.envelope().dedupe_key().expect("of the id and the body");
                assert!(
                    key.starts_with(&format!("[\"{}\",\"", verified.webhook_id().expect("there"))),
                    "{key}"
                );
            }
        }
    }

    #[test]
    fn bad_bodies_are_signed_raw_only() {
        let signer = Signer::new(secret());
        assert_eq!(signer.test_headers(None, b"not JSON", NOW).expect("raw").len(), 3);
        let code = |body: &[u8]| signer.sign(Scheme::Stringified, body).expect_err("no text").code();
        assert_eq!(code(b"not JSON"), ErrorCode::NotJson);
        assert_eq!(code(br#"{"n":9007199254740993}"#), ErrorCode::InvalidArgument);
        let never = UnixTime::from_seconds(i64::MAX);
        assert_eq!(
            signer.test_headers(None, b"{}", never).expect_err("no date").code(),
            ErrorCode::InvalidArgument
        );
    }
}
