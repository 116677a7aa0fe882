//! Undoes what a cause names, apart from the library, and computes the MAC.

use base64ct::{Base64, Base64Unpadded, Base64Url, Base64UrlUnpadded, Encoding};
use hmac::{Hmac, KeyInit, Mac};
use kyc_webhooks::explain::{Cause, Report};
use sha2::Sha256;

use super::json::{
    Json, Layout, ascii, canonical_number, decoded, is_string, javascript_number, parse, unescaped,
};

/// What explaining was asked about.
#[derive(Debug)]
pub(super) struct Delivery {
    pub(super) body: Vec<u8>,
    pub(super) headers: Vec<(String, String)>,
    pub(super) secrets: Vec<Vec<u8>>,
    pub(super) elsewhere: Vec<Vec<u8>>,
}

pub(super) fn mac(key: &[u8], message: &[u8]) -> Vec<u8> {
    let mut mac = Hmac::<Sha256>::new_from_slice(key).expect("any key");
    mac.update(message);
    mac.finalize().into_bytes().to_vec()
}

/// Whether the MAC matches once the causes are undone.
pub(super) fn matches(delivery: &Delivery, report: &Report, causes: &[Cause]) -> bool {
    let matched = report.matched().expect("a cause comes with what matches");
    // DHMAD's verifier takes this prefix as it is.
    let prefix = if report.provider() == "dhmad" { "sha256=" } else { "" };
    let claims = claims(delivery, matched.header(), prefix, causes);
    let list = if matched.is_elsewhere() { &delivery.elsewhere } else { &delivery.secrets };
    let keys = keys(&list[matched.secret()], causes);
    let messages = messages(delivery, matched.scheme(), causes);
    assert_eq!(matched.is_elsewhere(), causes.contains(&Cause::OtherSecret));
    messages.iter().any(|message| keys.iter().any(|key| claims.contains(&mac(key, message))))
}

fn keys(secret: &[u8], causes: &[Cause]) -> Vec<Vec<u8>> {
    let mut keys = vec![secret.to_vec()];
    for cause in causes {
        let undo = |key: &Vec<u8>| -> Vec<Vec<u8>> {
            let text = String::from_utf8_lossy(key).into_owned();
            match cause {
                Cause::SecretWhiteSpace => {
                    let outer = text.trim().to_owned();
                    let all: String = text.chars().filter(|char| !char.is_ascii_whitespace()).collect();
                    vec![outer.into_bytes(), all.into_bytes()]
                }
                Cause::SecretQuoted => vec![key[1..key.len() - 1].to_vec()],
                Cause::SecretPrefixExtra => vec![key["whsec_".len()..].to_vec()],
                Cause::SecretPrefixMissing => vec![format!("whsec_{text}").into_bytes()],
                Cause::SecretHex => vec![hex::decode(&text).expect("hexadecimal")],
                Cause::SecretBase64 => base64(&text),
                _ => vec![key.clone()],
            }
        };
        keys = keys.iter().flat_map(undo).collect();
    }
    keys
}

fn base64(text: &str) -> Vec<Vec<u8>> {
    let found = [
        Base64::decode_vec(text),
        Base64Unpadded::decode_vec(text),
        Base64Url::decode_vec(text),
        Base64UrlUnpadded::decode_vec(text),
    ];
    found.into_iter().flatten().collect()
}

/// The signatures that the header can hold.
fn claims(delivery: &Delivery, header: &str, prefix: &str, causes: &[Cause]) -> Vec<Vec<u8>> {
    let values = delivery.headers.iter().filter(|(name, _)| name.eq_ignore_ascii_case(header));
    let values: Vec<_> = values.map(|(_, value)| value.trim()).collect();
    let is_whole = ![Cause::SignaturePrefixed, Cause::SignatureQuoted, Cause::SignatureRepeated]
        .iter()
        .any(|cause| causes.contains(cause));
    assert!(!values.is_empty() && (!is_whole || values.windows(2).all(|pair| pair[0] == pair[1])));
    let texts = values.iter().flat_map(|value| {
        let pieces = value.split([',', ' ', ';', '"', '\'']).flat_map(|piece| {
            let starts = piece.match_indices(['=', ':']).map(|(at, _)| at + 1);
            std::iter::once(0).chain(starts).map(|start| &piece[start..]).collect::<Vec<_>>()
        });
        if is_whole { vec![value.strip_prefix(prefix).unwrap_or(value)] } else { pieces.collect() }
    });
    let decoded = texts.flat_map(|text| {
        if causes.contains(&Cause::SignatureBase64) {
            base64(text)
        } else {
            hex::decode(text).into_iter().collect()
        }
    });
    decoded.filter(|bytes| bytes.len() == 32).collect()
}

