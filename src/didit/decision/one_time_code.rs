use alloc::string::String;

use crate::model::{Decimal, RawJson, record};

record! {
    /// Something that happened while a code was sent to the user and typed in.
    pub struct CodeEvent {
        /// Such as `PHONE_VERIFICATION_MESSAGE_SENT`, `PHONE_DELIVERY_DELIVERED`,
        /// `EMAIL_VERIFICATION_MESSAGE_SENT` or `VALID_CODE_ENTERED`.
        kind as "type": String,
        /// When.
        timestamp: String,
        /// Details whose members depend on the type.
        details: RawJson,
        /// What the provider charges for it.
        fee: Decimal,
    }
}
