use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;

use super::status::FeatureStatus;
use super::warning::Warning;
use crate::model::{RawJson, open_enum, record};

open_enum! {
    /// How many sources have to agree.
    pub enum DatabaseValidationType {
        /// One.
        OneByOne = "one_by_one",
        /// Two.
        TwoByTwo = "two_by_two",
        /// The check is off.
        NotEnabled = "not_enabled",
    }
}

open_enum! {
    /// How far data agree with a database.
    pub enum FieldMatch {
        /// They agree.
        Full = "full_match",
        /// They agree in part.
        Partial = "partial_match",
        /// They do not agree.
        None = "no_match",
    }
}

open_enum! {
    /// What a database answered.
    pub enum DatabaseOutcome {
        /// The data agree.
        Match = "MATCH",
        /// The data agree in part.
        PartialMatch = "PARTIAL_MATCH",
        /// The data do not agree.
        NoMatch = "NO_MATCH",
        /// The document is not there.
        DocumentNotFound = "DOCUMENT_NOT_FOUND",
        /// The number cannot be one of that document.
        InvalidDocumentFormat = "INVALID_DOCUMENT_FORMAT",
        /// The data cannot be searched for.
        InvalidInput = "INVALID_INPUT",
        /// The person is a minor, about whom it gives no answer.
        MinorBlocked = "MINOR_BLOCKED",
        /// The person is dead.
        Deceased = "DECEASED",
        /// The face is another.
        BiometricNoMatch = "BIOMETRIC_NO_MATCH",
        /// The picture of the face is of no use.
        BiometricImageUnusable = "BIOMETRIC_IMAGE_UNUSABLE",
        /// No clear answer.
        Inconclusive = "INCONCLUSIVE",
        /// There is a newer document.
        DocumentSuperseded = "DOCUMENT_SUPERSEDED",
        /// The database was out of reach.
        RegistryUnavailable = "REGISTRY_UNAVAILABLE",
        /// The database failed.
        RegistryError = "REGISTRY_ERROR",
    }
}

record! {
    /// The answer of one database.
    pub struct DatabaseService {
        /// The provider's identifier of the database.
        service_id: String,
        /// The name of the database.
        service_name: String,
        /// How far each field agrees.
        validation: BTreeMap<String, Option<FieldMatch>>,
        /// What it answered.
        outcome_code: DatabaseOutcome,
        /// That in words.
        outcome_detail: String,
        /// What the database has. Its members depend on the database.
        source_data: RawJson,
    }

    /// The comparison with databases of governments and others.
    pub struct DatabaseValidation {
        /// The step of the workflow, such as `feature_database_validation`. Not in V2.
        node_id: String,
        /// ISO 3166-1 alpha-3.
        issuing_state: String,
        /// How many sources have to agree.
        validation_type: DatabaseValidationType,
        /// What was searched for. Its members depend on the database.
        screened_data: RawJson,
        /// The answers.
        validations: Vec<DatabaseService>,
        /// What went wrong. The shape is not documented.
        errors: Vec<RawJson>,
        /// How far the data agree on the whole.
        match_type: FieldMatch,
        /// How the check ended.
        status: FeatureStatus,
        /// What was noticed.
        warnings: Vec<Warning>,
    }
}
