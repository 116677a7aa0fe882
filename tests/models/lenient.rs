//! Members that take more than one type, each because the provider sends or documents more than one.

pub(crate) const DIDIT: &[&str] = &[
    // Amounts are text in the documentation; a number keeps its digits too.
    "amount",
    "data.amount",
    "data.amount_in_default_currency",
    // Unix seconds today, text in older bodies.
    "timestamp",
    "created_at",
    "data.created_at",
    "data.changed_at",
    "data.deleted_at",
    // Your own data.
    "metadata",
    "data.metadata",
    // Values of whatever member has changed.
    "changes.approved_count.current",
    "changes.approved_count.previous",
    "changes.current.display_name",
    "changes.display_name.current",
    "changes.display_name.previous",
    "changes.legal_name.current",
    "changes.legal_name.previous",
    "changes.previous.display_name",
    // Documented by name only.
    "data.approved_emails",
    "data.approved_phones",
    "data.features",
    "data.issuing_states",
    "device",
    "ip",
    "kinds",
    "suggestion_ids",
    "suggestions",
    "titles",
];
pub(crate) const DECISIONS: &[&str] = &[
    // Sent or documented as two types.
    "time_zone_offset",
    "questionnaire.title",
    "questionnaire_responses[].title",
    "sections[].description",
    "answer.value",
    // Numbers that keep their digits, as numbers or as text.
    "serial_number",
    "ownership_percent",
    "registered_capital_amount",
    "lifecycle[].fee",
    // Your own data.
    "metadata",
    // Whatever a document, a registry or a service has to say.
    "additional_data",
    "raw_results",
    "extra_fields",
    "extra_files[]",
    "screened_data",
    "source_data",
    "lifecycle[].details",
    "id_lookup.comparison",
    "wallet_verification.attributes",
    "mrz.errors",
    "mrz.warnings",
    "matches[].confidence",
    "matches[].device_info",
    "matches[].location_info",
    "custom_list",
    "hits[].features",
    "items[].fields",
    "ownership_structure",
    // Documented by name only.
    "addresses[]",
    "adverse_media_details",
    "adverse_media_matches[]",
    "bank_verifications[]",
    "beneficial_owners[].name",
    "breaches[]",
    "company.control_scheme",
    "company.financial_summary",
    "company.industries",
    "company.nature_of_business",
    "company.registered_capital",
    "detected_codes[]",
    "document_metadata.encryption",
    "document_metadata.overlay_manipulation",
    "document_metadata.signature_info",
    "education[]",
    "errors[]",
    "groups.legal",
    "linked_entities[]",
    "officers[].name",
    "document_ai_documents[].items[].status",
    "items[].repeatable_config",
    "items[].required_if",
    "sanction_matches[]",
    "signatures[]",
    "warning_matches[]",
];
pub(crate) const DHMAD: &[&str] = &[
    // Amounts of any precision keep their digits, as numbers or as text.
    "data.escrow.amount",
    "data.escrow.amountTnd",
    "data.escrow.developerFee",
    "data.escrow.developerFeePercentage",
    "data.escrow.escrowFee",
];
pub(crate) const IDWISE: &[&str] = &[];
pub(crate) const AGIO: &[&str] = &[
    // Described as one identifier, sent upstream as a list of objects.
    "applicantMemberOf",
];
