//! Whether two kinds of input can be told apart by the time they take: Welch's t-test, as "Dude, is my code constant time?"
//! (Reparaz, Balasch and Verbauwhede, 2017) puts it to use.

use std::hint::black_box;
use std::sync::atomic::{Ordering, fence};
use std::thread::sleep;
use std::time::{Duration, Instant};

use crate::random::Random;

/// Beyond this two kinds are taken to be told apart, where chance alone gives less than 4.5.
pub const LIMIT: f64 = 10.0;

/// How often two kinds have to be told apart: what else a machine does disturbs both alike, but not always.
const ATTEMPTS: usize = 3;

/// What disturbs a machine may last longer than an attempt.
const BETWEEN_ATTEMPTS: Duration = Duration::from_millis(500);

/// What of the measurements counts: all of them, or as many of the shortest. The longest are those that were disturbed.
const KEPT: [f64; 5] = [1.0, 0.99, 0.95, 0.8, 0.5];

/// What became of a comparison.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Told {
    /// Whether every attempt told the kinds apart.
    pub apart: bool,
    /// The largest absolute value of t, of the attempt in which it was smallest.
    pub t: f64,
    /// How many measurements were made.
    pub measurements: usize,
}

/// Times `run` with what `prepare` makes of either kind, in random order. Attempts that tell the kinds apart are made again.
pub fn compare<T>(
    measurements: usize,
    repeated: usize,
    mut prepare: impl FnMut(bool, &mut Random) -> T,
    run: impl Fn(&T),
) -> Told {
    let mut random = Random::new(0x5EED);
    let mut told = Told { apart: true, t: f64::INFINITY, measurements: 0 };
    for attempt in 0..ATTEMPTS {
        if attempt > 0 {
            sleep(BETWEEN_ATTEMPTS);
        }
        let mut samples = Vec::with_capacity(measurements);
        for _ in 0..measurements {
            let kind = random.number().is_multiple_of(2);
            let input = prepare(kind, &mut random);
            // What was written of the input, and where, would still be on its way.
            fence(Ordering::SeqCst);
            let started = Instant::now();
            for _ in 0..repeated {
                run(black_box(&input));
            }
            samples.push((started.elapsed().as_nanos() as f64, kind));
        }
        told.measurements += measurements;
        told.t = told.t.min(largest_t(&mut samples));
        if told.t <= LIMIT {
            return Told { apart: false, ..told };
        }
    }
    told
}

fn largest_t(samples: &mut [(f64, bool)]) -> f64 {
    samples.sort_by(|one, other| one.0.total_cmp(&other.0));
    let of_kept = |kept: f64| {
        let count = (samples.len() as f64 * kept) as usize;
        let longest = samples.get(count.saturating_sub(1)).map_or(f64::INFINITY, |sample| sample.0);
        // All that take as long as the last: cut off among equals, the order of sorting would choose between the kinds.
        t(samples.iter().take_while(|sample| sample.0 <= longest)).abs()
    };
    KEPT.into_iter().map(of_kept).fold(0.0, f64::max)
}

/// Welch's t of two kinds; zero where it cannot be computed.
fn t<'s>(samples: impl Iterator<Item = &'s (f64, bool)>) -> f64 {
    // The number, the mean and the sum of squares about it, by Welford's method.
    let mut kinds = [(0.0, 0.0, 0.0); 2];
    for &(time, kind) in samples {
        let (count, mean, squares) = &mut kinds[usize::from(kind)];
        *count += 1.0;
        let off = time - *mean;
        *mean += off / *count;
        *squares += off * (time - *mean);
    }
    let [(count, mean, squares), (other_count, other_mean, other_squares)] = kinds;
    let error = squares / (count - 1.0) / count + other_squares / (other_count - 1.0) / other_count;
    let t = (mean - other_mean) / error.sqrt();
    if t.is_finite() { t } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::{largest_t, t};
    use crate::random::Random;

    /// Computed by hand: means of 2 and 5, variances of 1 and 4, three measurements each.
    #[test]
    fn is_welchs_t() {
        let samples = [(1.0, false), (2.0, false), (3.0, false), (3.0, true), (5.0, true), (7.0, true)];
        assert!((t(samples.iter()) - -3.0 / (5.0_f64 / 3.0).sqrt()).abs() < 1e-12);
        assert_eq!(t(samples[..1].iter()), 0.0);
    }

    #[test]
    fn tells_kinds_apart_only_if_they_differ() {
        let mut random = Random::new(1);
        let mut sampled = |difference: f64| {
            let mut samples: Vec<(f64, bool)> = (0..20_000)
                .map(|at| {
                    let noise = (random.number() % 100) as f64;
                    // Now and then something takes very long.
                    let disturbed = if random.number().is_multiple_of(1000) { 1e5 } else { 0.0 };
                    (noise + disturbed + if at % 2 == 0 { difference } else { 0.0 }, at % 2 == 0)
                })
                .collect();
            largest_t(&mut samples)
        };
        assert!(sampled(0.0) < 4.5);
        assert!(sampled(10.0) > 10.0);
    }
}
