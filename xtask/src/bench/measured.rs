//! What the programs print: a line of JSON for each thing measured.

use anyhow::{Context, Result};
use serde_json::Value;

/// Everything that was measured.
#[derive(Default)]
pub(super) struct Measured {
    pub(super) lines: Vec<Line>,
}

/// One thing that was measured, with one delivery or with none.
pub(super) struct Line {
    pub(super) program: String,
    pub(super) subject: String,
    /// The provider and the form.
    pub(super) input: (String, String),
    /// The length of the body.
    pub(super) bytes: u64,
    /// What a run of each round took.
    pub(super) nanoseconds: Vec<f64>,
    all: Value,
}

/// The middle of several figures and the quarters above and below it.
#[derive(Clone, Copy)]
pub(super) struct Spread {
    pub(super) low: f64,
    pub(super) median: f64,
    pub(super) high: f64,
}

impl Measured {
    /// Adds what a program printed. Lines that are no JSON are for people.
    pub(super) fn add(&mut self, printed: &str) -> Result<()> {
        for line in printed.lines().filter(|line| line.starts_with('{')) {
            let all: Value = serde_json::from_str(line).with_context(|| format!("not JSON: {line}"))?;
            let text = |name: &str| all[name].as_str().unwrap_or_default().to_owned();
            let numbers = all["nanoseconds"].as_array().into_iter().flatten();
            self.lines.push(Line {
                program: text("program"),
                subject: text("subject"),
                input: (text("provider"), text("form")),
                bytes: all["bytes"].as_u64().unwrap_or_default(),
                nanoseconds: numbers.filter_map(Value::as_f64).collect(),
                all,
            });
        }
        Ok(())
    }

    /// During how many samples nobody else used the core, for each program that looks.
    pub(super) fn calm(&self) -> Option<String> {
        let share = |program| {
            let lines = self.lines.iter().filter(|line| line.program == program);
            let (calm, all) = lines.fold((0.0, 0), |(calm, all), line| match line.figure("calm") {
                Some(figure) => (calm + figure, all + line.nanoseconds.len()),
                None => (calm, all),
            });
            (all > 0).then(|| format!("{program} {calm} of {all}"))
        };
        let shares: Vec<_> = ["native", "node"].into_iter().filter_map(share).collect();
        (!shares.is_empty()).then(|| format!("Samples of a calm core: {}.", shares.join(", ")))
    }

    /// The lines of a subject.
    pub(super) fn of<'m>(&'m self, program: &'m str, subject: &'m str) -> impl Iterator<Item = &'m Line> {
        self.lines.iter().filter(move |line| line.program == program && line.subject == subject)
    }
}

impl Line {
    /// A figure other than a time.
    pub(super) fn figure(&self, name: &str) -> Option<f64> {
        self.all[name].as_f64()
    }

    /// How the delivery is written.
    pub(super) fn form(&self) -> &str {
        &self.input.1
    }

    /// Such as `provider 10 kB`; empty if it is about no delivery.
    pub(super) fn name(&self) -> String {
        if self.form().is_empty() {
            return String::new();
        }
        format!("{} {}", self.form(), size(self.bytes))
    }

    /// How long it takes.
    pub(super) fn time(&self) -> Option<Spread> {
        Spread::of(self.nanoseconds.clone())
    }

    /// How long it takes over how long `other` takes, round by round.
    pub(super) fn over(&self, other: &Self) -> Option<Spread> {
        Spread::of(self.nanoseconds.iter().zip(&other.nanoseconds).map(|(own, other)| own / other).collect())
    }

    /// The same for each byte of their deliveries.
    pub(super) fn over_per_byte(&self, other: &Self) -> Option<Spread> {
        let scale = other.bytes as f64 / self.bytes as f64;
        let Spread { low, median, high } = self.over(other)?;
        Some(Spread { low: low * scale, median: median * scale, high: high * scale })
    }
}

impl Spread {
    fn of(mut figures: Vec<f64>) -> Option<Self> {
        figures.sort_by(f64::total_cmp);
        let at = |quarter: usize| figures.get(figures.len().saturating_sub(1) * quarter / 4).copied();
        Some(Self { low: at(1)?, median: at(2)?, high: at(3)? })
    }

    /// A figure that was measured once.
    pub(super) fn exact(figure: f64) -> Self {
        Self { low: figure, median: figure, high: figure }
    }
}

/// A length as people say it: `1.75 kB`, `1 MB`.
pub(super) fn size(bytes: u64) -> String {
    match bytes as f64 / 1000.0 {
        kilobytes if kilobytes < 990.0 => format!("{kilobytes:.2} kB").replace(".00", ""),
        _ => "1 MB".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::{Measured, Spread, size};

    #[test]
    fn ratios_are_of_the_same_round() {
        let mut measured = Measured::default();
        let printed = r#"for people
{"program":"native","subject":"a","provider":"didit","form":"pretty","bytes":10,"nanoseconds":[4,80,6]}
{"program":"native","subject":"b","provider":"didit","form":"pretty","bytes":100,"nanoseconds":[2,40,2]}"#;
        measured.add(printed).unwrap();
        let [a, b] = ["a", "b"].map(|subject| measured.of("native", subject).next().unwrap());
        assert_eq!(a.over(b).unwrap().median, 2.0);
        assert_eq!(a.over_per_byte(b).unwrap().median, 20.0);
        assert_eq!(a.name(), "pretty 0.01 kB");
    }

    #[test]
    fn calm_samples_are_counted_for_each_program_that_looks() {
        let mut measured = Measured::default();
        let printed = r#"{"program":"node","subject":"a","nanoseconds":[1,2],"calm":2}
{"program":"node","subject":"b","nanoseconds":[1,2,3],"calm":1}
{"program":"python","subject":"b","nanoseconds":[1]}"#;
        measured.add(printed).unwrap();
        assert_eq!(measured.calm().as_deref(), Some("Samples of a calm core: node 3 of 5."));
        assert_eq!(Measured::default().calm(), None);
    }

    #[test]
    fn a_spread_is_the_quarters() {
        let Spread { low, median, high } = Spread::of(vec![5.0, 1.0, 4.0, 2.0, 3.0]).unwrap();
        assert_eq!([low, median, high], [2.0, 3.0, 4.0]);
        assert!(Spread::of(Vec::new()).is_none());
    }

    #[test]
    fn sizes_are_short() {
        assert_eq!([350, 1750, 10_000, 999_612].map(size), ["0.35 kB", "1.75 kB", "10 kB", "1 MB"]);
    }
}
