//! One genuine delivery for each way in which a provider signs, or in which a sender presents itself.

use base64ct::Encoding as _;
use kyc_webhooks::dhmad::{Encoding, Settings};
use kyc_webhooks::didit::BodyOrFields;
use kyc_webhooks::{Credential, Envelope, Secret, agio, dhmad, didit, idwise};
use serde_json::Value;

use super::super::NOW;

/// What of the body is signed.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Signed {
    Bytes,
    Value,
    Members([&'static str; 4]),
    Nothing,
}

#[derive(Clone)]
pub(super) struct Delivery {
    pub(super) name: &'static str,
    pub(super) body: Vec<u8>,
    pub(super) headers: Vec<(String, Vec<u8>)>,
    pub(super) secret: Vec<u8>,
    pub(super) signed: Signed,
    /// What is verified, as text; None if it is refused.
    pub(super) judge: fn(&Self) -> kyc_webhooks::Result<String>,
}

const SECRET: &[u8] = b"an invented secret of a test";
const SIGNED_MEMBERS: [&str; 4] = ["timestamp", "session_id", "status", "webhook_type"];

/// Spelled in every way that a signature over the value leaves open.
const DIDIT: &str =
    "{\"webhook_type\":\"status.updated\" ,\t\"timestamp\":1800000000,\r\n\"session_id\":\"s-1\",
    \"status\":\"Approved\",\"event_id\":\"e-1\",\"vendor_data\":\"Zo\\u00e9 \u{1f600} \\ud83d\\uDE00\",
    \"n\":[0.10,1E5,-7,1e-05,12345678901234567890,true,null,{}],\"\\u0061\":\"\\/\\n\"}";
const DHMAD: &str = "{ \"type\":\"identity.verification.updated\",
    \"data\":{\"kyc_status\":\"approved\",\"external_user_id\":\"seller-\\u00e9\",\"n\":[1.50,1e3,\"\\/\"]} }";
const IDWISE: &str =
    r#"{"event":"Finished Journey","body":{"eventId":"e-1","journeyId":"j-1","referenceNo":"user-7"}}"#;
const AGIO: &str = r#"{"type":"applicantReviewed","applicantId":"a-1","externalUserId":"user-7","createdAt":"2027-01-15 08:00:00"}"#;

pub(super) fn deliveries() -> Vec<Delivery> {
    let mut all = vec![];
    for (name, scheme, signed) in [
        ("Didit, V2", didit::Scheme::V2, Signed::Value),
        ("Didit, V2 with a prefix", didit::Scheme::V2TsPrefixed, Signed::Value),
        ("Didit, raw", didit::Scheme::Raw, Signed::Bytes),
        ("Didit, X-Didit-Signature", didit::Scheme::DiditSignature, Signed::Bytes),
        ("Didit, Simple", didit::Scheme::Simple, Signed::Members(SIGNED_MEMBERS)),
    ] {
        // Half a pair is nothing to a signature over other members, and no JSON to the judge of these tests.
        let body = if scheme == didit::Scheme::Simple {
            DIDIT.replace("\\ud83d\\uDE00", "")
        } else {
            DIDIT.to_owned()
        };
        let headers = didit::Signer::new(secret(SECRET)).test_headers(Some(scheme), body.as_bytes(), NOW);
        let headers = bytes(headers.expect("a body to sign"));
        all.push(Delivery {
            name,
            body: body.into(),
            headers,
            secret: SECRET.into(),
            signed,
            judge: judge_didit,
        });
    }
    for (name, scheme, encoding, signed) in [
        ("DHMAD, raw", dhmad::Scheme::Raw, Encoding::Hex, Signed::Bytes),
        ("DHMAD, raw in Base64", dhmad::Scheme::Raw, Encoding::Base64, Signed::Bytes),
        ("DHMAD, stringified", dhmad::Scheme::Stringified, Encoding::Hex, Signed::Value),
    ] {
        let signer = dhmad::Signer::new(secret(SECRET)).settings(Settings::default().encoding(encoding));
        let mut headers =
            bytes(signer.test_headers(Some(scheme), DHMAD.as_bytes(), NOW).expect("a body to sign"));
        headers.retain(|(name, _)| name != "x-webhook-id");
        let judge = if encoding == Encoding::Hex { judge_dhmad } else { judge_dhmad_in_base64 };
        all.push(Delivery { name, body: DHMAD.into(), headers, secret: SECRET.into(), signed, judge });
    }
    let present = |name, header: &str, value: &str, body: &str, judge| {
        let headers = vec![(header.to_owned(), value.as_bytes().to_vec())];
        Delivery { name, body: body.into(), headers, secret: SECRET.into(), signed: Signed::Nothing, judge }
    };
    let secret = std::str::from_utf8(SECRET).expect("text");
    let basic = format!("Basic {}", base64ct::Base64::encode_string(format!("kyc:{secret}").as_bytes()));
    all.push(present("IDWise, Basic", "Authorization", &basic, IDWISE, judge_idwise_basic));
    all.push(present(
        "IDWise, Bearer",
        "Authorization",
        &format!("Bearer {secret}"),
        IDWISE,
        judge_idwise_bearer,
    ));
    all.push(present("IDWise, a header", "X-Webhook-Key", secret, IDWISE, judge_idwise_header));
    all.push(present("Agio, a header", "X-Webhook-Key", secret, AGIO, judge_agio));
    all
}

impl Delivery {
    pub(super) fn verified(&self) -> Option<String> {
        (self.judge)(self).ok()
    }

    /// Whether the letters of the header's value may be of either case.
    pub(super) fn is_hexadecimal(&self, header: &str) -> bool {
        header.starts_with("X-Signature")
            || header == "X-Didit-Signature"
            || (header == "x-webhook-signature" && !self.name.ends_with("Base64"))
    }

    /// Whether the delivery is refused without the header: where a time is in the body, the header only repeats it, and
    /// `x-webhook-event` repeats the type.
    pub(super) fn needs(&self, header: &str) -> bool {
        header != "x-webhook-event" && (header != "X-Timestamp" || self.name == "Didit, V2 with a prefix")
    }
}

fn bytes<N: ToString>(headers: Vec<(N, String)>) -> Vec<(String, Vec<u8>)> {
    headers.into_iter().map(|(name, value)| (name.to_string(), value.into_bytes())).collect()
}

fn secret(bytes: &[u8]) -> Secret {
    Secret::new(bytes).expect("not empty")
}

/// Everything that the envelope and the body say.
fn content(envelope: &Envelope<'_>, body: &[u8]) -> String {
    let value: Value = serde_json::from_slice(body).expect("verified, and so JSON");
    format!("{} {value}", serde_json::to_string(envelope).expect("text"))
}

fn judge_didit(delivery: &Delivery) -> kyc_webhooks::Result<String> {
    let verifier = didit::Verifier::new([Secret::new(&delivery.secret)?])?;
    Ok(match verifier.verify_allowing_simple(&delivery.headers, &delivery.body, NOW)? {
        BodyOrFields::Body(found) => {
            format!("{} {}", found.scheme(), content(found.envelope(), found.body()))
        }
        BodyOrFields::Fields(found) => serde_json::to_string(found.fields()).expect("text"),
    })
}

fn judge_dhmad(delivery: &Delivery) -> kyc_webhooks::Result<String> {
    judge_dhmad_encoded(delivery, Encoding::Hex)
}

fn judge_dhmad_in_base64(delivery: &Delivery) -> kyc_webhooks::Result<String> {
    judge_dhmad_encoded(delivery, Encoding::Base64)
}

fn judge_dhmad_encoded(delivery: &Delivery, encoding: Encoding) -> kyc_webhooks::Result<String> {
    let verifier = dhmad::Verifier::new([Secret::new(&delivery.secret)?])?;
    let verifier = verifier.settings(Settings::default().encoding(encoding));
    let found = verifier.verify(&delivery.headers, &delivery.body, NOW)?;
    Ok(format!("{} {}", found.scheme(), content(found.envelope(), found.body())))
}

fn judge_idwise_basic(delivery: &Delivery) -> kyc_webhooks::Result<String> {
    // What is no text can be no password.
    let password = String::from_utf8_lossy(&delivery.secret);
    judge_idwise(delivery, Credential::basic("kyc", &password)?)
}

fn judge_idwise_bearer(delivery: &Delivery) -> kyc_webhooks::Result<String> {
    judge_idwise(delivery, Credential::bearer(&delivery.secret)?)
}

fn judge_idwise_header(delivery: &Delivery) -> kyc_webhooks::Result<String> {
    judge_idwise(delivery, Credential::header("X-Webhook-Key", &delivery.secret)?)
}

fn judge_idwise(delivery: &Delivery, credential: Credential) -> kyc_webhooks::Result<String> {
    let authenticator = idwise::Authenticator::new([credential])?;
    let found = authenticator.authenticate(&delivery.headers, &delivery.body)?;
    Ok(content(found.envelope(), found.body()))
}

fn judge_agio(delivery: &Delivery) -> kyc_webhooks::Result<String> {
    let credential = Credential::header("X-Webhook-Key", &delivery.secret)?;
    let found = agio::Authenticator::new([credential])?.authenticate(&delivery.headers, &delivery.body)?;
    Ok(content(found.envelope(), found.body()))
}
