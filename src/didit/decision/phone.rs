use alloc::string::String;
use alloc::vec::Vec;

use super::matches::Match;
use super::one_time_code::CodeEvent;
use super::status::FeatureStatus;
use super::warning::Warning;
use crate::model::{open_enum, record};

open_enum! {
    /// The kind of a phone number.
    pub enum CarrierType {
        /// A mobile phone.
        Mobile = "mobile",
        /// A fixed line.
        Landline = "landline",
        /// Over the internet.
        Voip = "voip",
        /// Not known.
        Unknown = "unknown",
    }
}

open_enum! {
    /// How a code was sent.
    pub enum CodeChannel {
        /// Text message.
        Sms = "sms",
        /// WhatsApp.
        Whatsapp = "whatsapp",
        /// Telegram.
        Telegram = "telegram",
        /// A voice message.
        Voice = "voice",
        /// A call.
        Call = "call",
        /// Rich text message.
        Rcs = "rcs",
        /// Viber.
        Viber = "viber",
        /// Zalo.
        Zalo = "zalo",
    }
}

record! {
    /// Who operates a phone number.
    pub struct Carrier {
        /// The name.
        name: String,
        /// The kind of the number.
        kind as "type": CarrierType,
    }

    /// The check of a phone number by a code.
    pub struct PhoneVerification {
        /// The step of the workflow, such as `feature_phone_verification`. Not in V2.
        node_id: String,
        /// How the check ended.
        status: FeatureStatus,
        /// Such as `+34`.
        phone_number_prefix: String,
        /// Without the prefix.
        phone_number: String,
        /// In E.164.
        full_number: String,
        /// ISO 3166-1 alpha-2.
        country_code: String,
        /// The name of the country.
        country_name: String,
        /// Who operates it.
        carrier: Carrier,
        /// Whether it comes from a service for throw-away numbers.
        is_disposable: bool,
        /// Whether it is no number of a real phone.
        is_virtual: bool,
        /// How the code was sent.
        verification_method: CodeChannel,
        /// How many codes were tried.
        verification_attempts: i64,
        /// When the right one was typed in.
        verified_at: String,
        /// What happened, in order.
        lifecycle: Vec<CodeEvent>,
        /// What was noticed.
        warnings: Vec<Warning>,
        /// Other users with this number.
        matches: Vec<Match>,
    }
}
