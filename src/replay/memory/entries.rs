//! The keys that a guard holds and the state of each.

use std::collections::{BTreeMap, HashMap};

use crate::time::UnixTime;

/// The digest of a key.
pub(super) type Key = [u8; 32];

/// The number of no reservation.
pub(super) const NOBODY: u64 = 0;

/// The order is the one in which entries make room for others: first reservations, the one that ran out longest
/// ago before others, then what was completed, the oldest first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum State {
    Reserved { until: UnixTime, number: u64 },
    Completed { number: u64, until: UnixTime },
}

const FIRST_COMPLETED: State = State::Completed { number: NOBODY, until: UnixTime::from_seconds(i64::MIN) };

/// What came of the attempt to reserve a key.
pub(super) enum Taken {
    Reserved { number: u64 },
    Completed,
    InProgress { until: UnixTime },
}

#[derive(Default)]
pub(super) struct Entries {
    states: HashMap<Key, State>,
    /// The same entries, in the order in which they make room. No two states are equal, because every change
    /// has a number of its own.
    order: BTreeMap<State, Key>,
    last_number: u64,
}

impl Entries {
    /// None if there is no room.
    pub(super) fn reserve(
        &mut self,
        key: Key,
        now: UnixTime,
        until: UnixTime,
        max_keys: usize,
    ) -> Option<Taken> {
        match self.states.get(&key) {
            Some(&State::Reserved { until, .. }) if now < until => return Some(Taken::InProgress { until }),
            Some(&State::Completed { until, .. }) if now < until => return Some(Taken::Completed),
            Some(_) => {}
            None => self.make_room(now, max_keys)?,
        }
        let number = self.next_number();
        self.set(key, State::Reserved { until, number });
        Some(Taken::Reserved { number })
    }

    /// None if there is no room, which an entry of its own would have had.
    pub(super) fn complete(
        &mut self,
        key: Key,
        number: u64,
        now: UnixTime,
        until: UnixTime,
        max_keys: usize,
    ) -> Option<()> {
        match self.states.get(&key) {
            Some(&State::Reserved { until, number: holder }) if holder != number && now < until => {
                return Some(());
            }
            Some(&State::Completed { until, .. }) if now < until => return Some(()),
            Some(_) => {}
            None => self.make_room(now, max_keys)?,
        }
        let number = self.next_number();
        self.set(key, State::Completed { number, until });
        Some(())
    }

    pub(super) fn release(&mut self, key: Key, number: u64) {
        match self.states.get(&key) {
            Some(&state @ State::Reserved { number: holder, .. }) if holder == number => {
                self.states.remove(&key);
                self.order.remove(&state);
            }
            _ => {}
        }
    }

    /// How many are reserved and how many are completed, those that have run out included.
    pub(super) fn counts(&self) -> (usize, usize) {
        let completed = self.order.range(FIRST_COMPLETED..).count();
        (self.order.len() - completed, completed)
    }

    fn make_room(&mut self, now: UnixTime, max_keys: usize) -> Option<()> {
        if self.states.len() < max_keys {
            return Some(());
        }
        let (&first, _) = self.order.first_key_value()?;
        let forgettable = match first {
            State::Reserved { until, .. } if now < until => *self.order.range(FIRST_COMPLETED..).next()?.0,
            state => state,
        };
        let key = self.order.remove(&forgettable)?;
        self.states.remove(&key);
        Some(())
    }

    fn set(&mut self, key: Key, state: State) {
        if let Some(former) = self.states.insert(key, state) {
            self.order.remove(&former);
        }
        self.order.insert(state, key);
    }

    fn next_number(&mut self) -> u64 {
        // At a billion a second, the numbers last for 584 years.
        self.last_number = self.last_number.saturating_add(1);
        self.last_number
    }
}
