//! Random deliveries, signed and spoilt in random ways.

use super::json::{Json, Layout, NUMBERS, ascii, canonical_number, is_string, javascript_number, unescaped};
use super::redo::{Delivery, mac};

pub(super) const NOW: i64 = 1_800_000_000;

/// The same numbers for the same seed.
pub(super) struct Random(u64);

impl Random {
    pub(super) fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ 0x5851_F42D_4C95_7F2D)
    }

    pub(super) fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % end
    }

    fn one_of<T: Clone>(&mut self, values: &[T]) -> T {
        values[self.below(values.len())].clone()
    }

    fn chance(&mut self, one_in: usize) -> bool {
        self.below(one_in) == 0
    }
}

fn string(random: &mut Random) -> String {
    random
        .one_of(&[
            "\"plain\"",
            "\"Zo\u{eb}\"",
            "\"Zo\\u00eb\"",
            "\"\"",
            "\"a\\/b\"",
            "\"\\ud83d\\ude00\"",
            "\"😀\"",
            "\"line\\nbreak\"",
            "\"q\\\"uote\"",
            "\"\u{7f}\"",
        ])
        .to_owned()
}

fn value(random: &mut Random, depth: usize) -> Json {
    match random.below(if depth > 2 { 6 } else { 8 }) {
        0..=2 => Json::Scalar(random.one_of(&NUMBERS).0.to_owned()),
        3..=4 => Json::Scalar(string(random)),
        5 => Json::Scalar(random.one_of(&["null", "true", "false", "7"]).to_owned()),
        6 => Json::Array((0..random.below(4)).map(|_| value(random, depth + 1)).collect()),
        _ => Json::Object(members(random, depth + 1)),
    }
}

fn members(random: &mut Random, depth: usize) -> Vec<(String, Json)> {
    let mut names = vec!["\"b\"", "\"a\"", "\"10\"", "\"9\"", "\"\u{e9}\"", "\"\\u00fc\"", "\"Z\"", "\"~\""];
    let count = random.below(5);
    (0..count).map(|_| (names.remove(random.below(names.len())).to_owned(), value(random, depth))).collect()
}

pub(super) fn body(random: &mut Random) -> Json {
    let mut members = members(random, 0);
    for (name, value) in [
        ("\"timestamp\"", format!("{NOW}")),
        ("\"webhook_type\"", "\"status.updated\"".into()),
        ("\"type\"", "\"escrow.updated\"".into()),
        ("\"session_id\"", "\"s-1\"".into()),
        ("\"status\"", "\"Approved\"".into()),
    ] {
        members.insert(random.below(members.len() + 1), (name.into(), Json::Scalar(value)));
    }
    Json::Object(members)
}

fn spelt(token: &str, string: fn(&str) -> String, number: fn(&str) -> String) -> String {
    match token.as_bytes()[0] {
        _ if is_string(token) => string(token),
        b'-' | b'0'..=b'9' => number(token),
        _ => token.to_owned(),
    }
}

/// The body written in some way.
fn text(json: &Json, random: &mut Random) -> Vec<u8> {
    let layout = random.one_of(&[
        Layout::Compact,
        Layout::Compact,
        Layout::Spaced,
        Layout::Indented(2),
        Layout::Indented(4),
        Layout::Indented(3),
    ]);
    let spelling: fn(&str) -> String = random.one_of(&[
        str::to_owned as fn(&str) -> String,
        str::to_owned,
        |token| spelt(token, ascii, str::to_owned),
        |token| spelt(token, unescaped, str::to_owned),
        |token| spelt(token, str::to_owned, canonical_number),
        |token| spelt(token, str::to_owned, javascript_number),
        |token| spelt(token, unescaped, javascript_number),
        |token| spelt(token, ascii, canonical_number),
    ]);
    let sorted = |json: Json| json.sorted(|_, key| key.to_owned());
    let json = if random.chance(6) { sorted(json.clone()) } else { json.clone() };
    let mut text = json.write(layout, spelling);
    match random.below(14) {
        0 => text.insert(0, '\u{feff}'),
        1 => text.push('\n'),
        2 => text.push_str("\r\n"),
        3 => text = text.replace('\n', "\r\n"),
        _ => {}
    }
    text.into_bytes()
}

