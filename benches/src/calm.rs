//! Telling whether somebody else used the core while something was timed.
//!
//! On a shared machine the other half of a core may be another guest's. Code that waits for its own results, as a hash
//! does, takes as long then, and code that keeps a core busy takes up to twice as long, so that no ratio of the two means
//! anything. A control that keeps the core busy shows it, without looking at what is measured.

use std::cell::Cell;
use std::hint::black_box;
use std::time::{Duration, Instant};

/// How much longer than ever before the control may take on a core that nobody else uses.
const CALM: f64 = 1.03;

/// How many calm ones a sample is the shortest of.
const OF_EACH: u32 = 3;

/// Looks for calm moments.
#[derive(Debug)]
pub(crate) struct Calm {
    /// How long to look for them for one sample.
    patience: Duration,
    /// The shortest time that the control took so far.
    shortest: Cell<Duration>,
}

/// What was timed, and whether the core was calm directly before and after it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Sample {
    pub(crate) took: Duration,
    pub(crate) calm: bool,
}

impl Calm {
    /// Looks for a calm moment, for a tenth of a second.
    pub(crate) fn new(patience: Duration) -> Self {
        let calm = Self { patience, shortest: Cell::new(Duration::MAX) };
        let started = Instant::now();
        while started.elapsed() < Duration::from_millis(100) {
            calm.control();
        }
        calm
    }

    /// The shortest of a few times on a calm core, because a run may be disturbed in its middle too. The least disturbed
    /// one if the core never was calm.
    pub(crate) fn sample(&self, time: impl Fn() -> Duration) -> Sample {
        let started = Instant::now();
        let (mut shortest, mut calm) = (Duration::MAX, 0);
        let mut least_disturbed = (Duration::MAX, Duration::MAX);
        while calm < OF_EACH && (started.elapsed() < self.patience || least_disturbed.1 == Duration::MAX) {
            let before = self.control();
            let took = time();
            let disturbed = before.max(self.control());
            least_disturbed = least_disturbed.min((disturbed, took));
            if disturbed <= self.shortest.get().mul_f64(CALM) {
                (shortest, calm) = (shortest.min(took), calm + 1);
            }
        }
        Sample { took: shortest.min(least_disturbed.1), calm: calm == OF_EACH }
    }

    /// Independent sums, as many at once as a core can do. Compiled once, so that it always takes as long.
    #[inline(never)]
    fn control(&self) -> Duration {
        let mut sums = black_box([1_u64, 2, 3, 4, 5, 6]);
        let started = Instant::now();
        for step in 0..black_box(60_000_u64) {
            let [a, b, c, d, e, f] = &mut sums;
            *a = a.wrapping_add(step) ^ b.rotate_left(5);
            *b = b.wrapping_add(step) | 1;
            *c = c.wrapping_sub(step) ^ 0x55;
            *d = (*d ^ step).wrapping_add(7);
            *e = e.wrapping_add(step ^ 3);
            *f ^= e.wrapping_add(step);
        }
        black_box(sums);
        let took = started.elapsed();
        self.shortest.set(self.shortest.get().min(took));
        took
    }
}
