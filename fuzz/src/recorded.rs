//! What the command reads of files with headers, and how it writes a body into its line of output.

use crate::model::{canonical, parse};
use crate::{header_lines, payload};

/// Reads the input as a file with headers, and writes it as a body.
pub fn check(input: &[u8]) {
    lines(input);
    line_of_output(input);
}

fn lines(input: &[u8]) {
    let text: String = input.iter().map(|&byte| char::from(byte)).collect();
    let is_space = |char: char| char.is_ascii_whitespace();
    let mut expected = Ok(Vec::new());
    for (at, line) in text.split('\n').map(|line| line.trim_matches(is_space)).enumerate() {
        let is_token = |name: &str| {
            let valid = |char: char| char.is_ascii_graphic() && !"\"(),/:;<=>?@[\\]{}".contains(char);
            !name.is_empty() && name.chars().all(valid)
        };
        match line.split_once(':') {
            _ if line.is_empty() => continue,
            Some((name, value)) if is_token(name.trim_end_matches(is_space)) => {
                let value = value.trim_matches(is_space).chars().map(|char| char as u8).collect::<Vec<_>>();
                let Ok(pairs) = &mut expected else { break };
                pairs.push((name.trim_end_matches(is_space).to_owned(), value));
            }
            _ => {
                expected = Err(at + 1);
                break;
            }
        }
    }
    assert_eq!(header_lines::parse(input), expected);
}

fn line_of_output(body: &[u8]) {
    let parsed = parse(body);
    if !parsed.faults.is_empty() || parsed.lone_surrogate {
        return;
    }
    let line = payload::added(r#"{"provider":"didit"}"#, body);
    assert!(!line.contains(['\r', '\n']));
    let written = parse(line.as_bytes());
    let too_deep = written.faults.iter().all(|fault| *fault == "too_deep");
    assert!(too_deep, "{:?}: {line}", written.faults);
    if written.faults.is_empty() {
        let expected = format!("{{\"payload\":{},\"provider\":\"didit\"}}", canonical(&parsed.json, false));
        assert_eq!(canonical(&written.json, false), expected);
    }
}
