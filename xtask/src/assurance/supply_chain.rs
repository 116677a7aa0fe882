//! What is shipped, whether everybody builds the same bytes, and whether its bill of materials is a valid one.

use anyhow::Result;

use super::{Length, Row};
use crate::dependencies::{self, cargo_deny};
use crate::progress::Progress;
use crate::project::Project;
use crate::toolchain::cargo_tool::CARGO_DENY;
use crate::{release, reproduce};

pub(super) fn rows(project: &Project, progress: Progress, length: Length) -> Result<Vec<Row>> {
    let counts = dependencies::check(project)?;
    let shipped = counts.shipped as u64;
    let check = "dependencies: the table, licences, crates.io, hashes of npm packages";
    let remark = format!("{shipped} shipped");
    let mut rows = vec![Row::new(check, (counts.locked + counts.npm) as u64, "packages", 0, &remark)?];
    if length == Length::Smoke {
        return Ok(rows);
    }

    let deny = CARGO_DENY.ensure(project, progress, "cargo-deny")?;
    let advisories = cargo_deny::check(project, &deny, progress)?;
    rows.push(Row::new("cargo-deny: versions, licences, sources", shipped, "crates", 0, advisories)?);

    let twice = reproduce::twice(project, progress)?;
    let check = "reproducible package: two clean builds";
    rows.push(Row::new(check, twice.files() as u64, "files", twice.differing() as u64, &twice.remark())?);

    let components = release::candidate(project, progress)?.components;
    let check = "SBOM of crate and npm package against the CycloneDX 1.5 schema";
    rows.push(Row::new(check, components as u64, "components", 0, "")?);
    Ok(rows)
}
