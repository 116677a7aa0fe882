//! The table of DEPENDENCIES.md: all is found but the reasons, which people write.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use super::packages::{Package, Packages};
use super::parts::{Id, Part, Tree, Use, Uses};
use crate::project::Project;

const FILE: &str = "DEPENDENCIES.md";
const BEGIN: &str = "<!-- What follows is written by `cargo xtask dependencies`, but for the reasons. -->\n";
const END: &str = "<!-- What precedes is written by `cargo xtask dependencies`, but for the reasons. -->";
const HEADING: [&str; 6] = ["crate", "asked for", "part", "licence", "unsafe", "reason"];

/// What the table says that is not so, and what it does not say.
pub(super) fn differences(project: &Project, tree: &Tree, packages: &Packages) -> Result<Vec<String>> {
    let text = text(project)?;
    let said: BTreeSet<String> =
        rows(&text)?.filter_map(|row| Some(row.rsplit_once(" | ")?.0.to_owned())).collect();
    let found: BTreeSet<String> = found(tree, packages)?.into_values().collect();
    let unsaid = found.difference(&said).map(|row| format!("{FILE} lacks this: {row}"));
    let untrue = said.difference(&found).map(|row| format!("{FILE} says this, which is not so: {row}"));
    let reasons = reasons(&text)?;
    let unfounded = reasons.iter().filter(|(_, reason)| reason.is_empty());
    Ok(unsaid
        .chain(untrue)
        .chain(unfounded.map(|(name, _)| format!("{FILE} gives no reason for {name}")))
        .collect())
}

pub(super) fn write(project: &Project, tree: &Tree, packages: &Packages) -> Result<()> {
    let text = text(project)?;
    let reasons = reasons(&text)?;
    let mut table = format!("| {} |\n|{}\n", HEADING.join(" | "), "---|".repeat(HEADING.len()));
    for (name, row) in found(tree, packages)? {
        let reason = reasons.get(&name).map_or("", String::as_str);
        table.push_str(&format!("{row} | {reason} |\n"));
    }
    let (before, rest) = text.split_once(BEGIN).context("DEPENDENCIES.md has lost its markers.")?;
    let (_, after) = rest.split_once(END).context("DEPENDENCIES.md has lost its markers.")?;
    fs::write(project.path(FILE), format!("{before}{BEGIN}\n{table}\n{END}{after}"))
        .context("DEPENDENCIES.md could not be written.")
}

fn text(project: &Project) -> Result<String> {
    fs::read_to_string(project.path(FILE)).context("DEPENDENCIES.md could not be read.")
}

fn rows(text: &str) -> Result<impl Iterator<Item = &str>> {
    let table = text.split_once(BEGIN).and_then(|(_, rest)| Some(rest.split_once(END)?.0));
    let table = table.context("DEPENDENCIES.md has lost its markers.")?;
    Ok(table.lines().filter(|line| line.starts_with("| `")).map(|line| line.trim_end_matches(" |")))
}

fn reasons(text: &str) -> Result<BTreeMap<String, String>> {
    let pair = |row: &str| {
        let (name, _) = row.strip_prefix("| `")?.split_once('`')?;
        let (_, reason) =
            row.rsplit_once(" | ").filter(|_| row.matches(" | ").count() == HEADING.len() - 1)?;
        Some((name.to_owned(), reason.trim().to_owned()))
    };
    rows(text)?
        .map(|row| pair(row).with_context(|| format!("{FILE} has a row of another form: {row}")))
        .collect()
}

/// Each row without its reason, by the crate's name. deny.toml sees to it that none comes in two versions.
fn found(tree: &Tree, packages: &Packages) -> Result<BTreeMap<String, String>> {
    let mut rows = BTreeMap::new();
    for (id, uses) in tree.crates() {
        let package = packages.get(id)?;
        let licence = package.license.as_deref().unwrap_or("none");
        let cells = [
            format!("`{}`", id.name),
            asked_for(id, tree, packages)?,
            parts(uses),
            licence.to_owned(),
            unsafe_code(package)?.to_owned(),
        ];
        rows.insert(id.name.clone(), format!("| {}", cells.join(" | ")));
    }
    Ok(rows)
}

