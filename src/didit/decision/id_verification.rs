use alloc::string::String;
use alloc::vec::Vec;

use super::address::ParsedAddress;
use super::document_file::ExtraFile;
use super::id_methods::{Assurance, FallbackFrom, IdLookup, IdVerificationMethod, WalletVerification};
use super::matches::Match;
use super::mrz::Mrz;
use super::status::FeatureStatus;
use super::warning::Warning;
use crate::model::{RawJson, open_enum, record};

open_enum! {
    /// The sex or gender on a document.
    pub enum Gender {
        /// Male.
        Male = "M",
        /// Female.
        Female = "F",
        /// Unknown.
        Unknown = "U",
        /// Neither male nor female.
        Unspecified = "X",
    }
}

open_enum! {
    /// Marital status.
    pub enum MaritalStatus {
        /// Not married.
        Single = "SINGLE",
        /// Married.
        Married = "MARRIED",
        /// Divorced.
        Divorced = "DIVORCED",
        /// Widowed.
        Widowed = "WIDOWED",
        /// The document does not say.
        Unknown = "UNKNOWN",
    }
}

record! {
    /// How good a photograph of a document is. Scores are from 0 to 100.
    pub struct ImageQuality {
        /// How sharp it is.
        focus_score: f64,
        /// How well lit it is.
        brightness_score: f64,
        /// What is wrong with the light; `ok` if nothing is.
        brightness_issue: String,
        /// Whether all of the document is in the picture.
        is_document_fully_visible: bool,
        /// How fine it is.
        resolution_score: f64,
        /// All of it together.
        overall_score: f64,
    }

    /// The check of an identity document, or of what stands in for one.
    ///
    /// Images and videos are short-lived links.
    pub struct IdVerification {
        /// The step of the workflow, such as `feature_ocr`. Not in V2.
        node_id: String,
        /// How the identity was verified.
        verification_method: IdVerificationMethod,
        /// What the identity rests on.
        assurance: Assurance,
        /// The wallet, for [`IdVerificationMethod::Wallet`].
        wallet_provider: String,
        /// The method that was tried before.
        fallback_from: FallbackFrom,
        /// The result, for [`IdVerificationMethod::IdLookup`].
        id_lookup: IdLookup,
        /// The result, for [`IdVerificationMethod::Wallet`].
        wallet_verification: WalletVerification,
        /// How the check ended.
        status: FeatureStatus,
        /// Such as `Identity Card`, `Passport` or `Driver's License`.
        document_type: String,
        /// What kind of that.
        document_subtype: String,
        /// The number of the document.
        document_number: String,
        /// The number of the person.
        personal_number: String,
        /// The portrait of the document.
        portrait_image: String,
        /// The front, cut out.
        front_image: String,
        /// The back, cut out.
        back_image: String,
        /// How the front was taken.
        front_video: String,
        /// How the back was taken.
        back_video: String,
        /// The front, as taken.
        full_front_image: String,
        /// The back, as taken.
        full_back_image: String,
        /// What the other camera saw while the front was taken.
        front_image_camera_front: String,
        /// What the other camera saw while the back was taken.
        back_image_camera_front: String,
        /// How much the face in that picture resembles the user, from 0 to 100.
        front_image_camera_front_face_match_score: f64,
        /// How much the face in that picture resembles the user, from 0 to 100.
        back_image_camera_front_face_match_score: f64,
        /// How good the picture of the front is.
        front_image_quality_score: ImageQuality,
        /// How good the picture of the back is.
        back_image_quality_score: ImageQuality,
        /// `YYYY-MM-DD`.
        date_of_birth: String,
        /// In years.
        age: i64,
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
        /// As printed.
        place_of_birth: String,
        /// The marital status.
        marital_status: MaritalStatus,
        /// ISO 3166-1 alpha-3.
        nationality: String,
        /// What else this kind of document says, such as `blood_group` or `dl_categories`.
        extra_fields: RawJson,
        /// The machine-readable zone.
        mrz: Mrz,
        /// The address in its parts.
        parsed_address: ParsedAddress,
        /// Files beyond the usual ones.
        extra_files: Vec<ExtraFile>,
        /// What was noticed.
        warnings: Vec<Warning>,
        /// Other users with this document.
        matches: Vec<Match>,
    }
}
