//! Targets beside what was measured.

use super::measured::{Line, Measured, Spread};
use super::targets::{Bound, Deliveries, FORMS, Measure, Target};
use crate::table::Table;

/// A target and what was measured for it, delivery by delivery.
pub(super) struct Finding {
    pub(super) target: &'static Target,
    figures: Vec<(String, Spread)>,
}

/// Everything about the targets that anything was measured for.
pub(super) fn of(targets: &'static [Target], measured: &Measured) -> Vec<Finding> {
    let findings =
        targets.iter().map(|target| Finding { target, figures: figures(&target.measure, measured) });
    findings.filter(|finding| !finding.figures.is_empty()).collect()
}

fn figures(measure: &Measure, measured: &Measured) -> Vec<(String, Spread)> {
    match *measure {
        Measure::Ratio { program, of, over, ref deliveries } => {
            let own = measured.of(program, of).filter(|line| deliveries.hold(line));
            pairs(own, |line| {
                let same = |other: &&Line| other.input == line.input && other.bytes == line.bytes;
                line.over(measured.of(program, over).find(same)?)
            })
        }
        Measure::Growth { program, of } => {
            let large = |line: &&Line| line.bytes == 1_000_000 && FORMS.contains(&line.form());
            pairs(measured.of(program, of).filter(large), |line| {
                let small = |other: &&Line| other.bytes == 100_000 && other.input == line.input;
                line.over_per_byte(measured.of(program, of).find(small)?)
            })
        }
        Measure::Hostile { program, of } => {
            let hostile = |line: &&Line| line.input.0 == "didit" && !FORMS.contains(&line.form());
            pairs(measured.of(program, of).filter(hostile), |line| {
                let ordinary = |other: &&Line| other.bytes == 1_000_000 && other.form() == "provider";
                line.over_per_byte(measured.of(program, of).find(ordinary)?)
            })
        }
        Measure::Figure { program, of, figure } => {
            pairs(measured.of(program, of), |line| line.figure(figure).map(Spread::exact))
        }
        Measure::FigureRatio { program, of, figure, over } => pairs(measured.of(program, of), |line| {
            Some(Spread::exact(line.figure(figure)? / line.figure(over)?))
        }),
    }
}

fn pairs<'m>(
    lines: impl Iterator<Item = &'m Line>,
    figure: impl Fn(&Line) -> Option<Spread>,
) -> Vec<(String, Spread)> {
    lines.filter_map(|line| Some((line.name(), figure(line)?))).collect()
}

impl Deliveries {
    fn hold(&self, line: &Line) -> bool {
        line.input.0 == self.provider && self.forms.contains(&line.form()) && self.bytes.contains(&line.bytes)
    }
}

impl Finding {
    /// Whether every delivery keeps the target.
    pub(super) fn holds(&self) -> bool {
        self.figures.iter().all(|(_, spread)| self.target.bound.holds(spread.median))
    }

    /// What, the target, the worst figure with its spread, where it is, and the verdict.
    pub(super) fn cells(&self) -> [String; 5] {
        let sign = if matches!(self.target.bound, Bound::AtMost(_)) { 1.0 } else { -1.0 };
        let worst =
            self.figures.iter().max_by(|(_, a), (_, b)| (sign * a.median).total_cmp(&(sign * b.median)));
        let (worst, spread) = match worst {
            Some((name, spread)) => (name.clone(), spread.to_text()),
            None => (String::new(), String::new()),
        };
        let verdict = if self.holds() { "pass" } else { "MISS" };
        [self.target.what.to_owned(), self.target.bound.to_text(), spread, worst, verdict.to_owned()]
    }

    /// Every delivery with its figure.
    pub(super) fn all(&self) -> impl Iterator<Item = [String; 3]> {
        self.figures.iter().filter(|(name, _)| !name.is_empty()).map(|(name, spread)| {
            let verdict = if self.target.bound.holds(spread.median) { "" } else { "MISS" };
            [name.clone(), spread.to_text(), verdict.to_owned()]
        })
    }
}

impl Bound {
    fn holds(&self, figure: f64) -> bool {
        match *self {
            Self::AtMost(bound) => figure <= bound,
            Self::AtLeast(bound) => figure >= bound,
        }
    }

    fn to_text(&self) -> String {
        match self {
            Self::AtMost(bound) => format!("≤ {bound}"),
            Self::AtLeast(bound) => format!("≥ {bound}"),
        }
    }
}

impl Spread {
    pub(super) fn to_text(self) -> String {
        let Self { low, median, high } = self;
        if low == high {
            short(median)
        } else {
            format!("{} ({}–{})", short(median), short(low), short(high))
        }
    }
}

/// Three digits are as many as repeat.
pub(super) fn short(figure: f64) -> String {
    match figure {
        figure if figure.fract() == 0.0 || figure >= 100.0 => format!("{figure:.0}"),
        figure if figure >= 10.0 => format!("{figure:.1}"),
        figure => format!("{figure:.2}"),
    }
}

/// The table for a terminal: each target, and below it every delivery.
pub(super) fn table(findings: &[Finding]) -> String {
    let mut table = Table::new(&["what", "target", "measured", "worst with", ""]);
    for finding in findings {
        table.row(finding.cells());
        for [name, spread, verdict] in finding.all() {
            table.row([format!("    {name}"), String::new(), spread, String::new(), verdict]);
        }
    }
    table.to_text()
}

#[cfg(test)]
mod tests {
    use super::super::measured::Measured;
    use super::super::targets::TARGETS;
    use super::of;

    #[test]
    fn one_slow_delivery_misses_a_target() {
        let line = |subject: &str, bytes: u64, nanoseconds: u64| {
            format!(
                r#"{{"program":"native","subject":"{subject}","provider":"didit","form":"provider","bytes":{bytes},"nanoseconds":[{nanoseconds}]}}"#
            )
        };
        let mut measured = Measured::default();
        for (subject, bytes, nanoseconds) in [
            ("verify", 10_000, 19),
            ("hmac alone", 10_000, 10),
            ("verify", 1_750, 99),
            ("hmac alone", 1_750, 10),
        ] {
            measured.add(&line(subject, bytes, nanoseconds)).unwrap();
        }
        // The second is smaller than the target is for.
        let [first] = &of(TARGETS, &measured)[..] else { panic!("one target is about these") };
        assert!(first.holds());
        assert_eq!(first.cells()[1..], ["≤ 2", "1.90", "provider 10 kB", "pass"]);

        for (subject, nanoseconds) in [("verify", 21), ("hmac alone", 10)] {
            measured.add(&line(subject, 100_000, nanoseconds)).unwrap();
        }
        let finding = &of(TARGETS, &measured)[0];
        assert!(!finding.holds());
        assert_eq!(finding.cells()[2..], ["2.10", "provider 100 kB", "MISS"]);
    }
}
