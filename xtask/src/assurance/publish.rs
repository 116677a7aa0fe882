//! The table in ASSURANCE.md: a row that ran again takes the place of what it said before.

use std::fmt::Write;
use std::fs;

use anyhow::{Context, Result};

use super::row::{HEADING, NOT_FINISHED, Row};
use crate::project::Project;

const FILE: &str = "ASSURANCE.md";
const BEGIN: &str = "<!-- What follows is written by `cargo xtask assurance`. -->\n";
const END: &str = "<!-- What precedes is written by `cargo xtask assurance`. -->";

/// `check` has ended with these rows, so that it is no longer one that did not.
pub(super) fn merge(project: &Project, check: &str, rows: &[Row]) -> Result<()> {
    let path = project.path(FILE);
    let text = fs::read_to_string(&path).with_context(|| format!("{FILE} could not be read."))?;
    let merged = merged(&text, check, rows).with_context(|| format!("{FILE} has lost its markers."))?;
    fs::write(&path, merged).with_context(|| format!("{FILE} could not be written."))
}

fn merged(text: &str, check: &str, rows: &[Row]) -> Option<String> {
    let (before, rest) = text.split_once(BEGIN)?;
    let (table, after) = rest.split_once(END)?;
    let mut lines: Vec<String> =
        table.lines().filter(|line| line.starts_with('|')).skip(2).map(str::to_owned).collect();
    let unfinished = format!("| {check} | {NOT_FINISHED} |");
    lines.retain(|line| !line.starts_with(&unfinished));
    for row in rows {
        let line = format!("| {} |", row.cells().map(|cell| cell.replace('|', "\\|")).join(" | "));
        let start = format!("| {} |", row.check);
        match lines.iter_mut().find(|line| line.starts_with(&start)) {
            Some(old) => *old = line,
            None => lines.push(line),
        }
    }
    let mut table = format!("| {} |\n|{}\n", HEADING.join(" | "), "---|".repeat(HEADING.len()));
    for line in lines {
        // Writing to a String cannot fail.
        let _ = writeln!(table, "{line}");
    }
    Some(format!("{before}{BEGIN}\n{table}\n{END}{after}"))
}

#[cfg(test)]
mod tests {
    use super::{BEGIN, END, NOT_FINISHED, Row, merged};

    fn row(check: &str, failures: u64) -> Row {
        Row {
            check: check.to_owned(),
            tried: "1 try".to_owned(),
            failures,
            remark: String::new(),
            date: "2026-01-02".to_owned(),
        }
    }

    #[test]
    fn a_row_takes_the_place_of_its_own_and_others_stay() {
        let empty = format!("before\n{BEGIN}{END}\nafter\n");
        let first = merged(&empty, "letters", &[row("a", 1), row("b", 0)]).unwrap();
        let second = merged(&first, "letters", &[row("a", 0)]).unwrap();
        let lines: Vec<&str> = second.lines().filter(|line| line.contains("1 try")).collect();
        assert_eq!(lines, ["| a | 1 try | 0 |  | 2026-01-02 |", "| b | 1 try | 0 |  | 2026-01-02 |"]);
        assert!(second.starts_with("before\n") && second.ends_with("after\n"));
        assert!(merged("no markers", "letters", &[]).is_none());
    }

    #[test]
    fn what_did_not_finish_stands_until_it_does() {
        let empty = format!("{BEGIN}{END}");
        let failed = merged(&empty, "letters", &[Row::not_finished("letters")]).unwrap();
        assert!(failed.contains(&format!("| letters | {NOT_FINISHED} | 1 |")));
        let other = merged(&failed, "digits", &[row("1", 0)]).unwrap();
        assert!(other.contains(NOT_FINISHED));
        let ended = merged(&other, "letters", &[row("a", 0)]).unwrap();
        assert!(!ended.contains(NOT_FINISHED) && ended.contains("| a | 1 try |"));
    }
}
