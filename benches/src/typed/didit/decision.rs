//! Everything that a decision of V3 is made of.

#[path = "../../../../src/didit/decision/address.rs"]
mod address;
#[path = "../../../../src/didit/decision/aml.rs"]
mod aml;
#[path = "../../../../src/didit/decision/aml_lists.rs"]
mod aml_lists;
#[path = "../../../../src/didit/decision/aml_score.rs"]
mod aml_score;
#[path = "../../../../src/didit/decision/contact.rs"]
mod contact;
#[path = "../../../../src/didit/decision/database.rs"]
mod database;
#[path = "../../../../src/didit/decision/device_match.rs"]
mod device_match;
#[path = "../../../../src/didit/decision/document_ai.rs"]
mod document_ai;
#[path = "../../../../src/didit/decision/document_file.rs"]
mod document_file;
#[path = "../../../../src/didit/decision/email.rs"]
mod email;
#[path = "../../../../src/didit/decision/expected.rs"]
mod expected;
#[path = "../../../../src/didit/decision/face_match.rs"]
mod face_match;
#[path = "../../../../src/didit/decision/feature.rs"]
mod feature;
#[path = "../../../../src/didit/decision/id_methods.rs"]
mod id_methods;
#[path = "../../../../src/didit/decision/id_verification.rs"]
mod id_verification;
#[path = "../../../../src/didit/decision/ip_analysis.rs"]
mod ip_analysis;
#[path = "../../../../src/didit/decision/key_people.rs"]
mod key_people;
#[path = "../../../../src/didit/decision/kyb_documents.rs"]
mod kyb_documents;
#[path = "../../../../src/didit/decision/liveness.rs"]
mod liveness;
#[path = "../../../../src/didit/decision/localized.rs"]
mod localized;
#[path = "../../../../src/didit/decision/matches.rs"]
mod matches;
#[path = "../../../../src/didit/decision/mrz.rs"]
mod mrz;
#[path = "../../../../src/didit/decision/nfc.rs"]
mod nfc;
#[path = "../../../../src/didit/decision/nfc_chip.rs"]
mod nfc_chip;
#[path = "../../../../src/didit/decision/one_time_code.rs"]
mod one_time_code;
#[path = "../../../../src/didit/decision/phone.rs"]
mod phone;
#[path = "../../../../src/didit/decision/poa.rs"]
mod poa;
#[path = "../../../../src/didit/decision/questionnaire.rs"]
mod questionnaire;
#[path = "../../../../src/didit/decision/reason.rs"]
mod reason;
#[path = "../../../../src/didit/decision/registry.rs"]
mod registry;
#[path = "../../../../src/didit/decision/review.rs"]
mod review;
#[path = "../../../../src/didit/decision/risk_code.rs"]
mod risk_code;
#[path = "../../../../src/didit/decision/status.rs"]
mod status;
#[path = "../../../../src/didit/decision/v3.rs"]
mod v3;
#[path = "../../../../src/didit/decision/warning.rs"]
mod warning;

pub(crate) use v3::Decision;
pub(crate) use warning::Warning;

/// serde cannot tell the versions apart without reading a decision twice, so it is told.
pub(crate) type AnyDecision = Box<Decision>;
