//! What the most hostile inputs cost: `probe-worst-cases [long]`.
//!
//! Each is measured beside an ordinary body of the same size, both refused for their signature, which is after all the
//! work. Three things are held: how many times as long it takes, how many times its own size it takes in memory, and that
//! ten times as much takes little more than ten times as long.

use std::env;
use std::hint::black_box;
use std::time::{Duration, Instant};

use kyc_webhooks::canonical::{DEFAULT_MAX_BODY_BYTES, MAX_DEPTH, MAX_INTEGER_DIGITS, MAX_LONG_FLOATS};
use kyc_webhooks::explain::{Explainer, MAX_MACS};
use kyc_webhooks::{Secret, UnixTime, didit};
use kyc_webhooks_probes::row;

/// How many times as long as an ordinary body of the same size. The most were measured for empty arrays.
const MOST_TIMES_ORDINARY: f64 = 12.0;
/// How many times as long as verification an explanation of the same body.
const MOST_TIMES_VERIFIED: f64 = 2000.0;
/// How many times its size in memory: what SECURITY.md says.
const MOST_TIMES_SIZE: f64 = 30.0;
/// How many times as long ten times as much may take: sorting takes a little more than ten.
const MOST_GROWTH: f64 = 14.0;

const NOW: UnixTime = UnixTime::from_seconds(1_800_000_000);
const WRONG: &str = "0000000000000000000000000000000000000000000000000000000000000000";
const ROUNDS: usize = 7;

/// A body, by about how many bytes it is to have.
type Body = fn(usize) -> String;

const BODIES: &[(&str, Body)] = &[
    ("one long text", |size| object(&format!("\"{}\"", "x".repeat(size)))),
    ("escapes of two bytes", |size| object(&format!("\"{}\"", "\\n".repeat(size / 2)))),
    ("escapes of one character", |size| object(&format!("\"{}\"", "\\u00e9".repeat(size / 6)))),
    ("escapes by pairs", |size| object(&format!("\"{}\"", "\\ud83d\\ude00".repeat(size / 12)))),
    ("characters of four bytes", |size| object(&format!("\"{}\"", "\u{1f600}".repeat(size / 4)))),
    ("white space", |size| object(&" ".repeat(size)).replace("}", "1}")),
    ("short numbers", |size| array(size, "1")),
    ("short floats", |size| array(size, "1.5")),
    ("floats that are written longer", |size| array(size, "1e22")),
    ("floats of 17 digits", |size| array(size, "0.12345678901234568")),
    ("the longest integers", |size| array(size, &"7".repeat(MAX_INTEGER_DIGITS))),
    ("as many floats of many digits as may be", |size| {
        let digits = "7".repeat((size / MAX_LONG_FLOATS).max(30));
        array((digits.len() + 3) * MAX_LONG_FLOATS.min(size / digits.len()), &format!("0.{digits}"))
    }),
    ("empty arrays", |size| array(size, "[]")),
    ("empty objects", |size| array(size, "{}")),
    ("as deep as may be", |size| {
        let deep = MAX_DEPTH - 2;
        array(size, &format!("{}{}", "[".repeat(deep), "]".repeat(deep)))
    }),
    ("members from last to first", |size| members(size, |at, all| format!("k{:08}", all - at))),
    ("members in no order", |size| members(size, |at, _| format!("k{:08x}", at.wrapping_mul(0x9E37_79B1) as u32))),
    ("names that differ at their ends", |size| {
        members(size, |at, all| format!("{}{:08}", "n".repeat(200), all - at))
    }),
    ("one name again at the end", |size| {
        members(size, |at, all| format!("k{:08}", if at + 1 == all { 0 } else { at }))
    }),
    ("broken in the last byte", |size| ordinary(size).replace("]}", "]]")),
];

/// A value in what Didit sends.
fn object(value: &str) -> String {
    format!("{{\"webhook_type\":\"status.updated\",\"timestamp\":1800000000,\"decision\":{value}}}")
}

