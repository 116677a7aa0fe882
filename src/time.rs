//! Moments as Unix seconds, and the date text that providers write.

use alloc::borrow::Cow;
use alloc::format;
use alloc::string::String;
use core::fmt;

use serde::{Serialize, Serializer};

use crate::digits::value;

/// A moment as whole seconds since 1970-01-01T00:00:00Z.
///
/// A type of its own so that milliseconds are not passed by mistake. The crate never reads a clock by itself;
/// where there is one, [`UnixTime::now`] does.
///
/// ```
/// use kyc_webhooks::UnixTime;
///
/// let moment = UnixTime::from_seconds(1_774_970_000);
/// assert_eq!(UnixTime::from_millis(1_774_970_000_999), moment);
/// assert_eq!(moment.seconds(), 1_774_970_000);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct UnixTime(i64);

impl UnixTime {
    /// From seconds since the Unix epoch.
    #[must_use]
    pub const fn from_seconds(seconds: i64) -> Self {
        Self(seconds)
    }

    /// From milliseconds since the Unix epoch, as JavaScript counts; rounded down to the second.
    #[must_use]
    pub const fn from_millis(millis: i64) -> Self {
        Self(millis.div_euclid(1000))
    }

    /// The moment as seconds since the Unix epoch.
    #[must_use]
    pub const fn seconds(self) -> i64 {
        self.0
    }

    /// The current time of the system's clock. Not on `wasm32-unknown-unknown`, which has none.
    ///
    /// A clock set before 1970 gives the epoch, which makes every delivery count as dated in the future.
    #[cfg(all(feature = "std", not(all(target_arch = "wasm32", target_os = "unknown"))))]
    #[must_use]
    pub fn now() -> Self {
        let since_epoch =
            std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
        Self(i64::try_from(since_epoch.as_secs()).unwrap_or(i64::MAX))
    }

    /// Reads a time as RFC 3339 writes it, such as `2026-04-16T12:30:00Z` or `2026-04-16 14:30:00.25+02:00`.
    ///
    /// Fractions of a second are dropped. Returns None for anything else, also for days that do not exist.
    ///
    /// ```
    /// use kyc_webhooks::UnixTime;
    /// assert_eq!(UnixTime::from_rfc3339("1970-01-02T01:00:00+01:00"), Some(UnixTime::from_seconds(86_400)));
    /// assert_eq!(UnixTime::from_rfc3339("2026-02-29T00:00:00Z"), None);
    /// ```
    #[must_use]
    pub fn from_rfc3339(text: &str) -> Option<Self> {
        let (moment, rest) = text.split_at_checked(19)?;
        let [year, month, day, hour, minute, second] = fields(moment.as_bytes())?;
        // A leap second counts as the second before it, as in Unix time.
        if hour > 23 || minute > 59 || second > 60 {
            return None;
        }
        let offset = offset_seconds(without_fraction(rest)?)?;
        let days = days_since_epoch(year, month, day)?;
        Some(Self(days * 86_400 + hour * 3600 + minute * 60 + second.min(59) - offset))
    }

    /// Reads RFC 3339 and the forms that databases and Java write: the offset may lack its colon
    /// (`2020-02-21 13:23:19+0000`) or its minutes (`+00`), and a time without any is in UTC.
    pub(crate) fn from_lenient_text(text: &str) -> Option<Self> {
        let (clock, offset) = text.split_at_checked(19)?;
        let fraction = offset.len() - without_fraction(offset)?.len();
        let (fraction, offset) = offset.split_at_checked(fraction)?;
        let offset = match offset.as_bytes() {
            [] => Cow::Borrowed("Z"),
            [b'+' | b'-', _, _] => Cow::Owned([offset, ":00"].concat()),
            [b'+' | b'-', digits @ ..] if digits.len() == 4 => {
                let (hours, minutes) = offset.split_at_checked(3)?;
                Cow::Owned([hours, ":", minutes].concat())
            }
            _ => Cow::Borrowed(offset),
        };
        Self::from_rfc3339(&[clock, fraction, &offset].concat())
    }

