use alloc::string::String;

use super::risk_code::RiskCode;
use crate::model::{RawJson, open_enum, record};

open_enum! {
    /// How serious a warning is.
    pub enum LogType {
        /// The check fails because of it.
        Error = "error",
        /// It needs attention.
        Warning = "warning",
        /// A remark. Not a reason to decline.
        Information = "information",
    }
}

open_enum! {
    /// The check a warning comes from. Some have other names than [`Feature`](super::Feature) gives them.
    pub enum WarningFeature {
        /// Identity document.
        IdVerification = "ID_VERIFICATION",
        /// The chip of the identity document.
        Nfc = "NFC",
        /// Whether a living person is in front of the camera.
        Liveness = "LIVENESS",
        /// Whether it is the person of the document.
        FaceMatch = "FACEMATCH",
        /// Proof of address.
        ProofOfAddress = "PROOF_OF_ADDRESS",
        /// A code sent to a phone.
        Phone = "PHONE",
        /// A code sent by email.
        Email = "EMAIL",
        /// Sanctions, politically exposed persons, adverse media.
        Aml = "AML",
        /// Address and device that the session came from.
        Location = "LOCATION",
        /// A comparison with a database.
        DatabaseValidation = "DATABASE_VALIDATION",
        /// Questions you ask.
        Questionnaire = "QUESTIONNAIRE",
        /// Businesses: the company registry.
        KybRegistry = "KYB_REGISTRY",
        /// Businesses: documents.
        KybDocuments = "KYB_DOCUMENTS",
        /// Businesses: owners and officers.
        KybKeyPeople = "KYB_KEY_PEOPLE",
    }
}

record! {
    /// Something a check noticed.
    pub struct Warning {
        /// The check.
        feature: WarningFeature,
        /// What it is.
        risk: RiskCode,
        /// Details whose members depend on the risk.
        additional_data: RawJson,
        /// How serious it is.
        log_type: LogType,
        /// A few words.
        short_description: String,
        /// A sentence or two.
        long_description: String,
        /// The step of the workflow. Not in V1 and V2.
        node_id: String,
    }
}
