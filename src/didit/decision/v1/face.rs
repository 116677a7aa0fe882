use alloc::string::String;

use crate::didit::decision::FeatureStatus;
use crate::model::record;

record! {
    /// Which gender a face looks like, in percent; V1.
    pub struct GenderEstimation {
        /// Male.
        male: f64,
        /// Female.
        female: f64,
    }

    /// The check whether it is a living person, and the one of the document; V1.
    pub struct FaceV1 {
        /// How the check ended.
        status: FeatureStatus,
        /// Whether it is the person of the document.
        face_match_status: FeatureStatus,
        /// Whether it is a living person.
        liveness_status: FeatureStatus,
        /// How much the faces resemble each other, from 0 to 100.
        face_match_similarity: f64,
        /// How likely it is a living person, from 0 to 100.
        liveness_confidence: f64,
        /// A short-lived link to the first picture.
        source_image: String,
        /// A short-lived link to the second picture.
        target_image: String,
        /// A short-lived link to the video.
        video_url: String,
        /// How old the person looks, in years.
        age_estimation: f64,
        /// Which gender the face looks like.
        gender_estimation: GenderEstimation,
    }
}