    /// The moment as JavaScript's `toISOString` writes it, such as `2026-04-16T12:30:00.000Z`. None outside
    /// the years 0 to 9999.
    pub(crate) fn to_rfc3339(self) -> Option<String> {
        let (days, second) = (self.0.div_euclid(86_400), self.0.rem_euclid(86_400));
        let (year, month, day) = date_of(days);
        let (hour, minute, second) = (second / 3600, second / 60 % 60, second % 60);
        (0..=9999)
            .contains(&year)
            .then(|| format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}.000Z"))
    }
}

/// The numbers in `2026-04-16T12:30:00`.
fn fields(moment: &[u8]) -> Option<[i64; 6]> {
    let [date @ .., b'T' | b't' | b' ', _, _, _, _, _, _, _, _] = moment else { return None };
    let [_, _, _, _, b'-', _, _, b'-', _, _] = date else { return None };
    let [.., b':', _, _, b':', _, _] = moment else { return None };
    let mut numbers = [0; 6];
    for (number, place) in numbers.iter_mut().zip([0..4, 5..7, 8..10, 11..13, 14..16, 17..19]) {
        *number = digits(moment.get(place)?)?;
    }
    Some(numbers)
}

fn digits(text: &[u8]) -> Option<i64> {
    value(text)?.try_into().ok()
}

fn without_fraction(text: &str) -> Option<&str> {
    match text.strip_prefix('.') {
        None => Some(text),
        Some(fraction) => {
            let digits = fraction.bytes().take_while(u8::is_ascii_digit).count();
            fraction.get(digits..).filter(|_| digits > 0)
        }
    }
}

/// Seconds east of UTC.
fn offset_seconds(text: &str) -> Option<i64> {
    if matches!(text, "Z" | "z") {
        return Some(0);
    }
    let [sign @ (b'+' | b'-'), hours @ .., b':', _, _] = text.as_bytes() else { return None };
    let minutes = text.as_bytes().last_chunk::<2>()?;
    let hours = hours.first_chunk::<2>().filter(|_| hours.len() == 2)?;
    let (hours, minutes) = (digits(hours)?, digits(minutes)?);
    let sign = if *sign == b'+' { 1 } else { -1 };
    (hours <= 23 && minutes <= 59).then_some(sign * (hours * 3600 + minutes * 60))
}

/// Days from 1970-01-01 in the Gregorian calendar; None for a day that does not exist.
fn days_since_epoch(year: i64, month: i64, day: i64) -> Option<i64> {
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let last = match month {
        2 => 28 + i64::from(leap),
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => return None,
    };
    if !(1..=last).contains(&day) {
        return None;
    }
    // Counting years from March puts the leap day last, so that month lengths follow one formula.
    let years = if month > 2 { year } else { year - 1 };
    let months = (month + 9) % 12;
    let day_of_year = (153 * months + 2) / 5 + day - 1;
    let leap_days = years.div_euclid(4) - years.div_euclid(100) + years.div_euclid(400);
    Some(years * 365 + leap_days + day_of_year - 719_468)
}

/// The inverse of [`days_since_epoch`].
fn date_of(days: i64) -> (i64, i64, i64) {
    let days = days + 719_468;
    // 400 years, counted from March, always have the same number of days.
    let (era, day_of_era) = (days.div_euclid(146_097), days.rem_euclid(146_097));
    let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let months = (5 * day_of_year + 2) / 153;
    let month = if months < 10 { months + 3 } else { months - 9 };
    let year = era * 400 + year_of_era + i64::from(month <= 2);
    (year, month, day_of_year - (153 * months + 2) / 5 + 1)
}

impl fmt::Display for UnixTime {
    /// The seconds in decimal digits, as timestamp headers carry them.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl Serialize for UnixTime {
    /// As the number of seconds.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_i64(self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::UnixTime;

    fn seconds(text: &str) -> Option<i64> {
        UnixTime::from_rfc3339(text).map(UnixTime::seconds)
    }

