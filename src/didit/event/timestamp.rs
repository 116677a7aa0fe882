use alloc::string::String;

use super::super::freshness;
use crate::model::one_of;
use crate::time::UnixTime;

one_of! {
    /// A moment as the body has it: Unix seconds in the flat envelope, text in the nested one.
    pub enum Timestamp {
        /// Seconds since the Unix epoch.
        Seconds(i64) = Number,
        /// Text, such as `2026-04-16T12:30:00Z`, or seconds in digits.
        Text(String) = String,
    }
    expected "integer or string"
}

impl Eq for Timestamp {}

impl Timestamp {
    /// The moment; None for a text that names none, such as a date without a time zone.
    #[must_use]
    pub fn unix_time(&self) -> Option<UnixTime> {
        match self {
            Self::Seconds(seconds) => Some(UnixTime::from_seconds(*seconds)),
            Self::Text(text) => freshness::parse(text),
        }
    }
}
