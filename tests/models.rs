//! Every sample of every provider: read, written back, and with each of its members damaged in turn.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use kyc_webhooks::canonical::{Form, canonicalize};
use kyc_webhooks::{Problem, agio, dhmad, didit, idwise};
use serde_json::{Value, json};

const PROVIDERS: [Provider; 4] = [
    Provider {
        name: "didit",
        read: read_didit,
        identifies: &["webhook_type", "event", "event_type", "data"],
        lenient: DIDIT,
    },
    Provider { name: "dhmad", read: read_dhmad, identifies: &["type", "data"], lenient: DHMAD },
    Provider { name: "idwise", read: read_idwise, identifies: &["event", "body"], lenient: IDWISE },
    Provider {
        name: "agio",
        read: read_agio,
        identifies: &["type", "applicantId", "wallet_address", "status_id"],
        lenient: AGIO,
    },
];

/// Members that take more than one type, each because the provider sends or documents more than one.
const DIDIT: &[&str] = &[];
const DHMAD: &[&str] = &[];
const IDWISE: &[&str] = &[];
const AGIO: &[&str] = &[];

struct Provider {
    name: &'static str,
    /// Reads the typed event and writes it back.
    read: fn(&[u8]) -> Result<Value, Problem>,
    /// Members of the outermost object that say which event it is; another value makes it another event.
    identifies: &'static [&'static str],
    lenient: &'static [&'static str],
}

macro_rules! readers {
    ($($function:ident $provider:ident,)*) => { $(
        fn $function(body: &[u8]) -> Result<Value, Problem> {
            let delivery = $provider::parse_unverified(body).expect("a body that names its event");
            delivery.event().map(|event| serde_json::to_value(event).expect("an event is JSON"))
        }
    )* };
}

readers! {
    read_didit didit,
    read_dhmad dhmad,
    read_idwise idwise,
    read_agio agio,
}

impl Provider {
    fn samples(&self) -> Vec<(String, Value)> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/samples").join(self.name);
        let mut samples: Vec<_> = fs::read_dir(folder)
            .expect("there are samples")
            .map(|entry| entry.expect("a file").path())
            .filter(|path| !path.to_string_lossy().ends_with(".unknown.json"))
            .map(|path| {
                let text = fs::read(&path).expect("a readable file");
                let name = path.file_name().expect("a file has a name").to_string_lossy().into_owned();
                (name, serde_json::from_slice(&text).expect("JSON"))
            })
            .collect();
        samples.sort_by(|(a, _), (b, _)| a.cmp(b));
        assert!(samples.len() > 3, "{} has only {} samples", self.name, samples.len());
        samples
    }

    fn read(&self, value: &Value) -> Result<Value, Problem> {
        (self.read)(value.to_string().as_bytes())
    }
}

/// The canonical text, in which 100 and 100.0 are the same.
fn canonical(value: &Value) -> String {
    canonicalize(value.to_string().as_bytes(), Form::Utf8).expect("an object")
}

/// A member somewhere inside a sample.
#[derive(Clone, Debug)]
struct Place {
    /// As a JSON pointer, for serde_json.
    pointer: String,
    /// As problems name it.
    path: String,
    /// The same with every position left out, to compare with the lists above.
    pattern: String,
}

fn places(value: &Value) -> Vec<Place> {
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

fn replace(sample: &Value, place: &Place, with: Option<Value>) -> Value {
    let mut changed = sample.clone();
    let (parent, key) = place.pointer.rsplit_once('/').expect("a pointer");
    let key = key.replace("~1", "/").replace("~0", "~");
    let members = changed.pointer_mut(parent).and_then(Value::as_object_mut).expect("an object");
    match with {
        Some(value) => members.insert(key, value),
        None => members.remove(&key),
    };
    changed
}

#[test]
fn every_sample_is_read_and_written_back_unchanged() {
    for provider in PROVIDERS {
        for (name, sample) in provider.samples() {
            let written = provider.read(&sample).unwrap_or_else(|problem| panic!("{name}: {problem}"));
            assert_eq!(canonical(&written), canonical(&sample), "{}/{name}", provider.name);
        }
    }
}

#[test]
fn null_and_missing_are_alike_and_another_type_is_a_problem_with_a_path() {
    for provider in PROVIDERS {
        let mut lenient = BTreeSet::new();
        for (name, sample) in provider.samples() {
            for place in places(&sample) {
                if provider.identifies.contains(&place.path.as_str()) {
                    continue;
                }
                let without = replace(&sample, &place, None);
                for (how, changed) in
                    [("null", replace(&sample, &place, Some(Value::Null))), ("missing", without.clone())]
                {
                    let written = provider
                        .read(&changed)
                        .unwrap_or_else(|problem| panic!("{name}, {how} {}: {problem}", place.path));
                    // Raw JSON keeps a null, everything else drops it.
                    let written = canonical(&written);
                    assert!(
                        written == canonical(&without) || written == canonical(&changed),
                        "{name}, {how} {}: {written}",
                        place.path
                    );
                }

                let original = sample.pointer(&place.pointer).expect("found above");
                for other in [json!("text"), json!(7), json!(true), json!(["text"]), json!({ "text": true })]
                {
                    if std::mem::discriminant(&other) == std::mem::discriminant(original) {
                        continue;
                    }
                    let changed = replace(&sample, &place, Some(other.clone()));
                    match provider.read(&changed) {
                        Err(problem) => {
                            assert!(
                                problem.path() == place.path
                                    || problem.path().starts_with(&format!("{}[", place.path)),
                                "{name}, {other} for {}: {problem}",
                                place.path
                            );
                        }
                        Ok(written) => {
                            // Whoever takes another type keeps the value.
                            assert_eq!(
                                canonical(&written),
                                canonical(&changed),
                                "{name}, {other} for {}",
                                place.path
                            );
                            lenient.insert(place.pattern.clone());
                        }
                    }
                }
            }
        }
        let documented: BTreeSet<_> = provider.lenient.iter().map(|&pattern| pattern.to_owned()).collect();
        // What lies inside raw JSON is raw JSON.
        let undocumented: Vec<_> = lenient
            .iter()
            .filter(|pattern| !documented.iter().any(|raw| *pattern == raw || is_inside(pattern, raw)))
            .collect();
        assert!(undocumented.is_empty(), "{} also takes other types: {undocumented:#?}", provider.name);
        let strict: Vec<_> = documented.difference(&lenient).collect();
        assert!(strict.is_empty(), "{} does not take other types: {strict:#?}", provider.name);
    }
}

fn is_inside(pattern: &str, raw: &str) -> bool {
    pattern.strip_prefix(raw).is_some_and(|rest| rest.starts_with(['.', '[']))
}