    #[test]
    fn reads_rfc3339() {
        assert_eq!(seconds("1970-01-01T00:00:00Z"), Some(0));
        assert_eq!(seconds("2026-04-16T12:30:00Z"), Some(1_776_342_600));
        assert_eq!(seconds("2026-04-16 14:30:00.123456+02:00"), Some(1_776_342_600));
        assert_eq!(seconds("2026-04-16t07:00:00-05:30"), Some(1_776_342_600));
        assert_eq!(seconds("2000-02-29T00:00:00Z"), Some(951_782_400));
        assert_eq!(seconds("1969-12-31T23:59:59Z"), Some(-1));
        assert_eq!(seconds("2016-12-31T23:59:60Z"), Some(1_483_228_799));
        assert_eq!(seconds("0000-03-01T00:00:00Z"), Some(-62_162_035_200));
    }

    #[test]
    fn is_shown_as_its_seconds() {
        assert_eq!(
            std::format!("{}|{:>4}", UnixTime::from_seconds(-1), UnixTime::from_seconds(60)),
            "-1|  60"
        );
    }

    #[test]
    fn refuses_everything_else() {
        for text in [
            "",
            "2026",
            "2026-04-16",
            "2026-04-16T12:30:00",
            "2026-04-16T12:30Z",
            "2026-04-16T12:30:00.Z",
            "2026-04-16T24:00:00Z",
            "2026-04-16T12:60:00Z",
            "2026-04-16T12:30:61Z",
            "2026-13-01T00:00:00Z",
            "2026-00-01T00:00:00Z",
            "2026-04-31T00:00:00Z",
            "1900-02-29T00:00:00Z",
            "2026-04-16T12:30:00+0200",
            "2026-04-16T12:30:00+24:00",
            "2026-04-16T12:30:00Z ",
            "2026-4-16T12:30:00Z",
            "+026-04-16T12:30:00Z",
            "2026-04-16_12:30:00Z",
            "２０２6-04-16T12:30:00Z",
        ] {
            assert_eq!(seconds(text), None, "{text}");
        }
    }

    #[test]
    fn writes_what_it_reads() {
        for day in (-719_528..2_932_897).step_by(97).chain([-719_528, 0, 11_016, 2_932_896]) {
            let moment = UnixTime::from_seconds(day * 86_400 + 86_399);
            let text = moment.to_rfc3339().expect("a year of four digits");
            assert_eq!(seconds(&text), Some(moment.seconds()), "{text}");
        }
        assert_eq!(
            UnixTime::from_seconds(1_776_342_600).to_rfc3339().as_deref(),
            Some("2026-04-16T12:30:00.000Z")
        );
        for outside in [-719_528 * 86_400 - 1, 2_932_897 * 86_400, i64::MIN, i64::MAX] {
            assert_eq!(UnixTime::from_seconds(outside).to_rfc3339(), None);
        }
    }

    #[test]
    fn lenient_text_may_have_other_offsets_or_none() {
        let lenient = |text| UnixTime::from_lenient_text(text).map(UnixTime::seconds);
        for text in [
            "2026-04-16T12:30:00Z",
            "2026-04-16 12:30:00+0000",
            "2026-04-16T12:30:00+0000",
            "2026-04-16 12:30:00.123456+00:00",
            "2026-04-16 12:30:00.123456+00",
            "2026-04-16 12:30:00",
            "2026-04-16T12:30:00.5",
            "2026-04-16 14:30:00+0200",
            "2026-04-16 07:00:00-0530",
            "2026-04-16 14:30:00+02",
        ] {
            assert_eq!(lenient(text), Some(1_776_342_600), "{text}");
        }
        for text in [
            "",
            "2026-04-16",
            "2026-04-16 12:30",
            "2026-04-16 12:30:00 +0000",
            "2026-04-16 12:30:00+000",
            "2026-04-16 12:30:00+00000",
            "2026-04-16 12:30:00+é",
            "2026-04-16 12:30:00+0é0",
            "2026-04-16 12:30:00.",
            "2026-04-16 12:30:00.+0000",
            "2026-04-16 12:30:00+2400",
            "2026-02-30 12:30:00+0000",
            "1776342600",
            "2026-04-16 12:30:0é",
        ] {
            assert_eq!(lenient(text), None, "{text}");
        }
    }
}
