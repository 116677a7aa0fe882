//! The canonical form of any bytes is what the model writes, and a refusal is one that the model knows.

use kyc_webhooks::ErrorCode;
use kyc_webhooks::canonical::{Form, canonicalize};

use crate::model::{self, parse};

/// Compares both forms with the model, and holds what was written to be stable.
pub fn check(body: &[u8]) {
    let parsed = parse(body);
    for (form, ascii) in [(Form::Utf8, false), (Form::Ascii, true)] {
        let mut faults = parsed.faults.clone();
        if parsed.lone_surrogate && !ascii {
            faults.insert(ErrorCode::LoneSurrogate.as_str());
        }
        match canonicalize(body, form) {
            Ok(text) => {
                assert!(faults.is_empty(), "{form:?} accepted in spite of {faults:?}: {text}");
                assert_eq!(text, model::canonical(&parsed.json, ascii));
                assert_eq!(canonicalize(text.as_bytes(), form).as_deref(), Ok(&*text), "not stable");
            }
            Err(error) => {
                let code = error.code().as_str();
                assert!(faults.contains(code), "{form:?} refused with {code}, expected {faults:?}");
                assert!(error.offset().is_none_or(|offset| offset <= body.len()), "{error}");
            }
        }
    }
}
