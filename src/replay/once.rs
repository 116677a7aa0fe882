use core::error::Error;
use core::fmt;
use core::time::Duration;

use super::{ReplayGuard, Reservation};
use crate::time::UnixTime;

/// Runs `effect` unless the event has taken effect already or another worker is at it.
///
/// `key` names the event, as for [`ReplayGuard::reserve`]. `clock` is asked before the effect and after it:
/// where there is a clock, [`UnixTime::now`]. If the effect fails, the event is released, so that the next
/// delivery tries again. If the future is dropped while the effect runs, as servers do when a connection
/// closes, the event stays reserved until the lease runs out: nobody can know how far the effect came.
///
/// ```
/// use kyc_webhooks::UnixTime;
/// use kyc_webhooks::replay::{MemoryGuard, Once, OnceError, once};
///
/// # pollster::block_on(async {
/// let guard = MemoryGuard::default();
/// let clock = || UnixTime::from_seconds(1_774_970_000);
///
/// let failed = once(&guard, "didit:evt-1", clock, || async { Err::<(), _>("no connection") }).await;
/// assert_eq!(failed, Err(OnceError::Effect("no connection")));
///
/// let again = once(&guard, "didit:evt-1", clock, || async { Ok::<_, &str>(7) }).await;
/// assert_eq!(again, Ok(Once::Ran(7)));
/// # })
/// ```
///
/// # Errors
///
/// [`OnceError`] says which of the steps failed, and with that whether the effect has happened.
pub async fn once<G, F, T, E>(
    guard: &G,
    key: &str,
    clock: impl Fn() -> UnixTime,
    effect: impl FnOnce() -> F,
) -> Result<Once<T>, OnceError<G::Error, E>>
where
    G: ReplayGuard,
    F: Future<Output = Result<T, E>>,
{
    let ticket = match guard.reserve(key, clock()).await.map_err(OnceError::Reserve)? {
        Reservation::Reserved(ticket) => ticket,
        Reservation::Completed => return Ok(Once::Completed),
        Reservation::InProgress { retry_after } => return Ok(Once::InProgress { retry_after }),
    };
    match effect().await {
        Ok(value) => {
            guard.complete(&ticket, clock()).await.map_err(OnceError::Complete)?;
            Ok(Once::Ran(value))
        }
        Err(error) => {
            // What is not released is free when the lease runs out; the caller needs the effect's error.
            let _ = guard.release(&ticket).await;
            Err(OnceError::Effect(error))
        }
    }
}

/// What became of an event that was delivered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[must_use = "an event in progress must be delivered again"]
#[expect(clippy::exhaustive_enums, reason = "a caller has to answer in every state")]
pub enum Once<T> {
    /// The effect ran just now, with this result. Answer 200.
    Ran(T),
    /// It had taken effect before. Answer 200, so that the provider stops delivering it.
    Completed,
    /// Another worker is at it. Answer 503, so that the provider delivers again in case that worker fails.
    InProgress {
        /// How long until its lease runs out, in whole seconds and at least one, so that
        /// [`as_secs`](Duration::as_secs) suits a `Retry-After` header.
        retry_after: Duration,
    },
}

/// Which step failed: of the guard, with the error `G`, or the effect itself, with `E`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum OnceError<G, E> {
    /// The event could not be reserved, so the effect did not run. Answer 503.
    Reserve(G),
    /// The effect failed, and the next delivery tries again. Answer 500.
    Effect(E),
    /// The effect has happened, but the guard could not be told. If the provider delivers again after the
    /// lease has run out, it happens again: answer 200.
    Complete(G),
}

/// Ends with what the guard or the effect said, which is therefore not a [`source`](Error::source): an effect may
/// fail with anything that has a text.
impl<G: fmt::Display, E: fmt::Display> fmt::Display for OnceError<G, E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Reserve(error) => {
                write!(f, "the event could not be reserved and has not taken effect: {error}")
            }
            Self::Effect(error) => write!(f, "the event could not take effect: {error}"),
            Self::Complete(error) => {
                write!(f, "the event has taken effect, but could not be marked as completed: {error}")
            }
        }
    }
}

impl<G: fmt::Debug + fmt::Display, E: fmt::Debug + fmt::Display> Error for OnceError<G, E> {}

#[cfg(all(test, feature = "std"))]
mod tests {
    use alloc::string::ToString;
    use core::cell::Cell;
    use core::error::Error;
    use core::fmt;
    use core::future::pending;
    use core::pin::pin;
    use core::task::{Context, Waker};
    use core::time::Duration;

