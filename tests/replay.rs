//! That an event takes effect once.
#![cfg(not(target_arch = "wasm32"))]

#[path = "replay/contract.rs"]
mod contract;
#[path = "replay/faults.rs"]
mod faults;
#[path = "replay/model.rs"]
mod model;

use std::sync::Barrier;
use std::sync::atomic::{AtomicI64, Ordering};
use std::thread;
use std::time::Duration;

use kyc_webhooks::UnixTime;
use kyc_webhooks::replay::{MemoryGuard, Once, ReplayGuard, Reservation, Terms, Ticket, once};
use pollster::block_on;
use proptest::prelude::*;

use self::contract::{RACERS, Race, Store};
use self::model::{Answer, Model};

struct Memory {
    guard: MemoryGuard,
    seconds: AtomicI64,
}

impl Store for Memory {
    type Guard = MemoryGuard;

    fn guard(&self) -> &MemoryGuard {
        &self.guard
    }

    fn now(&self) -> UnixTime {
        UnixTime::from_seconds(self.seconds.load(Ordering::Relaxed))
    }

    async fn pass(&self, time: Duration) {
        let seconds = i64::try_from(time.as_secs()).expect("not that long");
        self.seconds.fetch_add(seconds, Ordering::Relaxed);
    }
}

#[test]
fn the_guard_in_memory_keeps_the_contract() {
    let guard = MemoryGuard::new(contract::terms());
    block_on(contract::holds(&Memory { guard, seconds: AtomicI64::new(1_774_970_000) }));
}

#[test]
fn of_fifty_deliveries_at_once_one_takes_effect() {
    for _ in 0..20 {
        let (guard, race, start) = (MemoryGuard::default(), Race::default(), Barrier::new(RACERS));
        thread::scope(|scope| {
            for _ in 0..RACERS {
                scope.spawn(|| {
                    start.wait();
                    block_on(race.deliver(&guard, UnixTime::now, || async { thread::yield_now() }));
                });
            }
        });
        race.assert_won_once();
    }
}

/// Servers move the work of a request between threads.
#[test]
fn the_future_can_be_sent_to_another_thread() {
    fn sendable<T: Send>(value: T) -> T {
        value
    }
    let guard = MemoryGuard::default();
    let clock = || UnixTime::from_seconds(0);
    let future = sendable(once(&guard, "key", clock, || async { Ok::<_, std::io::Error>(7) }));
    let ran = thread::scope(|scope| scope.spawn(|| block_on(future)).join().expect("no panic"));
    assert_eq!(ran.expect("room for one"), Once::Ran(7));
}

#[derive(Debug, Clone)]
enum Step {
    Reserve(u8),
    /// Of the reservation with this number, modulo how many there were.
    Complete(usize),
    Release(usize),
    /// By so many seconds, and back as well: clocks are set.
    Time(i64),
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let step = prop_oneof![
        4 => (0..5_u8).prop_map(Step::Reserve),
        2 => any::<usize>().prop_map(Step::Complete),
        1 => any::<usize>().prop_map(Step::Release),
        2 => (-3..=8_i64).prop_map(Step::Time),
    ];
    proptest::collection::vec(step, 1..80)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn the_guard_in_memory_answers_as_the_model(steps in steps()) {
        let seconds = |seconds: i64| Duration::from_secs(seconds.unsigned_abs());
        let terms = Terms::new(seconds(model::LEASE), seconds(model::RETENTION)).expect("in order");
        let guard = MemoryGuard::new(terms).max_keys(model::MAX_KEYS);
        let (mut model, mut tickets, mut now) = (Model::default(), Vec::new(), 1_774_970_000_i64);
        for step in steps {
            let at = UnixTime::from_seconds(now);
            match step {
                Step::Reserve(key) => {
                    let answer = answer(block_on(guard.reserve(&key.to_string(), at)), &mut tickets);
                    prop_assert_eq!(answer, model.reserve(key, at));
                }
                Step::Complete(number) if !tickets.is_empty() => {
                    let number = number % tickets.len();
                    let completed = block_on(guard.complete(&tickets[number], at)).is_ok();
                    prop_assert_eq!(completed, model.complete(number, at));
                }
                Step::Release(number) if !tickets.is_empty() => {
                    let number = number % tickets.len();
                    prop_assert_eq!(block_on(guard.release(&tickets[number])), Ok(()));
                    model.release(number);
                }
                Step::Complete(_) | Step::Release(_) => {}
                Step::Time(seconds) => now += seconds,
            }
            let (reserved, completed) = model.counts();
            let counted = format!(
                "MemoryGuard {{ max_keys: {}, reserved: {reserved}, completed: {completed}, .. }}",
                model::MAX_KEYS
            );
            prop_assert_eq!(format!("{guard:?}"), counted);
        }
    }
}

fn answer<E>(taken: Result<Reservation, E>, tickets: &mut Vec<Ticket>) -> Answer {
    match taken {
        Ok(Reservation::Reserved(ticket)) => {
            tickets.push(ticket);
            Answer::Reserved(tickets.len() - 1)
        }
        Ok(Reservation::Completed) => Answer::Completed,
        Ok(Reservation::InProgress { retry_after }) => {
            assert_eq!(retry_after.subsec_nanos(), 0);
            Answer::InProgress { seconds: retry_after.as_secs() }
        }
        Err(_) => Answer::Full,
    }
}
