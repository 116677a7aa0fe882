//! What can be wrong with a delivery whose signature does not match.

use core::fmt;

use serde::{Serialize, Serializer};

/// One table, so that a code, its explanation and its fix cannot drift apart. The explanation is the documentation.
macro_rules! causes {
    ($($(#[doc = $explanation:literal])+ $variant:ident = $code:literal, $fix:literal;)+) => {
        /// What has to be undone for the signature, or the credential, to match.
        ///
        /// Each was found by undoing it and comparing again; none is a guess. The text of a code
        /// ([`Cause::as_str`]) is the same everywhere and never changes once released; new causes may be added.
        ///
        /// ```
        /// use kyc_webhooks::explain::Cause;
        ///
        /// assert_eq!(Cause::SecretQuoted.as_str(), "secret_quoted");
        /// assert!(Cause::SecretQuoted.explanation().ends_with("it matches."));
        /// assert!(Cause::SecretQuoted.fix().ends_with('.'));
        /// ```
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum Cause {
            $($(#[doc = $explanation])+ $variant,)+
        }

        impl Cause {
            /// Every cause.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The stable text of the code, in snake case.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $code,)+ }
            }

            /// What was found, in whole sentences.
            #[must_use]
            pub fn explanation(self) -> &'static str {
                match self { $(Self::$variant => concat!($($explanation),+).trim_start(),)+ }
            }

            /// What to do about it, in whole sentences.
            #[must_use]
            pub const fn fix(self) -> &'static str {
                match self { $(Self::$variant => $fix,)+ }
            }
        }
    };
}

causes! {
    /// The secret you configured has white space around or inside it; without that, it matches.
    SecretWhiteSpace = "secret_white_space",
        "Remove the white space, often a line break from a file or a pasted value, where you configure the secret.";
    /// The secret you configured is wrapped in quotation marks; without them, it matches.
    SecretQuoted = "secret_quoted",
        "Remove the quotation marks: whatever reads your configuration keeps them as part of the value.";
    /// The secret you configured begins with `whsec_`, which the sender does not use; without that, it matches.
    SecretPrefixExtra = "secret_prefix_extra",
        "Configure the secret without `whsec_`, exactly as the sender keys its signatures.";
    /// The secret you configured lacks the `whsec_` in front of it; with that, it matches.
    SecretPrefixMissing = "secret_prefix_missing",
        "Configure the secret exactly as the provider shows it: the prefix is part of it.";
    /// The sender's key is the bytes that your secret spells in Base64; decoded, it matches.
    SecretBase64 = "secret_base64",
        "Decode the secret from Base64 and pass the bytes, or have the sender use the text as its key.";
    /// The sender's key is the bytes that your secret spells in hexadecimal; decoded, it matches.
    SecretHex = "secret_hex",
        "Decode the secret from hexadecimal (in Rust with Secret::from_hex), or have the sender use the text as its key.";
    /// The signature was made with another secret: one of those that you named as used elsewhere.
    OtherSecret = "other_secret",
        "Configure this endpoint with that secret. Each destination and each environment has its own.";

    /// The header holds the right signature with other text around it, such as `sha256=` or `v1=`.
    SignaturePrefixed = "signature_prefixed",
        "Send the signature alone, or take the text around it off before you verify.";
    /// The header holds the right signature in Base64 instead of hexadecimal.
    SignatureBase64 = "signature_base64",
        "Send it in hexadecimal. For DHMAD, set the encoding to Base64 instead.";
    /// The header holds the right signature in hexadecimal instead of Base64.
    SignatureHex = "signature_hex",
        "Set the encoding to hexadecimal, which is the default.";
    /// The header holds the right signature in quotation marks.
    SignatureQuoted = "signature_quoted",
        "Send the signature without quotation marks.";
    /// The header holds several signatures, of which one is right.
    SignatureRepeated = "signature_repeated",
        "Something on the way added or joined headers. Pass the one that the provider sent.";
    /// The right signature is in a header with another name.
    SignatureInOtherHeader = "signature_in_other_header",
        "Have the sender use the provider's header; for DHMAD, name yours in the settings instead.";

    /// The header carries the signature of `v2`: over the canonical JSON of the body.
    MessageOfV2 = "message_of_v2",
        "Put it into X-Signature-V2, or sign the message that belongs to this header.";
    /// The header carries the signature of `v2_ts_prefixed`: over X-Timestamp, a colon and the canonical JSON.
    MessageOfV2TsPrefixed = "message_of_v2_ts_prefixed",
        "Put it into X-Signature-V2, or sign the message that belongs to this header.";
    /// The header carries the signature of `raw`: over the exact bytes of the body.
    MessageOfRaw = "message_of_raw",
        "Put it into X-Signature, or sign the message that belongs to this header.";
    /// The header carries the signature of `simple`: over four fields of the body, and nothing else of it.
    MessageOfSimple = "message_of_simple",
        "Put it into X-Signature-Simple, or sign the message that belongs to this header.";

    /// The signed message begins with the timestamp and a colon, which does not belong there.
    TimestampPrefixColon = "timestamp_prefix_colon",
        "Sign the message without the timestamp in front.";
    /// The signed message begins with the timestamp and a full stop, which does not belong there.
    TimestampPrefixDot = "timestamp_prefix_dot",
        "Sign the message without the timestamp in front, or, under X-Signature-V2, with a colon after it.";
    /// The timestamp in front of the signed message is the body's, not the one in the header.
    TimestampOfBody = "timestamp_of_body",
        "Send the signed timestamp in the header. If the sender does, something on the way removed or changed it.";
    /// A timestamp is in milliseconds where it should not be.
    TimestampInMilliseconds = "timestamp_in_milliseconds",
        "Use Unix seconds; for DHMAD's x-webhook-timestamp, an RFC 3339 date.";
    /// A timestamp is in seconds where it should not be.
    TimestampInSeconds = "timestamp_in_seconds",
        "Send the time in the form that was signed; for DHMAD's x-webhook-timestamp, an RFC 3339 date.";

    /// The body begins with a byte order mark that was not there when it was signed.
    BodyHasBom = "body_has_bom",
        "Pass the body as it arrived; an editor or a file writer added the mark.";
    /// The body began with a byte order mark when it was signed.
    BodyLacksBom = "body_lacks_bom",
        "Pass the bytes that arrived; decoding them to text removes the mark.";
    /// The body ends with a line break that was not there when it was signed.
    BodyHasNewline = "body_has_newline",
        "Pass the body as it arrived; an editor, echo or a log adds the line break.";
    /// The body ended with a line break when it was signed.
    BodyLacksNewline = "body_lacks_newline",
        "Pass the bytes that arrived, without trimming them.";
    /// The body has CRLF line breaks where LF was signed.
    BodyHasCrlf = "body_has_crlf",
        "Pass the bytes that arrived; a text mode or a version control system changed the line breaks.";
    /// The body has LF line breaks where CRLF was signed.
    BodyLacksCrlf = "body_lacks_crlf",
        "Pass the bytes that arrived; a text mode or a version control system changed the line breaks.";
    /// The signature is over the body without white space between its tokens.
    BodyCompact = "body_compact",
        "Pass the bytes that arrived: something parsed the body and wrote it again with white space.";
    /// The signature is over the body with a space after commas and colons, as Python writes it by default.
    BodyPythonSeparators = "body_python_separators",
        "Pass the bytes that arrived, or have the sender sign the bytes it sends.";
    /// The signature is over the body indented by two spaces.
    BodyPretty2 = "body_pretty_2",
        "Pass the bytes that arrived, or have the sender sign the bytes it sends.";
    /// The signature is over the body indented by four spaces.
    BodyPretty4 = "body_pretty_4",
        "Pass the bytes that arrived, or have the sender sign the bytes it sends.";
    /// The signature is over the body with everything beyond ASCII escaped.
    BodyAsciiEscaped = "body_ascii_escaped",
        "Pass the bytes that arrived: something parsed the body and wrote it again without the escapes.";
    /// The signature is over the body with its characters as themselves where it now has escapes.
    BodyUnescaped = "body_unescaped",
        "Pass the bytes that arrived: something parsed the body and wrote it again with escapes.";
    /// The signature is over the body with numbers as the canonical form writes them: `100` for `100.0`, `1e-05`.
    BodyCanonicalNumbers = "body_canonical_numbers",
        "Pass the bytes that arrived: something parsed the body and spelt its numbers differently.";
    /// The signature is over the body with numbers as JavaScript writes them, which can be other numbers.
    BodyJavascriptNumbers = "body_javascript_numbers",
        "Have the sender sign the bytes it sends: its JSON.parse and JSON.stringify changed a number.";
    /// The signature is over the body as JavaScript's `JSON.stringify` writes it.
    BodyStringified = "body_stringified",
        "Pass the bytes that arrived, or have the sender sign the bytes it sends.";
    /// The signature is over the canonical JSON of the body: keys sorted, no white space.
    BodyCanonical = "body_canonical",
        "Pass the bytes that arrived, or have the sender sign the bytes it sends.";

    /// The right credential lacks the word in front of it: `Basic` or `Bearer`.
    CredentialSchemeMissing = "credential_scheme_missing",
        "Have the sender write the word and a space in front of it.";
    /// The right credential has a word in front of it that you do not expect: `Basic` or `Bearer`.
    CredentialSchemeExtra = "credential_scheme_extra",
        "Configure the credential with that word, or have the sender leave it out.";
    /// The right credential comes after the other word: `Basic` for `Bearer` or the other way round.
    CredentialSchemeOther = "credential_scheme_other",
        "Configure the same kind of authentication at the provider and here.";
    /// The right credential is in a header with another name.
    CredentialInOtherHeader = "credential_in_other_header",
        "Name the header that the sender uses, or have it use the one that you expect.";
    /// The header is there with several values, of which one is right.
    CredentialRepeated = "credential_repeated",
        "Something on the way added a header. Pass the one that the provider sent.";
    /// The right credential has other capitals.
    CredentialCase = "credential_case",
        "Write it with the same capitals in both places.";
    /// The right credential is in quotation marks in the header.
    CredentialQuoted = "credential_quoted",
        "Configure it at the provider without quotation marks.";
    /// The user and password are not in Base64 in the header, as `Basic` demands.
    CredentialNotBase64 = "credential_not_base64",
        "Have the sender write user and password in Base64.";
    /// You configured the user and password as they are, and the header holds them in Base64.
    CredentialBase64 = "credential_base64",
        "Configure the whole value of the header: `Basic` and the Base64 of user, colon and password.";

    /// The signature matches, and X-Signature-Simple, which covers four fields only, was not allowed.
    SimpleNotAllowed = "simple_not_allowed",
        "Have your proxy pass the other signature headers; allow this one only if you fetch the decision afterwards.";
    /// The signature matches; the delivery is refused for its time alone.
    NotFresh = "not_fresh",
        "Set your clock, verify on arrival rather than from a queue, or look at an old delivery with its own time as now.";
    /// The signature or credential matches; the delivery is refused for the reason that the refusal gives.
    RefusedAfterMatch = "refused_after_match",
        "Secret, header and body belong together. See the refusal.";
}

impl fmt::Display for Cause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Serialize for Cause {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Written {
            code: &'static str,
            explanation: &'static str,
            fix: &'static str,
        }
        let (code, explanation, fix) = (self.as_str(), self.explanation(), self.fix());
        Written { code, explanation, fix }.serialize(serializer)
    }
}

