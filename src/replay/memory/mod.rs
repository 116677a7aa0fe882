mod entries;

use core::fmt;
use core::time::Duration;
use std::sync::{Mutex, MutexGuard, PoisonError};

use sha2::{Digest, Sha256};

use self::entries::{Entries, Key, Taken};
use super::{ReplayGuard, Reservation, Terms, Ticket};
use crate::time::UnixTime;

const DEFAULT_MAX_KEYS: usize = 100_000;

/// A guard in the memory of one process, which forgets everything when that ends.
///
/// It holds a bounded number of keys. Where that is reached, a new event takes the place of a reservation
/// whose lease has run out, else of the event that was completed first, never of one that a worker is at. Of
/// each key it keeps a SHA-256 digest, so that long keys take no more room and nothing about a person stays.
///
/// Times are whole seconds, so durations are rounded up to those; a lease may still end up to a second early, because the
/// time of the call is cut to a whole second.
///
/// ```
/// use core::time::Duration;
/// use kyc_webhooks::UnixTime;
/// use kyc_webhooks::replay::{MemoryGuard, ReplayGuard, Reservation, Terms};
///
/// # pollster::block_on(async {
/// let terms = Terms::new(Duration::from_secs(30), Duration::from_secs(3600)).unwrap();
/// let guard = MemoryGuard::new(terms).max_keys(10_000);
///
/// let now = UnixTime::from_seconds(1_774_970_000);
/// let Ok(Reservation::Reserved(ticket)) = guard.reserve("didit:evt-1", now).await else { panic!() };
/// let retry_after = Duration::from_secs(30);
/// assert_eq!(guard.reserve("didit:evt-1", now).await, Ok(Reservation::InProgress { retry_after }));
/// guard.complete(&ticket, now).await.unwrap();
/// assert_eq!(guard.reserve("didit:evt-1", now).await, Ok(Reservation::Completed));
/// # })
/// ```
pub struct MemoryGuard {
    entries: Mutex<Entries>,
    terms: Terms,
    max_keys: usize,
}

impl MemoryGuard {
    /// An empty guard of at most 100,000 keys, which take about 25 MB.
    #[must_use]
    pub fn new(terms: Terms) -> Self {
        Self { entries: Mutex::default(), terms, max_keys: DEFAULT_MAX_KEYS }
    }

    /// Sets how many keys it holds at most.
    #[must_use]
    pub fn max_keys(self, max_keys: usize) -> Self {
        Self { max_keys, ..self }
    }

    /// No method of [`Entries`] runs foreign code or leaves it half changed, so it is sound after a panic.
    fn entries(&self) -> MutexGuard<'_, Entries> {
        self.entries.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn full(&self) -> Full {
        Full { max_keys: self.max_keys }
    }
}

impl Default for MemoryGuard {
    /// An empty guard of at most 100,000 keys, with the default [`Terms`].
    fn default() -> Self {
        Self::new(Terms::default())
    }
}

impl ReplayGuard for MemoryGuard {
    type Error = Full;

    async fn reserve(&self, key: &str, now: UnixTime) -> Result<Reservation, Full> {
        let until = after(now, self.terms.lease());
        let taken = self.entries().reserve(digest(key), now, until, self.max_keys);
        Ok(match taken.ok_or_else(|| self.full())? {
            Taken::Reserved { number } => Reservation::Reserved(Ticket::new(key, number.to_string())),
            Taken::Completed => Reservation::Completed,
            Taken::InProgress { until } => Reservation::InProgress {
                retry_after: Duration::from_secs(until.seconds().abs_diff(now.seconds())),
            },
        })
    }

    async fn complete(&self, ticket: &Ticket, now: UnixTime) -> Result<(), Full> {
        let until = after(now, self.terms.retention());
        let key = digest(ticket.key());
        let done = self.entries().complete(key, number(ticket), now, until, self.max_keys);
        done.ok_or_else(|| self.full())
    }

