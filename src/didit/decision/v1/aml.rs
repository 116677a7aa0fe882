use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;

use crate::didit::decision::FeatureStatus;
use crate::model::record;

record! {
    /// Somebody on a list who may be the user; V1.
    pub struct AmlHitV1 {
        /// The identifier in the data source.
        id: String,
        /// Whether the data source takes it for the user.
        is_match as "match": bool,
        /// How well it fits, from 0 to 1.
        score: f64,
        /// Whether the hit itself is sought, and not only related to somebody who is.
        target: bool,
        /// The name to show.
        caption: String,
        /// The lists.
        datasets: Vec<String>,
        /// How the score came about, by way of comparing; from 0 to 1.
        features: BTreeMap<String, Option<f64>>,
        /// When it was last on the list, without a time zone.
        last_seen: String,
        /// When it came on the list, without a time zone.
        first_seen: String,
        /// What is known, such as `name`, `alias` and `position`.
        properties: BTreeMap<String, Option<Vec<String>>>,
        /// When the entry was last changed, without a time zone.
        last_change: String,
    }

    /// The search in lists of sanctions, politically exposed persons and adverse media; V1.
    pub struct AmlV1 {
        /// How the check ended.
        status: FeatureStatus,
        /// How many hits there are.
        total_hits: i64,
        /// The score of the highest hit, from 0 to 100.
        score: f64,
        /// Who was found.
        hits: Vec<AmlHitV1>,
    }
}
