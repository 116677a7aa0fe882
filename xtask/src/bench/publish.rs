//! The tables in README.md and PERFORMANCE.md.

use std::fmt::Write;
use std::fs;

use anyhow::{Context, Result};

use super::measured::{Line, Measured, size};
use super::verdict::{Finding, short};
use crate::project::Project;

const BEGIN: &str = "<!-- What follows is written by `cargo xtask bench`. -->\n";
const END: &str = "<!-- What precedes is written by `cargo xtask bench`. -->";

/// Writes both tables, with the machine they are from.
pub(super) fn write(
    project: &Project,
    findings: &[Finding],
    measured: &Measured,
    machine: &str,
) -> Result<()> {
    let short = format!("{}\n{machine}.\n", summary(findings));
    let long = format!("{machine}.\n\n{}\n{}", summary(findings), times(measured));
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

/// What everything took: a table a form, a row a subject, a column a size.
fn times(measured: &Measured) -> String {
    let mut text = String::new();
    let timed = || measured.lines.iter().filter(|line| !line.nanoseconds.is_empty());
    let mut tables: Vec<(&str, &(String, String))> = Vec::new();
    for line in timed() {
        if !tables.contains(&(&*line.program, &line.input)) {
            tables.push((&line.program, &line.input));
        }
    }
    // The hostile ones have a row each, in one table a program.
    for (program, input) in tables {
        let lines: Vec<&Line> =
            timed().filter(|line| line.program == program && line.input == *input).collect();
        let mut sizes: Vec<u64> = lines.iter().map(|line| line.bytes).collect();
        sizes.sort_unstable();
        sizes.dedup();
        let mut subjects: Vec<&str> = lines.iter().map(|line| &*line.subject).collect();
        subjects.dedup();

        // Writing to a String cannot fail.
        let _ = writeln!(text, "### {program}: {}, {}\n\nMicroseconds.\n", input.0, input.1);
        row(&mut text, &[vec![String::new()], sizes.iter().map(|&bytes| size(bytes)).collect()].concat());
        let _ = writeln!(text, "|{}", "---|".repeat(sizes.len() + 1));
        let mut done: Vec<&str> = Vec::new();
        for subject in subjects {
            if done.contains(&subject) {
                continue;
            }
            done.push(subject);
            let time = |bytes: &u64| {
                let line = lines.iter().find(|line| line.subject == subject && line.bytes == *bytes);
                let median = line.and_then(|line| line.time()).map(|time| short(time.median / 1000.0));
                median.unwrap_or_default()
            };
            row(&mut text, &[vec![subject.to_owned()], sizes.iter().map(time).collect()].concat());
        }
        text.push('\n');
    }
    text
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
