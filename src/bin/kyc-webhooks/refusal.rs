use kyc_webhooks::Error;

use crate::{Outcome, output};

/// Writes the one line of JSON that a refusal ends with.
pub(crate) fn report(error: &Error) -> Outcome {
    let line = serde_json::json!({
        "code": error.code().as_str(),
        "message": error.to_string(),
        "hint": error.hint(),
        "offset": error.offset(),
    });
    output::complain(&line.to_string());
    Outcome::Refused
}
