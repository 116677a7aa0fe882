use core::time::Duration;

use crate::error::{Error, Result};

const SECOND: Duration = Duration::from_secs(1);
const DAY: Duration = Duration::from_secs(24 * 60 * 60);
const WEEK: Duration = Duration::from_secs(7 * 24 * 60 * 60);
const YEAR: Duration = Duration::from_secs(365 * 24 * 60 * 60);

/// For how long a guard lends an event, and for how long it remembers.
///
/// The default, as in JavaScript, is a lease of 60 seconds and a retention of 7 days, longer than any provider is
/// known to repeat deliveries by itself.
///
/// ```
/// use core::time::Duration;
/// use kyc_webhooks::ErrorCode;
/// use kyc_webhooks::replay::Terms;
///
/// let terms = Terms::new(Duration::from_secs(120), Duration::from_secs(24 * 60 * 60))?;
/// assert_eq!(terms.lease().as_secs(), 120);
///
/// let swapped = Terms::new(terms.retention(), terms.lease()).unwrap_err();
/// assert_eq!(swapped.code(), ErrorCode::InvalidArgument);
/// # Ok::<(), kyc_webhooks::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Terms {
    lease: Duration,
    retention: Duration,
}

impl Terms {
    /// A `lease` longer than your effect ever takes and shorter than the time until the provider's last
    /// repetition, and a `retention` longer than the provider delivers again.
    ///
    /// # Errors
    ///
    /// [`InvalidArgument`](crate::ErrorCode::InvalidArgument) if one is shorter than a second, the lease longer
    /// than a day, the retention longer than a year, or the lease longer than the retention.
    pub fn new(lease: Duration, retention: Duration) -> Result<Self> {
        if !(SECOND..=DAY).contains(&lease) {
            return Err(Error::invalid_argument("the lease must be from one second to a day"));
        }
        if !(SECOND..=YEAR).contains(&retention) {
            return Err(Error::invalid_argument("the retention must be from one second to a year"));
        }
        if lease > retention {
            return Err(Error::invalid_argument(
                "the lease, which comes first, is longer than the retention",
            ));
        }
        Ok(Self { lease, retention })
    }

    /// How long a worker has an event to itself. If it takes longer, another may get it.
    #[must_use]
    pub const fn lease(self) -> Duration {
        self.lease
    }

    /// How long a completed event is remembered.
    #[must_use]
    pub const fn retention(self) -> Duration {
        self.retention
    }
}

impl Default for Terms {
    fn default() -> Self {
        Self { lease: Duration::from_secs(60), retention: WEEK }
    }
}

#[cfg(test)]
mod tests {
    use alloc::string::ToString;
    use core::time::Duration;

    use super::{DAY, SECOND, Terms, YEAR};

    #[test]
    fn both_have_bounds_and_the_message_names_the_one_that_is_wrong() {
        assert!(Terms::new(SECOND, SECOND).is_ok() && Terms::new(DAY, YEAR).is_ok());
        let message = |lease, retention| Terms::new(lease, retention).unwrap_err().to_string();
        for out in [Duration::ZERO, Duration::from_millis(999), DAY + SECOND, Duration::MAX] {
            assert_eq!(message(out, YEAR), "the lease must be from one second to a day");
        }
        for out in [Duration::ZERO, Duration::from_millis(999), YEAR + SECOND, Duration::MAX] {
            assert_eq!(message(SECOND, out), "the retention must be from one second to a year");
        }
        assert_eq!(message(DAY, SECOND), "the lease, which comes first, is longer than the retention");
    }

    #[test]
    fn the_default_keeps_its_own_rules() {
        let Terms { lease, retention } = Terms::default();
        assert_eq!(Terms::new(lease, retention), Ok(Terms::default()));
    }
}
