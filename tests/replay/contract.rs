//! What every [`ReplayGuard`] must do. To test one of your own, copy this file and implement [`Store`].

use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use kyc_webhooks::UnixTime;
use kyc_webhooks::replay::{Once, OnceError, ReplayGuard, Reservation, Terms, Ticket, once};

const LEASE: Duration = Duration::from_secs(2);
const RETENTION: Duration = Duration::from_secs(4);

/// The terms that the guard of a [`Store`] must have: short, because some stores have a clock of their own.
pub(crate) fn terms() -> Terms {
    Terms::new(LEASE, RETENTION).expect("from a second to a hundred years")
}

/// An empty guard, and its time.
pub(crate) trait Store {
    type Guard: ReplayGuard;

    fn guard(&self) -> &Self::Guard;

    fn now(&self) -> UnixTime;

    /// Returns when more than `time` has gone by.
    async fn pass(&self, time: Duration);
}

/// Panics if the guard does anything else than it must. Takes 8 seconds where time cannot be set.
pub(crate) async fn holds(store: &impl Store) {
    one_worker_has_an_event(store).await;
    what_is_completed_stays_completed(store).await;
    what_is_released_is_free(store).await;
    a_lost_reservation_changes_nothing(store).await;
    a_late_worker_is_heard_if_nobody_has_taken_over(store).await;
    retention_ends(store).await;
    keys_are_told_apart(store).await;
}

async fn one_worker_has_an_event(store: &impl Store) {
    let _ticket = reserved(store, "one").await;
    in_progress(store, "one").await;
    let _other = reserved(store, "another").await;
    in_progress(store, "one").await;
}

async fn what_is_completed_stays_completed(store: &impl Store) {
    let ticket = reserved(store, "done").await;
    for _ in 0..2 {
        complete(store, &ticket).await;
        completed(store, "done").await;
    }
    release(store, &ticket).await;
    completed(store, "done").await;
}

async fn what_is_released_is_free(store: &impl Store) {
    let first = reserved(store, "free").await;
    for _ in 0..2 {
        release(store, &first).await;
    }
    let second = reserved(store, "free").await;
    assert!(first.token() != second.token(), "two reservations have the same token");
    release(store, &first).await;
    in_progress(store, "free").await;
}

async fn a_lost_reservation_changes_nothing(store: &impl Store) {
    let late = reserved(store, "lost").await;
    store.pass(LEASE).await;
    let next = reserved(store, "lost").await;
    complete(store, &late).await;
    in_progress(store, "lost").await;
    release(store, &late).await;
    in_progress(store, "lost").await;
    complete(store, &next).await;
    release(store, &late).await;
    release(store, &next).await;
    completed(store, "lost").await;
}

async fn a_late_worker_is_heard_if_nobody_has_taken_over(store: &impl Store) {
    let completes = reserved(store, "late completion").await;
    let releases = reserved(store, "late release").await;
    let loses = reserved(store, "taken and given back").await;
    store.pass(LEASE).await;
    complete(store, &completes).await;
    completed(store, "late completion").await;
    release(store, &releases).await;
    let _ticket = reserved(store, "late release").await;

    let between = reserved(store, "taken and given back").await;
    release(store, &between).await;
    complete(store, &loses).await;
    completed(store, "taken and given back").await;
}

async fn retention_ends(store: &impl Store) {
    let ticket = reserved(store, "old").await;
    complete(store, &ticket).await;
    store.pass(LEASE).await;
    completed(store, "old").await;
    store.pass(RETENTION - LEASE).await;
    let _ticket = reserved(store, "old").await;
}

async fn keys_are_told_apart(store: &impl Store) {
    let long = "k".repeat(100_000);
    let keys = ["", " ", "a", "A", "a ", "ä", "a\u{308}", "a\0", "a\n", "*", "{a}", "a:b", &long];
    for key in keys {
        let ticket = reserved(store, key).await;
        assert_eq!(ticket.key(), key);
        complete(store, &ticket).await;
    }
    for key in keys {
        completed(store, key).await;
    }
}

async fn reserve(store: &impl Store, key: &str) -> Reservation {
    store.guard().reserve(key, store.now()).await.expect("the store answers")
}

async fn reserved(store: &impl Store, key: &str) -> Ticket {
    match reserve(store, key).await {
        Reservation::Reserved(ticket) => ticket,
        other => panic!("{key:?} was not reserved: {other:?}"),
    }
}

async fn completed(store: &impl Store, key: &str) {
    assert_eq!(reserve(store, key).await, Reservation::Completed, "{key:?}");
}

async fn in_progress(store: &impl Store, key: &str) {
    let Reservation::InProgress { retry_after } = reserve(store, key).await else {
        panic!("{key:?} is not in progress")
    };
    assert!((Duration::from_secs(1)..=LEASE).contains(&retry_after), "{retry_after:?}");
    assert_eq!(retry_after.subsec_nanos(), 0, "whole seconds");
}

async fn complete(store: &impl Store, ticket: &Ticket) {
    store.guard().complete(ticket, store.now()).await.expect("the store answers");
}

async fn release(store: &impl Store, ticket: &Ticket) {
    store.guard().release(ticket).await.expect("the store answers");
}

/// What the workers of a race have done together.
#[derive(Default)]
pub(crate) struct Race {
    running: AtomicUsize,
    failed: AtomicUsize,
    succeeded: AtomicUsize,
    delivered: AtomicUsize,
}

/// How many deliveries of one event there are in a [`Race`].
pub(crate) const RACERS: usize = 50;
const FAILURES: usize = 3;
const PATIENCE: Duration = Duration::from_secs(30);

impl Race {
    /// One of [`RACERS`] deliveries of the same event, which come again until it has taken effect. The first
    /// few times, the effect fails. Call all of them at once; the lease must outlast the race.
    pub(crate) async fn deliver<P: Future>(
        &self,
        guard: &impl ReplayGuard,
        clock: fn() -> UnixTime,
        pause: fn() -> P,
    ) {
        let effect = || async {
            assert_eq!(self.running.fetch_add(1, Ordering::SeqCst), 0, "two workers are at the same event");
            pause().await;
            let fails = self.failed.load(Ordering::SeqCst) < FAILURES;
            let counter = if fails { &self.failed } else { &self.succeeded };
            counter.fetch_add(1, Ordering::SeqCst);
            self.running.fetch_sub(1, Ordering::SeqCst);
            if fails { Err("invented") } else { Ok(()) }
        };
        let started = Instant::now();
        loop {
            assert!(started.elapsed() < PATIENCE, "the event neither takes effect nor becomes free");
            match once(guard, "race", clock, effect).await {
                Ok(Once::Ran(()) | Once::Completed) => break,
                Ok(Once::InProgress { .. }) | Err(OnceError::Effect(_)) => drop(pause().await),
                Err(error) => panic!("{error}"),
            }
        }
        assert_eq!(self.succeeded.load(Ordering::SeqCst), 1, "it has taken effect, once");
        self.delivered.fetch_add(1, Ordering::SeqCst);
    }

    /// Panics unless everybody has arrived and the effect has happened exactly once.
    pub(crate) fn assert_won_once(&self) {
        let counts = [&self.delivered, &self.failed, &self.succeeded].map(|it| it.load(Ordering::SeqCst));
        assert_eq!(counts, [RACERS, FAILURES, 1], "delivered, failed, succeeded");
    }
}