    async fn release(&self, ticket: &Ticket) -> Result<(), Full> {
        self.entries().release(digest(ticket.key()), number(ticket));
        Ok(())
    }
}

/// Shows how many keys there are and none of them.
impl fmt::Debug for MemoryGuard {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (reserved, completed) = self.entries().counts();
        f.debug_struct("MemoryGuard")
            .field("max_keys", &self.max_keys)
            .field("reserved", &reserved)
            .field("completed", &completed)
            .finish_non_exhaustive()
    }
}

/// A [`MemoryGuard`] has no room for another key: workers are at as many events as it holds keys.
///
/// ```
/// use kyc_webhooks::UnixTime;
/// use kyc_webhooks::replay::{MemoryGuard, ReplayGuard};
///
/// # pollster::block_on(async {
/// let guard = MemoryGuard::default().max_keys(1);
/// let now = UnixTime::from_seconds(1_774_970_000);
/// let _working = guard.reserve("didit:evt-1", now).await.unwrap();
/// let full = guard.reserve("didit:evt-2", now).await.unwrap_err();
/// assert_eq!(full.to_string(), "the guard holds at most 1 keys and all are reserved: raise max_keys");
/// # })
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Full {
    max_keys: usize,
}

impl core::error::Error for Full {}

impl fmt::Display for Full {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the guard holds at most {} keys and all are reserved: raise max_keys", self.max_keys)
    }
}

fn digest(key: &str) -> Key {
    Sha256::digest(key).into()
}

/// A ticket that another guard made has a number that no reservation has.
fn number(ticket: &Ticket) -> u64 {
    ticket.token().parse().unwrap_or(entries::NOBODY)
}

fn after(now: UnixTime, duration: Duration) -> UnixTime {
    let whole = duration.as_secs().saturating_add(u64::from(duration.subsec_nanos() > 0));
    UnixTime::from_seconds(now.seconds().saturating_add_unsigned(whole))
}

#[cfg(test)]
mod tests {
    use core::time::Duration;

    use pollster::block_on;

    use super::{Full, MemoryGuard};
    use crate::replay::{ReplayGuard, Reservation, Terms, Ticket};
    use crate::time::UnixTime;

    /// With a lease of 30 seconds and a retention of an hour.
    fn guard() -> MemoryGuard {
        MemoryGuard::new(Terms::new(Duration::from_secs(30), Duration::from_secs(3600)).expect("in order"))
    }

    fn reserve(guard: &MemoryGuard, key: &str, seconds: i64) -> Result<Reservation, Full> {
        block_on(guard.reserve(key, UnixTime::from_seconds(seconds)))
    }

    fn reserved(guard: &MemoryGuard, key: &str, seconds: i64) -> Ticket {
        match reserve(guard, key, seconds) {
            Ok(Reservation::Reserved(ticket)) => ticket,
            other => panic!("{key} was not reserved: {other:?}"),
        }
    }

    fn complete(guard: &MemoryGuard, ticket: &Ticket, seconds: i64) {
        block_on(guard.complete(ticket, UnixTime::from_seconds(seconds))).expect("room");
    }

    fn in_progress(seconds: u64) -> Result<Reservation, Full> {
        Ok(Reservation::InProgress { retry_after: Duration::from_secs(seconds) })
    }

    #[test]
    fn the_last_second_of_a_lease_and_of_a_retention_count() {
        let guard = guard();
        let ticket = reserved(&guard, "a", 1000);
        assert_eq!(reserve(&guard, "a", 1029), in_progress(1));
        complete(&guard, &ticket, 1029);
        assert_eq!(reserve(&guard, "a", 4628), Ok(Reservation::Completed));
        let _ticket = reserved(&guard, "a", 4629);
        assert_eq!(reserve(&guard, "a", 4658), in_progress(1));
        let _ticket = reserved(&guard, "a", 4659);
    }

