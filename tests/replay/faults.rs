//! What is left of "once" when the store fails, its answers are lost, workers vanish and effects fail.

use std::collections::VecDeque;
use std::fmt;
use std::future::pending;
use std::pin::pin;
use std::sync::Mutex;
use std::sync::atomic::{AtomicI64, AtomicUsize, Ordering};
use std::task::{Context, Waker};

use kyc_webhooks::UnixTime;
use kyc_webhooks::replay::{MemoryGuard, Once, OnceError, ReplayGuard, Reservation, Ticket, once};
use pollster::block_on;
use proptest::prelude::*;

/// What happens to one request to the store.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Fault {
    None,
    /// The request does not reach it.
    Before,
    /// It does what it is asked, and its answer is lost.
    After,
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Effect {
    Succeeds,
    Fails,
    /// The worker is gone before it is done.
    Vanishes,
    /// It is done, and the worker is gone before anybody hears of it.
    SucceedsUnheard,
}

#[derive(Debug)]
struct Lost;

impl std::error::Error for Lost {}

impl fmt::Display for Lost {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the connection was lost")
    }
}

/// A store that tells the truth, behind a connection that does not hold.
#[derive(Default)]
struct Distant {
    store: MemoryGuard,
    faults: Mutex<VecDeque<Fault>>,
    /// Effects that the store cannot know of: completions that never arrived, or were never sent.
    unheard: AtomicUsize,
}

impl Distant {
    fn fault(&self) -> Fault {
        self.faults.lock().expect("no panic").pop_front().unwrap_or(Fault::None)
    }

    async fn ask<T, E: fmt::Debug>(&self, request: impl Future<Output = Result<T, E>>) -> Result<T, Lost> {
        let fault = self.fault();
        if fault == Fault::Before {
            return Err(Lost);
        }
        let answer = request.await.expect("room for one key");
        if fault == Fault::After { Err(Lost) } else { Ok(answer) }
    }
}

impl ReplayGuard for Distant {
    type Error = Lost;

    async fn reserve(&self, key: &str, now: UnixTime) -> Result<Reservation, Lost> {
        self.ask(self.store.reserve(key, now)).await
    }

    async fn complete(&self, ticket: &Ticket, now: UnixTime) -> Result<(), Lost> {
        if self.faults.lock().expect("no panic").front() == Some(&Fault::Before) {
            self.unheard.fetch_add(1, Ordering::Relaxed);
        }
        self.ask(self.store.complete(ticket, now)).await
    }

    async fn release(&self, ticket: &Ticket) -> Result<(), Lost> {
        self.ask(self.store.release(ticket)).await
    }
}

/// The faults of a delivery's two requests, what its effect does, and the seconds until the next delivery.
type Delivery = ([Fault; 2], Effect, i64);

fn deliveries() -> impl Strategy<Value = Vec<Delivery>> {
    let fault = || prop_oneof![2 => Just(Fault::None), 1 => Just(Fault::Before), 1 => Just(Fault::After)];
    let effect = prop_oneof![
        2 => Just(Effect::Succeeds),
        1 => Just(Effect::Fails),
        1 => Just(Effect::Vanishes),
        1 => Just(Effect::SucceedsUnheard),
    ];
    proptest::collection::vec(([fault(), fault()], effect, prop_oneof![Just(1), Just(61)]), 1..12)
}

/// The status that the documentation of `once` says to answer with.
fn status(answer: &Result<Once<()>, OnceError<Lost, Lost>>) -> u16 {
    match answer {
        Ok(Once::Ran(()) | Once::Completed) | Err(OnceError::Complete(_)) => 200,
        Ok(Once::InProgress { .. }) | Err(OnceError::Reserve(_)) => 503,
        Err(_) => 500,
    }
}

proptest! {
    #[test]
    fn nothing_is_lost_and_only_what_the_store_never_heard_of_is_done_again(deliveries in deliveries()) {
        let (guard, effects, seconds) = (Distant::default(), AtomicUsize::new(0), AtomicI64::new(1_774_970_000));
        let deliver = |effect: Effect| {
            let clock = || UnixTime::from_seconds(seconds.load(Ordering::Relaxed));
            let (effects, unheard) = (&effects, &guard.unheard);
            let act = move || async move {
                match effect {
                    Effect::Succeeds => {
                        effects.fetch_add(1, Ordering::Relaxed);
                        Ok(())
                    }
                    Effect::Fails => Err(Lost),
                    Effect::Vanishes => pending().await,
                    Effect::SucceedsUnheard => {
                        effects.fetch_add(1, Ordering::Relaxed);
                        unheard.fetch_add(1, Ordering::Relaxed);
                        pending().await
                    }
                }
            };
            let mut work = pin!(once(&guard, "didit:e-1", clock, act));
            // All but an effect that vanishes is ready at once.
            match work.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
                std::task::Poll::Ready(answer) => Some(status(&answer)),
                std::task::Poll::Pending => None,
            }
        };
        for (faults, effect, wait) in deliveries {
            *guard.faults.lock().expect("no panic") = faults.into();
            let before = effects.load(Ordering::Relaxed);
            match deliver(effect) {
                Some(200) => prop_assert!(effects.load(Ordering::Relaxed) > 0, "acknowledged, and not done"),
                None if effect == Effect::SucceedsUnheard => {}
                _ => prop_assert_eq!(effects.load(Ordering::Relaxed), before, "done, and not acknowledged"),
            }
            seconds.fetch_add(wait, Ordering::Relaxed);
        }
        guard.faults.lock().expect("no panic").clear();
        seconds.fetch_add(61, Ordering::Relaxed);
        prop_assert_eq!(deliver(Effect::Succeeds), Some(200), "still not taken");
        let times = effects.load(Ordering::Relaxed);
        prop_assert!(times >= 1, "lost");
        prop_assert!(times <= 1 + guard.unheard.load(Ordering::Relaxed), "done twice, though the store was told");
    }
}

/// A store that gives an event to everybody who asks, and one that forgets at once: no guard at all, and no harm done to
/// the answer.
#[test]
fn a_store_that_lies_never_makes_an_event_look_done() {
    struct Liar;
    impl ReplayGuard for Liar {
        type Error = Lost;
        async fn reserve(&self, key: &str, _: UnixTime) -> Result<Reservation, Lost> {
            Ok(Reservation::Reserved(Ticket::new(key, "the same for all")))
        }
        async fn complete(&self, _: &Ticket, _: UnixTime) -> Result<(), Lost> {
            Ok(())
        }
        async fn release(&self, _: &Ticket) -> Result<(), Lost> {
            Ok(())
        }
    }
    let deliver = |result: Result<(), Lost>| {
        status(&block_on(once(&Liar, "didit:e-1", || UnixTime::from_seconds(0), || async { result })))
    };
    assert_eq!([deliver(Ok(())), deliver(Err(Lost)), deliver(Ok(()))], [200, 500, 200]);
}