/// The versions that this repository asks for, or the crates that ask for it.
fn asked_for(id: &Id, tree: &Tree, packages: &Packages) -> Result<String> {
    for own in ["kyc-webhooks", "kyc-webhooks-wasm"] {
        if let Some(versions) = packages.own(own)?.asks_for(&id.name) {
            return Ok(versions.to_owned());
        }
    }
    let parents = tree.crates().filter(|(other, _)| packages.needs(other).any(|need| need == id));
    let parents: Vec<String> = parents.map(|(other, _)| format!("`{}`", other.name)).collect();
    Ok(format!("by {}", parents.join(", ")))
}

/// The parts that link it and those that only compile with it. What is in the core is in all.
fn parts(uses: &Uses) -> String {
    let linked: Vec<Part> = uses.parts(Use::Linked).collect();
    let compiling: Vec<Part> = uses.parts(Use::Compiling).collect();
    match (linked.is_empty(), compiling.is_empty()) {
        (_, true) => names(&linked),
        (true, false) => format!("{}, when compiling", names(&compiling)),
        (false, false) => format!("{}; {}, when compiling", names(&linked), names(&compiling)),
    }
}

fn names(parts: &[Part]) -> String {
    if parts.contains(&Part::Core) {
        return Part::Core.name().to_owned();
    }
    parts.iter().map(|part| part.name()).collect::<Vec<_>>().join(", ")
}

/// Whether the crate's source has any.
fn unsafe_code(package: &Package) -> Result<&'static str> {
    let sources = package.folder().join("src");
    let root = fs::read_to_string(sources.join("lib.rs")).unwrap_or_default();
    let forbids = |line: &str| line.trim_start().starts_with("#![forbid(") && line.contains("unsafe_code");
    if root.lines().any(forbids) {
        return Ok("forbidden");
    }
    Ok(if says_unsafe(&sources)? { "yes" } else { "none" })
}

fn says_unsafe(folder: &Path) -> Result<bool> {
    let entries = fs::read_dir(folder).with_context(|| format!("{} is not there.", folder.display()))?;
    for entry in entries {
        let path = entry?.path();
        if path.is_dir() {
            if says_unsafe(&path)? {
                return Ok(true);
            }
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let text =
                fs::read_to_string(&path).with_context(|| format!("{} is no text.", path.display()))?;
            if text.lines().any(has_unsafe_code) {
                return Ok(true);
            }
        }
    }
    Ok(false)
}

/// The keyword where code can have it, and not the name of a lint or a comment.
fn has_unsafe_code(line: &str) -> bool {
    let code = line.split("//").next().unwrap_or_default();
    ["unsafe {", "unsafe fn", "unsafe impl", "unsafe trait", "unsafe extern"]
        .iter()
        .any(|form| code.contains(form))
}

#[cfg(test)]
mod tests {
    use super::{BEGIN, END, has_unsafe_code, reasons};

    #[test]
    fn reasons_are_read_and_a_broken_row_is_refused() {
        let table = |row: &str| format!("{BEGIN}\n| crate |\n|---|\n{row}\n{END}");
        let read =
            reasons(&table("| `hex` | ^0.4 | core | MIT OR Apache-2.0 | forbidden | signatures |")).unwrap();
        assert_eq!(read.get("hex").map(String::as_str), Some("signatures"));
        let read = reasons(&table("| `hex` | ^0.4 | core | MIT | none |  |")).unwrap();
        assert_eq!(read.get("hex").map(String::as_str), Some(""));
        assert!(reasons(&table("| `hex` | signatures |")).is_err());
    }

    #[test]
    fn unsafe_in_a_comment_or_a_lint_is_no_code() {
        assert!(has_unsafe_code("    unsafe { *pointer }"));
        assert!(has_unsafe_code("pub unsafe fn f() {}"));
        assert!(!has_unsafe_code("// unsafe { *pointer }"));
        assert!(!has_unsafe_code("#![deny(unsafe_op_in_unsafe_fn)]"));
    }
}
