use alloc::string::String;

use crate::model::record;

record! {
    /// How the user can be reached, as given when the session was created.
    pub struct ContactDetails {
        /// The email address.
        email: String,
        /// The language of emails, such as `es`.
        email_lang: String,
        /// Whether the provider notifies the user by email.
        send_notification_emails: bool,
        /// The phone number.
        phone: String,
    }
}
