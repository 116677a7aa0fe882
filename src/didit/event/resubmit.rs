use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;

use crate::model::{one_of, record};

record! {
    /// What a user is asked to hand in again.
    pub struct ResubmitInfo {
        /// The steps of the workflow to repeat.
        nodes_to_resubmit: Vec<NodeToResubmit>,
        /// Why, by step, such as `feature_ocr` → `DOCUMENT_EXPIRED`.
        reasons: BTreeMap<String, Option<String>>,
    }

    /// A step of a workflow.
    pub struct ResubmitNode {
        /// The step, such as `feature_ocr`.
        node_id: String,
        /// The feature the step uses, such as `OCR`.
        feature: String,
    }
}

one_of! {
    /// A step to repeat: seen as an object and as its identifier alone.
    pub enum NodeToResubmit {
        /// The step with its feature.
        Node(ResubmitNode) = Object,
        /// The identifier of the step.
        Id(String) = String,
    }
    expected "object or string"
}

impl NodeToResubmit {
    /// The step, such as `feature_ocr`.
    #[must_use]
    pub fn node_id(&self) -> Option<&str> {
        match self {
            Self::Node(node) => node.node_id.as_deref(),
            Self::Id(id) => Some(id),
        }
    }
}
