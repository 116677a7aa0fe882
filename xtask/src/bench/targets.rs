//! What everything may cost. This is the one place where that is said.

use std::ops::RangeInclusive;

/// One promise, and how it is seen whether it is kept.
pub(super) struct Target {
    pub(super) what: &'static str,
    pub(super) bound: Bound,
    pub(super) measure: Measure,
}

pub(super) enum Bound {
    AtMost(f64),
    AtLeast(f64),
}

pub(super) enum Measure {
    /// The time of one subject over that of another for the same delivery.
    Ratio { program: &'static str, of: &'static str, over: &'static str, deliveries: Deliveries },
    /// The time for each byte over that with 100 kB, of the same form.
    Growth { program: &'static str, of: &'static str },
    /// The time for each byte of a hostile delivery over that of 1 MB as the provider sends it.
    Hostile { program: &'static str, of: &'static str },
    /// A figure that is no time.
    Figure { program: &'static str, of: &'static str, figure: &'static str },
    /// A figure over another of the same line.
    FigureRatio { program: &'static str, of: &'static str, figure: &'static str, over: &'static str },
}

/// Which deliveries a ratio is taken of.
pub(super) struct Deliveries {
    pub(super) provider: &'static str,
    pub(super) forms: &'static [&'static str],
    pub(super) bytes: RangeInclusive<u64>,
}

/// All ordinary forms.
pub(super) const FORMS: &[&str] = &["provider", "unsorted", "pretty"];

/// The same in Rust and in Node.
const VERIFY: [(&str, &str); 2] = [("native", "verify"), ("node", "verify, envelope read")];
const NATIVE: (&str, &str) = VERIFY[0];
const NODE: (&str, &str) = VERIFY[1];

const fn didit(forms: &'static [&'static str], bytes: RangeInclusive<u64>) -> Deliveries {
    Deliveries { provider: "didit", forms, bytes }
}

const fn raw(bytes: RangeInclusive<u64>) -> Deliveries {
    Deliveries { provider: "dhmad", forms: &["raw"], bytes }
}

pub(super) const TARGETS: &[Target] = &[
    Target {
        what: "Rust, V2, as the provider sends it: time over HMAC-SHA256 of the same bytes",
        bound: Bound::AtMost(2.0),
        measure: Measure::Ratio {
            program: NATIVE.0,
            of: NATIVE.1,
            over: "hmac alone",
            deliveries: didit(&["provider"], 10_000..=1_000_000),
        },
    },
    Target {
        what: "Rust, V2, unsorted and pretty: time over HMAC-SHA256 of the same bytes",
        bound: Bound::AtMost(3.5),
        measure: Measure::Ratio {
            program: NATIVE.0,
            of: NATIVE.1,
            over: "hmac alone",
            deliveries: didit(&["unsorted", "pretty"], 10_000..=1_000_000),
        },
    },
    Target {
        what: "Node, V2, envelope read: times faster than the snippet of the docs",
        bound: Bound::AtLeast(5.0),
        measure: Measure::Ratio {
            program: NODE.0,
            of: "docs snippet",
            over: NODE.1,
            deliveries: didit(FORMS, 1_750..=100_000),
        },
    },
    Target {
        what: "Node, V2, payload read: times faster than the snippet of the docs",
        bound: Bound::AtLeast(2.3),
        measure: Measure::Ratio {
            program: NODE.0,
            of: "docs snippet",
            over: "verify, payload read",
            deliveries: didit(FORMS, 1_750..=100_000),
        },
    },
    Target {
        what: "Node, raw bytes, up to 1 kB: times faster than createHmac",
        bound: Bound::AtLeast(1.0),
        measure: Measure::Ratio {
            program: NODE.0,
            of: "node:crypto createHmac",
            over: NODE.1,
            deliveries: raw(0..=1_000),
        },
    },
    Target {
        what: "Node, raw bytes, above 1 kB: times faster than createHmac",
        bound: Bound::AtLeast(0.9),
        measure: Measure::Ratio {
            program: NODE.0,
            of: "node:crypto createHmac",
            over: NODE.1,
            deliveries: raw(1_001..=1_000_000),
        },
    },
    Target {
        what: "Rust, growth: 1 MB over ten times 100 kB",
        bound: Bound::AtMost(1.15),
        measure: Measure::Growth { program: NATIVE.0, of: NATIVE.1 },
    },
    Target {
        what: "Node, growth: 1 MB over ten times 100 kB",
        bound: Bound::AtMost(1.15),
        measure: Measure::Growth { program: NODE.0, of: NODE.1 },
    },
    Target {
        what: "Rust, hostile 1 MB over an ordinary one",
        bound: Bound::AtMost(8.0),
        measure: Measure::Hostile { program: NATIVE.0, of: NATIVE.1 },
    },
    Target {
        what: "Node, hostile 1 MB over an ordinary one",
        bound: Bound::AtMost(8.0),
        measure: Measure::Hostile { program: NODE.0, of: NODE.1 },
    },
    Target {
        what: "Rust, allocations a verification, warm",
        bound: Bound::AtMost(2.0),
        measure: Measure::Figure { program: "native", of: "allocations", figure: "count" },
    },
    Target {
        what: "Node, bytes that the memory of WebAssembly grows by in 1,000,000 verifications",
        bound: Bound::AtMost(0.0),
        measure: Measure::Figure { program: "node", of: "memory growth", figure: "count" },
    },
    Target {
        what: "Rust, typed decision: times faster than serde_json into the same structs",
        bound: Bound::AtLeast(1.0),
        measure: Measure::Ratio {
            program: "native",
            of: "serde_json typed decision",
            over: "typed decision",
            deliveries: didit(FORMS, 0..=1_000_000),
        },
    },
    Target {
        what: "Node, cold import, milliseconds",
        bound: Bound::AtMost(15.0),
        measure: Measure::Figure { program: "node", of: "cold import", figure: "milliseconds" },
    },
    Target {
        what: "Node, cold import over that of an empty module of the same size",
        bound: Bound::AtMost(2.0),
        measure: Measure::FigureRatio {
            program: "node",
            of: "cold import",
            figure: "milliseconds",
            over: "empty",
        },
    },
];