#[cfg(test)]
mod tests {
    use alloc::format;
    use alloc::string::String;

    use super::Cause;

    /// The npm package's declaration of the codes. To write it anew: `UPDATE_MODELS=1 cargo test --lib causes_d_ts`.
    #[test]
    fn causes_d_ts_is_what_the_causes_say() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/pkg-template/src/causes.d.ts");
        let member = |cause: &Cause| format!("  /** {} */\n  | \"{cause}\"\n", cause.explanation());
        let text = format!(
            "// Written from the Rust causes by their tests; not to be edited by hand.\n\n\
             /** What can be wrong with a delivery. New codes may appear in a later minor version. */\n\
             export type CauseCode =\n{}  | (string & {{}});\n",
            Cause::ALL.iter().map(member).collect::<String>()
        );
        if std::env::var_os("UPDATE_MODELS").is_some() {
            std::fs::write(path, &text).expect("the declarations can be written");
        }
        let committed = std::fs::read_to_string(path).unwrap_or_default();
        assert!(committed == text, "{path} is stale: run UPDATE_MODELS=1 cargo test --lib causes_d_ts");
    }

    #[test]
    fn codes_are_distinct_and_texts_are_sentences() {
        for (at, cause) in Cause::ALL.iter().enumerate() {
            assert!(Cause::ALL.iter().skip(at + 1).all(|other| other.as_str() != cause.as_str()), "{cause}");
            assert!(cause.as_str().bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'_')));
            for text in [cause.explanation(), cause.fix()] {
                assert!(
                    text.ends_with('.') && text.starts_with(|first: char| first.is_uppercase()),
                    "{text}"
                );
            }
        }
    }
}
