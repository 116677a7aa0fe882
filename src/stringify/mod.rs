//! JSON as JavaScript's `JSON.stringify(JSON.parse(body))` writes it.
//!
//! Members keep their order, except that keys which are array indices come first, in ascending order, because
//! that is the order in which JavaScript lists them. There is no white space, strings escape no more than
//! they must, and numbers are written as ECMAScript's `Number::toString` writes the nearest 64-bit float.

mod number;

use alloc::string::String;
use alloc::vec::Vec;

use crate::canonical::{Document, Kind, Value, quote};
use crate::digits;
use crate::sort::sort;

/// The text that JavaScript writes for the document.
///
/// None if it does not say the same as the body: if a number is not the one that JavaScript would write, such
/// as an integer beyond 2^53, then a signature over the text does not cover the number in the body. Neither
/// does it exist here for half a surrogate pair.
pub(crate) fn stringify(document: &Document<'_>) -> Option<String> {
    if document.lone_surrogate().is_some() {
        return None;
    }
    let mut out = String::new();
    write(document.root(), &mut out)?;
    Some(out)
}

/// What JavaScript writes for a number, and whether that is the same number. None for another value.
pub(crate) fn number_text(value: Value<'_, '_>) -> Option<(String, bool)> {
    let (Kind::Integer(token) | Kind::Float(token)) = value.kind() else { return None };
    let mut out = String::new();
    let is_same = number::write(token, &mut out).is_some();
    if !is_same {
        number::write_nearest(token, &mut out);
    }
    Some((out, is_same))
}

/// Recursion ends because a scan limits the depth.
fn write(value: Value<'_, '_>, out: &mut String) -> Option<()> {
    match value.kind() {
        Kind::Null => out.push_str("null"),
        Kind::Bool(flag) => out.push_str(if flag { "true" } else { "false" }),
        Kind::Integer(token) | Kind::Float(token) => number::write(token, out)?,
        Kind::String(text) => quote(&text?, out),
        Kind::Array => {
            out.push('[');
            for (index, element) in value.elements().enumerate() {
                if index > 0 {
                    out.push(',');
                }
                write(element, out)?;
            }
            out.push(']');
        }
        Kind::Object => {
            out.push('{');
            for (index, (_, member)) in members(value).into_iter().enumerate() {
                if index > 0 {
                    out.push(',');
                }
                quote(&member.key(), out);
                out.push(':');
                write(member, out)?;
            }
            out.push('}');
        }
    }
    Some(())
}

/// The values of the members in JavaScript's order.
fn members<'d, 'a>(object: Value<'d, 'a>) -> Vec<((bool, u32), Value<'d, 'a>)> {
    let place = |value: Value<'d, 'a>| match array_index(&value.key()) {
        Some(index) => (false, index),
        // Values are counted in document order.
        None => (true, value.index()),
    };
    let mut members: Vec<_> = object.member_values().map(|value| (place(value), value)).collect();
    sort(&mut members, |a, b| a.0 < b.0);
    members
}

/// The number that `key` is, if it is one that an array could have as index.
fn array_index(key: &str) -> Option<u32> {
    let index = digits::value(key.as_bytes())?.try_into().ok()?;
    let canonical = key == "0" || !key.starts_with('0');
    Some(index).filter(|&index| canonical && index < u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::{number_text, stringify};
    use crate::canonical::Document;

    fn written(body: &str) -> Option<String> {
        stringify(&Document::read(body.as_bytes(), 1 << 20).expect("JSON"))
    }

    /// The texts on the right are what Node 20 prints; tests/vectors/stringify.json holds many more.
    #[test]
    fn writes_as_javascript_does() {
        for (body, javascript) in [
            ("{ }", "{}"),
            ("{\"b\" : [ ] ,\n\"a\":[1, {} , null,true,false]}", r#"{"b":[],"a":[1,{},null,true,false]}"#),
            (r#"{"b":1,"10":2,"9":3,"a":4,"01":5,"0":6}"#, r#"{"0":6,"9":3,"10":2,"b":1,"a":4,"01":5}"#),
            (r#"{"x":1,"4294967295":2,"4294967294":3}"#, r#"{"4294967294":3,"x":1,"4294967295":2}"#),
            (r#"{"-1":1,"1.5":2,"":3,"1":4}"#, r#"{"1":4,"-1":1,"1.5":2,"":3}"#),
            (r#"{"a":"\/\u0041\u00e9\u007f\u2028\u0001\t"}"#, "{\"a\":\"/Aé\u{7f}\u{2028}\\u0001\\t\"}"),
            (r#"{"\u0062":1,"a":"\ud83d\ude00"}"#, r#"{"b":1,"a":"😀"}"#),
            (r#"{"__proto__":{"x":1},"a":2}"#, r#"{"__proto__":{"x":1},"a":2}"#),
        ] {
            assert_eq!(written(body).as_deref(), Some(javascript), "{body}");
        }
    }

    #[test]
    fn a_number_is_written_also_where_it_is_another() {
        for (body, expected) in [
            ("[1.50]", Some(("1.5", true))),
            ("[9007199254740993]", Some(("9007199254740992", false))),
            ("[\"1\"]", None),
        ] {
            let document = Document::read_any(body.as_bytes()).expect("JSON");
            let number = document.root().elements().next().expect("one");
            let written = number_text(number);
            assert_eq!(written.as_ref().map(|(text, is_same)| (&**text, *is_same)), expected, "{body}");
        }
    }

    #[test]
    fn has_no_text_for_what_javascript_would_change() {
        for body in [
            r#"{"a":9007199254740993}"#,
            r#"{"a":[{"b":0.10000000000000000555}]}"#,
            r#"{"a":1e-400}"#,
            r#"{"a":"\ud800"}"#,
            r#"{"\ud800":1,"":2}"#,
        ] {
            assert_eq!(written(body), None, "{body}");
        }
    }
}
