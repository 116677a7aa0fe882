//! A sender is authenticated by a credential that equals one of the expected, and by nothing else.

use base64ct::{Base64, Encoding};
use kyc_webhooks::{Authenticated, Credential, Error, ErrorCode, agio, idwise};

use crate::delivery::Delivery;
use crate::model::{Parsed, parse};

const USER: &str = "idwise";
const PASSWORD: &str = "invented:pässword";
const TOKEN: &str = "invented-token";
const IDWISE_KEY: (&str, &str) = ("X-Webhook-Key", "Invented key 1");
const AGIO_KEY: (&str, &str) = ("X-Agio-Key", "invented-key");

/// What a request has to present: the header, the word before the value, and the value.
type Expected = [(&'static str, Option<&'static str>, String); 3];

/// Authenticates as IDWise.
pub fn idwise(input: &[u8]) {
    let authenticator = idwise::Authenticator::new(credentials(IDWISE_KEY)).expect("three credentials");
    let authenticate = |headers: &[(String, &[u8])], body: &[u8]| {
        let found = authenticator.authenticate(headers, body)?;
        assert_eq!(found.authenticated(), Authenticated::Sender);
        Ok(found.credential_index())
    };
    check(input, &expected(IDWISE_KEY), &authenticate);
}

/// Authenticates as Agio.
pub fn agio(input: &[u8]) {
    let authenticator = agio::Authenticator::new(credentials(AGIO_KEY)).expect("three credentials");
    let authenticate = |headers: &[(String, &[u8])], body: &[u8]| {
        let found = authenticator.authenticate(headers, body)?;
        assert_eq!(found.authenticated(), Authenticated::Sender);
        Ok(found.credential_index())
    };
    check(input, &expected(AGIO_KEY), &authenticate);
}

fn credentials(key: (&str, &str)) -> [Credential; 3] {
    let all =
        [Credential::basic(USER, PASSWORD), Credential::bearer(TOKEN), Credential::header(key.0, key.1)];
    all.map(|credential| credential.expect("a credential"))
}

fn expected(key: (&'static str, &str)) -> Expected {
    let pair = Base64::encode_string(format!("{USER}:{PASSWORD}").as_bytes());
    [
        ("Authorization", Some("basic"), pair),
        ("Authorization", Some("bearer"), TOKEN.to_owned()),
        (key.0, None, key.1.to_owned()),
    ]
}

type Authenticate<'a> = dyn Fn(&[(String, &[u8])], &[u8]) -> Result<usize, Error> + 'a;

fn check(input: &[u8], expected: &Expected, authenticate: &Authenticate<'_>) {
    let delivery = Delivery::of(input);
    let parsed = parse(delivery.body);
    let found = authenticate(&delivery.headers, delivery.body);
    assert_is(&found, presented(&delivery, expected), &parsed);

    // The same body with each of the right credentials, and with one of them changed.
    for (index, (name, scheme, value)) in expected.iter().enumerate() {
        let scheme = scheme.map(|scheme| format!("{scheme} ")).unwrap_or_default();
        let right = format!("{scheme}{value}");
        let headers = [((*name).to_owned(), right.as_bytes())];
        assert_is(&authenticate(&headers, delivery.body), Ok(index), &parsed);
        let mut changed = right.clone().into_bytes();
        changed[scheme.len() + delivery.body.len() % value.len()] ^= 0x02;
        let headers = [((*name).to_owned(), &*changed)];
        let mismatch = Err(ErrorCode::CredentialMismatch);
        assert_is(&authenticate(&headers, delivery.body), mismatch, &parsed);
    }
}

/// The first credential that the headers hold, or why there is none.
fn presented(delivery: &Delivery<'_>, expected: &Expected) -> Result<usize, ErrorCode> {
    let (mut compared, mut conflicting) = (false, false);
    for (index, (name, scheme, value)) in expected.iter().enumerate() {
        match delivery.header(name) {
            Err(_) => conflicting = true,
            Ok(None) => {}
            Ok(Some(presented)) => {
                compared = true;
                let rest = match scheme {
                    None => Some(presented),
                    Some(scheme) => {
                        let word = presented.split(|&byte| byte == b' ').next().unwrap_or_default();
                        let is_scheme = word.eq_ignore_ascii_case(scheme.as_bytes());
                        let rest = presented.get(word.len() + 1..).filter(|_| is_scheme);
                        rest.map(<[u8]>::trim_ascii_start)
                    }
                };
                if rest == Some(value.as_bytes()) {
                    return Ok(index);
                }
            }
        }
    }
    Err(match (compared, conflicting) {
        (true, _) => ErrorCode::CredentialMismatch,
        (false, true) => ErrorCode::HeaderMalformed,
        (false, false) => ErrorCode::HeaderMissing,
    })
}

/// The credential is checked first, and then the body.
fn assert_is(found: &Result<usize, Error>, presented: Result<usize, ErrorCode>, parsed: &Parsed) {
    let is_right = match (found, presented) {
        (Ok(found), Ok(index)) => *found == index && parsed.faults.is_empty(),
        (Err(error), Ok(_)) => match error.code() {
            ErrorCode::TypeMissing => parsed.faults.is_empty(),
            code => parsed.faults.contains(code.as_str()),
        },
        (Err(error), Err(code)) => error.code() == code,
        (Ok(_), Err(_)) => false,
    };
    assert!(is_right, "{found:?} instead of {presented:?}, {:?}", parsed.faults);
}
