//! The four fields that `X-Signature-Simple` covers.

use alloc::borrow::Cow;
use alloc::string::String;
use core::fmt;

use serde::Serialize;

use super::freshness::{BodyTime, Stated, parse_seconds};
use crate::canonical::{Document, Scalar};
use crate::error::{Kind, Result};

/// The four fields that `X-Signature-Simple` covers, as text.
///
/// Everything else in the body is unsigned and therefore not here. A field that is missing or null is None:
/// the signed message shows the two as an empty text and as `None`, and no difference is made between those
/// and the same texts in quotation marks.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct Fields {
    timestamp: Option<String>,
    session_id: Option<String>,
    status: Option<String>,
    webhook_type: Option<String>,
}

impl Fields {
    /// Unix seconds in decimal digits, as signed.
    #[must_use]
    pub fn timestamp(&self) -> Option<&str> {
        self.timestamp.as_deref()
    }

    /// The session, for session events.
    #[must_use]
    pub fn session_id(&self) -> Option<&str> {
        self.session_id.as_deref()
    }

    /// The status, such as `Approved`.
    #[must_use]
    pub fn status(&self) -> Option<&str> {
        self.status.as_deref()
    }

    /// The event type, such as `status.updated`.
    #[must_use]
    pub fn webhook_type(&self) -> Option<&str> {
        self.webhook_type.as_deref()
    }

    /// The time for the freshness check. Reads what was signed, so that no other spelling in the body can
    /// count.
    pub(super) fn time(&self) -> BodyTime {
        let stated = match self.timestamp() {
            None => Stated::Missing,
            Some(text) => parse_seconds(text.as_bytes()).map_or(Stated::Malformed, Stated::At),
        };
        BodyTime { stated, of_event: false }
    }
}

/// Shows the event type only: the rest is somebody's identity data.
impl fmt::Debug for Fields {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Fields").field("webhook_type", &self.webhook_type).finish_non_exhaustive()
    }
}

/// The fields as they enter the signed message.
pub(crate) struct SignedFields<'a>([Cow<'a, str>; 4]);

impl<'a> SignedFields<'a> {
    const NAMES: [&'static str; 4] = ["timestamp", "session_id", "status", "webhook_type"];

    /// Takes the fields from a body as the reference does: missing is empty, null is `None`.
    ///
    /// Fails with `fields_ambiguous` for a value that is no plain text or holds a colon, which the message also
    /// puts between fields: other fields could have the same signature. So could a whole body for a value with
    /// a brace: `1:{"a"`, `1,"b"` and `2}` make the message that a V2 signature of `{"a":1,"b":2}` covers.
    pub(crate) fn read(document: &Document<'a>) -> Result<Self> {
        let mut fields = [const { Cow::Borrowed("") }; 4];
        for (field, name) in fields.iter_mut().zip(Self::NAMES) {
            let Some(value) = document.root().get(name) else { continue };
            *field = match value.as_scalar() {
                Some(Scalar::Null) => Cow::Borrowed("None"),
                Some(Scalar::Integer(text) | Scalar::String(text))
                    if !text.bytes().any(|byte| matches!(byte, b':' | b'{')) =>
                {
                    text
                }
                _ => return Err(Kind::FieldsAmbiguous { field: name }.into()),
            };
        }
        Ok(Self(fields))
    }

    /// The message that is signed.
    pub(crate) fn message(&self) -> String {
        self.0.join(":")
    }

    pub(super) fn into_fields(self) -> Fields {
        let [timestamp, session_id, status, webhook_type] =
            self.0.map(|text| (!matches!(&*text, "" | "None")).then(|| text.into_owned()));
        Fields { timestamp, session_id, status, webhook_type }
    }
}

#[cfg(test)]
mod tests {
    use super::SignedFields;
    use crate::canonical::Document;

    fn read(body: &str) -> SignedFields<'_> {
        SignedFields::read(&Document::read(body.as_bytes(), 1 << 10).expect("JSON")).expect("plain fields")
    }

    #[test]
    fn the_signed_fields_are_there_and_only_the_type_is_shown() {
        let signed = read(
            r#"{"timestamp":60.0,"session_id":"quagga","status":"Approved","webhook_type":"status.updated"}"#,
        );
        assert_eq!(signed.message(), "60:quagga:Approved:status.updated");
        let fields = signed.into_fields();
        assert_eq!((fields.timestamp(), fields.session_id()), (Some("60"), Some("quagga")));
        assert_eq!((fields.status(), fields.webhook_type()), (Some("Approved"), Some("status.updated")));
        assert_eq!(format!("{fields:?}"), r#"Fields { webhook_type: Some("status.updated"), .. }"#);
    }

    #[test]
    fn what_is_missing_and_what_is_null_is_none() {
        let signed = read(r#"{"session_id":null,"status":"","webhook_type":"None"}"#);
        assert_eq!(signed.message(), ":None::None");
        let fields = signed.into_fields();
        assert_eq!((fields.timestamp(), fields.session_id()), (None, None));
        assert_eq!((fields.status(), fields.webhook_type()), (None, None));
    }
}
