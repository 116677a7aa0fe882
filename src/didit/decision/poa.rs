use alloc::string::String;
use alloc::vec::Vec;

use super::address::ParsedAddress;
use super::document_file::{DocumentMetadata, ExtraFile};
use super::status::FeatureStatus;
use super::warning::Warning;
use crate::model::{RawJson, open_enum, record};

open_enum! {
    /// What serves as the proof of an address.
    pub enum PoaDocumentType {
        /// A bill for water, power and the like.
        UtilityBill = "UTILITY_BILL",
        /// A statement of a bank account.
        BankStatement = "BANK_STATEMENT",
        /// A document of an authority.
        GovernmentIssuedDocument = "GOVERNMENT_ISSUED_DOCUMENT",
        /// Something else that is accepted.
        OtherPoaDocument = "OTHER_POA_DOCUMENT",
        /// Not recognised.
        Unknown = "UNKNOWN",
    }
}

record! {
    /// What else a proof of address says.
    pub struct PoaExtraFields {
        /// The number of the bank account.
        bank_account_number: String,
        /// The IBAN.
        bank_iban: String,
        /// The sort code.
        bank_sort_code: String,
        /// The routing number.
        bank_routing_number: String,
        /// The BIC.
        bank_swift_bic: String,
        /// The name of the branch.
        bank_branch_name: String,
        /// The address of the branch.
        bank_branch_address: String,
        /// A phone number on the document.
        document_phone_number: String,
        /// Names of others on the document.
        additional_names: Vec<String>,
    }

    /// The check of a proof of address.
    pub struct PoaVerification {
        /// The step of the workflow, such as `feature_poa_1`. Not in V2.
        node_id: String,
        /// How the check ended.
        status: FeatureStatus,
        /// A short-lived link to the document.
        document_file: String,
        /// ISO 3166-1 alpha-3.
        issuing_state: String,
        /// What it is.
        document_type: PoaDocumentType,
        /// What kind of that.
        document_subtype: String,
        /// The language, such as `es`.
        document_language: String,
        /// What the file says about itself.
        document_metadata: DocumentMetadata,
        /// Who issued it.
        issuer: String,
        /// When it was issued, `YYYY-MM-DD`.
        issue_date: String,
        /// Until when it counts, `YYYY-MM-DD`.
        expiration_date: String,
        /// The address as printed.
        poa_address: String,
        /// The address as a geocoder writes it.
        poa_formatted_address: String,
        /// The address in its parts.
        poa_parsed_address: ParsedAddress,
        /// The name as printed.
        name_on_document: String,
        /// How much that name resembles the one you expected, from 0 to 100.
        name_match_score_expected_details: f64,
        /// How much that name resembles the one of the identity document, from 0 to 100.
        name_match_score_id_verification: f64,
        /// The address you expected.
        expected_details_address: String,
        /// That, as a geocoder writes it.
        expected_details_formatted_address: String,
        /// That, in its parts.
        expected_details_parsed_address: ParsedAddress,
        /// What else the document says.
        extra_fields: PoaExtraFields,
        /// Files beyond the usual ones.
        extra_files: Vec<ExtraFile>,
        /// Bar codes and the like that were found. Their shape is not documented.
        detected_codes: Vec<RawJson>,
        /// What was noticed.
        warnings: Vec<Warning>,
    }
}
