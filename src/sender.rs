//! Providers that sign nothing, whose senders can at most present a credential.

/// Gives a provider its `Authenticator`, documented by the attributes, and the `FromSender` it answers with.
macro_rules! authenticator {
    ($(#[$about:meta])* for $event:ty, named by $envelope:path) => {
        $(#[$about])*
        #[derive(Debug)]
        pub struct Authenticator {
            credentials: $crate::signature::Credentials,
            max_body_bytes: usize,
        }

        impl Authenticator {
            /// An authenticator that is satisfied with any one of `credentials`: several while one is being replaced.
            ///
            /// # Errors
            ///
            /// [`SecretMissing`](crate::ErrorCode::SecretMissing) if there is none.
            pub fn new(credentials: impl IntoIterator<Item = $crate::Credential>) -> $crate::Result<Self> {
                Ok(Self {
                    credentials: $crate::signature::Credentials::new(credentials)?,
                    max_body_bytes: $crate::canonical::DEFAULT_MAX_BODY_BYTES,
                })
            }

            /// Sets the longest body to read, in bytes; 1 MiB by default.
            #[must_use]
            pub fn max_body_bytes(self, max_body_bytes: usize) -> Self {
                Self { max_body_bytes, ..self }
            }

            /// Checks the sender's credential, then reads the body, which the credential does not protect.
            ///
            /// # Errors
            ///
            /// - The sender: [`HeaderMissing`], [`HeaderMalformed`], [`CredentialMismatch`].
            /// - The body: [`BodyTooLarge`], and those of [`canonicalize`](crate::canonical::canonicalize) but
            ///   [`LoneSurrogate`]; [`TypeMissing`] if it names no event.
            ///
            /// [`HeaderMissing`]: crate::ErrorCode::HeaderMissing
            /// [`HeaderMalformed`]: crate::ErrorCode::HeaderMalformed
            /// [`CredentialMismatch`]: crate::ErrorCode::CredentialMismatch
            /// [`BodyTooLarge`]: crate::ErrorCode::BodyTooLarge
            /// [`LoneSurrogate`]: crate::ErrorCode::LoneSurrogate
            /// [`TypeMissing`]: crate::ErrorCode::TypeMissing
            pub fn authenticate<'b>(
                &self,
                headers: &(impl $crate::Headers + ?Sized),
                body: impl Into<$crate::Body<'b>>,
            ) -> $crate::Result<FromSender<'b>> {
                let credential_index = self.credentials.presented(headers)?;
                let body = body.into().bytes();
                let document = $crate::canonical::Document::read(body, self.max_body_bytes)?;
                let envelope = $envelope(document.root()).ok_or($crate::error::Kind::TypeMissing)?;
                let content = $crate::content::Content::new(body, document, envelope);
                Ok(FromSender { content, credential_index })
            }
        }

        /// A delivery from somebody who knows a credential. Its body is not authenticated: see [the module](super).
        pub struct FromSender<'b> {
            content: $crate::content::Content<'b>,
            credential_index: usize,
        }

        $crate::content::delivery!(FromSender of $event, $crate::Authenticated::Sender);

        impl FromSender<'_> {
            /// Which of the authenticator's credentials was presented, counted from zero.
            #[must_use]
            pub fn credential_index(&self) -> usize {
                self.credential_index
            }
        }
    };
}

pub(crate) use authenticator;
