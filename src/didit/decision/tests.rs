use std::string::ToString;
use std::vec::Vec;

use super::{AnyDecision, Decision, DecisionV1, DecisionV2, FeaturesV1, LocalizedText, TimeZoneOffset};
use crate::ErrorCode;
use crate::canonical::{Document, Form, canonicalize};
use crate::model::Model;
use crate::model::typescript::{Declarations, TypeScript};

macro_rules! sample {
    ($name:literal) => {
        include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/samples/didit_decisions/", $name))
    };
}

const V3_USER: &str = sample!("v3_user.json");
const V3_BUSINESS: &str = sample!("v3_business.json");
const V2: &str = sample!("v2.json");
const V1: &str = sample!("v1.json");

fn read(body: &str) -> AnyDecision {
    AnyDecision::from_json(body.as_bytes()).unwrap()
}

fn read_v3(body: &str) -> Decision {
    match read(body) {
        AnyDecision::V3(decision) => *decision,
        other => panic!("{other:?}"),
    }
}

/// The first problem, as text.
fn problem(body: &str) -> String {
    let error = AnyDecision::from_json(body.as_bytes()).unwrap_err();
    assert_eq!((error.code(), error.status()), (ErrorCode::FieldUnexpected, 400));
    assert_eq!(error.problem().unwrap().to_string(), error.to_string());
    error.to_string()
}

fn problems(body: &str) -> Vec<String> {
    let document = Document::read(body.as_bytes(), usize::MAX).unwrap();
    let problems = crate::model::problems(document.root(), &[AnyDecision::SHAPE]);
    problems.iter().map(ToString::to_string).collect()
}

#[test]
fn samples_come_back_as_they_were() {
    for sample in [V3_USER, V3_BUSINESS, V2, V1] {
        let written = serde_json::to_string(&read(sample)).unwrap();
        let canonical = |text: &str| canonicalize(text.as_bytes(), Form::Utf8).unwrap();
        assert_eq!(canonical(&written), canonical(sample));
    }
}

#[test]
fn each_version_reads_by_its_own_type_too() {
    let decision = Decision::from_json(V3_USER.as_bytes()).unwrap();
    assert_eq!(read(V3_USER), AnyDecision::V3(decision.into()));
    let decision = Decision::from_json(V3_BUSINESS.as_bytes()).unwrap();
    assert_eq!(read(V3_BUSINESS), AnyDecision::V3(decision.into()));
    let decision = DecisionV2::from_json(V2.as_bytes()).unwrap();
    assert_eq!(read(V2), AnyDecision::V2(decision.into()));
    let decision = DecisionV1::from_json(V1.as_bytes()).unwrap();
    assert_eq!(read(V1), AnyDecision::V1(decision.into()));
}

