//! A guard that is obviously right: one list, searched from end to end.

use kyc_webhooks::UnixTime;

/// In seconds.
pub(crate) const LEASE: i64 = 5;
pub(crate) const RETENTION: i64 = 12;
pub(crate) const MAX_KEYS: usize = 3;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Answer {
    /// With the number of the reservation, counted from zero.
    Reserved(usize),
    Completed,
    InProgress {
        seconds: u64,
    },
    Full,
}

#[derive(Debug, Clone, Copy)]
enum State {
    ReservedBy(usize),
    Completed,
}

struct Entry {
    key: u8,
    state: State,
    until: i64,
}

/// Its entries are in the order in which they came into their present state.
#[derive(Default)]
pub(crate) struct Model {
    entries: Vec<Entry>,
    reservations: Vec<u8>,
}

impl Model {
    pub(crate) fn reserve(&mut self, key: u8, now: UnixTime) -> Answer {
        let now = now.seconds();
        if let Some(entry) = self.entries.iter().find(|entry| entry.key == key && now < entry.until) {
            return match entry.state {
                State::Completed => Answer::Completed,
                State::ReservedBy(_) => Answer::InProgress { seconds: (entry.until - now).unsigned_abs() },
            };
        }
        let number = self.reservations.len();
        if !self.put(key, State::ReservedBy(number), now, now + LEASE) {
            return Answer::Full;
        }
        self.reservations.push(key);
        Answer::Reserved(number)
    }

    /// False if the guard is full.
    pub(crate) fn complete(&mut self, number: usize, now: UnixTime) -> bool {
        let (key, now) = (self.reservations[number], now.seconds());
        let taken = self.entries.iter().find(|entry| entry.key == key && now < entry.until);
        match taken.map(|entry| entry.state) {
            Some(State::Completed) => true,
            Some(State::ReservedBy(holder)) if holder != number => true,
            _ => self.put(key, State::Completed, now, now + RETENTION),
        }
    }

    pub(crate) fn release(&mut self, number: usize) {
        self.entries.retain(|entry| !matches!(entry.state, State::ReservedBy(holder) if holder == number));
    }

    /// The keys that are reserved and those that are completed.
    pub(crate) fn counts(&self) -> (usize, usize) {
        let completed = self.entries.iter().filter(|entry| matches!(entry.state, State::Completed)).count();
        (self.entries.len() - completed, completed)
    }

    fn put(&mut self, key: u8, state: State, now: i64, until: i64) -> bool {
        if let Some(at) = self.entries.iter().position(|entry| entry.key == key) {
            self.entries.remove(at);
        } else if self.entries.len() == MAX_KEYS {
            let Some(at) = self.forgettable(now) else { return false };
            self.entries.remove(at);
        }
        self.entries.push(Entry { key, state, until });
        true
    }

    /// The reservation that ran out longest ago; without one, what was completed first.
    fn forgettable(&self, now: i64) -> Option<usize> {
        let entries = || self.entries.iter().enumerate();
        let reserved = |entry: &Entry| matches!(entry.state, State::ReservedBy(_));
        let run_out = entries().filter(|(_, entry)| reserved(entry) && entry.until <= now);
        let first = run_out.min_by_key(|(_, entry)| entry.until);
        first.or_else(|| entries().find(|(_, entry)| !reserved(entry))).map(|(at, _)| at)
    }
}
