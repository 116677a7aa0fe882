//! Everything that a session event is made of.

#[path = "../../../../src/didit/event/event_type.rs"]
mod event_type;
#[path = "../../../../src/didit/event/resubmit.rs"]
mod resubmit;
#[path = "../../../../src/didit/event/session.rs"]
mod session;
#[path = "../../../../src/didit/event/session_status.rs"]
mod session_status;

pub(crate) use enveloped::Environment;
pub(crate) use event_type::EventType;
pub(crate) use resubmit::ResubmitInfo;
pub(crate) use session::{SessionEvent, SessionKind};
pub(crate) use session_status::SessionStatus;

use crate::model::{RawJson, one_of};

one_of! {
    pub enum Timestamp {
        Seconds(i64) = Number,
        Text(String) = String,
    }
    expected "integer or string"
}

fn marks_test(_: Option<&RawJson>) -> bool {
    false
}

/// The crate's file reads events in two envelopes besides, which serde has no part in.
mod enveloped {
    use crate::model::open_enum;

    open_enum! {
        pub enum Environment {
            Live = "live",
            Sandbox = "sandbox",
        }
    }

    macro_rules! event_record {
        ($(#[doc = $about:literal])* pub struct $name:ident {
            $($(#[doc = $field_about:literal])* $field:ident: $type:ty,)*
        }) => {
            $crate::model::record! {
                pub struct $name {
                    event_id: String,
                    webhook_type: $crate::didit::EventType,
                    timestamp: $crate::didit::Timestamp,
                    created_at: $crate::didit::Timestamp,
                    application_id: String,
                    environment: $crate::didit::Environment,
                    $($field: $type,)*
                }
            }
        };
    }

    pub(super) use event_record;
}