#[test]
fn members_tell_the_version() {
    let version = |body: &str| format!("{:?}", read(body));
    for (body, expected) in [
        ("{}", "V3(..)"),
        (r#"{"status":"Approved","features":["OCR"]}"#, "V3(..)"),
        (r#"{"id_verifications":null,"face":1}"#, "V3(..)"),
        (r#"{"ip_analyses":[],"email":"not V2's"}"#, "V3(..)"),
        (r#"{"features":"OCR"}"#, "V1(..)"),
        (r#"{"kyc":null}"#, "V1(..)"),
        (r#"{"features":["OCR"],"face":{},"aml":{}}"#, "V1(..)"),
        (r#"{"aml":{}}"#, "V2(..)"),
        (r#"{"liveness":null}"#, "V2(..)"),
    ] {
        assert_eq!(version(body), expected, "{body}");
    }
}

#[test]
fn common_members_are_there_in_every_version() {
    for sample in [V3_USER, V2, V1] {
        let decision = read(sample);
        assert_eq!(decision.session_id(), Some("5f0c1d5e-0000-4000-8000-000000000001"));
        assert_eq!(decision.vendor_data(), Some("customer-18"));
        assert!(decision.status().is_some());
    }
    assert_eq!(read(V3_USER).warnings().count(), 13);
    assert_eq!(read(V3_BUSINESS).warnings().count(), 4);
    assert_eq!(read(V2).warnings().count(), 11);
    assert_eq!(read(V1).warnings().count(), 1);
}

#[test]
fn problems_say_where() {
    for (body, expected) in [
        (
            r#"{"aml_screenings":[{},{"score":"92"}]}"#,
            "aml_screenings[1].score: expected number, found string",
        ),
        (r#"{"aml":{"hits":[{"match":1}]}}"#, "aml.hits[0].match: expected boolean, found number"),
        (r#"{"kyc":{"gender":{}}}"#, "kyc.gender: expected string, found object"),
        (r#"{"kyc":"private"}"#, "kyc: expected object, found string"),
        (r#"{"features":[1]}"#, "features[0]: expected string or object, found number"),
        (r#"{"features":[{"feature":1}]}"#, "features[0].feature: expected string, found number"),
        (r#"{"face":{},"features":7}"#, "features: expected string or array, found number"),
        (
            r#"{"ip_analyses":[{"time_zone_offset":[]}]}"#,
            "ip_analyses[0].time_zone_offset: expected number or string, found array",
        ),
        (
            r#"{"aml_screenings":[{"hits":[{"properties":{"name":["a",1]}}]}]}"#,
            "aml_screenings[0].hits[0].properties.name[1]: expected string, found number",
        ),
        (
            r#"{"questionnaire_responses":[{"title":{"en":1}}]}"#,
            "questionnaire_responses[0].title.en: expected string, found number",
        ),
        (
            r#"{"key_people_checks":[{"submitted":{"parties":[{"roles":[null]}]}}]}"#,
            "key_people_checks[0].submitted.parties[0].roles[0]: expected string or object, found null",
        ),
    ] {
        assert_eq!(problem(body), expected);
        assert_eq!(problems(body), [expected]);
    }
}

#[test]
fn passing_over_a_member_does_not_change_the_version() {
    let body = r#"{"kyc":1,"aml":2,"location":{"latitude":"3"},"email":4}"#;
    let mut found = problems(body);
    found.sort();
    assert_eq!(
        found,
        [
            "aml: expected object, found number",
            "kyc: expected object, found number",
            "location.latitude: expected number, found string",
        ]
    );
}

#[test]
fn a_decision_that_is_no_object_is_a_problem_and_not_a_version() {
    let document = Document::read(br#"{"a":[7]}"#, usize::MAX).unwrap();
    let value = document.root().get("a").unwrap();
    let problem = crate::model::read::<Vec<AnyDecision>>(value).unwrap_err();
    assert_eq!(problem.to_string(), "[0]: expected object, found number");
    assert_eq!(crate::model::problems(value, &[<Vec<AnyDecision>>::SHAPE]), [problem]);
}

#[test]
fn what_the_console_sends_for_testing_reads() {
    let decision = read_v3(
        r#"{
            "liveness_checks": [{"liveness_score": 0.98, "face_image": "https://media.example.com/f.jpg"}],
            "face_matches": [{"face_match_score": 0.94, "similarity_percentage": 94}],
            "ip_analyses": [{"country": "SE", "country_name": "Sweden", "is_vpn": false, "is_proxy": false,
                "is_tor": false, "is_datacenter": false, "risk_score": 0, "time_zone_offset": -8}],
            "aml_screenings": [{"score": 0, "total_hits": 0.0, "ongoing_monitoring_last_check": null}],
            "nfc_verifications": null,
            "id_verifications": [{"front_image_camera_front_face_match_score": 98, "warnings": null}],
            "X-Timestamp": "1774970000"
        }"#,
    );
    assert_eq!(decision.nfc_verifications, None);
    assert_eq!(decision.aml_screenings.unwrap()[0].total_hits, Some(0));
    let ip = &decision.ip_analyses.unwrap()[0];
    assert!(ip.status.is_none() && ip.warnings.is_none());
    assert_eq!(ip.time_zone_offset, Some(TimeZoneOffset::Hours(-8.0)));
}

#[test]
fn null_is_as_good_as_absent_even_among_names_that_are_data() {
    let decision = read_v3(
        r#"{"status": null, "reviews": null,
            "aml_screenings": [{"hits": [{"properties": {"title": null}, "risk_view": null}]}]}"#,
    );
    assert_eq!((decision.status, decision.reviews), (None, None));
    let hits = decision.aml_screenings.unwrap()[0].hits.clone().unwrap();
    assert_eq!(hits[0].properties.as_ref().unwrap()["title"], None);
}

#[test]
fn a_serial_number_keeps_its_digits() {
    let decision = read_v3(
        r#"{"nfc_verifications": [{"certificate_summary":
            {"serial_number": 118120836164494130000000000000000000001}}]}"#,
    );
    let summary = decision.nfc_verifications.unwrap()[0].certificate_summary.clone().unwrap();
    assert_eq!(summary.serial_number.unwrap().as_str(), "118120836164494130000000000000000000001");
}

#[test]
fn texts_in_one_or_many_languages() {
    let decision = read_v3(V3_USER);
    let questionnaire = &decision.questionnaire_responses.as_ref().unwrap()[0];
    let title = questionnaire.title.as_ref().unwrap();
    assert_eq!((title.get("sv"), title.get("fi")), (Some("Medlens ursprung"), None));
    let description = questionnaire.description.as_ref().unwrap();
    assert!(matches!(description, LocalizedText::Text(_)));
    assert_eq!(description.get("fi"), Some("Where the money comes from."));
}

#[test]
fn names_of_checks_and_roles_whatever_their_shape() {
    let decision = read_v3(V3_USER);
    let names: Vec<_> =
        decision.features.iter().flatten().map(|entry| entry.name().unwrap().as_str()).collect();
    assert_eq!(names, ["ID_VERIFICATION", "NFC", "LIVENESS", "FACE_MATCH"]);
    let business = read_v3(V3_BUSINESS);
    let people = business.key_people_checks.unwrap()[0].submitted.clone().unwrap().parties.unwrap();
    let roles: Vec<_> = people[0].roles.iter().flatten().map(|role| role.name().unwrap()).collect();
    assert_eq!(roles, ["director", "ubo"]);
    let AnyDecision::V1(first) = read(r#"{"kyc":{},"features":["OCR"]}"#) else { panic!() };
    assert_eq!(first.features, Some(FeaturesV1::List(vec!["OCR".into()])));
}

#[test]
fn debug_shows_nothing_of_a_decision() {
    for sample in [V3_USER, V3_BUSINESS, V2, V1] {
        let decision = read(sample);
        let shown = match &decision {
            AnyDecision::V3(inner) => {
                let questions = inner.questionnaire_responses.as_ref();
                format!("{decision:?} {inner:?} {:?}", questions.map(|all| all[0].title.clone()))
            }
            AnyDecision::V2(inner) => format!("{decision:?} {inner:?}"),
            AnyDecision::V1(inner) => format!("{decision:?} {inner:?} {:?}", inner.features),
        };
        assert!(!["Mara", "funds", "OCR"].iter().any(|text| shown.contains(text)), "{shown}");
    }
}

#[test]
fn a_response_that_is_not_json_is_refused_as_a_webhook_is() {
    for (body, code) in [
        (&b"[]"[..], ErrorCode::NotAnObject),
        (b"{", ErrorCode::NotJson),
        (b"{\"a\":1,\"a\":2}", ErrorCode::DuplicateKey),
        (b"{\"a\":\"\xff\"}", ErrorCode::NotUtf8),
    ] {
        assert_eq!(AnyDecision::from_json(body).unwrap_err().code(), code);
    }
    let large = format!(r#"{{"vendor_data":"{}"}}"#, "a".repeat(2 << 20));
    assert!(Decision::from_json(large.as_bytes()).is_ok(), "the limit is for webhooks");
}

#[test]
fn all_versions_have_a_form_in_typescript() {
    let mut declarations = Declarations::default();
    AnyDecision::declare(&mut declarations);
    let text = declarations.into_text();
    assert!(
        text.contains("export type DiditAnyDecision = DiditDecision | DiditDecisionV2 | DiditDecisionV1;")
    );
    assert!(text.contains("export type DiditTimeZoneOffset = number | string;"));
    assert!(text.contains("  properties?: { [key: string]: string[] | null } | null;"));
    assert!(text.contains("export interface DiditDecision {"));
}