    use pollster::block_on;

    use super::{Once, OnceError, once};
    use crate::replay::{MemoryGuard, ReplayGuard, Reservation, Ticket};
    use crate::time::UnixTime;

    const NOW: UnixTime = UnixTime::from_seconds(1_774_970_000);

    #[derive(Debug, PartialEq)]
    struct Unreachable;

    impl Error for Unreachable {}

    impl fmt::Display for Unreachable {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("the store cannot be reached")
        }
    }

    /// A store that can be reached so many times.
    struct Flaky(std::sync::Mutex<u32>);

    impl Flaky {
        fn for_calls(calls: u32) -> Self {
            Self(calls.into())
        }

        fn call<T>(&self, answer: T) -> Result<T, Unreachable> {
            let mut left = self.0.lock().expect("no panic");
            *left = left.checked_sub(1).ok_or(Unreachable)?;
            Ok(answer)
        }
    }

    impl ReplayGuard for Flaky {
        type Error = Unreachable;

        async fn reserve(&self, key: &str, _: UnixTime) -> Result<Reservation, Unreachable> {
            self.call(Reservation::Reserved(Ticket::new(key, "1")))
        }

        async fn complete(&self, _: &Ticket, _: UnixTime) -> Result<(), Unreachable> {
            self.call(())
        }

        async fn release(&self, _: &Ticket) -> Result<(), Unreachable> {
            self.call(())
        }
    }

    #[test]
    fn a_store_that_fails_says_whether_the_effect_has_happened() {
        let ran = Cell::new(0);
        let deliver = |calls, result: Result<(), Unreachable>| {
            let effect = || async { result.inspect(|()| ran.set(ran.get() + 1)) };
            block_on(once(&Flaky::for_calls(calls), "a", || NOW, effect))
        };
        assert_eq!(deliver(0, Ok(())), Err(OnceError::Reserve(Unreachable)));
        assert_eq!(ran.get(), 0);
        assert_eq!(deliver(1, Ok(())), Err(OnceError::Complete(Unreachable)));
        assert_eq!(ran.get(), 1);
        assert_eq!(deliver(2, Ok(())), Ok(Once::Ran(())));
        assert_eq!(deliver(1, Err(Unreachable)), Err(OnceError::Effect(Unreachable)));
    }

    #[test]
    fn an_error_says_what_has_happened_and_why() {
        let text = |error: OnceError<Unreachable, &str>| error.to_string();
        assert_eq!(
            text(OnceError::Reserve(Unreachable)),
            "the event could not be reserved and has not taken effect: the store cannot be reached"
        );
        assert_eq!(text(OnceError::Effect("no account")), "the event could not take effect: no account");
        assert_eq!(
            text(OnceError::Complete(Unreachable)),
            "the event has taken effect, but could not be marked as completed: the store cannot be reached"
        );
    }

    #[test]
    fn the_clock_is_asked_again_after_the_effect() {
        let (guard, seconds) = (MemoryGuard::default(), Cell::new(0));
        let clock = || UnixTime::from_seconds(seconds.get());
        let effect = || async {
            seconds.set(20);
            Ok::<_, Unreachable>(())
        };
        assert_eq!(block_on(once(&guard, "a", clock, effect)), Ok(Once::Ran(())));
        let week = 7 * 24 * 60 * 60;
        let later = |seconds| block_on(guard.reserve("a", UnixTime::from_seconds(seconds)));
        assert_eq!(later(week + 19), Ok(Reservation::Completed));
        assert!(matches!(later(week + 20), Ok(Reservation::Reserved(_))));
    }

    #[test]
    fn what_is_dropped_halfway_stays_reserved_until_the_lease_runs_out() {
        let guard = MemoryGuard::default();
        {
            let mut halfway = pin!(once(&guard, "a", || NOW, pending::<Result<(), Unreachable>>));
            assert!(halfway.as_mut().poll(&mut Context::from_waker(Waker::noop())).is_pending());
        }
        let again = |seconds| {
            let clock = || UnixTime::from_seconds(NOW.seconds() + seconds);
            block_on(once(&guard, "a", clock, || async { Ok::<_, Unreachable>(7) }))
        };
        assert_eq!(again(50), Ok(Once::InProgress { retry_after: Duration::from_secs(10) }));
        assert_eq!(again(60), Ok(Once::Ran(7)));
        assert_eq!(again(60), Ok(Once::Completed));
    }
}
