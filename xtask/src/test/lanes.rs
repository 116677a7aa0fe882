//! Two steps at a time where they do not disturb each other, then the others one by one.

use std::io::{self, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Instant;

use anyhow::anyhow;

use super::report::Line;
use super::{Company, Step, Verdict};
use crate::project::Project;

/// The machines that run this have two processors.
const LANES: usize = 2;

/// Where each step is.
enum State {
    Waiting,
    Running,
    Done(Line),
}

/// What a lane does next.
#[derive(Debug, PartialEq, Eq)]
enum Next {
    /// The step with this index.
    Run(usize),
    /// The first index is a step that cannot run, for lack of the second.
    Skip(usize, usize),
    /// Something has to end first.
    Wait,
    Finish,
}

/// Runs all steps and answers with what came of them, in their order.
pub(super) fn run(steps: &[Step], project: &Project) -> Vec<Line> {
    let width = steps.iter().map(|step| step.name.len()).max().unwrap_or(0);
    let states = Mutex::new(steps.iter().map(|_| State::Waiting).collect::<Vec<_>>());
    let ended = Condvar::new();
    thread::scope(|scope| {
        for _ in 0..LANES {
            scope.spawn(|| lane(steps, project, width, &states, &ended));
        }
    });
    let states = states.into_inner().unwrap_or_else(PoisonError::into_inner);
    let lines = states.into_iter().filter_map(|state| match state {
        State::Done(line) => Some(line),
        State::Waiting | State::Running => None,
    });
    lines.collect()
}

fn lane(steps: &[Step], project: &Project, width: usize, states: &Mutex<Vec<State>>, ended: &Condvar) {
    let lock = || states.lock().unwrap_or_else(PoisonError::into_inner);
    let mut current = lock();
    loop {
        match next(steps, &current) {
            Next::Finish => return,
            Next::Wait => current = ended.wait(current).unwrap_or_else(PoisonError::into_inner),
            Next::Skip(index, missing) => {
                let line = Line::not_run(&steps[index], width, steps[missing].name);
                end(&mut current, index, line, ended);
            }
            Next::Run(index) => {
                current[index] = State::Running;
                drop(current);
                let started = Instant::now();
                // A lane that ended with a step would leave the others waiting for ever.
                let result = catch_unwind(AssertUnwindSafe(|| (steps[index].check)(project)))
                    .unwrap_or_else(|_| Err(anyhow!("it panicked")));
                current = lock();
                let line = Line::of(&steps[index], width, started.elapsed(), result);
                end(&mut current, index, line, ended);
            }
        }
    }
}

fn end(states: &mut MutexGuard<'_, Vec<State>>, index: usize, line: Line, ended: &Condvar) {
    states[index] = State::Done(line);
    // Output that nobody can see is no reason to stop.
    let _ = io::stdout().flush();
    ended.notify_all();
}

/// The first step that may run now. Those that want to be alone come when nothing else is left to do.
fn next(steps: &[Step], states: &[State]) -> Next {
    let is = |index: usize, wanted: fn(&State) -> bool| states.get(index).is_some_and(wanted);
    let waiting = |index: &usize| is(*index, |state| matches!(state, State::Waiting));
    let running = |index: usize| is(index, |state| matches!(state, State::Running));
    let passed = |index: usize| {
        is(index, |state| matches!(state, State::Done(line) if line.verdict == Verdict::Passed))
    };
    let done = |index: usize| is(index, |state| matches!(state, State::Done(_)));
    let needs = |index: usize| {
        steps[index].needs.iter().filter_map(|need| steps.iter().position(|step| step.name == *need))
    };

    let left: Vec<usize> = (0..steps.len()).filter(waiting).collect();
    if left.is_empty() {
        return Next::Finish;
    }
    for &index in &left {
        if let Some(missing) = needs(index).find(|&need| done(need) && !passed(need)) {
            return Next::Skip(index, missing);
        }
    }
    let busy: Vec<Company> =
        (0..steps.len()).filter(|&index| running(index)).map(|index| steps[index].company).collect();
    if busy.contains(&Company::Alone) {
        return Next::Wait;
    }
    let ready = |index: &&usize| needs(**index).all(passed);
    let beside = left
        .iter()
        .filter(ready)
        .find(|&&index| steps[index].company != Company::Alone && !busy.contains(&steps[index].company));
    match beside {
        Some(&index) => Next::Run(index),
        None if busy.is_empty() => left.iter().find(ready).map_or(Next::Finish, |&index| Next::Run(index)),
        None => Next::Wait,
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::super::{Outcome, Step, Uses, step};
    use super::{Line, Next, State, next};
    use crate::project::Project;

    const PASSES: fn(&Project) -> anyhow::Result<Outcome> = |_| Ok(Outcome::Passed);

    fn steps() -> Vec<Step> {
        vec![
            step("measures", &[], PASSES),
            step("compiles", &[], PASSES).using(Uses::NativeBuild),
            step("compiles more", &[], PASSES).using(Uses::NativeBuild),
            step("fetches", &[], PASSES).using(Uses::Debian),
            step("uses what is fetched", &["fetches"], PASSES).using(Uses::App),
        ]
    }

    fn waiting(steps: &[Step]) -> Vec<State> {
        steps.iter().map(|_| State::Waiting).collect()
    }

    fn ended(step: &Step, passed: bool) -> State {
        let result = if passed { Ok(Outcome::Passed) } else { Ok(Outcome::Skipped(String::new())) };
        State::Done(Line::of(step, 0, Duration::ZERO, result))
    }

    #[test]
    fn two_steps_that_use_the_same_do_not_run_together() {
        let steps = steps();
        let mut states = waiting(&steps);
        assert_eq!(next(&steps, &states), Next::Run(1));
        states[1] = State::Running;
        assert_eq!(next(&steps, &states), Next::Run(3));
        states[3] = State::Running;
        assert_eq!(next(&steps, &states), Next::Wait);
        states[1] = ended(&steps[1], true);
        assert_eq!(next(&steps, &states), Next::Run(2));
    }

    #[test]
    fn what_measures_waits_until_nothing_runs_and_nothing_runs_beside_it() {
        let steps = steps();
        let mut states = waiting(&steps);
        for index in 1..4 {
            states[index] = ended(&steps[index], true);
        }
        states[4] = State::Running;
        assert_eq!(next(&steps, &states), Next::Wait);
        states[4] = ended(&steps[4], true);
        assert_eq!(next(&steps, &states), Next::Run(0));
        states[0] = State::Running;
        states[4] = State::Waiting;
        assert_eq!(next(&steps, &states), Next::Wait);
    }

    #[test]
    fn what_lacks_something_is_not_run() {
        let steps = steps();
        let mut states = waiting(&steps);
        states[3] = ended(&steps[3], false);
        assert_eq!(next(&steps, &states), Next::Skip(4, 3));
        for index in 0..5 {
            states[index] = ended(&steps[index], true);
        }
        assert_eq!(next(&steps, &states), Next::Finish);
    }
}
