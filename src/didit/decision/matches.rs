use alloc::string::String;

use super::status::FeatureStatus;
use crate::model::{open_enum, record};

open_enum! {
    /// Where a match was found.
    pub enum MatchSource {
        /// In another session.
        Session = "session",
        /// Among users that were imported.
        Imported = "imported",
        /// In a blocklist or allowlist.
        ListEntry = "list_entry",
        /// Among the faces that are kept of earlier sessions.
        RetainedTemplate = "retained_template",
    }
}

record! {
    /// Another user with the same document, face, phone number or email address. At most five are given.
    pub struct Match {
        /// The other session. None unless it was found in one.
        session_id: String,
        /// The running number of the other session.
        session_number: i64,
        /// How similar it is, from 0 to 100.
        similarity_percentage: f64,
        /// How similar it is, from 0 to 100, under the other name in use.
        score: f64,
        /// Where it was found.
        source: MatchSource,
        /// Your own identifier of the other user.
        vendor_data: String,
        /// The provider's identifier of the other user.
        vendor_user_id: String,
        /// The provider's identifier of the face.
        biometric_template_id: String,
        /// When the other user was verified.
        verification_date: String,
        /// Who the other user is.
        user_details: MatchedUser,
        /// A short-lived link to the matching image.
        match_image_url: String,
        /// A short-lived link to the front of the matching document.
        front_image_url: String,
        /// How the other check ended.
        status: FeatureStatus,
        /// Whether the match is on a blocklist.
        is_blocklisted: bool,
        /// Whether the match is on an allowlist.
        is_allowlisted: bool,
        /// The stand-alone API the other check was made with.
        api_service: String,
    }

    /// Who a match is.
    pub struct MatchedUser {
        /// The name.
        name: String,
        /// The name, under the other name in use.
        full_name: String,
        /// Such as `Passport`.
        document_type: String,
        /// The number of the document.
        document_number: String,
    }
}
