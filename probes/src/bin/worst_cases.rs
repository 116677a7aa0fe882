//! What the most hostile inputs cost: `probe-worst-cases [long]`.
//!
//! Each is as large as the limit on bodies lets it be and measured beside an ordinary body of the same size, both refused
//! for their signature, which is after all the work. Three things are held: how many times as long it takes, how many times
//! the limit it takes in memory, and that ten times as much takes about ten times as long.

use std::env;
use std::hint::black_box;
use std::time::Duration;

use cpu_time::ThreadTime;
use kyc_webhooks::canonical::{DEFAULT_MAX_BODY_BYTES, MAX_DEPTH, MAX_INTEGER_DIGITS, MAX_LONG_FLOATS};
use kyc_webhooks::explain::{Explainer, MAX_MACS};
use kyc_webhooks::{Secret, UnixTime, didit};
use kyc_webhooks_probes::row;

/// How many times as long as an ordinary body of the same size.
const MOST_TIMES_ORDINARY: f64 = 20.0;
/// How many times as long as verification an explanation of the same body.
const MOST_TIMES_VERIFIED: f64 = 1000.0;
/// How many times the limit in memory: what SECURITY.md says.
const MOST_TIMES_LIMIT: f64 = 30.0;
/// How many times the size of a body an explanation takes in memory: it has several texts at once.
const MOST_TIMES_EXPLAINED: f64 = 60.0;
/// How many times as long as a tenth of it: sorting takes more than ten, and so does what no longer fits a cache. Work that
/// grows by the square would take a hundred.
const MOST_GROWTH: f64 = 25.0;

const NOW: UnixTime = UnixTime::from_seconds(1_800_000_000);
const WRONG: &str = "0000000000000000000000000000000000000000000000000000000000000000";
const ROUNDS: usize = 3;
/// How often a bound has to be broken: what else a machine does is no failure.
const ATTEMPTS: usize = 3;

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
    ("floats that are written at the greatest length", |size| array(size, "1e308")),
    ("floats of 17 digits", |size| array(size, "0.12345678901234568")),
    ("the longest integers", |size| array(size, &"7".repeat(MAX_INTEGER_DIGITS))),
    ("as many floats of many digits as may be", |size| {
        array(size, &format!("0.{}", "7".repeat((size / MAX_LONG_FLOATS).max(30))))
    }),
    ("empty arrays", |size| array(size, "[]")),
    ("empty objects", |size| array(size, "{}")),
    ("as deep as may be", |size| {
        let deep = MAX_DEPTH - 2;
        array(size, &format!("{}{}", "[".repeat(deep), "]".repeat(deep)))
    }),
    ("members from last to first", |size| members(size, |at, all| format!("k{:08}", all - at))),
    ("members in no order", |size| {
        members(size, |at, _| format!("k{:08x}", at.wrapping_mul(0x9E37_79B1) as u32))
    }),
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
    array(
        size,
        r#"{"id":"5f1c","name":"Zoé Example","score":0.93,"matches":[1,2],"status":"Approved","note":null}"#,
    )
}

struct Cost {
    /// Of the processor, the median of several.
    time: Duration,
    /// The most that was allocated at once, in bytes.
    memory: u64,
}

/// What calls cost, each by turns with the others.
fn measured<const N: usize>(calls: [&dyn Fn(); N]) -> [Cost; N] {
    let memory = calls.map(|call| allocation_counter::measure(call).bytes_max);
    let rounds: [[Duration; N]; ROUNDS] = std::array::from_fn(|_| {
        calls.map(|call| {
            let started = ThreadTime::now();
            call();
            started.elapsed()
        })
    });
    std::array::from_fn(|at| {
        let mut times = rounds.map(|round| round[at]);
        times.sort_unstable();
        Cost { time: times[ROUNDS / 2], memory: memory[at] }
    })
}

fn times(one: &Cost, other: &Cost) -> f64 {
    one.time.as_secs_f64() / other.time.as_secs_f64()
}

