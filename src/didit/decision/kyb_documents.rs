use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;

use super::document_file::DocumentMetadata;
use super::status::FeatureStatus;
use super::warning::Warning;
use crate::model::{RawJson, record};

record! {
    /// A document of a company.
    pub struct KybDocument {
        /// How its check ended.
        status: FeatureStatus,
        /// What it is.
        document_type: String,
        /// A short-lived link to it.
        file_url: String,
        /// What the file says about itself.
        document_metadata: DocumentMetadata,
    }

    /// The check of the documents of a company.
    pub struct DocumentVerification {
        /// How the check ended.
        status: FeatureStatus,
        /// The step of the workflow.
        node_id: String,
        /// The documents.
        items: Vec<KybDocument>,
        /// How many there are of each group. The shape is not documented.
        groups: BTreeMap<String, RawJson>,
        /// The groups of which one is required. The shape is not documented.
        required_groups: Vec<RawJson>,
        /// What was noticed.
        warnings: Vec<Warning>,
    }
}
