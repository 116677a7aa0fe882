//! THREAT_MODEL.md names tests; each of them has to be there.

use std::fs;
use std::path::Path;

const MODEL: &str = include_str!("../THREAT_MODEL.md");

/// The rows of the table of claims: number, claim, tests.
fn claims() -> Vec<[&'static str; 3]> {
    let (_, table) = MODEL.split_once("| | Claim | Held by |").expect("the table of claims");
    let rows = table.lines().skip(2).take_while(|line| line.starts_with('|'));
    rows.map(|row| {
        let cells: Vec<&str> = row.trim_matches('|').splitn(3, " | ").map(str::trim).collect();
        cells.try_into().unwrap_or_else(|_| panic!("three cells: {row}"))
    })
    .collect()
}

fn is_there(file: &str, test: &str) -> bool {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{file}: {error}"));
    match path.extension().and_then(|extension| extension.to_str()) {
        // Programs name their checks with texts.
        Some("rs") => text.contains(&format!("fn {test}(")) || text.contains(&format!("\"{test}\"")),
        Some("json") => text.contains(&format!("\"name\": {}", serde_json::json!(test))),
        // Titles may begin with a part that is filled in.
        Some("mjs") => ["\"", "`"].iter().any(|end| text.contains(&format!("{test}{end}"))),
        _ => panic!("{file} is no file of tests"),
    }
}

#[test]
fn every_claim_is_held_by_tests_that_exist() {
    let claims = claims();
    let numbers: Vec<_> = claims.iter().map(|[number, ..]| *number).collect();
    let expected: Vec<_> = (1..=claims.len()).map(|number| format!("T{number}")).collect();
    assert_eq!(numbers, expected);
    for [number, _, tests] in claims {
        let named: Vec<_> = tests.split('`').skip(1).step_by(2).collect();
        assert!(!named.is_empty(), "{number} is held by nothing");
        for name in named {
            let (file, test) = name.split_once(": ").unwrap_or_else(|| panic!("file: test, not {name}"));
            assert!(is_there(file, test), "{number}: {file} has no test {test}");
        }
    }
}

#[test]
fn every_claim_answers_an_attacker_and_no_other_is_cited() {
    let (before, _) = MODEL.split_once("## Claims").expect("the part about attackers");
    let mut cited: Vec<usize> = before
        .split(|character: char| !character.is_ascii_alphanumeric())
        .filter_map(|word| word.strip_prefix('T')?.parse().ok())
        .collect();
    cited.sort_unstable();
    cited.dedup();
    assert_eq!(cited, (1..=claims().len()).collect::<Vec<_>>());
}
