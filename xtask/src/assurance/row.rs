//! One line of the table: what was tried, how often, how often it failed, and when.

use anyhow::{Context, Result};
use serde::Deserialize;

use crate::run::Run;
use crate::table::Table;

/// The result of one check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Row {
    /// What was checked, unlike that of every other row.
    pub(crate) check: String,
    /// How many of what: `10,000,000 documents`.
    pub(crate) tried: String,
    pub(crate) failures: u64,
    /// What else there is to know: a seed, a duration, a figure.
    pub(crate) remark: String,
    /// The day it ran, as `YYYY-MM-DD`.
    pub(crate) date: String,
}

pub(super) const HEADING: [&str; 5] = ["check", "tried", "failures", "remark", "date"];

/// What stands where a check has not ended.
pub(super) const NOT_FINISHED: &str = "not finished";

impl Row {
    /// A check that ran today.
    pub(crate) fn new(check: &str, tried: u64, unit: &str, failures: u64, remark: &str) -> Result<Self> {
        Ok(Self {
            check: check.to_owned(),
            tried: format!("{} {unit}", grouped(tried)),
            failures,
            remark: remark.to_owned(),
            date: today()?,
        })
    }

    pub(super) fn not_finished(check: &str) -> Self {
        Self {
            check: check.to_owned(),
            tried: NOT_FINISHED.to_owned(),
            failures: 1,
            remark: String::new(),
            date: today().unwrap_or_default(),
        }
    }

    pub(super) fn failed(&self) -> bool {
        self.failures > 0
    }

    pub(super) fn cells(&self) -> [String; 5] {
        let Self { check, tried, failures, remark, date } = self.clone();
        [check, tried, grouped(failures), remark, date]
    }
}

/// The rows that a program prints on lines of its own, as `{"check": ..., "tried": ..., "unit": ..., "failures": ...}`
/// with a `remark` if it likes. What else it prints is ignored.
pub(crate) fn counted(output: &str) -> Result<Vec<Row>> {
    #[derive(Deserialize)]
    struct Counted {
        check: String,
        tried: u64,
        unit: String,
        failures: u64,
        #[serde(default)]
        remark: String,
    }
    output
        .lines()
        .map(str::trim)
        .filter(|line| line.starts_with("{\"check\""))
        .map(|line| {
            let one: Counted =
                serde_json::from_str(line).with_context(|| format!("This is no row: {line}"))?;
            Row::new(&one.check, one.tried, &one.unit, one.failures, &one.remark)
        })
        .collect()
}

pub(super) fn table(rows: &[Row]) -> Table {
    let mut table = Table::new(&HEADING);
    for row in rows {
        table.row(row.cells());
    }
    table
}

fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

fn today() -> Result<String> {
    Run::new("date", "Install coreutils.").args(["--utc", "+%Y-%m-%d"]).stdout()
}

#[cfg(test)]
mod tests {
    use super::{counted, grouped};

    #[test]
    fn thousands_are_grouped() {
        assert_eq!([0, 999, 1000, 1_234_567].map(grouped), ["0", "999", "1,000", "1,234,567"]);
    }

    #[test]
    fn rows_are_read_from_between_other_lines() {
        let output = "hello\n{\"check\":\"a\",\"tried\":12000,\"unit\":\"bits\",\"failures\":2}\nbye\n";
        let rows = counted(output).unwrap();
        assert_eq!(rows.len(), 1);
        assert_eq!(rows[0].cells()[..4], ["a", "12,000 bits", "2", ""]);
        assert!(counted("{\"check\":1}").is_err());
    }
}
