//! DHMAD's signed deliveries, and those of IDWise and Agio, which name their sender at most.

use kyc_webhooks::{
    Authenticated, Body, Credential, Envelope, Error, Problem, Secret, Tolerance, UnixTime, agio, dhmad,
    idwise,
};
use serde::Deserialize;
use serde_json::{Value, json};

use super::{Headers, ToleranceOption, cases, check_all, equal, refused};

#[derive(Deserialize)]
struct Case {
    name: String,
    #[serde(flatten)]
    body: super::Body,
    headers: Headers,
    #[serde(default)]
    secrets: Vec<String>,
    #[serde(default)]
    credentials: Vec<CredentialEntry>,
    #[serde(default)]
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
    #[serde(default)]
    reserialized: bool,
    max_body_bytes: Option<usize>,
    /// `base64`; hexadecimal if left out.
    encoding: Option<String>,
    signature_header: Option<String>,
    /// `hex` if the secrets are decoded from it.
    key: Option<String>,
    /// Read the body without looking at the headers.
    #[serde(default)]
    unverified: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Expected {
    scheme: Option<String>,
    secret_index: Option<usize>,
    credential_index: Option<usize>,
    authenticated: Option<String>,
    envelope: Option<Value>,
    #[serde(default)]
    problems: Vec<String>,
    code: Option<String>,
    offset: Option<usize>,
}

/// What a delivery gave, whoever sent it.
struct Found {
    body: Vec<u8>,
    scheme: Option<String>,
    secret_index: Option<usize>,
    credential_index: Option<usize>,
    authenticated: Authenticated,
    envelope: Value,
    problems: Vec<String>,
    first_problem: Option<String>,
}

/// What all deliveries offer by the same names, without a trait for it.
macro_rules! found {
    ($delivery:expr, $scheme:expr, $secret_index:expr, $credential_index:expr) => {
        Found {
            body: $delivery.body().to_vec(),
            scheme: $scheme,
            secret_index: $secret_index,
            credential_index: $credential_index,
            authenticated: $delivery.authenticated(),
            envelope: envelope($delivery.envelope()),
            problems: $delivery.problems().iter().map(Problem::to_string).collect(),
            first_problem: $delivery.event().err().map(|problem| problem.to_string()),
        }
    };
}

fn envelope(envelope: &Envelope<'_>) -> Value {
    json!({
        "type": envelope.event_type(),
        "id": envelope.id(),
        "dedupe_key": envelope.dedupe_key(),
        "subject": envelope.subject(),
        "outcome": envelope.outcome(),
        "occurred_at": envelope.occurred_at(),
    })
}

#[test]
fn dhmad() {
    check_all(&cases::<Case>("dhmad.json"), |case| &case.name, |case| check(case, verify_dhmad));
}

#[test]
fn idwise() {
    check_all(&cases::<Case>("idwise.json"), |case| &case.name, |case| check(case, authenticate_idwise));
}

#[test]
fn agio() {
    check_all(&cases::<Case>("agio.json"), |case| &case.name, |case| check(case, authenticate_agio));
}

fn check(case: &Case, run: fn(&Case, &[u8]) -> Result<Found, Error>) -> Result<(), String> {
    let (body, expect) = (case.body.bytes(), &case.expect);
    let found = match run(case, &body) {
        Ok(found) => found,
        Err(error) => return refused(&error, expect.code.as_deref(), expect.offset),
    };
    equal("code", None, expect.code.as_deref())?;
    equal("scheme", found.scheme.as_ref(), expect.scheme.as_ref())?;
    equal("secret_index", found.secret_index, expect.secret_index)?;
    equal("credential_index", found.credential_index, expect.credential_index)?;
    equal("authenticated", Some(found.authenticated.as_str()), expect.authenticated.as_deref())?;
    equal("envelope", Some(&found.envelope), expect.envelope.as_ref())?;
    equal("body", &found.body, &body)?;
    // Typed reading meets the members in the order of the body, so only the set is asserted.
    let (mut problems, mut expected) = (found.problems.clone(), expect.problems.clone());
    problems.sort();
    expected.sort();
    equal("problems", &problems, &expected)?;
    equal("first problem", found.first_problem.as_ref(), found.problems.first())
}

fn verify_dhmad(case: &Case, body: &[u8]) -> Result<Found, Error> {
    let options = &case.options;
    if options.unverified {
        let delivery = dhmad::parse_unverified(body)?;
        return Ok(found!(delivery, None, None, None));
    }
    let secret = |text: &String| match options.key.as_deref() {
        Some("hex") => Secret::from_hex(text),
        _ => Secret::new(text),
    };
    let mut settings = dhmad::Settings::default();
    if let Some(name) = &options.signature_header {
        settings = settings.signature_header(name.as_str());
    }
    if options.encoding.as_deref() == Some("base64") {
        settings = settings.encoding(dhmad::Encoding::Base64);
    }
    let secrets = case.secrets.iter().map(secret).collect::<Result<Vec<_>, _>>()?;
    let mut verifier = dhmad::Verifier::new(secrets)?.settings(settings);
    if let Some(tolerance) = &options.tolerance {
        verifier = verifier.tolerance(Tolerance::from(tolerance));
    }
    if let Some(bytes) = options.max_body_bytes {
        verifier = verifier.max_body_bytes(bytes);
    }
    let body = if options.reserialized { Body::reserialized(body) } else { Body::exact(body) };
    let delivery = verifier.verify(&case.headers.pairs(), body, UnixTime::from_seconds(case.now))?;
    let scheme = Some(delivery.scheme().to_string());
    Ok(found!(delivery, scheme, Some(delivery.secret_index()), None))
}

fn credentials(case: &Case) -> Result<Vec<Credential>, Error> {
    let credential = |entry: &CredentialEntry| match entry {
        CredentialEntry::Basic(user, password) => Credential::basic(user, password),
        CredentialEntry::Bearer(token) => Credential::bearer(token),
        CredentialEntry::Header(name, value) => Credential::header(name.as_str(), value),
    };
    case.credentials.iter().map(credential).collect()
}

fn authenticate_idwise(case: &Case, body: &[u8]) -> Result<Found, Error> {
    if case.options.unverified {
        let delivery = idwise::parse_unverified(body)?;
        return Ok(found!(delivery, None, None, None));
    }
    let mut authenticator = idwise::Authenticator::new(credentials(case)?)?;
    if let Some(bytes) = case.options.max_body_bytes {
        authenticator = authenticator.max_body_bytes(bytes);
    }
    let delivery = authenticator.authenticate(&case.headers.pairs(), body)?;
    Ok(found!(delivery, None, None, Some(delivery.credential_index())))
}

fn authenticate_agio(case: &Case, body: &[u8]) -> Result<Found, Error> {
    if case.options.unverified {
        let delivery = agio::parse_unverified(body)?;
        return Ok(found!(delivery, None, None, None));
    }
    let mut authenticator = agio::Authenticator::new(credentials(case)?)?;
    if let Some(bytes) = case.options.max_body_bytes {
        authenticator = authenticator.max_body_bytes(bytes);
    }
    let delivery = authenticator.authenticate(&case.headers.pairs(), body)?;
    Ok(found!(delivery, None, None, Some(delivery.credential_index())))
}

#[derive(Deserialize)]
struct StringifyCase {
    body: String,
    text: Option<String>,
}

/// What the scheme signs is what JavaScript writes.
#[test]
fn stringify() {
    let signer = dhmad::Signer::new(Secret::new("test-secret-one").expect("not empty"));
    let signature = |scheme, body: &str| signer.sign(scheme, body.as_bytes()).ok();
    check_all(
        &cases::<StringifyCase>("stringify.json"),
        |case| &case.body,
        |case| {
            let expected = case.text.as_deref().and_then(|text| signature(dhmad::Scheme::Raw, text));
            equal("signature", signature(dhmad::Scheme::Stringified, &case.body), expected)
        },
    );
}