fn messages(delivery: &Delivery, scheme: &str, causes: &[Cause]) -> Vec<Vec<u8>> {
    let has = |cause| causes.contains(&cause);
    let body = match delivery.body.strip_prefix(b"\xef\xbb\xbf") {
        Some(rest) if has(Cause::BodyHasBom) => rest.to_vec(),
        _ => delivery.body.clone(),
    };
    let texts = match scheme {
        "simple" => vec![simple(&parse(std::str::from_utf8(&body).expect("UTF-8")))],
        "raw" | "didit_signature" if !is_rewritten(causes) => bytes(&body, causes),
        _ => styled(std::str::from_utf8(&body).expect("UTF-8"), scheme, causes),
    };
    texts.into_iter().flat_map(|text| timed(&text, delivery, scheme, causes)).collect()
}

/// Whether a cause says that the JSON was written anew.
fn is_rewritten(causes: &[Cause]) -> bool {
    let rewriting = [
        Cause::BodyCompact,
        Cause::BodyPythonSeparators,
        Cause::BodyPretty2,
        Cause::BodyPretty4,
        Cause::BodyAsciiEscaped,
        Cause::BodyUnescaped,
        Cause::BodyCanonicalNumbers,
        Cause::BodyJavascriptNumbers,
        Cause::BodyStringified,
        Cause::BodyCanonical,
    ];
    causes.iter().any(|cause| rewriting.contains(cause))
}

fn bytes(body: &[u8], causes: &[Cause]) -> Vec<Vec<u8>> {
    let text = body.to_vec();
    for cause in causes {
        return match cause {
            Cause::BodyLacksBom => vec![[b"\xef\xbb\xbf", body].concat()],
            Cause::BodyHasNewline => {
                let rest = body.strip_suffix(b"\n").expect("a line break");
                vec![rest.strip_suffix(b"\r").unwrap_or(rest).to_vec()]
            }
            Cause::BodyLacksNewline => vec![[body, b"\n"].concat(), [body, b"\r\n"].concat()],
            Cause::BodyHasCrlf => vec![latin(body).replace("\r\n", "\n").chars().map(|c| c as u8).collect()],
            Cause::BodyLacksCrlf => {
                let lf = latin(body).replace("\r\n", "\n");
                vec![lf.replace('\n', "\r\n").chars().map(|c| c as u8).collect()]
            }
            _ => continue,
        };
    }
    vec![text]
}

/// Every byte as a character.
fn latin(bytes: &[u8]) -> String {
    bytes.iter().map(|&byte| char::from(byte)).collect()
}

