//! The rooms that know no provider, as a crate of their own, which is built in a fifth of the time of the whole one. Every
//! file is in the same place in both, so that a mutant has the same name.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use toml::{Table, Value};

use super::CONFIG;
use crate::project::{Project, read_toml};

/// What of `src/` is copied: all that the others need, and nothing that needs anything else.
const ROOMS: [&str; 11] = [
    "body.rs",
    "canonical",
    "digits.rs",
    "error",
    "headers.rs",
    "merge_sort.rs",
    "model/problem.rs",
    "signature",
    "sort.rs",
    "stringify",
    "time.rs",
];

const LIB: &str = "#![allow(dead_code, unused_imports)]
extern crate alloc;
pub mod canonical;
mod body; mod digits; mod error; mod headers; mod merge_sort; mod signature; mod sort; mod stringify; mod time;
mod model { mod problem; pub use problem::Problem; }
#[cfg(test)] mod vectors;
pub use body::Body;
pub use error::{Error, ErrorCode, Result};
pub use headers::Headers;
pub use model::Problem;
pub use signature::*;
pub use time::UnixTime;
";

/// Writes the crate anew and returns its folder.
pub(super) fn write(project: &Project) -> Result<PathBuf> {
    let folder = project.target("mutants-rooms");
    let sources = folder.join("src");
    if sources.exists() {
        fs::remove_dir_all(&sources)?;
    }
    for room in ROOMS {
        copy(&project.path("src").join(room), &sources.join(room))?;
    }
    fs::write(sources.join("lib.rs"), LIB)?;
    fs::write(sources.join("vectors.rs"), include_str!("canonical_vectors.rs"))?;
    copy(&project.path("tests/vectors/canonical.json"), &sources.join("canonical.json"))?;
    copy(&project.path("Cargo.lock"), &folder.join("Cargo.lock"))?;

    let mut manifest = read_toml(&project.path("Cargo.toml"))?;
    manifest.retain(|key, _| {
        ["features", "dependencies", "dev-dependencies", "target", "profile"].contains(&key)
    });
    manifest.insert("workspace".to_owned(), Value::Table(Table::new()));
    let package = [("name", "rooms"), ("version", "0.0.0"), ("edition", "2024")];
    manifest.insert("package".to_owned(), table(package.map(|(key, value)| (key, Value::from(value)))));
    fs::write(folder.join("Cargo.toml"), manifest.to_string())?;

    let mut config = read_toml(&project.path(CONFIG))?;
    config.insert("additional_cargo_args".to_owned(), Value::from(vec!["--features", "http", "--lib"]));
    fs::create_dir_all(folder.join(".cargo"))?;
    fs::write(folder.join(CONFIG), config.to_string())?;
    Ok(folder)
}

fn table<const COUNT: usize>(entries: [(&str, Value); COUNT]) -> Value {
    Value::Table(entries.into_iter().map(|(key, value)| (key.to_owned(), value)).collect())
}

/// Copies a file, or a folder with all that is in it.
fn copy(from: &Path, to: &Path) -> Result<()> {
    if from.is_dir() {
        for entry in fs::read_dir(from)? {
            let name = entry?.file_name();
            copy(&from.join(&name), &to.join(&name))?;
        }
        return Ok(());
    }
    fs::create_dir_all(to.parent().context("A file is in a folder.")?)?;
    fs::copy(from, to).with_context(|| format!("{} could not be copied.", from.display()))?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{LIB, ROOMS};
    use crate::project::Project;

    #[test]
    fn every_room_is_there_and_in_the_crate() {
        let sources = Project::open().unwrap().path("src");
        for room in ROOMS {
            assert!(sources.join(room).exists(), "{room}");
            let module = room.trim_end_matches(".rs").rsplit('/').next().unwrap();
            assert!(LIB.contains(&format!("mod {module};")), "{module}");
        }
    }
}
