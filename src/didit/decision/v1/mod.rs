//! Decisions of version V1, as documented in January 2025.

mod aml;
mod face;
mod kyc;
mod location;

use alloc::string::String;
use alloc::vec::Vec;

pub use aml::{AmlHitV1, AmlV1};
pub use face::{FaceV1, GenderEstimation};
pub use kyc::KycV1;
pub use location::LocationV1;

use super::document_file::ExtraFile;
use super::review::Review;
use super::status::SessionStatus;
use super::warning::Warning;
use crate::model::{one_of, record};

one_of! {
    /// The checks of a V1 session.
    pub enum FeaturesV1 {
        /// Joined, such as `OCR + FACE`.
        Joined(String) = String,
        /// One by one, as later versions have it.
        List(Vec<String>) = Array,
    }
    expected "string or array"
}

record! {
    /// A decision of version V1.
    pub struct DecisionV1 {
        /// The session.
        session_id: String,
        /// Its running number in the application.
        session_number: i64,
        /// Where the user takes part in it.
        session_url: String,
        /// What was decided.
        status: SessionStatus,
        /// Your own identifier of the user.
        vendor_data: String,
        /// Where the user is sent in the end.
        callback: String,
        /// The checks it consists of.
        features: FeaturesV1,
        /// The identity document and its chip.
        kyc: KycV1,
        /// Sanctions, politically exposed persons, adverse media.
        aml: AmlV1,
        /// Whether it is a living person, and the one of the document.
        face: FaceV1,
        /// Address and device.
        location: LocationV1,
        /// What all checks noticed.
        warnings: Vec<Warning>,
        /// Changes by persons or through the API.
        reviews: Vec<Review>,
        /// Pictures beyond the usual ones.
        extra_images: Vec<ExtraFile>,
        /// When the session was created.
        created_at: String,
    }
}
