use alloc::string::String;
use alloc::vec::Vec;

use super::aml::AmlScreening;
use super::contact::ContactDetails;
use super::database::DatabaseValidation;
use super::email::EmailVerification;
use super::expected::ExpectedDetails;
use super::face_match::FaceMatch;
use super::feature::FeatureEntry;
use super::id_verification::IdVerification;
use super::ip_analysis::IpAnalysis;
use super::liveness::LivenessCheck;
use super::nfc::NfcVerification;
use super::phone::PhoneVerification;
use super::poa::PoaVerification;
use super::questionnaire::QuestionnaireResponse;
use super::review::Review;
use super::status::SessionStatus;
use super::warning::Warning;
use crate::model::{RawJson, record};

record! {
    /// A decision of version V2: each check is there once, with its first result.
    ///
    /// The results have the members of V3, without `node_id`.
    pub struct DecisionV2 {
        /// The session.
        session_id: String,
        /// Its running number in the application.
        session_number: i64,
        /// Where the user takes part in it.
        session_url: String,
        /// What was decided.
        status: SessionStatus,
        /// The workflow it follows.
        workflow_id: String,
        /// The checks it consists of.
        features: Vec<FeatureEntry>,
        /// Your own identifier of the user.
        vendor_data: String,
        /// What you attached to the session; an object, or a text if you attached one.
        metadata: RawJson,
        /// What you expected of the user.
        expected_details: ExpectedDetails,
        /// How the user can be reached.
        contact_details: ContactDetails,
        /// Where the user is sent in the end.
        callback: String,
        /// When the session was created.
        created_at: String,
        /// Changes by persons or through the API.
        reviews: Vec<Review>,
        /// The identity document.
        id_verification: IdVerification,
        /// The chip of the identity document.
        nfc: NfcVerification,
        /// Whether it is a living person.
        liveness: LivenessCheck,
        /// Whether it is the person of the document.
        face_match: FaceMatch,
        /// The proof of address.
        poa: PoaVerification,
        /// The phone number.
        phone: PhoneVerification,
        /// The email address.
        email: EmailVerification,
        /// Sanctions, politically exposed persons, adverse media.
        aml: AmlScreening,
        /// Address and device.
        ip_analysis: IpAnalysis,
        /// The comparison with databases.
        database_validation: DatabaseValidation,
        /// Answers to your questions.
        questionnaire: QuestionnaireResponse,
    }
}

impl DecisionV2 {
    /// What all checks noticed, check by check.
    pub fn warnings(&self) -> impl Iterator<Item = &Warning> {
        let mut all = Vec::new();
        macro_rules! collect {
            ($($check:ident)*) => { $(
                let warnings = self.$check.as_ref().and_then(|check| check.warnings.as_ref());
                all.extend(warnings.into_iter().flatten());
            )* };
        }
        collect! {
            id_verification nfc liveness face_match poa phone email aml ip_analysis database_validation
            questionnaire
        }
        all.into_iter()
    }
}
