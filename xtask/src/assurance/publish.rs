//! The table in ASSURANCE.md: a row that ran again takes the place of what it said before.

use std::fmt::Write;
use std::fs;

use anyhow::{Context, Result};

use super::row::{HEADING, Row};
use crate::project::Project;

const FILE: &str = "ASSURANCE.md";
const BEGIN: &str = "<!-- What follows is written by `cargo xtask assurance`. -->\n";
const END: &str = "<!-- What precedes is written by `cargo xtask assurance`. -->";

pub(super) fn merge(project: &Project, rows: &[Row]) -> Result<()> {
    let path = project.path(FILE);
    let text = fs::read_to_string(&path).with_context(|| format!("{FILE} could not be read."))?;
    let merged = merged(&text, rows).with_context(|| format!("{FILE} has lost its markers."))?;
    fs::write(&path, merged).with_context(|| format!("{FILE} could not be written."))
}

fn merged(text: &str, rows: &[Row]) -> Option<String> {
    let (before, rest) = text.split_once(BEGIN)?;
    let (table, after) = rest.split_once(END)?;
    let mut lines: Vec<String> =
        table.lines().filter(|line| line.starts_with('|')).skip(2).map(str::to_owned).collect();
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
    use super::{BEGIN, END, Row, merged};

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
        let first = merged(&empty, &[row("a", 1), row("b", 0)]).unwrap();
        let second = merged(&first, &[row("a", 0)]).unwrap();
        let lines: Vec<&str> = second.lines().filter(|line| line.contains("1 try")).collect();
        assert_eq!(lines, ["| a | 1 try | 0 |  | 2026-01-02 |", "| b | 1 try | 0 |  | 2026-01-02 |"]);
        assert!(second.starts_with("before\n") && second.ends_with("after\n"));
        assert!(merged("no markers", &[]).is_none());
    }
}