/// A figure, the most that it may be, and what it says.
type Figure = (f64, f64, &'static str);

/// Prints the figures, which are taken again where one is beyond its bound.
fn held(name: &str, bytes: usize, figures: impl Fn() -> Vec<Figure>) {
    let beyond = |figures: &[Figure]| figures.iter().filter(|(figure, most, _)| figure > most).count();
    let mut taken = figures();
    for _ in 1..ATTEMPTS {
        if beyond(&taken) > 0 {
            taken = figures();
        }
    }
    let remarks: Vec<String> =
        taken.iter().map(|(figure, most, what)| format!("{figure:.1} {what} (at most {most})")).collect();
    row::print(&format!("worst case: {name}"), bytes, "bytes", beyond(&taken), &remarks.join(", "));
}

fn ten_times(call: impl Fn()) -> impl Fn() {
    move || (0..10).for_each(|_| call())
}

fn refused(verifier: &didit::Verifier, headers: &[(&str, &str)], body: &str) {
    assert!(black_box(verifier.verify(headers, body, NOW)).is_err(), "nothing here is signed");
}

fn secret() -> Secret {
    Secret::new("an invented secret").expect("not empty")
}

fn main() {
    let long = env::args().nth(1).as_deref() == Some("long");
    let limit = if long { 16 << 20 } else { DEFAULT_MAX_BODY_BYTES };
    for &(name, body) in BODIES {
        read(name, body, limit);
    }
    headers(limit);
    secrets(limit / 10);
    for &(name, body) in BODIES {
        explained(name, body, if long { DEFAULT_MAX_BODY_BYTES } else { 16 << 10 });
    }
}

const SIGNED: [(&str, &str); 3] =
    [("X-Signature-V2", WRONG), ("X-Signature", WRONG), ("X-Timestamp", "1800000000")];

fn read(name: &str, body: Body, limit: usize) {
    let verifier = didit::Verifier::new([secret()]).expect("one").max_body_bytes(limit);
    // What is there beside the value has about two hundred bytes, and no element more than five thousand.
    let size = limit - 6000;
    let (large, small) = (body(size), body(size / 10));
    let usual = ordinary(large.len() - 200);
    held(name, large.len(), || {
        let [of_large, of_small, of_usual] = measured([
            &|| refused(&verifier, &SIGNED, &large),
            &ten_times(|| refused(&verifier, &SIGNED, &small)),
            &|| refused(&verifier, &SIGNED, &usual),
        ]);
        vec![
            (times(&of_large, &of_usual), MOST_TIMES_ORDINARY, "times the time of an ordinary body"),
            (10.0 * times(&of_large, &of_small), MOST_GROWTH, "times the time of a tenth of it"),
            (of_large.memory as f64 / limit as f64, MOST_TIMES_LIMIT, "times the limit in memory"),
        ]
    });
}

/// A small body with much else, beside an ordinary body as large as that is.
fn headers(limit: usize) {
    let verifier = didit::Verifier::new([secret()]).expect("one").max_body_bytes(limit);
    let (small, usual) = (object("{}"), ordinary(limit - 6000));
    let many = |count: usize| -> Vec<(String, String)> {
        let others = (0..count).map(|at| (format!("X-Other-Header-{at:08}"), "v".repeat(20)));
        others.chain(SIGNED.map(|(name, value)| (name.to_owned(), value.to_owned()))).collect()
    };
    let list = |count: usize| vec![("X-Signature-V2".to_owned(), vec![WRONG; count].join(","))];
    for (name, headers) in
        [("headers without number", many(limit / 44)), ("a list of signatures without end", list(limit / 65))]
    {
        let bytes = headers.iter().map(|(name, value)| name.len() + value.len()).sum();
        held(name, bytes, || {
            let [of_headers, of_usual] =
                measured([&|| assert!(verifier.verify(&headers[..], &small, NOW).is_err()), &|| {
                    refused(&verifier, &SIGNED, &usual)
                }]);
            vec![
                (times(&of_headers, &of_usual), 1.0, "times the time of an ordinary body"),
                (of_headers.memory as f64 / bytes as f64, 1.0, "times their size in memory"),
            ]
        });
    }
}

/// How many there are is the caller's choice, so that nothing is held but that they take their turn.
fn secrets(size: usize) {
    let of = |count: usize| {
        didit::Verifier::new((0..count).map(|_| secret())).expect("some").max_body_bytes(2 * size)
    };
    let (ten, hundred) = (of(10), of(100));
    let body = ordinary(size);
    held("a hundred secrets", body.len(), || {
        let [of_ten, of_hundred] =
            measured([&|| refused(&ten, &SIGNED, &body), &|| refused(&hundred, &SIGNED, &body)]);
        vec![
            (times(&of_hundred, &of_ten), MOST_GROWTH, "times the time of ten"),
            (of_hundred.memory as f64 / of_ten.memory as f64, 1.0, "times the memory of ten"),
        ]
    });
}

/// An explanation tries much, and no more than it says.
fn explained(name: &str, body: Body, size: usize) {
    let verifier = didit::Verifier::new([secret()]).expect("one").max_body_bytes(2 * size);
    let explainer = Explainer::didit([" 'whsec_an invented secret' "]).expect("one").max_body_bytes(2 * size);
    let (large, small) = (body(size), body(size / 10));
    let explain = |body: &str| assert!(explainer.explain(&SIGNED, body, NOW).macs() <= MAX_MACS);
    held(&format!("explained: {name}"), large.len(), || {
        let [of_large, of_small, verified] =
            measured([&|| explain(&large), &ten_times(|| explain(&small)), &|| {
                refused(&verifier, &SIGNED, &large)
            }]);
        vec![
            (times(&of_large, &verified), MOST_TIMES_VERIFIED, "times the time of verifying it"),
            (10.0 * times(&of_large, &of_small), MOST_GROWTH, "times the time of a tenth of it"),
            (of_large.memory as f64 / large.len() as f64, MOST_TIMES_EXPLAINED, "times its size in memory"),
        ]
    });
}
