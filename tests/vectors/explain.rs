//! Deliveries with something wrong, and the causes that explaining them must name.

use kyc_webhooks::explain::{Cause, ExpectedHeader, Explainer, Report, Verdict};
use kyc_webhooks::{Body, Error, Tolerance, UnixTime, dhmad};
use serde::Deserialize;

use super::{Headers, ToleranceOption, cases, check_all, equal};

#[derive(Deserialize)]
struct Case {
    name: String,
    provider: String,
    #[serde(flatten)]
    body: super::Body,
    headers: Headers,
    #[serde(default)]
    secrets: Vec<String>,
    #[serde(default)]
    elsewhere: Vec<String>,
    #[serde(default)]
    credentials: Vec<CredentialEntry>,
    now: i64,
    #[serde(default)]
    options: Options,
    expect: Expected,
}

#[derive(Deserialize)]
#[serde(rename_all = "lowercase")]
enum CredentialEntry {
    Basic(String, String),
    Bearer(String),
    Header(String, String),
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
struct Options {
    tolerance: Option<ToleranceOption>,
    nested_tolerance: Option<ToleranceOption>,
    #[serde(default)]
    allow_simple: bool,
    /// Whether the body was parsed and written again.
    #[serde(default)]
    reserialized: bool,
    max_body_bytes: Option<usize>,
    /// `base64`; hexadecimal if left out.
    encoding: Option<String>,
    signature_header: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Expected {
    verdict: String,
    causes: Vec<String>,
    secret: Option<usize>,
    scheme: Option<String>,
    refusal: Option<String>,
}

#[test]
fn explain() {
    let cases = cases::<Case>("explain.json");
    check_all(&cases, |case| &case.name, check);
    let named = |cause: &Cause| cases.iter().any(|case| case.expect.causes.contains(&cause.to_string()));
    let missing: Vec<_> = Cause::ALL.iter().filter(|cause| !named(cause)).collect();
    assert_eq!(missing, Vec::<&Cause>::new(), "every cause is that of a case");
}

fn check(case: &Case) -> Result<(), String> {
    let report = report(case).map_err(|error| error.to_string())?;
    let expect = &case.expect;
    let causes: Vec<_> = report.causes().iter().map(|cause| cause.to_string()).collect();
    equal("causes", &causes, &expect.causes)?;
    equal("verdict", report.verdict().as_str(), &*expect.verdict)?;
    equal("complete", report.is_complete(), true)?;
    equal("accepted", report.refusal().is_none(), report.verdict() == Verdict::Accepted)?;
    if let Some(refusal) = &expect.refusal {
        equal("refusal", report.refusal().map(|error| error.code().as_str()), Some(refusal))?;
    }
    if let Some(secret) = expect.secret {
        equal("secret", report.matched().map(|matched| matched.secret()), Some(secret))?;
    }
    if let Some(scheme) = &expect.scheme {
        equal("scheme", report.matched().map(|matched| matched.scheme()), Some(scheme))?;
    }
    equal("matched", report.matched().is_some(), report.verdict() != Verdict::Unexplained)?;
    equal("json", report.to_json(), serde_json::to_string(&report).expect("JSON"))?;
    no_secret_is_shown(case, &report)
}

fn report(case: &Case) -> Result<Report, Error> {
    let options = &case.options;
    let mut explainer = match &*case.provider {
        "didit" => Explainer::didit(&case.secrets)?,
        "dhmad" => {
            let mut settings = dhmad::Settings::default();
            if let Some(name) = &options.signature_header {
                settings = settings.signature_header(name.clone());
            }
            if options.encoding.as_deref() == Some("base64") {
                settings = settings.encoding(dhmad::Encoding::Base64);
            }
            Explainer::dhmad(&case.secrets, settings)?
        }
        provider => {
            let expected = case.credentials.iter().map(|credential| match credential {
                CredentialEntry::Basic(user, password) => ExpectedHeader::basic(user, password),
                CredentialEntry::Bearer(token) => ExpectedHeader::bearer(token),
                CredentialEntry::Header(name, value) => ExpectedHeader::new(name.clone(), value),
            });
            let expected: Vec<_> = expected.collect::<Result<_, _>>()?;
            if provider == "idwise" { Explainer::idwise(expected)? } else { Explainer::agio(expected)? }
        }
    };
    if let Some(option) = &options.tolerance {
        explainer = explainer.tolerance(Tolerance::from(option));
    }
    if let Some(option) = &options.nested_tolerance {
        explainer = explainer.nested_tolerance(Tolerance::from(option));
    }
    if let Some(bytes) = options.max_body_bytes {
        explainer = explainer.max_body_bytes(bytes);
    }
    explainer = explainer.allow_simple(options.allow_simple).secrets_used_elsewhere(&case.elsewhere)?;
    let bytes = case.body.bytes();
    let body = if options.reserialized { Body::reserialized(&bytes) } else { Body::exact(&bytes) };
    Ok(explainer.explain(&case.headers.pairs(), body, UnixTime::from_seconds(case.now)))
}

/// Neither what was configured nor what was sent may be read from a report.
fn no_secret_is_shown(case: &Case, report: &Report) -> Result<(), String> {
    let shown = format!("{report:?} {}", report.to_json());
    let of_credentials = case.credentials.iter().map(|credential| match credential {
        CredentialEntry::Basic(_, value)
        | CredentialEntry::Bearer(value)
        | CredentialEntry::Header(_, value) => value,
    });
    let configured = case.secrets.iter().chain(&case.elsewhere).chain(of_credentials);
    let configured = configured.map(|secret| secret.trim_matches(['"', '\'', ' ', '\n', '\t', '\r']));
    let configured =
        configured.map(|secret| secret.trim_start_matches("whsec_")).filter(|secret| secret.len() > 3);
    let headers = case.headers.pairs();
    let sent = headers.iter().filter(|(name, _)| !name.to_ascii_lowercase().contains("time"));
    let sent = sent.filter(|(name, _)| name != "x-webhook-event").filter_map(|(_, value)| value.get(..12));
    match configured.chain(sent).find(|text| shown.contains(*text)) {
        Some(text) => Err(format!("shows {text}: {shown}")),
        None => Ok(()),
    }
}
