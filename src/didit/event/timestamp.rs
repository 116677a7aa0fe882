use alloc::string::String;
use core::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::super::freshness;
use crate::time::UnixTime;

/// A moment as the body has it: Unix seconds in the flat envelope, text in the nested one.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Timestamp {
    /// Seconds since the Unix epoch.
    Seconds(i64),
    /// Text, such as `2026-04-16T12:30:00Z`, or seconds in digits.
    Text(String),
}

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

impl<'de> Deserialize<'de> for Timestamp {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct SecondsOrText;

        impl de::Visitor<'_> for SecondsOrText {
            type Value = Timestamp;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("integer or string")
            }

            fn visit_i64<E: de::Error>(self, seconds: i64) -> Result<Timestamp, E> {
                Ok(Timestamp::Seconds(seconds))
            }

            fn visit_u64<E: de::Error>(self, seconds: u64) -> Result<Timestamp, E> {
                let unexpected = de::Unexpected::Unsigned(seconds);
                let seconds = i64::try_from(seconds).map_err(|_| E::invalid_value(unexpected, &self))?;
                Ok(Timestamp::Seconds(seconds))
            }

            // Middleware writes whole numbers as 1774970000.0.
            fn visit_f64<E: de::Error>(self, seconds: f64) -> Result<Timestamp, E> {
                if (seconds as i64) as f64 == seconds {
                    Ok(Timestamp::Seconds(seconds as i64))
                } else {
                    Err(E::invalid_value(de::Unexpected::Float(seconds), &self))
                }
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<Timestamp, E> {
                Ok(Timestamp::Text(text.into()))
            }
        }

        deserializer.deserialize_any(SecondsOrText)
    }
}

impl Serialize for Timestamp {
    /// As it stands in the body.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Seconds(seconds) => serializer.serialize_i64(*seconds),
            Self::Text(text) => serializer.serialize_str(text),
        }
    }
}

#[cfg(test)]
impl crate::model::typescript::TypeScript for Timestamp {
    fn reference() -> String {
        "number | string".into()
    }
}
