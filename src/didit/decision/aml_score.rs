use alloc::collections::BTreeMap;
use alloc::string::String;

use crate::model::{RawJson, open_enum, record};

open_enum! {
    /// How great a risk is.
    pub enum RiskLevel {
        /// Low.
        Low = "Low",
        /// Medium.
        Medium = "Medium",
        /// High.
        High = "High",
    }
}

record! {
    /// One of the things the risk of a hit is computed from.
    pub struct RiskFactor {
        /// From 0 to 100.
        score: f64,
        /// How much it counts, in percent.
        weightage: f64,
        /// How great the risk is.
        risk_level: RiskLevel,
        /// The score of each of its parts, such as a country, from 0 to 100.
        risk_scores: BTreeMap<String, Option<f64>>,
    }

    /// What the risk of a hit is computed from.
    pub struct RiskView {
        /// Crimes.
        crimes: RiskFactor,
        /// Countries.
        countries: RiskFactor,
        /// Kinds of lists, such as `PEP`.
        categories: RiskFactor,
        /// Lists of your own. Its shape is not documented.
        custom_list: RawJson,
    }

    /// How it is computed whether a hit is the user. Scores and weights are from 0 to 100; contributions add
    /// up to the total.
    pub struct ScoreBreakdown {
        /// How much the names resemble each other.
        name_score: f64,
        /// How much the name counts.
        name_weight: f64,
        /// How much it counts if only what is known counts.
        name_weight_normalized: f64,
        /// What it contributes.
        name_contribution: f64,
        /// How much the dates of birth resemble each other.
        dob_score: f64,
        /// How much the date of birth counts.
        dob_weight: f64,
        /// How much it counts if only what is known counts.
        dob_weight_normalized: f64,
        /// What it contributes.
        dob_contribution: f64,
        /// How much the countries agree.
        country_score: f64,
        /// How much the country counts.
        country_weight: f64,
        /// How much it counts if only what is known counts.
        country_weight_normalized: f64,
        /// What it contributes.
        country_contribution: f64,
        /// Whether the numbers of documents agree, such as `NEUTRAL`.
        document_number_match_type: String,
        /// What follows from that, in words.
        document_number_effect: String,
        /// The result.
        total_score: f64,
    }
}
