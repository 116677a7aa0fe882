//! The vectors of canonical form, for the crate of rooms alone; tests/vectors.rs has them for the whole.

use serde_json::Value;

use crate::canonical::{Form, canonicalize};

#[test]
fn canonical() {
    let file: Value = serde_json::from_str(include_str!("canonical.json")).expect("JSON");
    for case in file["cases"].as_array().expect("cases") {
        let (name, expect) = (&case["name"], &case["expect"]);
        let body = match case["body"].as_str() {
            Some(body) => body.as_bytes().to_vec(),
            None => hex::decode(case["body_hex"].as_str().expect("a body")).expect("hexadecimal"),
        };
        for (form, key) in [(Form::Utf8, "canonical"), (Form::Ascii, "ascii")] {
            match canonicalize(&body, form) {
                Ok(text) if expect[key].is_string() => assert_eq!(expect[key], *text, "{name}"),
                Ok(_) => assert!(form == Form::Ascii || expect["code"].is_null(), "{name}"),
                Err(error) => {
                    assert!(expect[key].is_null(), "{name}: {error}");
                    assert_eq!(expect["code"], error.code().as_str(), "{name}");
                    let offset = expect["offset"].as_u64().map(|offset| offset as usize);
                    assert!(offset.is_none() || error.offset() == offset, "{name}");
                }
            }
        }
    }
}
