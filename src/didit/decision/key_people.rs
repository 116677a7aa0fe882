use alloc::string::String;
use alloc::vec::Vec;

use super::status::{FeatureStatus, SessionStatus};
use super::warning::Warning;
use crate::model::{Decimal, one_of, open_enum, record};

open_enum! {
    /// Who named a key person.
    pub enum KeyPersonSource {
        /// The user.
        User = "USER",
        /// The registry.
        Registry = "REGISTRY",
    }
}

record! {
    /// A role with the share in the company that goes with it.
    pub struct KeyPersonRoleShare {
        /// The role.
        role: String,
        /// The share, in percent.
        ownership_percent: Decimal,
    }
}

one_of! {
    /// What somebody is to a company.
    pub enum KeyPersonRole {
        /// The role alone.
        Name(String) = String,
        /// The role with the share.
        Share(KeyPersonRoleShare) = Object,
    }
    expected "string or object"
}

impl KeyPersonRole {
    /// The role.
    #[must_use]
    pub fn name(&self) -> Option<&str> {
        match self {
            Self::Name(role) => Some(role),
            Self::Share(share) => share.role.as_deref(),
        }
    }
}

record! {
    /// Somebody who runs or owns a company; a person or another company.
    pub struct KeyPerson {
        /// The name.
        name: String,
        /// Whether it is a person or a company.
        entity_type: String,
        /// Who named it.
        source: KeyPersonSource,
        /// What it is to the company.
        roles: Vec<KeyPersonRole>,
        /// Whether its verification was left out.
        is_skipped: bool,
        /// Whether it has to be verified.
        requires_verification: bool,
        /// The session it is verified in.
        kyc_session_id: String,
        /// The status of that session.
        kyc_session_status: SessionStatus,
        /// Whether that session was deleted.
        kyc_session_deleted: bool,
    }

    /// The key people the registry has.
    pub struct KeyPeopleRegistry {
        /// Who runs the company.
        officers: Vec<KeyPerson>,
        /// Who owns it in the end.
        beneficial_owners: Vec<KeyPerson>,
    }

    /// The key people the user named.
    pub struct SubmittedKeyPeople {
        /// All of them.
        parties: Vec<KeyPerson>,
    }

    /// How far the verification of the owners is. Each number counts persons.
    pub struct UboKycSummary {
        /// All.
        total: i64,
        /// Approved.
        approved: i64,
        /// In need of attention.
        flagged: i64,
        /// Not decided.
        pending: i64,
    }

    /// The check of the people who run and own a company.
    pub struct KeyPeopleCheck {
        /// How the check ended.
        status: FeatureStatus,
        /// The step of the workflow.
        node_id: String,
        /// Whom the registry has.
        registry: KeyPeopleRegistry,
        /// Whom the user named.
        submitted: SubmittedKeyPeople,
        /// How far the verification of the owners is.
        ubo_kyc_summary: UboKycSummary,
        /// What was noticed.
        warnings: Vec<Warning>,
    }
}
