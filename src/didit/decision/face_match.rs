use alloc::string::String;
use alloc::vec::Vec;

use super::status::FeatureStatus;
use super::warning::Warning;
use crate::model::record;

record! {
    /// The check whether the user is the person of the document.
    pub struct FaceMatch {
        /// The step of the workflow, such as `feature_face_match`. Not in V2.
        node_id: String,
        /// How the check ended.
        status: FeatureStatus,
        /// How much the faces resemble each other, from 0 to 100. None if that was not computed.
        score: f64,
        /// The session the first picture comes from, if another.
        source_image_session_id: String,
        /// A short-lived link to the first picture.
        source_image: String,
        /// A short-lived link to the second picture.
        target_image: String,
        /// What was noticed.
        warnings: Vec<Warning>,
    }
}
