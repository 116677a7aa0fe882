//! Runs the language-neutral vectors, which every other runtime runs too.

#[path = "vectors/explain.rs"]
mod explain;
#[path = "vectors/providers.rs"]
mod providers;

use std::fmt::Debug;
use std::fs;

use kyc_webhooks::canonical::{Form, canonicalize};
use kyc_webhooks::didit::{BodyOrFields, Scheme, Signer, Verifier};
use kyc_webhooks::{Authenticated, Error, Secret, Tolerance, UnixTime};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

#[derive(Deserialize)]
struct File<Case> {
    cases: Vec<Case>,
}

#[derive(Deserialize)]
struct Body {
    body: Option<String>,
    body_hex: Option<String>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Headers {
    Pairs(Vec<(String, String)>),
    Map(serde_json::Map<String, Value>),
}

#[derive(Deserialize)]
struct CanonicalCase {
    name: String,
    #[serde(flatten)]
    body: Body,
    expect: CanonicalExpected,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CanonicalExpected {
    canonical: Option<String>,
    ascii: Option<String>,
    code: Option<String>,
    offset: Option<usize>,
}

#[derive(Deserialize)]
struct VerifyCase {
    name: String,
    #[serde(flatten)]
    body: Body,
    headers: Headers,
    secrets: Vec<String>,
    now: i64,
    #[serde(default)]
    options: Options,
    expect: VerifyExpected,
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
struct Options {
    tolerance: Option<ToleranceOption>,
    nested_tolerance: Option<ToleranceOption>,
    #[serde(default)]
    allow_simple: bool,
    #[serde(default)]
    reserialized: bool,
    max_body_bytes: Option<usize>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum ToleranceOption {
    Seconds(u64),
    Within { past: u64, future: u64 },
    Word(String),
}

impl From<&ToleranceOption> for Tolerance {
    fn from(option: &ToleranceOption) -> Self {
        match option {
            ToleranceOption::Seconds(seconds) => Self::seconds(*seconds),
            ToleranceOption::Within { past, future } => Self::Within { past: *past, future: *future },
            ToleranceOption::Word(word) => {
                assert_eq!(word, "unchecked");
                Self::Unchecked
            }
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct VerifyExpected {
    scheme: Option<String>,
    secret_index: Option<usize>,
    authenticated: Option<String>,
    r#type: Option<String>,
    id: Option<String>,
    fields: Option<Value>,
    code: Option<String>,
    offset: Option<usize>,
}

#[derive(Deserialize)]
struct SignCase {
    name: String,
    body: String,
    secret: String,
    scheme: Option<String>,
    now: i64,
    expect: SignExpected,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SignExpected {
    signature: Option<String>,
    headers: serde_json::Map<String, Value>,
}

impl Body {
    fn bytes(&self) -> Vec<u8> {
        match (&self.body, &self.body_hex) {
            (Some(text), None) => text.clone().into_bytes(),
            (None, Some(digits)) => hex::decode(digits).expect("body_hex is hexadecimal"),
            _ => panic!("a case has either body or body_hex"),
        }
    }
}

impl Headers {
    fn pairs(&self) -> Vec<(String, String)> {
        match self {
            Self::Pairs(pairs) => pairs.clone(),
            Self::Map(map) => text_pairs(map),
        }
    }
}

fn text_pairs(map: &serde_json::Map<String, Value>) -> Vec<(String, String)> {
    map.iter().map(|(name, value)| (name.clone(), value.as_str().expect("text").to_owned())).collect()
}

fn cases<Case: DeserializeOwned>(file: &str) -> Vec<Case> {
    let path = format!("{}/tests/vectors/{file}", env!("CARGO_MANIFEST_DIR"));
    let text = fs::read_to_string(&path).expect("the vectors are there");
    let cases = serde_json::from_str::<File<Case>>(&text).expect("the vectors are well-formed").cases;
    assert!(cases.len() > 50, "{path} holds only {} cases", cases.len());
    cases
}

/// Checks every case before failing, so that one run shows all that is wrong.
fn check_all<Case>(
    cases: &[Case],
    name: impl Fn(&Case) -> &str,
    check: impl Fn(&Case) -> Result<(), String>,
) {
    let wrong: Vec<_> = cases
        .iter()
        .filter_map(|case| check(case).err().map(|problem| format!("{}: {problem}", name(case))))
        .collect();
    assert!(wrong.is_empty(), "{} of {} cases:\n{}", wrong.len(), cases.len(), wrong.join("\n"));
}

fn equal<T: PartialEq + Debug>(what: &str, found: T, expected: T) -> Result<(), String> {
    if found == expected { Ok(()) } else { Err(format!("{what}: found {found:?}, expected {expected:?}")) }
}

fn refused(error: &Error, code: Option<&str>, offset: Option<usize>) -> Result<(), String> {
    equal("code", Some(error.code().as_str()), code)?;
    match offset {
        Some(_) => equal("offset", error.offset(), offset),
        None => Ok(()),
    }
}

#[test]
fn canonical() {
    check_all(
        &cases::<CanonicalCase>("canonical.json"),
        |case| &case.name,
        |case| {
            let body = case.body.bytes();
            match canonicalize(&body, Form::Utf8) {
                Ok(text) => equal("canonical", Some(&text), case.expect.canonical.as_ref())?,
                Err(error) => refused(&error, case.expect.code.as_deref(), case.expect.offset)?,
            }
            match canonicalize(&body, Form::Ascii) {
                Ok(text) => equal("ascii", Some(&text), case.expect.ascii.as_ref()),
                Err(_) if case.expect.ascii.is_some() => Err("no ASCII form".into()),
                Err(error) => refused(&error, case.expect.code.as_deref(), case.expect.offset),
            }
        },
    );
}

#[test]
fn didit() {
    check_all(&cases::<VerifyCase>("didit.json"), |case| &case.name, check_didit);
}

fn check_didit(case: &VerifyCase) -> Result<(), String> {
    let body = case.body.bytes();
    let expect = &case.expect;
    match verify_didit(case, &body) {
        Ok(BodyOrFields::Body(verified)) => {
            equal("code", None, expect.code.as_deref())?;
            equal("scheme", Some(verified.scheme().as_str()), expect.scheme.as_deref())?;
            equal("secret_index", Some(verified.secret_index()), expect.secret_index)?;
            equal("authenticated", Some(verified.authenticated().as_str()), expect.authenticated.as_deref())?;
            equal("type", Some(verified.envelope().event_type()), expect.r#type.as_deref())?;
            equal("id", verified.envelope().id(), expect.id.as_deref())?;
            equal("body", verified.body(), &body)
        }
        Ok(BodyOrFields::Fields(verified)) => {
            equal("code", None, expect.code.as_deref())?;
            equal("scheme", Some(Scheme::Simple.as_str()), expect.scheme.as_deref())?;
            equal("secret_index", Some(verified.secret_index()), expect.secret_index)?;
            equal("authenticated", Some(Authenticated::Fields.as_str()), expect.authenticated.as_deref())?;
            equal("type", Some(verified.event_type()), expect.r#type.as_deref())?;
            let fields = serde_json::to_value(verified.fields()).expect("fields are JSON");
            equal("fields", Some(&fields), expect.fields.as_ref())
        }
        Err(error) => refused(&error, expect.code.as_deref(), expect.offset),
    }
}

fn verify_didit<'b>(case: &VerifyCase, body: &'b [u8]) -> Result<BodyOrFields<'b>, Error> {
    let options = &case.options;
    let secrets = case.secrets.iter().map(Secret::new).collect::<Result<Vec<_>, _>>()?;
    let mut verifier = Verifier::new(secrets)?;
    if let Some(option) = &options.tolerance {
        verifier = verifier.tolerance(Tolerance::from(option));
    }
    if let Some(option) = &options.nested_tolerance {
        verifier = verifier.nested_tolerance(Tolerance::from(option));
    }
    if let Some(bytes) = options.max_body_bytes {
        verifier = verifier.max_body_bytes(bytes);
    }
    let (headers, now) = (case.headers.pairs(), UnixTime::from_seconds(case.now));
    let body = if options.reserialized {
        kyc_webhooks::Body::reserialized(body)
    } else {
        kyc_webhooks::Body::exact(body)
    };
    if options.allow_simple {
        verifier.verify_allowing_simple(&headers, body, now)
    } else {
        verifier.verify(&headers, body, now).map(BodyOrFields::Body)
    }
}

#[test]
fn signing() {
    check_all(
        &cases::<SignCase>("signing.json"),
        |case| &case.name,
        |case| {
            let signer = Signer::new(Secret::new(&case.secret).expect("not empty"));
            let now = UnixTime::from_seconds(case.now);
            let scheme = case.scheme.as_deref().map(|name| name.parse::<Scheme>().expect("a scheme"));
            if let (Some(scheme), Some(signature)) = (scheme, &case.expect.signature) {
                let found =
                    signer.sign(scheme, case.body.as_bytes(), now).map_err(|error| error.to_string())?;
                equal("signature", &found, signature)?;
            }
            let mut found: Vec<_> = signer
                .test_headers(scheme, case.body.as_bytes(), now)
                .map_err(|error| error.to_string())?
                .into_iter()
                .map(|(name, value)| (name.to_owned(), value))
                .collect();
            let mut expected = text_pairs(&case.expect.headers);
            found.sort();
            expected.sort();
            equal("headers", found, expected)
        },
    );
}
