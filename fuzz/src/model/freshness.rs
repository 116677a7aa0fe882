//! How far a stated time may be from now, and how a time may be stated.

use kyc_webhooks::{Tolerance, UnixTime};

/// The seconds that a checked delivery may be old: the documented default.
pub(crate) const PAST: u64 = 300;
/// The seconds it may be ahead, fewer, so that the two bounds are told apart.
pub(crate) const FUTURE: u64 = 60;
pub(crate) const CHECKED: Tolerance = Tolerance::Within { past: PAST, future: FUTURE };

/// The code of the refusal, if there is one.
pub(crate) fn check(stated: i64, now: UnixTime) -> Result<(), &'static str> {
    let ahead = i128::from(stated) - i128::from(now.seconds());
    match ahead {
        _ if ahead < -i128::from(PAST) => Err("timestamp_stale"),
        _ if ahead > i128::from(FUTURE) => Err("timestamp_future"),
        _ => Ok(()),
    }
}

/// A time at which one that is stated is at a bound, beyond it or within; `choice` says which.
pub(crate) fn now_for(stated: i64, choice: usize) -> UnixTime {
    const AHEAD: [i64; 6] = [-301, -300, 0, 60, 61, i64::MAX];
    UnixTime::from_seconds(stated.saturating_sub(AHEAD[choice % AHEAD.len()]))
}

/// Unix seconds in decimal digits, of which there may be any number in front that are zero.
pub(crate) fn seconds(text: &[u8]) -> Option<i64> {
    let is_number = !text.is_empty() && text.iter().all(u8::is_ascii_digit);
    is_number.then(|| std::str::from_utf8(text).ok()?.parse().ok())?
}