const SECRETS: [&str; 6] =
    ["invented secret", "whsec_aW52ZW50ZWQ=", "aW52ZW50ZWQga2V5", "00ff17a1", "'invented'", "x"];

/// A secret as it was meant, and as it is configured.
fn secrets(random: &mut Random) -> (Vec<u8>, String) {
    let secret = random.one_of(&SECRETS).to_owned();
    let key = match random.below(12) {
        0 => hex::decode(&secret).unwrap_or_else(|_| secret.clone().into_bytes()),
        1 => vec![b"an invented key".to_vec(), b"invented".to_vec()].swap_remove(random.below(2)),
        2 => secret.trim_start_matches("whsec_").as_bytes().to_vec(),
        3 => format!("whsec_{secret}").into_bytes(),
        _ => secret.clone().into_bytes(),
    };
    let configured = match random.below(10) {
        0 => format!("{secret}\n"),
        1 => format!(" \"{secret}\""),
        2 => format!("'{secret}'"),
        3 => secret.chars().rev().collect(),
        _ => secret,
    };
    (key, configured)
}

fn spoil(bytes: &mut Vec<u8>, random: &mut Random) {
    if bytes.is_empty() {
        return;
    }
    let at = random.below(bytes.len());
    match random.below(5) {
        0 => bytes[at] ^= 1 << random.below(8),
        1 => {
            bytes.remove(at);
        }
        2 => bytes.insert(at, random.one_of(b" \n\r\t0\"\\,{}")),
        3 => bytes.truncate(at),
        _ => bytes.swap(at, 0),
    }
}

/// A delivery with something wrong, or with nothing wrong.
pub(super) fn delivery(provider: &str, random: &mut Random) -> Delivery {
    let json = body(random);
    let (signed, mut received) = (text(&json, random), text(&json, random));
    if random.chance(3) {
        received.clone_from(&signed);
    }
    let (key, configured) = secrets(random);
    let message = match random.below(8) {
        0 => canonical(&json),
        1 => [format!("{NOW}:").as_bytes(), &canonical(&json)].concat(),
        2 => [format!("{NOW}.").as_bytes(), &signed].concat(),
        3 => [format!("{NOW}000.").as_bytes(), &signed].concat(),
        4 if provider == "didit" => format!("{NOW}:s-1:Approved:status.updated").into_bytes(),
        _ => signed,
    };
    let signature = mac(&key, &message);
    let digits = hex::encode(&signature);
    let mut value = match random.below(9) {
        0 => format!("sha256={digits}"),
        1 => <base64ct::Base64 as base64ct::Encoding>::encode_string(&signature),
        2 => format!("\"{digits}\""),
        3 => format!("t={NOW},v1={digits}"),
        4 => format!("{},{digits}", "0".repeat(64)),
        _ => digits,
    };
    if random.chance(6) {
        let mut bytes = value.into_bytes();
        spoil(&mut bytes, random);
        value = String::from_utf8_lossy(&bytes).into_owned();
    }
    if random.chance(5) {
        spoil(&mut received, random);
    }
    let name = match provider {
        "didit" => random.one_of(&[
            "X-Signature-V2",
            "X-Signature",
            "X-Didit-Signature",
            "X-Signature-Simple",
            "X-Sig",
        ]),
        _ => random.one_of(&["x-webhook-signature", "x-webhook-signature", "x-signature"]),
    };
    let mut headers = vec![(name.to_owned(), value)];
    if random.chance(2) {
        let time = if random.chance(5) { NOW * 1000 } else { NOW };
        headers.push(("X-Timestamp".into(), time.to_string()));
    }
    let (secrets, elsewhere) = if random.chance(8) {
        (vec![b"another".to_vec()], vec![configured.into_bytes()])
    } else {
        (vec![b"another".to_vec(), configured.into_bytes()], Vec::new())
    };
    Delivery { body: received, headers, secrets, elsewhere }
}

fn canonical(json: &Json) -> Vec<u8> {
    let sorted = json.clone().sorted(|_, key| key.to_owned());
    sorted.write(Layout::Compact, |token| spelt(token, unescaped, canonical_number)).into_bytes()
}
