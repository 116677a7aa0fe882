use crate::model::open_enum;

open_enum! {
    /// Why a session of a business was decided as it was.
    ///
    /// The provider publishes no list; these are the values that integrators have met or expect.
    pub enum DecisionReason {
        /// The registry has no such company.
        RegistryCompanyNotFound = "registry_company_not_found",
        /// The registry says something else about the company.
        RegistryMismatch = "registry_mismatch",
        /// The registry says that the company is dissolved.
        RegistryCompanyDissolved = "registry_company_dissolved",
        /// The documents could not be read.
        DocumentsFailedOcr = "documents_failed_ocr",
        /// Documents are missing.
        DocumentsIncomplete = "documents_incomplete",
        /// Not all key people have been verified.
        KeyPeopleIncomplete = "key_people_incomplete",
        /// Nobody completed the session in time.
        TimeoutAbandoned = "timeout_abandoned",
        /// The country is blocked.
        BlockedCountry = "blocked_country",
        /// The business is blocked.
        BlockedBusiness = "blocked_business",
        /// A sanction was confirmed.
        AmlConfirmedSanction = "aml_confirmed_sanction",
        /// A politically exposed person was confirmed.
        AmlConfirmedPep = "aml_confirmed_pep",
        /// A person rejected it.
        AnalystRejected = "analyst_rejected",
    }
}
