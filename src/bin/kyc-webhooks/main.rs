//! The `kyc-webhooks` command: see what is signed, verify, authenticate, explain or just read a recorded delivery, sign
//! a test delivery.

mod authenticate;
mod canonicalize;
mod delivery;
mod explain;
mod header_lines;
mod input;
mod output;
mod parse;
mod payload;
mod provider;
mod recorded;
mod refusal;
mod report;
mod sign;
mod verify;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Verify, authenticate, explain, parse, sign and canonicalize identity-verification webhooks. Works on files and pipes
/// only; never touches the network.
///
/// Exit status: 0 when accepted, 1 when refused (with one line of JSON on standard error), 2 for wrong usage; for
/// `explain`, 0 when a cause was found and 3 when none was.
#[derive(Parser)]
#[command(version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Canonicalize(canonicalize::Arguments),
    Verify(verify::Arguments),
    Authenticate(authenticate::Arguments),
    Explain(explain::Arguments),
    Parse(parse::Arguments),
    Sign(sign::Arguments),
}

/// What a command ends with.
enum Outcome {
    Done,
    Refused,
    Unexplained,
}

fn main() -> ExitCode {
    let outcome = match Arguments::parse().command {
        Command::Canonicalize(arguments) => canonicalize::run(&arguments),
        Command::Verify(arguments) => verify::run(&arguments),
        Command::Authenticate(arguments) => authenticate::run(&arguments),
        Command::Explain(arguments) => explain::run(&arguments),
        Command::Parse(arguments) => parse::run(&arguments),
        Command::Sign(arguments) => sign::run(&arguments),
    };
    match outcome {
        Ok(Outcome::Done) => ExitCode::SUCCESS,
        Ok(Outcome::Refused) => ExitCode::from(1),
        Ok(Outcome::Unexplained) => ExitCode::from(3),
        Err(problem) => {
            output::complain(&format!("kyc-webhooks: {problem}"));
            ExitCode::from(2)
        }
    }
}
