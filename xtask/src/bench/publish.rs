//! The tables in README.md and PERFORMANCE.md.

use std::fmt::Write;
use std::fs;

use anyhow::{Context, Result};

use super::measured::{Line, Measured, size};
use super::targets::FORMS;
use super::verdict::{Finding, short};
use crate::project::Project;

const BEGIN: &str = "<!-- What follows is written by `cargo xtask bench`. -->\n";
const END: &str = "<!-- What precedes is written by `cargo xtask bench`. -->";

/// Writes both tables, with the machine they are from and what it was like.
pub(super) fn write(
    project: &Project,
    findings: &[Finding],
    measured: &Measured,
    circumstances: &str,
) -> Result<()> {
    let short = format!("{}\n{circumstances}\n", summary(findings));
    let long = format!("{circumstances}\n\n{}\n{}", summary(findings), times(measured));
    replace(project, "README.md", &short)?;
    replace(project, "PERFORMANCE.md", &long)
}

fn replace(project: &Project, file: &str, table: &str) -> Result<()> {
    let path = project.path(file);
    let text = fs::read_to_string(&path).with_context(|| format!("{file} could not be read."))?;
    let replaced = between_markers(&text, table).with_context(|| format!("{file} has lost its markers."))?;
    fs::write(&path, replaced).with_context(|| format!("{file} could not be written."))
}

fn between_markers(text: &str, table: &str) -> Option<String> {
    let (before, rest) = text.split_once(BEGIN)?;
    let (_, after) = rest.split_once(END)?;
    Some(format!("{before}{BEGIN}\n{table}\n{END}{after}"))
}

/// Every target with its worst figure.
fn summary(findings: &[Finding]) -> String {
    let mut text = "| What | Target | Measured | Worst with | |\n|---|---|---|---|---|\n".to_owned();
    for finding in findings {
        row(&mut text, &finding.cells());
    }
    text
}

/// What everything took: tables with a row a subject and a column a size. The hostile deliveries share one.
fn times(measured: &Measured) -> String {
    let timed: Vec<(String, String, &Line)> = measured.lines.iter().filter_map(placed).collect();
    let mut text = String::new();
    for table in distinct(timed.iter().map(|(table, ..)| table)) {
        let cells: Vec<_> = timed.iter().filter(|(of, ..)| of == table).collect();
        let mut sizes: Vec<u64> = cells.iter().map(|(.., line)| line.bytes).collect();
        sizes.sort_unstable();
        let sizes = distinct(sizes.into_iter().map(size));

        // Writing to a String cannot fail.
        let _ = writeln!(text, "### {table}\n\nMedians in microseconds.\n");
        row(&mut text, &[vec![String::new()], sizes.clone()].concat());
        let _ = writeln!(text, "|{}", "---|".repeat(sizes.len() + 1));
        for name in distinct(cells.iter().map(|(_, row, _)| row)) {
            let time = |wanted: &String| {
                let cell = cells.iter().find(|(_, row, line)| row == name && size(line.bytes) == *wanted);
                let time = cell.and_then(|(.., line)| line.time());
                time.map(|time| short(time.median / 1000.0)).unwrap_or_default()
            };
            row(&mut text, &[vec![name.clone()], sizes.iter().map(time).collect()].concat());
        }
        text.push('\n');
    }
    text.truncate(text.trim_end().len());
    text + "\n"
}

/// The table and the row that a time stands in.
fn placed(line: &Line) -> Option<(String, String, &Line)> {
    line.time()?;
    let (provider, form) = &line.input;
    Some(if provider == "dhmad" || FORMS.contains(&&**form) {
        (format!("{}: {provider}, {form}", line.program), line.subject.clone(), line)
    } else {
        (format!("{}: hostile deliveries", line.program), form.clone(), line)
    })
}

/// Each once, where it comes first.
fn distinct<T: PartialEq>(all: impl Iterator<Item = T>) -> Vec<T> {
    let mut distinct = Vec::new();
    for one in all {
        if !distinct.contains(&one) {
            distinct.push(one);
        }
    }
    distinct
}

fn row(text: &mut String, cells: &[String]) {
    // Writing to a String cannot fail.
    let _ = writeln!(text, "| {} |", cells.join(" | "));
}

#[cfg(test)]
mod tests {
    use super::{BEGIN, END, between_markers};

    #[test]
    fn only_what_is_between_the_markers_changes() {
        let text = format!("before\n{BEGIN}\nold\n{END}\nafter\n");
        let replaced = between_markers(&text, "new\n").unwrap();
        assert_eq!(replaced, format!("before\n{BEGIN}\nnew\n\n{END}\nafter\n"));
        assert_eq!(between_markers(&replaced, "new\n").unwrap(), replaced);
        assert!(between_markers("no markers", "new\n").is_none());
    }
}
