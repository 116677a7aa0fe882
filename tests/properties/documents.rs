//! Documents of any kind, and the many ways to write one.

use proptest::prelude::*;
use serde_json::{Map, Value};

use super::NOW;

/// Any JSON without fractions, whose canonical form serde_json writes too.
fn json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<String>().prop_map(Value::from),
        "[ -~]{0,12}".prop_map(Value::from),
    ];
    leaf.prop_recursive(6, 60, 8, |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..8).prop_map(Value::from),
            proptest::collection::btree_map(key(), inner, 0..8)
                .prop_map(|members| Value::Object(members.into_iter().collect())),
        ]
    })
}

fn key() -> impl Strategy<Value = String> {
    prop_oneof![any::<String>(), "[a-c0-9]{0,3}", "[\u{e000}-\u{ffff}\u{10000}-\u{10010}]{1,2}"]
}

pub(super) fn document() -> impl Strategy<Value = Map<String, Value>> {
    proptest::collection::btree_map(key(), json(), 0..8).prop_map(|members| members.into_iter().collect())
}

/// Writes JSON in one of the many ways that mean the same, chosen by the numbers in `style`.
pub(super) fn write_styled(value: &Value, style: &mut impl Iterator<Item = u8>, out: &mut String) {
    let space = |style: &mut dyn Iterator<Item = u8>, out: &mut String| {
        out.push_str(["", "", " ", "\n\t", "\r\n  "][usize::from(style.next().unwrap_or(0)) % 5]);
    };
    space(style, out);
    match value {
        Value::String(text) => write_string_styled(text, style, out),
        Value::Array(items) => {
            out.push('[');
            for (at, item) in items.iter().enumerate() {
                out.push_str(if at > 0 { "," } else { "" });
                write_styled(item, style, out);
            }
            space(style, out);
            out.push(']');
        }
        Value::Object(members) => {
            let mut members: Vec<_> = members.iter().collect();
            let turn = usize::from(style.next().unwrap_or(0)) % members.len().max(1);
            members.rotate_left(turn);
            out.push('{');
            for (at, (key, item)) in members.into_iter().enumerate() {
                out.push_str(if at > 0 { "," } else { "" });
                space(style, out);
                write_string_styled(key, style, out);
                space(style, out);
                out.push(':');
                write_styled(item, style, out);
            }
            space(style, out);
            out.push('}');
        }
        Value::Number(number) => {
            let fraction = style.next().unwrap_or(0) % 4 == 0 && number.as_u64().is_some_and(|n| n < 1 << 53);
            out.push_str(&format!("{number}{}", if fraction { ".0" } else { "" }));
        }
        other => out.push_str(&other.to_string()),
    }
    space(style, out);
}

fn write_string_styled(text: &str, style: &mut impl Iterator<Item = u8>, out: &mut String) {
    out.push('"');
    for char in text.chars() {
        let must_escape = matches!(char, '"' | '\\' | '\0'..='\u{1f}');
        if must_escape || style.next().unwrap_or(0) % 3 == 0 {
            for unit in char.encode_utf16(&mut [0; 2]) {
                out.push_str(&format!("\\u{unit:04X}"));
            }
        } else {
            out.push(char);
        }
    }
    out.push('"');
}

pub(super) fn body_with_time(mut members: Map<String, Value>) -> Vec<u8> {
    members.insert("timestamp".into(), NOW.seconds().into());
    members.insert("webhook_type".into(), "status.updated".into());
    members.insert("session_id".into(), "s-1".into());
    members.insert("status".into(), "Approved".into());
    Value::Object(members).to_string().into_bytes()
}
