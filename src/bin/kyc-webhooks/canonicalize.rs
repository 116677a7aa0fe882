use std::fs::File;
use std::io::{self, BufRead, BufReader, BufWriter, Write};
use std::path::{Path, PathBuf};

use clap::Args;
use kyc_webhooks::canonical::{DEFAULT_MAX_BODY_BYTES, Form, canonicalize_within};

use crate::input::{self, Problem};
use crate::{Outcome, output, refusal};

/// Write the canonical JSON that V2 signatures cover
#[derive(Args)]
pub(crate) struct Arguments {
    /// The JSON to read, `-` for standard input
    #[arg(value_name = "FILE", default_value = "-")]
    file: PathBuf,
    /// Escape everything beyond ASCII, as the body that X-Signature covers
    #[arg(long)]
    ascii: bool,
    /// Read one document a line; write `ok<TAB>canonical` or `err<TAB>code` for each
    #[arg(long)]
    lines: bool,
    /// The longest document to read
    #[arg(long, value_name = "BYTES", default_value_t = DEFAULT_MAX_BODY_BYTES)]
    max_body: usize,
}

pub(crate) fn run(arguments: &Arguments) -> Result<Outcome, Problem> {
    let form = if arguments.ascii { Form::Ascii } else { Form::Utf8 };
    if arguments.lines {
        return each_line(arguments, form);
    }
    match canonicalize_within(arguments.max_body, &input::read(&arguments.file)?, form) {
        Ok(text) => {
            output::write(&text)?;
            Ok(Outcome::Done)
        }
        Err(error) => Ok(refusal::report(&error)),
    }
}

/// A refused line is an answer, not a failure: the exit status says whether all lines were read.
fn each_line(arguments: &Arguments, form: Form) -> Result<Outcome, Problem> {
    let mut lines = open(&arguments.file)?;
    let mut out = BufWriter::new(io::stdout().lock());
    let mut line = Vec::new();
    loop {
        line.clear();
        let read = lines.read_until(b'\n', &mut line);
        if read.map_err(|error| format!("cannot read {}: {error}", arguments.file.display()))? == 0 {
            break;
        }
        let document = line.strip_suffix(b"\n").unwrap_or(&line);
        match canonicalize_within(arguments.max_body, document, form) {
            Ok(text) => writeln!(out, "ok\t{text}"),
            Err(error) => writeln!(out, "err\t{}", error.code()),
        }
        .map_err(output::cannot_write)?;
    }
    out.flush().map_err(output::cannot_write)?;
    Ok(Outcome::Done)
}

fn open(path: &Path) -> Result<Box<dyn BufRead>, Problem> {
    if path == Path::new("-") {
        return Ok(Box::new(io::stdin().lock()));
    }
    let file = File::open(path).map_err(|error| format!("cannot read {}: {error}", path.display()))?;
    Ok(Box::new(BufReader::new(file)))
}
