use core::cmp::Ordering;

use crate::error::{Kind, Result};
use crate::time::UnixTime;

/// How far a delivery's signed time may be from now.
///
/// The default is 300 seconds in both directions, which is what Didit's documentation and plug-ins use.
///
/// ```
/// use kyc_webhooks::Tolerance;
///
/// assert_eq!(Tolerance::default(), Tolerance::seconds(300));
/// let patient = Tolerance::Within { past: 900, future: 60 };
/// # let _ = patient;
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Tolerance {
    /// At most `past` seconds old and at most `future` seconds ahead, bounds included. Zero means zero.
    Within {
        /// The greatest age, in seconds.
        past: u64,
        /// The furthest into the future, in seconds, to allow for clocks that disagree.
        future: u64,
    },
    /// Any age. A recorded delivery can then be replayed for ever, so deduplicate by event id for good.
    Unchecked,
}

impl Tolerance {
    /// The same number of seconds into the past and into the future.
    #[must_use]
    pub const fn seconds(seconds: u64) -> Self {
        Self::Within { past: seconds, future: seconds }
    }

    /// Fails with `timestamp_stale` or `timestamp_future` if `signed_at` is too far from `now`.
    pub(crate) fn check(self, signed_at: UnixTime, now: UnixTime) -> Result<()> {
        let Self::Within { past, future } = self else { return Ok(()) };
        let distance = now.seconds().abs_diff(signed_at.seconds());
        match signed_at.cmp(&now) {
            Ordering::Less if distance > past => {
                Err(Kind::TimestampStale { age: distance, tolerance: past }.into())
            }
            Ordering::Greater if distance > future => {
                Err(Kind::TimestampFuture { ahead: distance, tolerance: future }.into())
            }
            _ => Ok(()),
        }
    }
}

impl Default for Tolerance {
    fn default() -> Self {
        Self::seconds(300)
    }
}

#[cfg(test)]
mod tests {
    use super::Tolerance;
    use crate::{ErrorCode, UnixTime};

    #[test]
    fn bounds_are_included_on_both_sides() {
        let tolerance = Tolerance::Within { past: 300, future: 60 };
        let check =
            |signed_at| tolerance.check(UnixTime::from_seconds(signed_at), UnixTime::from_seconds(1000));
        assert_eq!(check(700), Ok(()));
        assert_eq!(check(1060), Ok(()));
        assert_eq!(check(699).expect_err("too old").code(), ErrorCode::TimestampStale);
        assert_eq!(check(1061).expect_err("too far ahead").code(), ErrorCode::TimestampFuture);
    }

    #[test]
    fn zero_is_zero_and_extremes_do_not_overflow() {
        let [first, last, now] = [i64::MIN, i64::MAX, 1000].map(UnixTime::from_seconds);
        assert_eq!(Tolerance::seconds(0).check(now, now), Ok(()));
        assert!(Tolerance::seconds(0).check(UnixTime::from_seconds(999), now).is_err());
        assert_eq!(Tolerance::seconds(u64::MAX).check(first, last), Ok(()));
        assert!(Tolerance::seconds(300).check(first, last).is_err());
        assert!(Tolerance::seconds(300).check(last, first).is_err());
        assert_eq!(Tolerance::Unchecked.check(first, last), Ok(()));
    }
}
