use alloc::string::String;

use crate::didit::decision::{FeatureStatus, Gender, MaritalStatus, ParsedAddress};
use crate::model::record;

record! {
    /// The check of an identity document and its chip; V1.
    ///
    /// Images and videos are short-lived links.
    pub struct KycV1 {
        /// How the check ended.
        status: FeatureStatus,
        /// How reading the document ended.
        ocr_status: FeatureStatus,
        /// How reading the chip ended.
        epassport_status: FeatureStatus,
        /// Such as `Passport`.
        document_type: String,
        /// The number of the document.
        document_number: String,
        /// The number of the person.
        personal_number: String,
        /// The portrait of the document.
        portrait_image: String,
        /// The front, cut out.
        front_image: String,
        /// How the front was taken.
        front_video: String,
        /// The back, cut out.
        back_image: String,
        /// How the back was taken.
        back_video: String,
        /// The front, as taken.
        full_front_image: String,
        /// The back, as taken.
        full_back_image: String,
        /// `YYYY-MM-DD`.
        date_of_birth: String,
        /// The last day of validity, `YYYY-MM-DD`.
        expiration_date: String,
        /// `YYYY-MM-DD`.
        date_of_issue: String,
        /// ISO 3166-1 alpha-3.
        issuing_state: String,
        /// The name of the issuing state.
        issuing_state_name: String,
        /// Given names.
        first_name: String,
        /// Family names.
        last_name: String,
        /// All names.
        full_name: String,
        /// The sex or gender.
        gender: Gender,
        /// The address as printed.
        address: String,
        /// The address as a geocoder writes it.
        formatted_address: String,
        /// Whether the chip was read and is genuine.
        is_nfc_verified: bool,
        /// The address in its parts.
        parsed_address: ParsedAddress,
        /// As printed.
        place_of_birth: String,
        /// The marital status.
        marital_status: MaritalStatus,
        /// ISO 3166-1 alpha-3.
        nationality: String,
        /// When the check was made.
        created_at: String,
    }
}
