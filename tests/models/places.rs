//! Where the members of a sample are.

use serde_json::Value;

/// A member somewhere inside a sample.
#[derive(Clone, Debug)]
pub(crate) struct Place {
    /// As a JSON pointer, for serde_json.
    pub(crate) pointer: String,
    /// As problems name it.
    pub(crate) path: String,
    /// The same with every position left out, to compare with the lists above.
    pub(crate) pattern: String,
}

pub(crate) fn places(value: &Value) -> Vec<Place> {
    let mut found = Vec::new();
    visit(value, &Place { pointer: String::new(), path: String::new(), pattern: String::new() }, &mut found);
    found
}

fn visit(value: &Value, at: &Place, found: &mut Vec<Place>) {
    match value {
        Value::Object(members) => {
            for (key, value) in members {
                let dot = if at.path.is_empty() { "" } else { "." };
                let place = Place {
                    pointer: format!("{}/{}", at.pointer, key.replace('~', "~0").replace('/', "~1")),
                    path: format!("{}{dot}{key}", at.path),
                    pattern: format!("{}{dot}{key}", at.pattern),
                };
                visit(value, &place, found);
                found.push(place);
            }
        }
        Value::Array(elements) => {
            for (index, value) in elements.iter().enumerate() {
                let place = Place {
                    pointer: format!("{}/{index}", at.pointer),
                    path: format!("{}[{index}]", at.path),
                    pattern: format!("{}[]", at.pattern),
                };
                visit(value, &place, found);
            }
        }
        _ => {}
    }
}
