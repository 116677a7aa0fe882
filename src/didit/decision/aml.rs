use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;

use super::aml_lists::{AmlAdditionalInformation, PepMatch};
use super::aml_score::{RiskView, ScoreBreakdown};
use super::status::FeatureStatus;
use super::warning::Warning;
use crate::model::{RawJson, open_enum, record};

open_enum! {
    /// What was screened.
    pub enum AmlEntityType {
        /// A person.
        Person = "person",
        /// A company.
        Company = "company",
    }
}

open_enum! {
    /// What a person made of a hit.
    pub enum HitReviewStatus {
        /// Nobody has looked at it.
        Unreviewed = "Unreviewed",
        /// It is the user.
        ConfirmedMatch = "Confirmed Match",
        /// It is somebody else.
        FalsePositive = "False Positive",
        /// Not to be decided.
        Inconclusive = "Inconclusive",
    }
}

record! {
    /// What was searched for.
    pub struct AmlScreenedData {
        /// All names.
        full_name: String,
        /// The nationality.
        nationality: String,
        /// `YYYY-MM-DD`.
        date_of_birth: String,
        /// The number of the document.
        document_number: String,
    }

    /// Somebody on a list who may be the user.
    pub struct AmlHit {
        /// The identifier in the data source.
        id: String,
        /// A page about the hit.
        url: String,
        /// Whether the data source takes it for the user.
        is_match as "match": bool,
        /// How well it fits, from 0 to 1. See `match_score` for the same from 0 to 100.
        score: f64,
        /// Whether the hit itself is sought, and not only related to somebody who is.
        target: bool,
        /// The name to show.
        caption: String,
        /// The lists, such as `PEP`.
        datasets: Vec<String>,
        /// How the score came about. Its shape is not documented.
        features: RawJson,
        /// The relative or close associate.
        rca_name: String,
        /// When it came on the list, without a time zone.
        first_seen: String,
        /// When it was last on the list, without a time zone.
        last_seen: String,
        /// What the risk is computed from.
        risk_view: RiskView,
        /// What is known, such as `name`, `alias`, `country`, `position` and `birthDate`.
        properties: BTreeMap<String, Option<Vec<String>>>,
        /// How likely it is the user, from 0 to 100.
        match_score: f64,
        /// How risky it would be, from 0 to 100.
        risk_score: f64,
        /// What a person made of it.
        review_status: HitReviewStatus,
        /// How the match score is computed.
        score_breakdown: ScoreBreakdown,
        /// Entries in lists of politically exposed persons.
        pep_matches: Vec<PepMatch>,
        /// Entries in lists of sanctions. Their shape is not documented.
        sanction_matches: Vec<RawJson>,
        /// Entries in lists of warnings. Their shape is not documented.
        warning_matches: Vec<RawJson>,
        /// Bad press. Its shape is not documented.
        adverse_media_matches: Vec<RawJson>,
        /// More on bad press. Its shape is not documented.
        adverse_media_details: RawJson,
        /// Persons and companies it is connected with. Their shape is not documented.
        linked_entities: Vec<RawJson>,
        /// What else is known.
        additional_information: AmlAdditionalInformation,
    }

    /// The search in lists of sanctions, politically exposed persons and adverse media.
    pub struct AmlScreening {
        /// The step of the workflow, such as `feature_aml`. Not in V2.
        node_id: String,
        /// How the check ended.
        status: FeatureStatus,
        /// How many hits there are.
        total_hits: i64,
        /// What was screened.
        entity_type: AmlEntityType,
        /// The score of the highest hit, from 0 to 100.
        score: f64,
        /// What was searched for.
        screened_data: AmlScreenedData,
        /// Whether the search is repeated from now on.
        is_ongoing_monitoring_enabled: bool,
        /// When repeating it is charged next.
        next_ongoing_monitoring_bill_date: String,
        /// What was noticed.
        warnings: Vec<Warning>,
        /// Who was found.
        hits: Vec<AmlHit>,
    }
}
