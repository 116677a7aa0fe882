use super::{Clue, HeaderProblem, Kind};

/// The likely mistake behind each kind of failure. Says nothing about the content of secrets or bodies.
pub(super) fn for_kind(kind: &Kind) -> Option<&'static str> {
    Some(match kind {
        Kind::BodyTooLarge { .. } => "Raise the limit if your provider really sends bodies of this size.",
        Kind::CanonicalTooLarge { .. } => {
            "Numbers such as 1e308 are written in all their digits. No provider sends a body full of them."
        }
        Kind::NotUtf8 { .. } => {
            "Pass the request body as the bytes that arrived, not decoded, decompressed or re-encoded."
        }
        Kind::NotJson { .. } => {
            "Pass the whole request body and nothing else. An empty or cut body usually means that something read it before."
        }
        Kind::NotAnObject { .. } => {
            "Deliveries are JSON objects. A string here often means the body was serialised twice."
        }
        Kind::DuplicateKey { .. } => {
            "Providers never send a key twice; readers disagree about which one counts, so the body is refused."
        }
        Kind::LoneSurrogate { .. } => {
            "The canonical message does not exist for this body. A signature over the exact bytes can still be verified: pass its header too."
        }
        Kind::NumberTooLong { .. }
        | Kind::TooManyLongFloats { .. }
        | Kind::NumberOutOfRange { .. }
        | Kind::TooDeep { .. } => {
            "No provider sends this; the body was not made by one, or was damaged on the way."
        }
        Kind::HeaderMissing { .. } => {
            "Pass all request headers. If they are passed, a proxy removed the signature, or the request is another provider's or nobody's."
        }
        Kind::CredentialMissing { .. } => {
            "Pass all request headers, and configure the webhook at the provider with the same kind of authentication."
        }
        Kind::HeaderMalformed { problem, .. } => match problem {
            HeaderProblem::NotASignature { .. } => {
                "Providers send 64 hexadecimal digits. A longer value may be two headers joined with a comma."
            }
            HeaderProblem::NotBase64 { .. } => {
                "The verifier was set to read Base64. A value of 64 bytes is hexadecimal, the default."
            }
            HeaderProblem::NotADate => {
                "The provider's sample reads the header as a date. If it now sends another form, allow it with an unchecked tolerance and deduplicate."
            }
            HeaderProblem::NotSeconds => "Providers send whole Unix seconds in decimal digits.",
            HeaderProblem::Conflicting => {
                "A provider sends each header once; something on the way added another."
            }
        },
        Kind::TimestampMissing => {
            "The body has no `timestamp`: give a test delivery one. An unchecked tolerance would let a recording be replayed for ever, unless you deduplicate for good."
        }
        Kind::TimestampHeaderMissing { .. } => {
            "Pass all request headers. If your provider sends no time, allow that with an unchecked tolerance and deduplicate."
        }
        Kind::TimestampMalformed => {
            "The body was not made by the provider, or is of a kind this version does not know."
        }
        Kind::TimestampMismatch { .. } => {
            "The timestamp header is not signed on its own, so it may only repeat the body's. Something changed or replayed it."
        }
        Kind::TimestampStale { .. } => {
            "Either an old delivery was replayed, your clock is ahead, or you queue bodies before verifying: verify on arrival."
        }
        Kind::TimestampFuture { ahead, .. } => {
            // A time in milliseconds read as seconds lands tens of thousands of years ahead.
            if *ahead > 1_000_000_000_000 {
                "The body's timestamp looks like milliseconds; it must be seconds."
            } else {
                "Your clock is behind, or the time passed as now is wrong."
            }
        }
        Kind::SignatureMismatch { clue, .. } => match clue {
            Some(Clue::SecretHasOuterSpace) => {
                "A secret begins or ends with white space, often a line break from a file or a pasted value."
            }
            Some(Clue::SecretIsQuoted) => "A secret is wrapped in quotation marks, often from a .env file.",
            Some(Clue::FieldsMatch) => {
                "The secret is right: the signature over the four fields matches. The body was changed after it was signed, usually by a proxy or a body parser."
            }
            Some(Clue::BodyReserialized) => {
                "The secret may be another destination's, or parsing has changed the body: pass the bytes that arrived. An empty object usually means that no parser took it."
            }
            Some(Clue::TimestampHeaderUnusable) => {
                "X-Timestamp is missing or is not decimal digits, so the signature that begins with it could not be compared. Pass all request headers as they arrived."
            }
            None => {
                "Check that the secret belongs to this webhook destination, and that the body is passed exactly as it arrived."
            }
        },
        Kind::CredentialMismatch { clue, .. } => match clue {
            Some(Clue::SecretHasOuterSpace) => {
                "A credential begins or ends with white space, often a line break from a file or a pasted value."
            }
            Some(Clue::SecretIsQuoted) => {
                "A credential is wrapped in quotation marks, often from a .env file."
            }
            _ => {
                "Check that the webhook was configured with this user and password, token or header value. A custom header's value is compared with its case, prefixes included."
            }
        },
        Kind::SimpleNotAllowed { .. } => {
            "The other signature headers were removed on the way. Have your proxy pass them; allow this one only if you fetch the decision from the API afterwards."
        }
        Kind::FieldsAmbiguous { .. } => {
            "Its value holds a colon or a brace or is not plain text, so the same signature would also fit something else."
        }
        Kind::RawBodyRequired { .. } if cfg!(feature = "js-verify") => {
            "Pass the raw request body: read it before a JSON parser does (express.raw, request.arrayBuffer)."
        }
        Kind::RawBodyRequired { .. } => {
            "Pass the raw request body: read it before a JSON parser does (axum's Bytes)."
        }
        Kind::TypeMissing => "The body has none of the members that name an event for this provider.",
        Kind::FieldUnexpected { .. } => {
            "The body is well-formed but not of the kind it was read as, or the provider changed it. The members can still be read from its JSON."
        }
        Kind::TypeMismatch { .. } => {
            "The header is not signed on its own, so it may only repeat the body's type. Something changed it or put it to another delivery."
        }
        Kind::SecretMissing | Kind::CredentialsMissing | Kind::SecretEmpty => {
            "Read the secret from your configuration; an unset environment variable is the usual cause."
        }
        Kind::InvalidArgument { .. } => return None,
    })
}
