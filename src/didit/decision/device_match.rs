use alloc::string::String;

use super::matches::{MatchSource, MatchedUser};
use super::status::FeatureStatus;
use crate::model::{RawJson, open_enum, record};

open_enum! {
    /// How a device was recognised.
    pub enum DeviceMatchSource {
        /// By an identifier that was kept on it.
        PersistentId = "persistent_id",
        /// By the former fingerprint.
        LegacyFingerprint = "legacy_fp",
        /// By its traits, with high confidence.
        RecoveredHigh = "recovered_high",
    }
}

record! {
    /// Another session from the same device or address. At most ten are given.
    pub struct DeviceMatch {
        /// The other session. None unless it was found in one.
        session_id: String,
        /// The running number of the other session.
        session_number: i64,
        /// Where it was found.
        source: MatchSource,
        /// Your own identifier of the other user.
        vendor_data: String,
        /// The provider's identifier of the other user.
        vendor_user_id: String,
        /// When the other user was verified.
        verification_date: String,
        /// Who the other user is.
        user_details: MatchedUser,
        /// How the other check ended.
        status: FeatureStatus,
        /// Whether the match is on a blocklist.
        is_blocklisted: bool,
        /// Whether the match is on an allowlist.
        is_allowlisted: bool,
        /// The stand-alone API the other check was made with.
        api_service: String,
        /// How the device was recognised.
        match_source: DeviceMatchSource,
        /// How sure that is. Its shape is not documented.
        confidence: RawJson,
        /// Which rule found it.
        match_mode: String,
        /// The device. Its shape is not documented.
        device_info: RawJson,
        /// Where it was. Its shape is not documented.
        location_info: RawJson,
        /// How similar the traits are. Its scale is not documented.
        recovery_similarity: f64,
        /// Whether the way it encrypts connections supports the match.
        tls_ja4_corroborated: bool,
        /// What kept a recovered match from counting for more.
        recovery_gate_reason: String,
    }
}
