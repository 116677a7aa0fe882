//! Whether time tells where two values differ: `probe-timing MEASUREMENTS`.
//!
//! A comparison that stops at the first difference is measured too, and has to be caught: a test that cannot see a leak
//! says nothing.

extern crate alloc;

mod signature;

use std::env;
use std::hint::black_box;

use kyc_webhooks::{Credential, Secret, UnixTime, didit, idwise};
use kyc_webhooks_probes::random::Random;
use kyc_webhooks_probes::row;
use kyc_webhooks_probes::welch::{LIMIT, Told, compare};
use signature::Digest;

/// A comparison of about ten nanoseconds is measured so many times at once.
const REPEATED: usize = 20;
const BODY: &str =
    r#"{"session_id":"s-1","status":"Approved","timestamp":1800000000,"webhook_type":"status.updated"}"#;
const NOW: UnixTime = UnixTime::from_seconds(1_800_000_000);

fn main() {
    let measurements = env::args().nth(1).and_then(|text| text.parse().ok()).unwrap_or(50_000);
    let held = |check: &str, told: Told| {
        let remark = format!("t is {:.1}, limit {LIMIT}", told.t);
        row::print(&format!("time: {check}"), told.measurements, "measurements", told.apart.into(), &remark);
    };
    let known = b"0123456789abcdef0123456789abcdef";
    let expected = digest(*known);

    let told = compare(
        measurements,
        REPEATED,
        |first, _| differing(known, first),
        |presented| {
            black_box(stops_early(presented, black_box(known)));
        },
    );
    let remark = format!("t is {:.1}, has to be beyond {LIMIT}", told.t);
    let missed = (!told.apart).into();
    row::print(
        "time: a comparison that stops early is caught",
        told.measurements,
        "measurements",
        missed,
        &remark,
    );

    held(
        "digests that differ in the first and in the last byte",
        compare(
            measurements,
            REPEATED,
            |first, _| digest(differing(known, first)),
            |presented| {
                black_box(signature::equal(presented, black_box(&expected)));
            },
        ),
    );
    held(
        "digests that are equal and that differ",
        compare(
            measurements,
            REPEATED,
            |equal, random| {
                // Drawn for either, here and below: what was done before must not tell which it is.
                let other = random.bytes();
                digest(if equal { *known } else { other })
            },
            |presented| {
                black_box(signature::equal(presented, black_box(&expected)));
            },
        ),
    );
    held("signatures that differ in the first and in the last digit, verified", signatures(measurements));
    held("credentials that differ in the first and in the last byte", credentials(measurements));
    held("credentials expected to be of 9 and of 200 bytes", lengths(measurements));
    held(
        "Base64 written of letters and of anything",
        compare(
            measurements,
            REPEATED,
            |letters, random| {
                let anything = random.bytes::<33>();
                if letters { [0; 33] } else { anything }
            },
            |bytes| {
                black_box(signature::base64::encode(bytes));
            },
        ),
    );

    // What a sender writes is no secret to the sender, so these may differ.
    let told_only = |check: &str, told: Told| {
        let remark = format!("t is {:.1}; not held to anything, what is read is the sender's own", told.t);
        row::print(&format!("time: {check}"), told.measurements, "measurements", 0, &remark);
    };
    told_only(
        "hexadecimal read of digits and of letters",
        compare(
            measurements,
            REPEATED,
            |digits, _| if digits { "0".repeat(64) } else { "f".repeat(64) },
            |text| {
                black_box(Digest::from_hex(text.as_bytes()));
            },
        ),
    );
    told_only(
        "Base64 read of letters and of anything",
        compare(
            measurements,
            REPEATED,
            |letters, random| digest(if letters { [0; 32] } else { random.bytes() }).to_base64(),
            |text| {
                black_box(Digest::from_base64(text.as_bytes()));
            },
        ),
    );
}

fn digest(bytes: [u8; 32]) -> Digest {
    Digest::from_hex(hex::encode(bytes).as_bytes()).expect("64 digits")
}

fn differing(known: &[u8; 32], first: bool) -> [u8; 32] {
    let mut bytes = *known;
    bytes[if first { 0 } else { 31 }] ^= 1;
    bytes
}

/// As nobody should compare.
#[inline(never)]
fn stops_early(one: &[u8; 32], other: &[u8; 32]) -> bool {
    one.iter().zip(other).all(|(one, other)| black_box(one) == other)
}

fn signatures(measurements: usize) -> Told {
    let secret = || Secret::new("an invented secret").expect("not empty");
    let verifier = didit::Verifier::new([secret()]).expect("one");
    let genuine =
        didit::Signer::new(secret()).sign(didit::Scheme::V2, BODY.as_bytes(), NOW).expect("it is JSON");
    let wrong = |first: bool| {
        let mut digits = genuine.clone().into_bytes();
        let place = if first { 0 } else { digits.len() - 1 };
        // A digit for a digit and a letter for a letter, because the two are not read in the same time.
        digits[place] = match digits[place] {
            digit @ b'0'..=b'9' => digit ^ 1,
            b'a' => b'b',
            _ => b'a',
        };
        String::from_utf8(digits).expect("digits")
    };
    compare(
        measurements,
        1,
        |first, _| wrong(first),
        |signature| {
            let headers = [("X-Signature-V2", &**signature), ("X-Timestamp", "1800000000")];
            assert!(black_box(verifier.verify(&headers, BODY, NOW)).is_err());
        },
    )
}

fn authenticator(value: &str) -> idwise::Authenticator {
    idwise::Authenticator::new([Credential::header("X-Key", value).expect("valid")]).expect("one")
}

fn credentials(measurements: usize) -> Told {
    let expected = "an invented credential of the usual length";
    let authenticator = authenticator(expected);
    let wrong = [expected.replace("length", "lengtj"), expected.replacen("an", "bn", 1)];
    compare(
        measurements,
        1,
        // Copied, so that both lie where the other might.
        |first, _| wrong[usize::from(first)].clone(),
        |presented| {
            assert!(black_box(authenticator.authenticate(&[("X-Key", &**presented)], BODY)).is_err());
        },
    )
}

/// The length of what is presented is known to who presents it; that of what is expected is not.
fn lengths(measurements: usize) -> Told {
    let (long, presented) = ("k".repeat(200), "j".repeat(40));
    compare(
        measurements,
        1,
        |is_short, random: &mut Random| {
            // Both, and either first, so that neither where one lies in memory nor what was done before tells which it is.
            let is_first = random.number().is_multiple_of(2);
            let [one, other] = [is_first == is_short, is_first != is_short]
                .map(|is_short| authenticator(if is_short { "an invent" } else { &long }));
            if is_first { [one, other] } else { [other, one] }
        },
        |[authenticator, _]| {
            assert!(black_box(authenticator.authenticate(&[("X-Key", &*presented)], BODY)).is_err());
        },
    )
}
