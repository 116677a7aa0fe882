//! What an explanation costs at most.

use kyc_webhooks::explain::{Detail, ExpectedHeader, Explainer, MAX_HASHED_BYTES, MAX_MACS, Verdict};
use kyc_webhooks::{UnixTime, dhmad};

use super::random::NOW;

const WRONG: &str = "00000000000000000000000000000000000000000000000000000000000000aa";

#[test]
fn the_readme_states_the_limits() {
    assert_eq!((MAX_MACS, MAX_HASHED_BYTES), (8192, 256 << 20));
    assert!(include_str!("../../README.md").contains("at most 8,192 MACs over at most 256 MiB"));
}

#[test]
fn an_ordinary_delivery_takes_about_a_hundred_macs() {
    let body = format!("{{\"timestamp\":{NOW},\"status\":\"Approved\",\"note\":\"{}\"}}", "Zoë ".repeat(500));
    let explainer = Explainer::didit(["an invented secret"]).unwrap();
    let report = explainer.explain(&[("X-Signature", WRONG)], &body, UnixTime::from_seconds(NOW));
    assert_eq!(report.verdict(), Verdict::Unexplained);
    assert!(report.is_complete() && (50..200).contains(&report.macs()), "{}", report.macs());
}

#[test]
fn many_secrets_come_to_the_limit_and_no_further() {
    let body = format!("{{\"é\": [1.0, 9007199254740993], \"\\u00e9a\": \"\\/\", \"timestamp\":{NOW}}}\n");
    let secrets: Vec<_> = (0..200).map(|at| format!(" 'whsec_00112233445566{at:04}' ")).collect();
    let explainer = Explainer::dhmad(&secrets, dhmad::Settings::default()).unwrap();
    let explainer = explainer.secrets_used_elsewhere(&secrets).unwrap();
    let headers = [("x-webhook-signature", WRONG), ("x-webhook-timestamp", "2027-01-15T08:00:00Z")];
    let report = explainer.explain(&headers, &body, UnixTime::from_seconds(NOW));
    assert_eq!((report.macs(), report.is_complete()), (MAX_MACS, false));

    let tokens = (0..4000).map(|at| ExpectedHeader::bearer(format!("token {at}")).unwrap());
    let headers: Vec<_> = (0..300).map(|at| (format!("X-{at}"), "a,b,c,d,e,f,g,h,i")).collect();
    let report = Explainer::agio(tokens).unwrap().explain(&headers, &body, UnixTime::from_seconds(NOW));
    assert!(report.macs() <= MAX_MACS && !report.is_complete(), "{}", report.macs());
}

/// Texts that grow when they are written anew: nested, and with floats of many digits.
#[test]
fn a_hostile_body_of_the_longest_kind_ends() {
    let limit = 64 << 10;
    let deep = format!("{{\"a\":{}{}{}}}", "[".repeat(126), "1,".repeat(20_000) + "1", "]".repeat(126));
    let large = format!("{{\"a\":[{}1]}}", "1e308,".repeat(10_000));
    let keys: String = (0..5000).rev().map(|at| format!("\"\\u00e{at}\":-0,")).collect();
    let keys = format!("{{{}\"z\":{{}}}}", keys);
    for body in [deep, large, keys, "[".repeat(limit), "\"".repeat(limit), "\u{feff}".repeat(1000)] {
        assert!(body.len() <= 2 * limit);
        for detail in [Detail::WithoutValues, Detail::WithValues] {
            let explainer =
                Explainer::didit([" 'whsec_0011' "]).unwrap().max_body_bytes(2 * limit).detail(detail);
            let report = explainer.explain(&[("X-Signature", WRONG)], &body, UnixTime::from_seconds(NOW));
            assert_eq!(report.verdict(), Verdict::Unexplained);
            assert!(
                report.macs() <= MAX_MACS && report.to_json().len() < 20_000,
                "{}",
                report.to_json().len()
            );
        }
    }
}

#[test]
fn a_body_beyond_the_limit_is_not_looked_at() {
    let explainer = Explainer::didit(["x"]).unwrap().max_body_bytes(10);
    let report =
        explainer.explain(&[("X-Signature", WRONG)], "{\"a\":\"12345678\"}", UnixTime::from_seconds(NOW));
    assert_eq!((report.macs(), report.verdict()), (0, Verdict::Unexplained));
    assert_eq!(report.refusal().map(|error| error.code().as_str()), Some("body_too_large"));
}
