use alloc::string::String;
use alloc::vec::Vec;

use crate::model::record;

record! {
    /// What you said about the user or business when the session was created; checks compare with it.
    pub struct ExpectedDetails {
        /// Given names.
        first_name: String,
        /// Family names.
        last_name: String,
        /// `YYYY-MM-DD`.
        date_of_birth: String,
        /// `M`, `F` or null.
        gender: String,
        /// ISO 3166-1 alpha-3.
        nationality: String,
        /// ISO 3166-1 alpha-3.
        country: String,
        /// The country of the identity document, ISO 3166-1 alpha-3.
        id_country: String,
        /// The country of the proof of address, ISO 3166-1 alpha-3.
        poa_country: String,
        /// The address in one line.
        address: String,
        /// The number of the document or the personal number.
        identification_number: String,
        /// The address the user should come from.
        ip_address: String,
        /// The identity documents that are accepted.
        expected_document_types: Vec<String>,
        /// Businesses: the legal name.
        company_name: String,
        /// Businesses: the country of the registry.
        registry_country: String,
        /// Businesses: the number in the registry.
        registration_number: String,
    }
}
