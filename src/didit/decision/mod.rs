//! The decision on a session: what every check found, and what follows from it.
//!
//! It is the `decision` of session events and the body of the API's `GET /v3/session/{id}/decision/`, in one
//! of three versions that a destination chooses: [`Decision`] (V3), [`DecisionV2`] and [`DecisionV1`].
//! [`AnyDecision`] reads whichever it is.
//!
//! Every member may be missing. A check that did not run has no entry; its list is missing or null. Times and
//! dates are kept as the text the provider sends, in several formats. Links to images, videos and documents
//! work for a short time only, from one to four hours: fetch what you need and do not store the links.
//!
//! Scores are from 0 to 100 unless something else is said. Deliveries that the console makes for testing are
//! filled by a generator and do not keep to all this: scores from 0 to 1 have been seen, and members of
//! other names.

mod address;
mod aml;
mod aml_lists;
mod aml_score;
mod any;
mod contact;
mod database;
mod device_match;
mod document_ai;
mod document_file;
mod email;
mod expected;
mod face_match;
mod feature;
mod id_methods;
mod id_verification;
mod ip_analysis;
mod key_people;
mod kyb_documents;
mod liveness;
mod localized;
mod matches;
mod mrz;
mod nfc;
mod nfc_chip;
mod one_time_code;
mod phone;
mod poa;
mod questionnaire;
mod reason;
mod registry;
mod review;
mod risk_code;
mod status;
#[cfg(test)]
mod tests;
mod v1;
mod v2;
mod v3;
mod warning;

pub use address::{Coordinates, ParsedAddress};
pub use aml::{AmlEntityType, AmlHit, AmlScreenedData, AmlScreening, HitReviewStatus};
pub use aml_lists::{AmlAdditionalInformation, PepMatch};
pub use aml_score::{RiskFactor, RiskLevel, RiskView, ScoreBreakdown};
pub use any::AnyDecision;
pub use contact::ContactDetails;
pub use database::{
    DatabaseOutcome, DatabaseService, DatabaseValidation, DatabaseValidationType, FieldMatch,
};
pub use device_match::{DeviceMatch, DeviceMatchSource};
pub use document_ai::DocumentAiDocument;
pub use document_file::{DocumentMetadata, ExtraFile};
pub use email::EmailVerification;
pub use expected::ExpectedDetails;
pub use face_match::FaceMatch;
pub use feature::{Feature, FeatureEntry, FeatureNode};
pub use id_methods::{Assurance, FallbackFrom, IdLookup, IdVerificationMethod, WalletVerification};
pub use id_verification::{Gender, IdVerification, ImageQuality, MaritalStatus};
pub use ip_analysis::{Distance, IpAnalysis, Place, Places, TimeZoneOffset};
pub use key_people::{
    KeyPeopleCheck, KeyPeopleRegistry, KeyPerson, KeyPersonRole, KeyPersonRoleShare, KeyPersonSource,
    SubmittedKeyPeople, UboKycSummary,
};
pub use kyb_documents::{DocumentVerification, KybDocument};
pub use liveness::{LivenessCheck, LivenessMethod};
pub use localized::LocalizedText;
pub use matches::{Match, MatchSource, MatchedUser};
pub use mrz::Mrz;
pub use nfc::{CertificateSummary, NfcAuthenticity, NfcSkipReason, NfcVerification};
pub use nfc_chip::NfcChip;
pub use one_time_code::CodeEvent;
pub use phone::{Carrier, CarrierType, CodeChannel, PhoneVerification};
pub use poa::{PoaDocumentType, PoaExtraFields, PoaVerification};
pub use questionnaire::{
    AnswerValue, Choice, QuestionnaireAnswer, QuestionnaireElement, QuestionnaireItem, QuestionnaireResponse,
    QuestionnaireSection,
};
pub use reason::DecisionReason;
pub use registry::{Company, CompanyVerificationStatus, RegistryCheck};
pub use review::Review;
pub use risk_code::RiskCode;
pub use status::FeatureStatus;
pub use v1::{AmlHitV1, AmlV1, DecisionV1, FaceV1, FeaturesV1, GenderEstimation, KycV1, LocationV1};
pub use v2::DecisionV2;
pub use v3::Decision;
pub use warning::{LogType, Warning, WarningFeature};
