use alloc::string::String;

use crate::model::{one_of, open_enum, record};

open_enum! {
    /// A check that a session consists of.
    pub enum Feature {
        /// Identity document, database look-up or wallet.
        IdVerification = "ID_VERIFICATION",
        /// The chip of the identity document.
        Nfc = "NFC",
        /// Whether a living person is in front of the camera.
        Liveness = "LIVENESS",
        /// Whether it is the person of the document.
        FaceMatch = "FACE_MATCH",
        /// Proof of address.
        Poa = "POA",
        /// Questions you ask.
        Questionnaire = "QUESTIONNAIRE",
        /// A code sent by email.
        EmailVerification = "EMAIL_VERIFICATION",
        /// A code sent to a phone.
        Phone = "PHONE",
        /// A comparison with a government or private database.
        DatabaseValidation = "DATABASE_VALIDATION",
        /// Sanctions, politically exposed persons, adverse media.
        Aml = "AML",
        /// Address and device that the session came from.
        IpAnalysis = "IP_ANALYSIS",
    }
}

record! {
    /// A check and the step of the workflow it is.
    pub struct FeatureNode {
        /// The check.
        feature: Feature,
        /// The step, such as `feature_ocr`.
        node_id: String,
    }
}

one_of! {
    /// A check of the session: its name, or, where the API is asked to include events, also its step.
    pub enum FeatureEntry {
        /// The name alone.
        Name(Feature) = String,
        /// With the step.
        Node(FeatureNode) = Object,
    }
    expected "string or object"
}

impl FeatureEntry {
    /// The name of the check.
    #[must_use]
    pub fn name(&self) -> Option<&Feature> {
        match self {
            Self::Name(feature) => Some(feature),
            Self::Node(node) => node.feature.as_ref(),
        }
    }
}
