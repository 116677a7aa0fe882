use alloc::string::String;
use alloc::vec::Vec;

use super::matches::Match;
use super::status::FeatureStatus;
use super::warning::Warning;
use crate::model::{open_enum, record};

open_enum! {
    /// How liveness was tested.
    pub enum LivenessMethod {
        /// The user moves.
        Active3d = "ACTIVE_3D",
        /// The screen flashes.
        Flashing = "FLASHING",
        /// A single picture.
        Passive = "PASSIVE",
    }
}

record! {
    /// The check whether a living person is in front of the camera.
    pub struct LivenessCheck {
        /// The step of the workflow, such as `feature_liveness`. Not in V2.
        node_id: String,
        /// How the check ended.
        status: FeatureStatus,
        /// How it was made.
        method: LivenessMethod,
        /// How likely it is a living person, from 0 to 100.
        score: f64,
        /// A short-lived link to the picture.
        reference_image: String,
        /// A short-lived link to the video.
        video_url: String,
        /// How old the person looks, in years.
        age_estimation: f64,
        /// How good the picture of the face is; with [`LivenessMethod::Passive`] only.
        face_quality: f64,
        /// How bright the face is; with [`LivenessMethod::Passive`] only.
        face_luminance: f64,
        /// Other users with this face.
        matches: Vec<Match>,
        /// What was noticed.
        warnings: Vec<Warning>,
    }
}
