use alloc::string::String;

use self::Part::{Count, Names, Nothing, Signed, Text};
use super::{HeaderName, HeaderProblem, Kind};
use crate::digits::Digits;

/// Stands where a part belongs.
const GAP: u8 = b'#';

/// What a sentence says about this failure and not about others of its kind.
enum Part<'k> {
    Nothing,
    Text(&'k str),
    Names(&'k [HeaderName]),
    Count(u64),
    Signed(i64),
}

/// What happened, as a sentence without its full stop.
///
/// A table of sentences instead of `core::fmt`, which would be a tenth of a small WebAssembly module.
pub(super) fn of(kind: &Kind) -> String {
    let (sentence, parts): (&str, [Part<'_>; 2]) = match kind {
        Kind::BodyTooLarge { size, limit } => {
            ("the body has # bytes, more than the limit of #", [count(*size), count(*limit)])
        }
        Kind::CanonicalTooLarge { limit } => {
            ("the canonical text of the body has more bytes than the limit of #", [count(*limit), Nothing])
        }
        Kind::NotUtf8 { offset } => ("the body is not valid UTF-8 at byte #", [count(*offset), Nothing]),
        Kind::NotJson { offset, expected } => {
            ("the body is not JSON at byte #: expected #", [count(*offset), Text(expected)])
        }
        Kind::NotAnObject { offset } => {
            ("the body is JSON but not an object: another value begins at byte #", [count(*offset), Nothing])
        }
        Kind::DuplicateKey { offset } => {
            ("an object in the body has the same key twice, again at byte #", [count(*offset), Nothing])
        }
        Kind::LoneSurrogate { offset } => {
            ("a string in the body has half a surrogate pair at byte #", [count(*offset), Nothing])
        }
        Kind::NumberTooLong { offset, digits } => {
            ("the integer at byte # has # digits, more than 4300", [count(*offset), count(*digits)])
        }
        Kind::TooManyLongFloats { offset } => {
            ("the float at byte # is one of more than 4096 with over 19 digits", [count(*offset), Nothing])
        }
        Kind::NumberOutOfRange { offset } => {
            ("the number at byte # is too large for a 64-bit float", [count(*offset), Nothing])
        }
        Kind::TooDeep { offset } => {
            ("the body is nested more than 128 deep at byte #", [count(*offset), Nothing])
        }
        Kind::HeaderMissing { looked_for } => {
            ("no signature header is present; looked for #", [Names(looked_for), Nothing])
        }
        Kind::CredentialMissing { looked_for } => {
            ("the request has no credential; looked for #", [Names(looked_for), Nothing])
        }
        Kind::HeaderMalformed { name, problem } => match problem {
            HeaderProblem::NotASignature { length } => {
                ("# is not 64 hexadecimal digits: its value has # bytes", [Text(name), count(*length)])
            }
            HeaderProblem::NotBase64 { length } => {
                ("# is not the Base64 of 32 bytes: its value has # bytes", [Text(name), count(*length)])
            }
            HeaderProblem::NotADate => ("# is not an RFC 3339 time", [Text(name), Nothing]),
            HeaderProblem::NotSeconds => ("# is not a time in Unix seconds", [Text(name), Nothing]),
            HeaderProblem::Conflicting => {
                ("# is present more than once, with different values", [Text(name), Nothing])
            }
        },
        Kind::TimestampMissing => {
            ("nothing that is signed says when the delivery was made", [Nothing, Nothing])
        }
        Kind::TimestampHeaderMissing { name } => {
            ("# is absent, and nothing else says when the delivery was made", [Text(name), Nothing])
        }
        Kind::TimestampMalformed => {
            ("the body's timestamp is neither Unix seconds nor an RFC 3339 time", [Nothing, Nothing])
        }
        Kind::TimestampMismatch { header, body } => {
            ("the timestamp header says #, the signed body says #", [Signed(*header), Signed(*body)])
        }
        Kind::TimestampStale { age, tolerance } => {
            ("the delivery is # seconds old; the tolerance is #", [Count(*age), Count(*tolerance)])
        }
        Kind::TimestampFuture { ahead, tolerance } => (
            "the delivery is dated # seconds in the future; the tolerance is #",
            [Count(*ahead), Count(*tolerance)],
        ),
        Kind::SignatureMismatch { tried, .. } => {
            ("no signature matches under the given secrets; compared #", [Names(&tried.0), Nothing])
        }
        Kind::CredentialMismatch { tried, .. } => {
            ("none of the given credentials matches; compared #", [Names(&tried.0), Nothing])
        }
        Kind::SimpleNotAllowed { name } => (
            "# is the only signature; it covers four fields, not the body, and was not allowed",
            [Text(name), Nothing],
        ),
        Kind::FieldsAmbiguous { field } => (
            "the signed field # cannot be told apart from its neighbours in the signed message",
            [Text(field), Nothing],
        ),
        Kind::RawBodyRequired { name } => {
            ("# signs the exact bytes of the body, which a parsed body no longer has", [Text(name), Nothing])
        }
        Kind::TypeMissing => ("the body does not say which event it is", [Nothing, Nothing]),
        Kind::TypeMismatch { name } => ("# names another event than the signed body", [Text(name), Nothing]),
        Kind::FieldUnexpected { problem } => return problem.message(),
        Kind::SecretMissing => ("no secret was given", [Nothing, Nothing]),
        Kind::CredentialsMissing => ("no credential was given", [Nothing, Nothing]),
        Kind::SecretEmpty => ("a secret is empty or all zeros", [Nothing, Nothing]),
        Kind::InvalidArgument { problem } => ("#", [Text(problem), Nothing]),
    };
    completed(sentence, &parts)
}

fn count(number: usize) -> Part<'static> {
    Count(number as u64)
}

/// The sentence with the parts in its gaps.
fn completed(sentence: &str, parts: &[Part<'_>]) -> String {
    let mut completed = String::with_capacity(128);
    for (at, text) in sentence.as_bytes().split(|&byte| byte == GAP).enumerate() {
        if let Some(part) = at.checked_sub(1).and_then(|gap| parts.get(gap)) {
            part.say(&mut completed);
        }
        // Cut between characters, as the gap is one.
        completed.push_str(core::str::from_utf8(text).unwrap_or_default());
    }
    completed
}

impl Part<'_> {
    fn say(&self, sentence: &mut String) {
        match self {
            Nothing => {}
            Text(text) => sentence.push_str(text),
            Names(names) => {
                for (at, name) in names.iter().enumerate() {
                    sentence.push_str(if at > 0 { ", " } else { "" });
                    sentence.push_str(name);
                }
            }
            Count(number) => sentence.push_str(Digits::of(*number).as_str()),
            Signed(number) => {
                sentence.push_str(if *number < 0 { "-" } else { "" });
                Count(number.unsigned_abs()).say(sentence);
            }
        }
    }
}
