//! Timing several things in turn and while nobody else uses the core, so that what disturbs the machine disturbs none of
//! them, or all. Processor time, so that what else the machine does counts for little.

use std::hint::black_box;
use std::time::Duration;

use cpu_time::ProcessTime;
use serde_json::json;

use crate::calm::Calm;
use crate::inputs::Input;

/// One thing to time.
pub struct Subject<'s> {
    input: &'s Input,
    name: &'static str,
    run: Box<dyn Fn() -> bool + 's>,
}

/// How long to time.
#[derive(Debug, Clone, Copy)]
pub struct Plan {
    rounds: usize,
    batch: Duration,
    patience: Duration,
}

impl Plan {
    /// For figures to publish.
    pub const FULL: Self =
        Self { rounds: 31, batch: Duration::from_millis(1), patience: Duration::from_millis(200) };
    /// To see that everything runs.
    pub const QUICK: Self = Self { rounds: 3, batch: Duration::from_micros(500), patience: Duration::ZERO };
}

impl<'s> Subject<'s> {
    /// `run` answers whether it did what it is measured for.
    pub fn new(input: &'s Input, name: &'static str, run: impl Fn() -> bool + 's) -> Self {
        Self { input, name, run: Box::new(run) }
    }

    fn time(&self, times: u32) -> Duration {
        let started = ProcessTime::now();
        for _ in 0..times {
            assert!(black_box((self.run)()), "{} refuses {}", self.name, self.input.name());
        }
        started.elapsed()
    }

    /// How often it runs in a batch. Warms it up.
    fn times(&self, batch: Duration) -> u32 {
        let mut times = 1;
        loop {
            let took = self.time(times);
            if took >= batch {
                return times;
            }
            let missing = batch.as_secs_f64() / took.as_secs_f64().max(1e-9);
            times = ((f64::from(times) * missing.clamp(1.1, 10.0)).ceil()) as u32;
        }
    }
}

/// Times every subject once a round and prints the nanoseconds of each round.
pub fn measure(subjects: &[Subject<'_>], plan: Plan) {
    let times: Vec<u32> = subjects.iter().map(|subject| subject.times(plan.batch)).collect();
    let mut samples = vec![Vec::with_capacity(plan.rounds); subjects.len()];
    let calm = Calm::new(plan.patience);
    for _ in 0..plan.rounds {
        for ((subject, &times), samples) in subjects.iter().zip(&times).zip(&mut samples) {
            samples.push(calm.sample(|| subject.time(times) / times));
        }
    }
    for (subject, samples) in subjects.iter().zip(samples) {
        let nanoseconds: Vec<f64> = samples.iter().map(|sample| sample.took.as_secs_f64() * 1e9).collect();
        let calm = samples.iter().filter(|sample| sample.calm).count();
        let Input { provider, form, bytes, .. } = subject.input;
        println!(
            "{}",
            json!({
                "program": "native", "subject": subject.name, "provider": provider, "form": form, "bytes": bytes,
                "nanoseconds": nanoseconds, "calm": calm,
            })
        );
    }
}
