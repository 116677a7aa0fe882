//! Mutants that every test passed, and the reasons that ASSURANCE.md has for them.

use std::collections::BTreeMap;

/// The survivors that are not between backticks at the beginning of a row of a table in the text, as often as they occur,
/// without line and column.
pub(super) fn unexplained<'s>(survivors: impl IntoIterator<Item = &'s String>, text: &str) -> Vec<String> {
    let mut listed: BTreeMap<&str, u64> = BTreeMap::new();
    for line in text.lines() {
        let Some((mutant, _)) = line.strip_prefix("| `").and_then(|row| row.split_once("` |")) else {
            continue;
        };
        *listed.entry(mutant).or_default() += 1;
    }
    let mut left = Vec::new();
    for survivor in survivors {
        let survivor = without_place(survivor);
        match listed.get_mut(survivor.as_str()) {
            Some(count) if *count > 0 => *count -= 1,
            _ => left.push(survivor),
        }
    }
    left
}

/// `src/time.rs:12:5: replace …` without the numbers, which change with every line above. In a table, a bar between cells
/// is one only without a backslash.
fn without_place(name: &str) -> String {
    let mut parts = name.splitn(4, ':');
    let (file, what) = (parts.next().unwrap_or_default(), parts.nth(2).unwrap_or_default());
    format!("{file}:{what}").replace('|', "\\|")
}

#[cfg(test)]
mod tests {
    use super::{unexplained, without_place};

    #[test]
    fn places_are_taken_out_and_nothing_else() {
        let name = "src/a.rs:12:5: replace Option<A::B> -> C with None in d";
        assert_eq!(without_place(name), "src/a.rs: replace Option<A::B> -> C with None in d");
        assert_eq!(
            without_place("src/a.rs:1:2: replace || with && in b"),
            r"src/a.rs: replace \|\| with && in b"
        );
    }

    #[test]
    fn a_reason_counts_once() {
        let survivors = ["src/a.rs:1:5: x", "src/a.rs:2:5: x", "src/b.rs:1:5: y"].map(str::to_owned);
        let text = "| Mutant | Why |\n|---|---|\n| `src/a.rs: x` | the same either way |\n";
        assert_eq!(unexplained(&survivors, text), ["src/a.rs: x", "src/b.rs: y"]);
        assert!(unexplained(&[], text).is_empty());
    }
}
