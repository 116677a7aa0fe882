use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use serde::de::value::MapAccessDeserializer;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use crate::model::record;

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

/// A step to repeat: seen as an object and as its identifier alone.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum NodeToResubmit {
    /// The step with its feature.
    Node(ResubmitNode),
    /// The identifier of the step.
    Id(String),
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

impl<'de> Deserialize<'de> for NodeToResubmit {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct NodeOrId;

        impl<'de> de::Visitor<'de> for NodeOrId {
            type Value = NodeToResubmit;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("object or string")
            }

            fn visit_str<E: de::Error>(self, id: &str) -> Result<NodeToResubmit, E> {
                Ok(NodeToResubmit::Id(id.into()))
            }

            fn visit_map<A: de::MapAccess<'de>>(self, map: A) -> Result<NodeToResubmit, A::Error> {
                ResubmitNode::deserialize(MapAccessDeserializer::new(map)).map(NodeToResubmit::Node)
            }
        }

        deserializer.deserialize_any(NodeOrId)
    }
}

impl Serialize for NodeToResubmit {
    /// As it stands in the body.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Node(node) => node.serialize(serializer),
            Self::Id(id) => serializer.serialize_str(id),
        }
    }
}

#[cfg(test)]
impl crate::model::typescript::TypeScript for NodeToResubmit {
    fn reference() -> String {
        alloc::format!("{} | string", ResubmitNode::reference())
    }

    fn declare(into: &mut crate::model::typescript::Declarations) {
        ResubmitNode::declare(into);
    }
}
