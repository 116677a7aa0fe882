//! What a report must not show.

use kyc_webhooks::explain::{Detail, ExpectedHeader, Explainer};
use kyc_webhooks::{UnixTime, dhmad};

use super::random::NOW;
use super::redo::mac;

const PRIVATE: &str = "Zebulon-Private";
const SECRET: &str = "quagga-secret-1";

/// A body with something private in every place that a report speaks of.
fn body() -> String {
    format!(
        "\u{feff}{{\"status\":\"{PRIVATE}\",\"decision\":{{\"{PRIVATE}\":[{{\"{PRIVATE}\":9007199254740993,\"a\":-0.0}}]}},\
         \"vendor_data\":\"{PRIVATE}\",\"metadata\":{{\"z\":0.10000000000000000001,\"{PRIVATE}\":-0}},\
         \"timestamp\":{NOW},\"webhook_type\":\"status.updated\",\"type\":\"identity.x\"}}"
    )
}

fn shown(explainer: &Explainer, headers: &[(&str, &str)], body: &str) -> String {
    let report = explainer.explain(headers, body, UnixTime::from_seconds(NOW));
    format!(
        "{report:?} {report:#?} {} {} {explainer:?}",
        report.to_json(),
        serde_json::to_string(&report).expect("JSON")
    )
}

fn explainers(secret: &str) -> [Explainer; 4] {
    [
        Explainer::didit([secret]).unwrap().secrets_used_elsewhere([SECRET]).unwrap(),
        Explainer::dhmad([secret], dhmad::Settings::default()).unwrap(),
        Explainer::idwise([ExpectedHeader::bearer(secret).unwrap()]).unwrap(),
        Explainer::agio([ExpectedHeader::basic(secret, secret).unwrap()]).unwrap(),
    ]
}

#[test]
fn a_report_shows_no_secret_no_signature_and_nothing_of_the_body() {
    let body = body();
    let right = hex::encode(mac(SECRET.as_bytes(), body.as_bytes()));
    let other = hex::encode(mac(b"another", body.as_bytes()));
    let bearer = format!("Bearer {SECRET}");
    let cut = &body[..body.len() - 20];
    for configured in [SECRET.to_owned(), format!("{SECRET}\n"), format!("'{SECRET}'")] {
        for signature in [&right, &other, &format!("sha256={right}"), &PRIVATE.to_owned(), &SECRET.to_owned()]
        {
            let headers = [
                ("X-Signature", signature.as_str()),
                ("X-Signature-V2", signature),
                ("x-webhook-signature", signature),
                ("x-webhook-timestamp", PRIVATE),
                ("X-Timestamp", PRIVATE),
                (PRIVATE, PRIVATE),
                ("Authorization", &bearer),
            ];
            for explainer in explainers(&configured) {
                for body in [&*body, body.trim_start_matches('\u{feff}'), cut] {
                    let shown = shown(&explainer, &headers, body);
                    for private in [PRIVATE, SECRET, &right[..12], &other[..12]] {
                        assert!(!shown.contains(private), "{private} in {shown}");
                    }
                }
            }
        }
    }
}

#[test]
fn names_of_headers_are_shown_only_where_they_held_what_matches() {
    let body = body();
    let right = hex::encode(mac(SECRET.as_bytes(), body.as_bytes()));
    let explainer = Explainer::didit([SECRET]).unwrap();
    assert!(shown(&explainer, &[("X-Mine", &right)], &body).contains("X-Mine"));
    assert!(!shown(&explainer, &[("X-Mine", &right.replace('0', "1"))], &body).contains("X-Mine"));
    assert!(!shown(&explainer, &[("X-\u{1b}[31m", &right)], &body).contains("[31m"));
}

#[test]
fn values_are_shown_only_on_request_and_on_one_line() {
    let body = body();
    let plain = body.trim_start_matches('\u{feff}');
    let asked = Explainer::didit([SECRET]).unwrap().detail(Detail::WithValues);
    let report = asked.explain(&[("X-Signature", "")], plain, UnixTime::from_seconds(NOW));
    let path = |code| {
        let found = report.differences().iter().find(|difference| difference.code() == code);
        let found = found.unwrap_or_else(|| panic!("{code}: {report:?}"));
        (found.path().map(str::to_owned), found.value().map(str::to_owned), found.count())
    };
    let (found, value, count) = path("integer_beyond_2_53");
    assert_eq!(found, Some(format!("decision.{PRIVATE}[0].{PRIVATE}")));
    assert!(value.is_some_and(|value| value.starts_with("9007199254740993")));
    assert_eq!(count, 1);
    assert_eq!(path("negative_zero").0, Some(format!("decision.{PRIVATE}[0].a")));
    assert_eq!(path("negative_zero").2, 2);
    assert_eq!(path("keys_out_of_order").0.as_deref(), Some("decision"));
    assert_eq!(path("long_decimal").0.as_deref(), Some("metadata.z"));

    let hidden = Explainer::didit([SECRET]).unwrap();
    let report = hidden.explain(&[("X-Signature", "")], plain, UnixTime::from_seconds(NOW));
    let found: Vec<_> =
        report.differences().iter().map(|found| (found.code(), found.path(), found.value())).collect();
    let expected = [
        ("not_canonical", None, None),
        ("keys_out_of_order", Some("decision"), None),
        ("integer_beyond_2_53", Some("decision.*[0].*"), None),
        ("negative_zero", Some("decision.*[0].*"), None),
        ("long_decimal", Some("metadata.*"), None),
    ];
    assert_eq!(found.len(), expected.len(), "{found:?}");
    assert!(expected.iter().all(|expected| found.contains(expected)), "{found:?}");

    let odd = "{\"a\u{1b}[2J\":-0,\"\\u001b\\n\":-0,\"b\":\"\u{1b}\u{202e}\r\n";
    let report = asked.explain(&[("X-Signature", "")], odd, UnixTime::from_seconds(NOW));
    assert!(!report.to_json().contains(['\u{1b}', '\n', '\u{202e}']), "{report:?}");
}
