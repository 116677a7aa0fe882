//! JSON written as Python and as JavaScript write it.

use super::decimal::{Decimal, nearest, shortest};
use super::json::Json;

/// `json.dumps(value, sort_keys=True, separators=(",", ":"))` after whole floats became integers.
pub(crate) fn canonical(json: &Json, ascii: bool) -> String {
    let mut out = String::new();
    write(json, &Style { sorted: true, ascii, number: &|token| Some(python(token)) }, &mut out);
    out
}

/// `JSON.stringify(JSON.parse(body))`; None if that has other numbers than the body.
pub(crate) fn javascript(json: &Json) -> Option<String> {
    let mut out = String::new();
    write(json, &Style { sorted: false, ascii: false, number: &ecmascript }, &mut out).then_some(out)
}

/// Whether two tokens are one number, or the first is the float nearest to the second.
pub(crate) fn is_same_number(written: &str, original: &str) -> bool {
    python(written) == python(original)
        || (written.contains(['.', 'e', 'E']) && nearest(written) == nearest(original))
}

struct Style<'s> {
    sorted: bool,
    ascii: bool,
    number: &'s dyn Fn(&str) -> Option<String>,
}

/// Returns whether every number could be written.
fn write(json: &Json, style: &Style<'_>, out: &mut String) -> bool {
    match json {
        Json::Null => out.push_str("null"),
        Json::Bool(flag) => out.push_str(if *flag { "true" } else { "false" }),
        Json::Number(token) => match (style.number)(token) {
            Some(text) => out.push_str(&text),
            None => return false,
        },
        Json::String(points) => string(points, style.ascii, out),
        Json::Array(elements) => {
            out.push('[');
            for (at, element) in elements.iter().enumerate() {
                out.push_str(if at > 0 { "," } else { "" });
                if !write(element, style, out) {
                    return false;
                }
            }
            out.push(']');
        }
        Json::Object(members) => {
            let mut members: Vec<_> = members.iter().collect();
            if style.sorted {
                members.sort_by(|(a, _), (b, _)| a.cmp(b));
            } else {
                members.sort_by_key(|(key, _)| array_index(key).map_or((1, 0), |index| (0, index)));
            }
            out.push('{');
            for (at, (key, member)) in members.into_iter().enumerate() {
                out.push_str(if at > 0 { "," } else { "" });
                string(key, style.ascii, out);
                out.push(':');
                if !write(member, style, out) {
                    return false;
                }
            }
            out.push('}');
        }
    }
    true
}

fn array_index(key: &[u32]) -> Option<u32> {
    let key: String = key.iter().filter_map(|&point| char::from_u32(point)).collect();
    let index: u32 = key.parse().ok()?;
    (index < u32::MAX && index.to_string() == key).then_some(index)
}

fn string(points: &[u32], ascii: bool, out: &mut String) {
    out.push('"');
    for &point in points {
        let short = match point {
            0x22 => Some("\\\""),
            0x5c => Some("\\\\"),
            0x08 => Some("\\b"),
            0x0c => Some("\\f"),
            0x0a => Some("\\n"),
            0x0d => Some("\\r"),
            0x09 => Some("\\t"),
            _ => None,
        };
        match (short, char::from_u32(point)) {
            (Some(short), _) => out.push_str(short),
            (None, Some(char)) if point >= 0x20 && (!ascii || point < 0x7f) => out.push(char),
            (None, Some(char)) => {
                char.encode_utf16(&mut [0; 2]).iter().for_each(|unit| *out += &format!("\\u{unit:04x}"));
            }
            (None, None) => *out += &format!("\\u{point:04x}"),
        }
    }
    out.push('"');
}

fn python(token: &str) -> String {
    if !token.contains(['.', 'e', 'E']) {
        return if token == "-0" { "0".into() } else { token.into() };
    }
    let float = nearest(token);
    if float == 0.0 {
        return "0".into();
    }
    if float.fract() == 0.0 {
        // Every digit of the float.
        return format!("{float:.0}");
    }
    let decimal = shortest(float);
    // A float with a fraction has less than 17 digits before its point.
    if decimal.point > -4 { plain(&decimal) } else { exponential(&decimal, 2) }
}

fn ecmascript(token: &str) -> Option<String> {
    let exact = Decimal::of(token);
    if exact.digits.is_empty() {
        return Some("0".into());
    }
    let float = nearest(token);
    if float.is_infinite() || float == 0.0 {
        return None;
    }
    let decimal = shortest(float);
    let is_plain = (-5..=21).contains(&decimal.point);
    (decimal == exact).then(|| if is_plain { plain(&decimal) } else { exponential(&decimal, 1) })
}

fn plain(decimal: &Decimal) -> String {
    let mut digits = String::from_utf8(decimal.digits.clone()).expect("ASCII");
    let sign = if decimal.negative { "-" } else { "" };
    let Ok(point) = usize::try_from(decimal.point) else {
        return format!("{sign}0.{}{digits}", "0".repeat(decimal.point.unsigned_abs() as usize));
    };
    if point >= digits.len() {
        return format!("{sign}{digits}{}", "0".repeat(point - digits.len()));
    }
    digits.insert(point, '.');
    if point == 0 { format!("{sign}0{digits}") } else { format!("{sign}{digits}") }
}

fn exponential(decimal: &Decimal, width: usize) -> String {
    let mut digits = String::from_utf8(decimal.digits.clone()).expect("ASCII");
    if digits.len() > 1 {
        digits.insert(1, '.');
    }
    let exponent = decimal.point - 1;
    let sign = if exponent < 0 { '-' } else { '+' };
    format!("{}{digits}e{sign}{:0width$}", if decimal.negative { "-" } else { "" }, exponent.abs())
}