    #[test]
    fn fractions_of_seconds_are_rounded_up() {
        let terms = Terms::new(Duration::from_millis(1001), Duration::from_millis(2500)).expect("in order");
        let guard = MemoryGuard::new(terms);
        let ticket = reserved(&guard, "a", 0);
        assert_eq!(reserve(&guard, "a", 0), in_progress(2));
        complete(&guard, &ticket, 0);
        assert_eq!(reserve(&guard, "a", 2), Ok(Reservation::Completed));
        let _ticket = reserved(&guard, "a", 3);
    }

    #[test]
    fn the_oldest_completion_makes_room_and_a_worker_never_does() {
        let guard = guard().max_keys(3);
        for key in ["a", "b", "c"] {
            complete(&guard, &reserved(&guard, key, 0), 0);
        }
        let first = reserved(&guard, "d", 1);
        assert_eq!(reserve(&guard, "b", 1), Ok(Reservation::Completed));
        let (_second, _third) = (reserved(&guard, "a", 1), reserved(&guard, "b", 2));
        let full = Full { max_keys: 3 };
        assert_eq!(reserve(&guard, "c", 2), Err(full));
        assert_eq!(block_on(guard.complete(&Ticket::new("c", "1"), UnixTime::from_seconds(2))), Err(full));
        assert_eq!(reserve(&guard, "d", 2), in_progress(29));
        complete(&guard, &first, 2);
        assert_eq!(format!("{guard:?}"), "MemoryGuard { max_keys: 3, reserved: 2, completed: 1, .. }");
    }

    #[test]
    fn a_vanished_worker_makes_room_before_any_completion() {
        let guard = guard().max_keys(2);
        complete(&guard, &reserved(&guard, "a", 0), 0);
        let vanished = reserved(&guard, "b", 0);
        let _ticket = reserved(&guard, "c", 30);
        assert_eq!(reserve(&guard, "a", 30), Ok(Reservation::Completed));
        // It comes back after all, and finds room in place of what was completed first.
        complete(&guard, &vanished, 30);
        assert_eq!(reserve(&guard, "b", 30), Ok(Reservation::Completed));
    }

    #[test]
    fn tickets_of_nobody_change_nothing_for_a_worker() {
        let guard = guard();
        let _ticket = reserved(&guard, "a", 0);
        for token in ["", "0", "2", "-1", "18446744073709551616", "another store's"] {
            let foreign = Ticket::new("a", token);
            complete(&guard, &foreign, 0);
            block_on(guard.release(&foreign)).expect("infallible");
            assert_eq!(reserve(&guard, "a", 0), in_progress(30), "{token}");
        }
    }

    #[test]
    fn times_at_the_ends_and_clocks_set_back_do_not_overflow() {
        let guard = guard();
        let ticket = reserved(&guard, "a", i64::MAX - 1);
        assert_eq!(reserve(&guard, "a", i64::MIN), in_progress(u64::MAX));
        complete(&guard, &ticket, i64::MAX - 1);
        assert_eq!(reserve(&guard, "a", i64::MIN), Ok(Reservation::Completed));
        let _ticket = reserved(&guard, "b", i64::MIN);
        let _ticket = reserved(&guard, "b", 0);
    }

    #[test]
    fn a_guard_without_room_says_so() {
        let full = reserve(&guard().max_keys(0), "a", 0).expect_err("no room");
        assert_eq!(full.to_string(), "the guard holds at most 0 keys and all are reserved: raise max_keys");
    }

    #[test]
    fn a_panic_while_it_is_locked_does_not_spread() {
        let guard = guard();
        let ticket = reserved(&guard, "a", 0);
        std::thread::scope(|scope| {
            let panics = scope.spawn(|| {
                let _entries = guard.entries();
                std::panic::resume_unwind(Box::new("invented"));
            });
            assert!(panics.join().is_err());
        });
        assert!(guard.entries.is_poisoned());
        complete(&guard, &ticket, 0);
        assert_eq!(reserve(&guard, "a", 0), Ok(Reservation::Completed));
    }
}
