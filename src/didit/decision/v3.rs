use alloc::string::String;
use alloc::vec::Vec;

use super::aml::AmlScreening;
use super::contact::ContactDetails;
use super::database::DatabaseValidation;
use super::document_ai::DocumentAiDocument;
use super::email::EmailVerification;
use super::expected::ExpectedDetails;
use super::face_match::FaceMatch;
use super::feature::FeatureEntry;
use super::id_verification::IdVerification;
use super::ip_analysis::IpAnalysis;
use super::key_people::KeyPeopleCheck;
use super::kyb_documents::DocumentVerification;
use super::liveness::LivenessCheck;
use super::nfc::{NfcSkipReason, NfcVerification};
use super::phone::PhoneVerification;
use super::poa::PoaVerification;
use super::questionnaire::QuestionnaireResponse;
use super::reason::DecisionReason;
use super::registry::RegistryCheck;
use super::review::Review;
use super::status::{Environment, SessionKind, SessionStatus};
use super::warning::Warning;
use crate::model::{RawJson, record};

record! {
    /// A decision of version V3, the present one: each check has a list, with one item per step of the
    /// workflow.
    pub struct Decision {
        /// The session.
        session_id: String,
        /// Whom it is about.
        session_kind: SessionKind,
        /// Its running number in the application.
        session_number: i64,
        /// Where the user takes part in it.
        session_url: String,
        /// What was decided.
        status: SessionStatus,
        /// Why; for businesses.
        decision_reason_code: DecisionReason,
        /// How risky it is; for businesses.
        risk_level: String,
        /// How entangled the ownership is; for businesses.
        ownership_complexity: String,
        /// The workflow it follows.
        workflow_id: String,
        /// The version of that workflow.
        workflow_version: i64,
        /// The checks it consists of.
        features: Vec<FeatureEntry>,
        /// Your own identifier of the user or business.
        vendor_data: String,
        /// What you attached to the session; an object, or a text if you attached one.
        metadata: RawJson,
        /// What you expected of the user.
        expected_details: ExpectedDetails,
        /// How the user can be reached.
        contact_details: ContactDetails,
        /// Where the user is sent in the end.
        callback: String,
        /// When the session was created; a time as text, unlike in the event around it.
        created_at: String,
        /// When the session runs out.
        expires_at: String,
        /// Whether real people are concerned.
        environment: Environment,
        /// Why the chip was not read.
        nfc_skip_reason: NfcSkipReason,
        /// Changes by persons or through the API.
        reviews: Vec<Review>,
        /// Identity documents.
        id_verifications: Vec<IdVerification>,
        /// Chips of identity documents.
        nfc_verifications: Vec<NfcVerification>,
        /// Whether it is a living person.
        liveness_checks: Vec<LivenessCheck>,
        /// Whether it is the person of the document.
        face_matches: Vec<FaceMatch>,
        /// Proofs of address.
        poa_verifications: Vec<PoaVerification>,
        /// Documents of your own choice.
        document_ai_documents: Vec<DocumentAiDocument>,
        /// Phone numbers.
        phone_verifications: Vec<PhoneVerification>,
        /// Email addresses.
        email_verifications: Vec<EmailVerification>,
        /// Sanctions, politically exposed persons, adverse media.
        aml_screenings: Vec<AmlScreening>,
        /// Addresses and devices.
        ip_analyses: Vec<IpAnalysis>,
        /// Comparisons with databases.
        database_validations: Vec<DatabaseValidation>,
        /// Answers to your questions.
        questionnaire_responses: Vec<QuestionnaireResponse>,
        /// Signatures. Their shape is not documented.
        signatures: Vec<RawJson>,
        /// Bank accounts. Their shape is not documented.
        bank_verifications: Vec<RawJson>,
        /// Businesses: the company in its registry.
        registry_checks: Vec<RegistryCheck>,
        /// Businesses: documents.
        document_verifications: Vec<DocumentVerification>,
        /// Businesses: owners and officers.
        key_people_checks: Vec<KeyPeopleCheck>,
    }
}

impl Decision {
    /// What all checks noticed, check by check.
    pub fn warnings(&self) -> impl Iterator<Item = &Warning> {
        let mut all = Vec::new();
        macro_rules! collect {
            ($($list:ident)*) => { $(
                all.extend(self.$list.iter().flatten().filter_map(|item| item.warnings.as_ref()).flatten());
            )* };
        }
        collect! {
            id_verifications nfc_verifications liveness_checks face_matches poa_verifications
            document_ai_documents phone_verifications email_verifications aml_screenings ip_analyses
            database_validations questionnaire_responses registry_checks document_verifications
            key_people_checks
        }
        all.into_iter()
    }
}
