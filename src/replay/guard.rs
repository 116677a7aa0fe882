use alloc::string::String;
use core::fmt;
use core::time::Duration;

use crate::time::UnixTime;

/// A store that hands out each event to one worker at a time, and not again once it is completed.
///
/// [The module](super) says in plain words what that guarantees. Most handlers call [`once`](super::once) and
/// none of these methods. Implement the trait over a store that your processes share; its methods may be
/// written as `async fn`. Each must be a single atomic step of that store, since the whole point is what
/// happens when two workers call at the same moment.
///
/// The crate has no clock, so `now` is an argument. A store with a clock of its own may ignore it.
///
/// ```
/// use kyc_webhooks::UnixTime;
/// use kyc_webhooks::replay::{ReplayGuard, Reservation};
///
/// async fn handle<G: ReplayGuard>(guard: &G, key: &str) -> Result<u16, G::Error> {
///     let now = UnixTime::from_seconds(1_774_970_000);
///     match guard.reserve(key, now).await? {
///         Reservation::Reserved(ticket) => {
///             // Act here. If that fails: `guard.release(&ticket).await?`.
///             guard.complete(&ticket, now).await?;
///             Ok(200)
///         }
///         Reservation::Completed => Ok(200),
///         // With a `Retry-After` of `retry_after.as_secs()`.
///         Reservation::InProgress { retry_after: _ } => Ok(503),
///     }
/// }
/// # pollster::block_on(async {
/// # let guard = kyc_webhooks::replay::MemoryGuard::default();
/// # assert_eq!(handle(&guard, "didit:evt-1").await, Ok(200));
/// # assert_eq!(guard.reserve("didit:evt-1", UnixTime::from_seconds(1_774_970_000)).await, Ok(Reservation::Completed));
/// # });
/// ```
pub trait ReplayGuard {
    /// How the store fails. It must not show keys, which can be about persons.
    type Error: core::error::Error + Send + Sync + 'static;

    /// Tries to take the event for the caller.
    ///
    /// `key` names the event: the provider, a colon and the envelope's
    /// [`dedupe_key`](crate::Envelope::dedupe_key).
    ///
    /// # Errors
    ///
    /// The store could not be asked, and nothing is known about the event. Answer so that the provider
    /// delivers again (503).
    fn reserve(
        &self,
        key: &str,
        now: UnixTime,
    ) -> impl Future<Output = Result<Reservation, Self::Error>> + Send;

    /// Says that the effect has happened.
    ///
    /// Changes nothing if another worker has taken the event since; if the lease has run out and nobody has,
    /// the event is completed all the same. Calling it again changes nothing.
    ///
    /// # Errors
    ///
    /// The store could not be told. Try again: otherwise the event is handed out again when the lease runs
    /// out.
    fn complete(
        &self,
        ticket: &Ticket,
        now: UnixTime,
    ) -> impl Future<Output = Result<(), Self::Error>> + Send;

    /// Says that the effect has not happened: the next delivery may try at once.
    ///
    /// Changes nothing if another worker has taken the event since, or if it is completed.
    ///
    /// # Errors
    ///
    /// The store could not be told. The event is handed out again when the lease runs out.
    fn release(&self, ticket: &Ticket) -> impl Future<Output = Result<(), Self::Error>> + Send;
}

/// What [`ReplayGuard::reserve`] says about an event.
#[derive(Debug, PartialEq, Eq)]
#[must_use = "act only if the event was reserved"]
#[expect(clippy::exhaustive_enums, reason = "a caller has to answer in every state")]
pub enum Reservation {
    /// It is the caller's until the lease runs out: act, then complete or release it.
    Reserved(Ticket),
    /// It has taken effect already. Answer as if it just had, so that the provider stops delivering it.
    Completed,
    /// Another worker has it.
    InProgress {
        /// How long until that worker's lease runs out, in whole seconds and at least one, so that
        /// [`as_secs`](Duration::as_secs) suits a `Retry-After` header.
        retry_after: Duration,
    },
}

/// A worker's hold on an event, until its lease runs out.
///
/// ```
/// use kyc_webhooks::replay::Ticket;
///
/// let ticket = Ticket::new("didit:evt-1", "7f0c");
/// assert_eq!((ticket.key(), ticket.token()), ("didit:evt-1", "7f0c"));
/// assert_eq!(format!("{ticket:?}"), "Ticket { .. }");
/// ```
#[derive(PartialEq, Eq)]
pub struct Ticket {
    key: String,
    token: String,
}

impl Ticket {
    /// For implementations of [`ReplayGuard`]. The `token` tells this reservation from every other of the
    /// same key, by whichever process.
    #[must_use]
    pub fn new(key: impl Into<String>, token: impl Into<String>) -> Self {
        Self { key: key.into(), token: token.into() }
    }

    /// The key of the event.
    #[must_use]
    pub fn key(&self) -> &str {
        &self.key
    }

    /// What tells this reservation from others.
    #[must_use]
    pub fn token(&self) -> &str {
        &self.token
    }
}

/// Shows neither member: keys can be about persons.
impl fmt::Debug for Ticket {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Ticket").finish_non_exhaustive()
    }
}
