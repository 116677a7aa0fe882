mod journeys;
mod keys;
mod samples;
mod shapes;

use super::Event;
use crate::didit::{Unverified, parse_unverified};

/// Reads a body that names its event.
fn parse(body: &str) -> Unverified<'_> {
    parse_unverified(body.as_bytes()).unwrap_or_else(|error| panic!("{error}: {body}"))
}

/// Reads the event of a body of documented shape.
fn event(body: &str) -> Event {
    let parsed = parse(body);
    let problems = parsed.problems();
    assert!(problems.is_empty(), "{problems:?}: {body}");
    parsed.event().expect("there are no problems")
}

/// The problems of a body as text, after checking that they agree with the error.
fn problems(body: &str) -> Vec<String> {
    let parsed = parse(body);
    let problems: Vec<_> = parsed.problems().iter().map(ToString::to_string).collect();
    let first = parsed.event().map_err(|problem| problem.to_string()).err();
    assert_eq!(first.is_some(), !problems.is_empty(), "{problems:?}");
    assert!(first.is_none_or(|first| problems.contains(&first)), "{problems:?}");
    problems
}
