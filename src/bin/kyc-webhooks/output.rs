//! Standard output and standard error, whose readers may go away.

use std::io::{self, Write};

use crate::input::Problem;

/// Writes `text` as it is.
pub(crate) fn write(text: &str) -> Result<(), Problem> {
    io::stdout().lock().write_all(text.as_bytes()).map_err(cannot_write)
}

pub(crate) fn cannot_write(error: io::Error) -> Problem {
    format!("cannot write to standard output: {error}")
}

/// Writes a line to standard error. If nobody reads it, the exit status still tells.
pub(crate) fn complain(line: &str) {
    let _ = writeln!(io::stderr(), "{line}");
}
