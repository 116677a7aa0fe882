//! An explanation as a person reads it.

use std::fmt::Write;

use kyc_webhooks::ErrorCode;
use kyc_webhooks::explain::{Attempt, Difference, Matched, Progress, Report, Verdict};

/// Colours, if there are to be any.
#[derive(Clone, Copy)]
pub(crate) struct Paint {
    in_colour: bool,
}

const GREEN: &str = "32";
const YELLOW: &str = "33";
const RED: &str = "31";
const BOLD: &str = "1";
const DIM: &str = "2";

impl Paint {
    pub(crate) fn new(in_colour: bool) -> Self {
        Self { in_colour }
    }

    fn paint(self, colour: &str, text: &str) -> String {
        if self.in_colour { format!("\x1b[{colour}m{text}\x1b[0m") } else { text.to_owned() }
    }
}

/// The report in lines, the cause first.
pub(crate) fn written(report: &Report, paint: Paint) -> String {
    let mut out = String::new();
    // Writing to a String cannot fail.
    let _ = summary(report, paint, &mut out);
    let _ = details(report, paint, &mut out);
    out
}

fn summary(report: &Report, paint: Paint, out: &mut String) -> std::fmt::Result {
    let provider = report.provider();
    match report.verdict() {
        Verdict::Accepted => writeln!(out, "{provider}: {}", paint.paint(GREEN, "accepted"))?,
        Verdict::Explained => {
            let codes: Vec<_> = report.causes().iter().map(|cause| cause.as_str()).collect();
            writeln!(out, "{provider}: {}", paint.paint(YELLOW, &codes.join(" + ")))?;
            for cause in report.causes() {
                writeln!(out, "  {}", paint.paint(BOLD, cause.explanation()))?;
                writeln!(out, "  {}", cause.fix())?;
            }
        }
        _ => {
            writeln!(out, "{provider}: {}", paint.paint(RED, "no known cause"))?;
            if let Some(sentence) = what_is_left(report) {
                writeln!(out, "  {sentence}")?;
            }
        }
    }
    if let Some(matched) = report.matched() {
        writeln!(out, "  {}", paint.paint(DIM, &what_matches(matched)))?;
    }
    if !report.is_complete() {
        writeln!(out, "  The search was cut short: too many secrets, or too large a body.")?;
    }
    if let Some(error) = report.refusal() {
        writeln!(out, "refused: {}", error.code())?;
        writeln!(out, "  {error}")?;
        // A cause that was found says more than a hint at the likely one.
        if let Some(hint) = error.hint().filter(|_| report.verdict() == Verdict::Unexplained) {
            writeln!(out, "  {hint}")?;
        }
    }
    Ok(())
}

/// What it can be that no known mistake explains; nothing where the refusal says it all.
fn what_is_left(report: &Report) -> Option<&'static str> {
    let fields_match = report.attempts().iter().any(|attempt| attempt.progress() == Progress::Matched);
    match report.refusal()?.code() {
        ErrorCode::SignatureMismatch if fields_match => Some(
            "The secret is right, because the signature over a few fields matches: something else was changed.",
        ),
        ErrorCode::SignatureMismatch => Some("Another secret, a body with other values, or a forgery."),
        ErrorCode::CredentialMismatch => Some("Another credential than yours."),
        _ => None,
    }
}

fn what_matches(matched: &Matched) -> String {
    let kind = if matched.is_elsewhere() { "other secret" } else { "secret" };
    let (scheme, header, index) = (matched.scheme(), matched.header(), matched.secret());
    if scheme == "credential" {
        format!("matches: {header}, under credential {index}")
    } else {
        format!("matches: {header}, scheme {scheme}, under {kind} {index}")
    }
}

fn details(report: &Report, paint: Paint, out: &mut String) -> std::fmt::Result {
    writeln!(out, "checked:")?;
    for attempt in report.attempts() {
        writeln!(out, "  {}", line(attempt, paint))?;
    }
    if let Some(clock) = report.clock() {
        writeln!(out, "time: {}", clock.status())?;
        writeln!(out, "  {}", clock.explanation())?;
    }
    if !report.differences().is_empty() {
        writeln!(out, "body:")?;
    }
    for difference in report.differences() {
        writeln!(out, "  {}: {}", place(difference), difference.explanation())?;
        if let Some(value) = difference.value() {
            writeln!(out, "    {}", paint.paint(DIM, value))?;
        }
    }
    Ok(())
}

fn line(attempt: &Attempt, paint: Paint) -> String {
    let (colour, progress) = match attempt.progress() {
        Progress::Matched => (GREEN, "matches"),
        Progress::Different => (RED, "compared, different"),
        Progress::HeaderAbsent => (DIM, "header absent"),
        Progress::HeaderMalformed => (RED, "header malformed"),
        _ => (RED, "no message to compare"),
    };
    let reason = attempt.reason().map(|reason| format!(": {reason}")).unwrap_or_default();
    let (scheme, header) = (attempt.scheme(), attempt.header());
    format!("{scheme:<15} {header:<20} {}{reason}", paint.paint(colour, progress))
}

fn place(difference: &Difference) -> String {
    let mut place = difference.code().to_owned();
    // Writing to a String cannot fail.
    let _ = difference.offset().map(|offset| write!(place, " at byte {offset}"));
    let _ = difference.path().map(|path| write!(place, ", {path}"));
    if difference.count() > 1 {
        let _ = write!(place, " (first of {})", difference.count());
    }
    place
}
