use alloc::string::String;
use alloc::vec::Vec;

use super::matches::Match;
use super::one_time_code::CodeEvent;
use super::status::FeatureStatus;
use super::warning::Warning;
use crate::model::{RawJson, record};

record! {
    /// The check of an email address by a code.
    pub struct EmailVerification {
        /// The step of the workflow, such as `feature_email_verification`. Not in V2.
        node_id: String,
        /// How the check ended.
        status: FeatureStatus,
        /// The address.
        email: String,
        /// Whether it is part of known data breaches.
        is_breached: bool,
        /// These breaches. Their shape is not documented.
        breaches: Vec<RawJson>,
        /// Whether it comes from a service for throw-away addresses.
        is_disposable: bool,
        /// Whether nothing can be delivered to it.
        is_undeliverable: bool,
        /// How many codes were tried.
        verification_attempts: i64,
        /// When the right one was typed in.
        verified_at: String,
        /// What happened, in order.
        lifecycle: Vec<CodeEvent>,
        /// What was noticed.
        warnings: Vec<Warning>,
        /// Other users with this address.
        matches: Vec<Match>,
    }
}
