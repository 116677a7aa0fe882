//! Every sample of every provider: read, written back, and with each of its members damaged in turn.

#[path = "models/lenient.rs"]
mod lenient;
#[path = "models/places.rs"]
mod places;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use kyc_webhooks::canonical::{Form, canonicalize};
use kyc_webhooks::{Problem, agio, dhmad, didit, idwise};
use serde_json::{Value, json};

use lenient::{AGIO, DECISIONS, DHMAD, DIDIT, IDWISE};
use places::{Place, places};

const PROVIDERS: [Provider; 5] = [
    Provider {
        name: "didit",
        read: read_didit,
        identifies: &["webhook_type", "event", "event_type", "data"],
        lenient: DIDIT,
    },
    Provider { name: "didit_decisions", read: read_decision, identifies: DECISION_SHAPE, lenient: DECISIONS },
    Provider { name: "dhmad", read: read_dhmad, identifies: &["type", "data"], lenient: DHMAD },
    Provider { name: "idwise", read: read_idwise, identifies: &["event", "body"], lenient: IDWISE },
    Provider {
        name: "agio",
        read: read_agio,
        identifies: &["type", "applicantId", "wallet_address", "status_id"],
        lenient: AGIO,
    },
];

/// Members by which the versions of a decision are told apart.
const DECISION_SHAPE: &[&str] = &["features"];

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
            let (event, problems) = (delivery.event(), delivery.problems());
            // The two are told by different code.
            match &event {
                Ok(_) => assert_eq!(problems, []),
                Err(problem) => assert!(problems.contains(problem), "{problem} is not in {problems:?}"),
            }
            event.map(|event| serde_json::to_value(event).expect("an event is JSON"))
        }
    )* };
}

fn read_decision(body: &[u8]) -> Result<Value, Problem> {
    match didit::AnyDecision::from_json(body) {
        Ok(decision) => Ok(serde_json::to_value(decision).expect("a decision is JSON")),
        Err(error) => Err(error.problem().expect("the samples are strict JSON").clone()),
    }
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

/// Whether two values are the same, 100 and 100.0 included.
fn same(a: &Value, b: &Value) -> bool {
    a == b || canonical(a) == canonical(b)
}

/// The canonical text, in which 100 and 100.0 are the same.
fn canonical(value: &Value) -> String {
    canonicalize(value.to_string().as_bytes(), Form::Utf8).expect("an object")
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

/// The sample with the objects and lists beside the way to `place` emptied, except those that say which event it is:
/// what is far from the damage only takes time.
fn around(sample: &Value, place: &Place, identifies: &[&str]) -> Value {
    let mut reduced = sample.clone();
    let mut at = &mut reduced;
    let mut outermost = true;
    for key in place.pointer.split('/').skip(1).map(|key| key.replace("~1", "/").replace("~0", "~")) {
        if let Value::Object(members) = at {
            for (name, value) in members.iter_mut() {
                let identifies = outermost && identifies.contains(&name.as_str());
                match value {
                    _ if *name == key || identifies => {}
                    Value::Object(members) => members.clear(),
                    Value::Array(elements) => elements.clear(),
                    _ => {}
                }
            }
        }
        outermost = false;
        at = match at {
            Value::Object(members) => members.get_mut(&key).expect("a place of the sample"),
            Value::Array(elements) => &mut elements[key.parse::<usize>().expect("an index")],
            _ => panic!("a way through a scalar"),
        };
    }
    reduced
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
            let mut seen = BTreeSet::new();
            for place in places(&sample) {
                if provider.identifies.contains(&place.path.as_str()) || is_all_that_identifies(&name, &place)
                {
                    continue;
                }
                // The same member of another element tells nothing new.
                if !seen.insert(place.pattern.clone()) {
                    continue;
                }
                let sample = around(&sample, &place, provider.identifies);
                let without = replace(&sample, &place, None);
                for (how, changed) in
                    [("null", replace(&sample, &place, Some(Value::Null))), ("missing", without.clone())]
                {
                    let written = provider
                        .read(&changed)
                        .unwrap_or_else(|problem| panic!("{name}, {how} {}: {problem}", place.path));
                    // Raw JSON keeps a null, everything else drops it.
                    assert!(
                        same(&written, &without) || same(&written, &changed),
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
                                problem.path() == place.path || is_inside(problem.path(), &place.path),
                                "{name}, {other} for {}: {problem}",
                                place.path
                            );
                        }
                        Ok(written) => {
                            // Whoever takes another type keeps the value.
                            assert!(
                                same(&written, &changed),
                                "{name}, {other} for {}: {written}",
                                place.path
                            );
                            lenient.insert(place.pattern.clone());
                        }
                    }
                }
            }
        }
        let undocumented: Vec<_> = lenient
            .iter()
            .filter(|pattern| !provider.lenient.iter().any(|documented| covers(documented, pattern)))
            .collect();
        assert!(undocumented.is_empty(), "{} also takes other types: {undocumented:#?}", provider.name);
        let strict: Vec<_> = provider
            .lenient
            .iter()
            .filter(|documented| !lenient.iter().any(|pattern| covers(documented, pattern)))
            .collect();
        assert!(strict.is_empty(), "{} does not take other types: {strict:#?}", provider.name);
    }
}

/// Whether `pattern` ends in the members that are documented as lenient, or lies inside them: what is in raw JSON is
/// raw JSON.
fn covers(documented: &str, pattern: &str) -> bool {
    let pattern = format!(".{pattern}.");
    let documented = format!(".{documented}");
    pattern.match_indices(&documented).any(|(at, _)| {
        let rest = &pattern[at + documented.len()..];
        rest.starts_with(['.', '['])
    })
}

/// Webhook version v1 names no event, so only these two members tell what a body is.
fn is_all_that_identifies(name: &str, place: &Place) -> bool {
    name == "session_version_one.json" && matches!(place.path.as_str(), "session_id" | "status")
}

fn is_inside(pattern: &str, raw: &str) -> bool {
    pattern.strip_prefix(raw).is_some_and(|rest| rest.starts_with(['.', '[']))
}

/// The damage above reaches every member of every model only if the samples hold them all.
#[test]
fn the_samples_hold_every_member_of_the_models() {
    let declarations = include_str!("../pkg-template/src/models.d.ts");
    let (mut missing, mut looked_for) = (Vec::new(), 0);
    for (prefix, folders) in [
        ("Didit", &["didit", "didit_decisions"][..]),
        ("Dhmad", &["dhmad"]),
        ("Idwise", &["idwise"]),
        ("Agio", &["agio"]),
    ] {
        let held: BTreeSet<_> = PROVIDERS
            .iter()
            .filter(|provider| folders.contains(&provider.name))
            .flat_map(Provider::samples)
            .flat_map(|(_, sample)| places(&sample))
            .filter_map(|place| Some(place.path.rsplit(['.', ']']).next()?.to_owned()))
            .collect();
        for interface in declarations.split("export interface ").filter(|text| text.starts_with(prefix)) {
            let name = interface.split([' ', '{']).next().unwrap_or_default();
            let body = interface.split("\n}").next().unwrap_or_default();
            let members = body.lines().filter_map(|line| line.strip_prefix("  ")?.split_once("?: "));
            for (member, _) in members {
                looked_for += 1;
                if !held.contains(member) {
                    missing.push(format!("{name}.{member}"));
                }
            }
        }
    }
    assert!(looked_for > 1000, "only {looked_for} members were found in the declarations");
    assert!(missing.is_empty(), "no sample has {missing:#?}");
}
