use alloc::string::String;
use alloc::vec::Vec;

use super::status::FeatureStatus;
use super::warning::Warning;
use crate::model::{Decimal, RawJson, open_enum, record};

open_enum! {
    /// Whether a company is what it was said to be.
    pub enum CompanyVerificationStatus {
        /// It is.
        Verified = "verified",
        /// It is not.
        Failed = "failed",
        /// Not known.
        Unknown = "unknown",
    }
}

// The documentation names these members but not all of their types. Those that could be a text as well as a
// structure are raw, so that neither is a problem.
record! {
    /// A company, mostly as its registry has it.
    pub struct Company {
        /// The legal name.
        company_name: String,
        /// Other names.
        alternative_names: Vec<RawJson>,
        /// The number in the registry.
        registration_number: String,
        /// The country.
        country_code: String,
        /// The state or province.
        region: String,
        /// The legal form.
        company_type: String,
        /// When it was founded.
        incorporation_date: String,
        /// The address in the registry, in one line.
        registered_address: String,
        /// All addresses.
        addresses: Vec<RawJson>,
        /// The seat of the registry.
        location_of_registration: String,
        /// What it does.
        nature_of_business: RawJson,
        /// Its industries.
        industries: RawJson,
        /// The registered capital, as the registry has it.
        registered_capital: RawJson,
        /// The registered capital.
        registered_capital_amount: Decimal,
        /// The currency of that, such as `EUR`.
        registered_capital_currency: String,
        /// The tax number.
        tax_number: String,
        /// The VAT number.
        vat_number: String,
        /// The LEI.
        legal_entity_identifier: String,
        /// Who may act for it.
        control_scheme: RawJson,
        /// The website.
        website: String,
        /// The email address.
        email: String,
        /// The phone number.
        phone: String,
        /// Its status in the registry's own words.
        registry_status: String,
        /// How the check of the company ended.
        status: String,
        /// Whether it is what it was said to be.
        verification_status: CompanyVerificationStatus,
        /// Whether the data come from the registry, and not from the user.
        is_from_registry: bool,
        /// How risky it is.
        risk_level: String,
        /// Who runs it, as the registry has it.
        officers: Vec<RawJson>,
        /// Who owns it in the end, as the registry has it.
        beneficial_owners: Vec<RawJson>,
        /// Its figures.
        financial_summary: RawJson,
    }

    /// The check of a company in its registry.
    pub struct RegistryCheck {
        /// How the check ended.
        status: FeatureStatus,
        /// The step of the workflow.
        node_id: String,
        /// Whether the registry has answered.
        data_resolved: bool,
        /// The company.
        company: Company,
        /// Who owns whom. Its shape is not documented.
        ownership_structure: RawJson,
        /// What was noticed.
        warnings: Vec<Warning>,
    }
}
