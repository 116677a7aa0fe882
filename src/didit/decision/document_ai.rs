use alloc::string::String;
use alloc::vec::Vec;

use super::status::FeatureStatus;
use super::warning::Warning;
use crate::model::{RawJson, record};

record! {
    /// Documents of your own choice, read as you configured. For sessions of users.
    pub struct DocumentAiDocument {
        /// The step of the workflow.
        node_id: String,
        /// How the check ended.
        status: FeatureStatus,
        /// The documents. Their members depend on your configuration.
        items: Vec<RawJson>,
        /// What was noticed.
        warnings: Vec<Warning>,
    }
}