fn array(size: usize, element: &str) -> String {
    object(&format!("[{}{element}]", format!("{element},").repeat(size / (element.len() + 1))))
}

fn members(size: usize, name: fn(usize, usize) -> String) -> String {
    let all = size / (name(0, 1).len() + 5);
    let each: Vec<String> = (0..all).map(|at| format!("\"{}\":1", name(at, all))).collect();
    object(&format!("{{{}}}", each.join(",")))
}

fn ordinary(size: usize) -> String {
    array(size, r#"{"id":"5f1c","name":"Zoé Example","score":0.93,"matches":[1,2],"status":"Approved","note":null}"#)
}

struct Cost {
    /// Of one call, the shortest of several.
    time: Duration,
    /// The most that was allocated at once.
    memory: u64,
}

/// What calls cost, each by turns with the others.
fn measured(calls: &[&dyn Fn()]) -> Vec<Cost> {
    let mut costs: Vec<Cost> = calls
        .iter()
        .map(|call| Cost { time: Duration::MAX, memory: allocation_counter::measure(call).bytes_max })
        .collect();
    for _ in 0..ROUNDS {
        for (call, cost) in calls.iter().zip(&mut costs) {
            let started = Instant::now();
            call();
            cost.time = cost.time.min(started.elapsed());
        }
    }
    costs
}

fn times(one: Duration, other: Duration) -> f64 {
    one.as_secs_f64() / other.as_secs_f64()
}

fn refused(verifier: &didit::Verifier, headers: &[(&str, &str)], body: &str) {
    assert!(black_box(verifier.verify(headers, body, NOW)).is_err(), "nothing here is signed");
}

fn main() {
    let long = env::args().nth(1).as_deref() == Some("long");
    let size = if long { 16 << 20 } else { DEFAULT_MAX_BODY_BYTES - 10_000 };
    let secret = || Secret::new("an invented secret").expect("not empty");
    let verifier = didit::Verifier::new([secret()]).expect("one").max_body_bytes(2 * size);
    let headers = [("X-Signature-V2", WRONG), ("X-Signature", WRONG), ("X-Timestamp", "1800000000")];

    for (name, body) in BODIES {
        let (large, small, usual) = (body(size), body(size / 10), ordinary(body(size).len()));
        let calls: [&dyn Fn(); 3] = [
            &|| refused(&verifier, &headers, &large),
            &|| (0..10).for_each(|_| refused(&verifier, &headers, &small)),
            &|| refused(&verifier, &headers, &usual),
        ];
        let [of_large, of_small, of_usual] = &measured(&calls)[..] else { unreachable!("three calls") };
        let slower = times(of_large.time, of_usual.time);
        let growth = 10.0 * times(of_large.time, of_small.time);
        let memory = of_large.memory as f64 / large.len() as f64;
        held(name, large.len(), &[
            (slower, MOST_TIMES_ORDINARY, "times the time of an ordinary body"),
            (growth, MOST_GROWTH, "times the time of a tenth of it"),
            (memory, MOST_TIMES_SIZE, "times its size in memory"),
        ]);
    }
    headers_and_secrets(size);
    explanations(if long { DEFAULT_MAX_BODY_BYTES } else { 64 << 10 });
}

/// Prints the figures; one beyond its bound is a failure.
fn held(name: &str, bytes: usize, figures: &[(f64, f64, &str)]) {
    let failures = figures.iter().filter(|(figure, most, _)| figure > most).count();
    let remarks: Vec<String> =
        figures.iter().map(|(figure, most, what)| format!("{figure:.1} {what} (at most {most})")).collect();
    row::print(&format!("worst case: {name}"), bytes, "bytes", failures, &remarks.join(", "));
}

/// A small body with much else, beside an ordinary body as large as that is.
fn headers_and_secrets(size: usize) {
    let secret = || Secret::new("an invented secret").expect("not empty");
    let verifier = didit::Verifier::new([secret()]).expect("one").max_body_bytes(2 * size);
    let (small, usual) = (object("{}"), ordinary(size));
    let signed = [("X-Signature-V2", WRONG), ("X-Timestamp", "1800000000")];
    let many = |count: usize| -> Vec<(String, String)> {
        let others = (0..count).map(|at| (format!("X-Other-Header-{at:08}"), "v".repeat(20)));
        others.chain(signed.map(|(name, value)| (name.to_owned(), value.to_owned()))).collect()
    };
    let lists = |count: usize| [("X-Signature-V2", vec![WRONG; count].join(","))];
    let (all, tenth) = (many(size / 44), many(size / 440));
    let (list, tenth_of_list) = (lists(size / 65), lists(size / 650));
    let calls: [&dyn Fn(); 5] = [
        &|| refused(&verifier, &signed, &usual),
        &|| assert!(verifier.verify(&all[..], &small, NOW).is_err()),
        &|| (0..10).for_each(|_| assert!(verifier.verify(&tenth[..], &small, NOW).is_err())),
        &|| assert!(verifier.verify(&list[..], &small, NOW).is_err()),
        &|| (0..10).for_each(|_| assert!(verifier.verify(&tenth_of_list[..], &small, NOW).is_err())),
    ];
    let costs = measured(&calls);
    for (name, bytes, [of_all, of_tenth]) in [
        ("headers without number", 44 * all.len(), [&costs[1], &costs[2]]),
        ("a list of signatures without end", list[0].1.len(), [&costs[3], &costs[4]]),
    ] {
        held(name, bytes, &[
            (times(of_all.time, costs[0].time), MOST_TIMES_ORDINARY, "times the time of an ordinary body"),
            (10.0 * times(of_all.time, of_tenth.time), MOST_GROWTH, "times the time of a tenth of it"),
            (of_all.memory as f64 / bytes as f64, MOST_TIMES_SIZE, "times its size in memory"),
        ]);
    }

    let of_secrets = |count: usize| didit::Verifier::new((0..count).map(|_| secret())).expect("some");
    let (one, ten, hundred) = (of_secrets(1), of_secrets(10), of_secrets(100));
    let body = ordinary(size / 10);
    let calls: [&dyn Fn(); 3] = [
        &|| refused(&one, &signed, &body),
        &|| refused(&ten, &signed, &body),
        &|| refused(&hundred, &signed, &body),
    ];
    let costs = measured(&calls);
    let remark = "times the time of ten secrets, which are yours to choose";
    held("a hundred secrets", body.len(), &[
        (times(costs[2].time, costs[1].time), MOST_GROWTH, remark),
        (costs[2].memory as f64 / body.len() as f64, MOST_TIMES_SIZE, "times its size in memory"),
    ]);
}

/// An explanation tries much, and no more than it says.
fn explanations(size: usize) {
    let verifier = didit::Verifier::new([Secret::new("an invented secret").expect("not empty")]).expect("one");
    let explainer = Explainer::didit([" 'whsec_an invented secret' "]).expect("one");
    let headers = [("X-Signature-V2", WRONG), ("X-Signature", WRONG), ("X-Timestamp", "1800000000")];
    for (name, body) in BODIES {
        let (large, small) = (body(size), body(size / 10));
        let explain = |body: &str| {
            let report = explainer.explain(&headers, body, NOW);
            assert!(report.macs() <= MAX_MACS);
        };
        let calls: [&dyn Fn(); 3] = [
            &|| explain(&large),
            &|| (0..10).for_each(|_| explain(&small)),
            &|| refused(&verifier, &headers, &large),
        ];
        let costs = measured(&calls);
        let bytes = large.len();
        held(&format!("explained: {name}"), bytes, &[
            (times(costs[0].time, costs[2].time), MOST_TIMES_VERIFIED, "times the time of verifying it"),
            (10.0 * times(costs[0].time, costs[1].time), MOST_GROWTH, "times the time of a tenth of it"),
            (costs[0].memory as f64 / bytes as f64, 2.0 * MOST_TIMES_SIZE, "times its size in memory"),
        ]);
    }
}