/// The JSON written anew, as scheme and causes say.
fn styled(text: &str, scheme: &str, causes: &[Cause]) -> Vec<Vec<u8>> {
    let has = |cause| causes.contains(&cause);
    let json = parse(text);
    if has(Cause::BodyStringified) || (scheme == "stringified" && !is_rewritten(causes)) {
        let json = json.sorted(|at, key| match key.parse::<u32>() {
            Ok(index) if index.to_string() == key && index < u32::MAX => (0, index as usize),
            _ => (1, at),
        });
        return vec![
            json.write(Layout::Compact, |token| spelt(token, unescaped, javascript_number)).into_bytes(),
        ];
    }
    let is_canonical = scheme.starts_with("v2") || has(Cause::BodyCanonical);
    let (text, json) = if is_canonical {
        let json = json.sorted(|_, key| key.to_owned());
        let text = json.write(Layout::Compact, |token| spelt(token, unescaped, canonical_number));
        (text.clone(), parse(&text))
    } else {
        (text.to_owned(), json)
    };
    let spelling = match (
        has(Cause::BodyAsciiEscaped),
        has(Cause::BodyUnescaped),
        has(Cause::BodyCanonicalNumbers),
        has(Cause::BodyJavascriptNumbers),
    ) {
        (false, false, false, false) => str::to_owned,
        (true, _, false, false) => |token: &str| spelt(token, ascii, str::to_owned),
        (_, true, false, false) => |token: &str| spelt(token, unescaped, str::to_owned),
        (false, false, true, _) => |token: &str| spelt(token, str::to_owned, canonical_number),
        (true, _, true, _) => |token: &str| spelt(token, ascii, canonical_number),
        (_, true, true, _) => |token: &str| spelt(token, unescaped, canonical_number),
        (false, false, _, true) => |token: &str| spelt(token, str::to_owned, javascript_number),
        (true, _, _, true) => |token: &str| spelt(token, ascii, javascript_number),
        (_, true, _, true) => |token: &str| spelt(token, unescaped, javascript_number),
    };
    let layout = match () {
        () if has(Cause::BodyPythonSeparators) => Layout::Spaced,
        () if has(Cause::BodyPretty2) => Layout::Indented(2),
        () if has(Cause::BodyPretty4) => Layout::Indented(4),
        () if has(Cause::BodyCompact) || is_canonical => Layout::Compact,
        // The space between tokens stays what it is.
        () => return vec![spaced_as(&text, &json, spelling).into_bytes()],
    };
    vec![json.write(layout, spelling).into_bytes()]
}

/// The text with its tokens spelt anew and its white space kept.
fn spaced_as(text: &str, json: &Json, spelling: fn(&str) -> String) -> String {
    let (mut out, mut rest) = (String::new(), text);
    let mut tokens = Vec::new();
    flatten(json, &mut tokens);
    for token in tokens {
        let at = rest.find(token).expect("the token");
        out += &rest[..at];
        out += &spelling(token);
        rest = &rest[at + token.len()..];
    }
    out + rest
}

fn flatten<'j>(json: &'j Json, tokens: &mut Vec<&'j str>) {
    match json {
        Json::Scalar(token) => tokens.push(token),
        Json::Array(elements) => elements.iter().for_each(|element| flatten(element, tokens)),
        Json::Object(members) => members.iter().for_each(|(key, member)| {
            tokens.push(key);
            flatten(member, tokens);
        }),
    }
}

fn spelt(token: &str, string: fn(&str) -> String, number: fn(&str) -> String) -> String {
    if is_string(token) {
        string(token)
    } else if token.starts_with(|first: char| first == '-' || first.is_ascii_digit()) {
        number(token)
    } else {
        token.to_owned()
    }
}

fn simple(json: &Json) -> Vec<u8> {
    let fields = ["timestamp", "session_id", "status", "webhook_type"].map(|name| match json.get(name) {
        None => String::new(),
        Some(Json::Scalar(token)) if is_string(token) => decoded(token),
        Some(Json::Scalar(token)) if token == "null" => "None".into(),
        Some(Json::Scalar(token)) => canonical_number(token),
        Some(_) => panic!("no text"),
    });
    fields.join(":").into_bytes()
}

/// The text behind a time, if there is to be one.
fn timed(text: &[u8], delivery: &Delivery, scheme: &str, causes: &[Cause]) -> Vec<Vec<u8>> {
    let has = |cause| causes.contains(&cause);
    let separator = match () {
        () if has(Cause::TimestampPrefixDot) => b".",
        () if has(Cause::TimestampPrefixColon) || scheme == "v2_ts_prefixed" => b":",
        () => return vec![text.to_vec()],
    };
    let header = delivery.headers.iter().find(|(name, _)| name.eq_ignore_ascii_case("X-Timestamp"));
    let time = if has(Cause::TimestampOfBody) {
        let json = parse(std::str::from_utf8(&delivery.body).expect("UTF-8").trim_start_matches('\u{feff}'));
        let Some(Json::Scalar(token)) = json.get("timestamp").cloned() else { panic!("no time") };
        canonical_number(&if is_string(&token) { decoded(&token) } else { token })
    } else {
        header.expect("a time").1.clone()
    };
    let time = match () {
        () if has(Cause::TimestampInMilliseconds) => format!("{time}000"),
        () if has(Cause::TimestampInSeconds) => time[..time.len() - 3].to_owned(),
        () => time,
    };
    vec![[time.as_bytes(), separator, text].concat()]
}
