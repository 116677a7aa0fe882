use alloc::string::String;
use alloc::vec::Vec;

use crate::model::{RawJson, record};

record! {
    /// An entry in a list of politically exposed persons.
    pub struct PepMatch {
        /// Other names.
        aliases: Vec<String>,
        /// Education. The shape is not documented.
        education: Vec<RawJson>,
        /// The list.
        list_name: String,
        /// Who publishes it.
        publisher: String,
        /// Where it is published.
        source_url: String,
        /// What the list is about.
        description: String,
        /// The name that matched.
        matched_name: String,
        /// The position.
        pep_position: String,
        /// As the list has it.
        date_of_birth: String,
        /// Other sources. Their shape is not documented.
        other_sources: Vec<RawJson>,
        /// As the list has it.
        place_of_birth: String,
    }

    /// What else is known about a hit.
    pub struct AmlAdditionalInformation {
        /// Remarks. Their shape is not documented.
        flag_summary: Vec<RawJson>,
    }
}
