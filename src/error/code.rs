use core::fmt;

/// One table, so that a code, its text and its status cannot drift apart.
macro_rules! error_codes {
    ($($(#[doc = $doc:literal])+ $variant:ident = $text:literal, $status:literal;)+) => {
        /// What went wrong, as a value to match on.
        ///
        /// The text of a code ([`ErrorCode::as_str`]) is the same in Rust, in JavaScript and in the
        /// command-line tool, and never changes once released. New codes may be added.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum ErrorCode {
            $($(#[doc = $doc])+ $variant,)+
        }

        impl ErrorCode {
            /// Every code, in the order of the documentation.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The stable text of the code, such as `"signature_mismatch"`.
            ///
            /// ```
            /// use kyc_webhooks::ErrorCode;
            /// assert_eq!(ErrorCode::SignatureMismatch.as_str(), "signature_mismatch");
            /// ```
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $text,)+ }
            }

            /// The HTTP status that suits an answer to the sender: 400 (this is not a delivery), 401 (it
            /// cannot be shown to come from the provider), 413 (too large) or 500 (your own set-up is wrong,
            /// so the provider should retry).
            #[must_use]
            pub const fn status(self) -> u16 {
                match self { $(Self::$variant => $status,)+ }
            }
        }
    };
}

error_codes! {
    /// The body, or its canonical text, is longer than the limit.
    BodyTooLarge = "body_too_large", 413;
    /// The body is not valid UTF-8.
    NotUtf8 = "not_utf8", 400;
    /// The body is not JSON as RFC 8259 defines it.
    NotJson = "not_json", 400;
    /// The body is JSON, but its outermost value is not an object.
    NotAnObject = "not_an_object", 400;
    /// An object has the same key twice, so two readers could see two different documents.
    DuplicateKey = "duplicate_key", 400;
    /// A string holds half of a surrogate pair, which has no UTF-8 form and therefore no canonical message.
    LoneSurrogate = "lone_surrogate", 400;
    /// An integer has more than 4,300 digits, the most CPython reads, or too many floats have more digits
    /// than floats have.
    NumberTooLong = "number_too_long", 400;
    /// A number with a fraction or exponent is too large for a 64-bit float.
    NumberOutOfRange = "number_out_of_range", 400;
    /// Objects and arrays are nested more than 128 deep.
    TooDeep = "too_deep", 400;
    /// None of the provider's signature headers, or of the headers of your credentials, is present.
    HeaderMissing = "header_missing", 401;
    /// A header that verification needs is present but cannot be what the provider sends.
    HeaderMalformed = "header_malformed", 400;
    /// Nothing that is signed says when the delivery was made; for DHMAD, which signs no time, the header
    /// that should say it is absent.
    TimestampMissing = "timestamp_missing", 401;
    /// The signed body has a timestamp that cannot be read as a time.
    TimestampMalformed = "timestamp_malformed", 400;
    /// The timestamp header differs from the timestamp in the signed body.
    TimestampMismatch = "timestamp_mismatch", 401;
    /// The delivery is older than the tolerance allows.
    TimestampStale = "timestamp_stale", 401;
    /// The delivery is dated further in the future than the tolerance allows.
    TimestampFuture = "timestamp_future", 401;
    /// No signature header matches the body under any of the secrets.
    SignatureMismatch = "signature_mismatch", 401;
    /// No header holds one of the credentials that the sender should present.
    CredentialMismatch = "credential_mismatch", 401;
    /// Only a signature over a few fields is present and the caller did not allow it.
    SimpleNotAllowed = "simple_not_allowed", 401;
    /// The signed fields cannot be told apart in the message that joins them.
    FieldsAmbiguous = "fields_ambiguous", 400;
    /// The body was parsed and serialised again, and the only signatures present cover the exact bytes.
    RawBodyRequired = "raw_body_required", 400;
    /// The body, even if authenticated, does not say which event it is.
    TypeMissing = "type_missing", 400;
    /// A header that is not signed names another event than the signed body.
    TypeMismatch = "type_mismatch", 401;
    /// A member has another type than the provider documents. Never a reason to refuse a delivery: only
    /// reading a body as a typed model fails with it.
    FieldUnexpected = "field_unexpected", 400;
    /// No secret or credential was given.
    SecretMissing = "secret_missing", 500;
    /// A secret, or the secret part of a credential, is empty.
    SecretEmpty = "secret_empty", 500;
    /// The caller passed an argument that cannot be used. Comes from the JavaScript and command-line
    /// boundaries and from signing.
    InvalidArgument = "invalid_argument", 500;
}

impl fmt::Display for ErrorCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::ErrorCode;

    #[test]
    fn texts_are_unique_snake_case() {
        for (at, code) in ErrorCode::ALL.iter().enumerate() {
            assert!(code.as_str().bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_'));
            assert!(ErrorCode::ALL[..at].iter().all(|other| other.as_str() != code.as_str()));
            assert!(matches!(code.status(), 400 | 401 | 413 | 500));
        }
    }
}
