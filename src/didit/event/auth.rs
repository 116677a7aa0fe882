//! `auth.*`.

use alloc::string::String;

use super::enveloped::event_record;
use crate::model::RawJson;

event_record! {
    /// Somebody signed up, signed in or tried to, with Didit Authentication.
    ///
    /// Didit says that method, reason, session and the context of network and device are in it, but publishes
    /// no example: the names here are the likely ones, and what else there is stays in the body.
    pub struct AuthEvent {
        /// Didit's identifier of the user.
        vendor_user_id: String,
        /// Your own identifier of the user. A failed sign-in with an unknown identifier has none.
        vendor_data: String,
        /// The session of the sign-in; no verification session.
        session_id: String,
        /// How somebody signed in.
        method: String,
        /// Why it failed, or why the account was locked.
        reason: String,
        /// The address of the connection.
        ip_address: String,
        /// What is known about the connection.
        ip: RawJson,
        /// What is known about the device.
        device: RawJson,
        /// More about it; in test deliveries, that it is one.
        metadata: RawJson,
    }
}
