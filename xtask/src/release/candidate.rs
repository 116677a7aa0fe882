//! The crate, the npm package, their bills of materials and the checksums of all four.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::{sbom, sums};
use crate::checksum::sha256;
use crate::dependencies::packages::Packages;
use crate::dependencies::parts::Tree;
use crate::package;
use crate::progress::Progress;
use crate::project::Project;
use crate::table::Table;
use crate::toolchain::{Rust, node};

/// Below `target/`.
pub(super) const FOLDER: &str = "release-candidate";

/// What would be published.
pub(crate) struct Candidate {
    pub(super) folder: PathBuf,
    files: Vec<String>,
    /// How many components both bills of materials name.
    pub(crate) components: usize,
}

impl Candidate {
    pub(super) fn table(&self) -> Result<Table> {
        let mut table = Table::new(&["file", "bytes", "sha256"]);
        for file in &self.files {
            let path = self.folder.join(file);
            table.row([file.clone(), fs::metadata(&path)?.len().to_string(), sha256(&path)?]);
        }
        Ok(table)
    }
}

/// The names of the packed crate and of the packed npm package.
pub(super) fn archives(project: &Project) -> Result<[String; 2]> {
    let version = project.manifest_key("version")?;
    Ok(["crate", "tgz"].map(|extension| format!("kyc-webhooks-{version}.{extension}")))
}

/// Makes everything anew in `target/release-candidate/`.
pub(crate) fn make(project: &Project, progress: Progress) -> Result<Candidate> {
    let folder = project.target(FOLDER);
    package::empty(&folder)?;
    let [crate_file, npm_file] = archives(project)?;
    let packaged = packed_crate(project, progress)?;
    fs::copy(&packaged, folder.join(&crate_file)).context("cargo left no packed crate behind.")?;

    package::build(project, progress)?;
    fs::copy(package::pack(project)?, folder.join(&npm_file)).context("npm left no tarball behind.")?;

    let components = bills(project, progress, &folder, &folder.join(&crate_file), &folder.join(&npm_file))?;
    let mut files = vec![crate_file, npm_file];
    files.extend(components.iter().map(|(file, _)| file.clone()));
    let components = components.iter().map(|(_, count)| count).sum();
    sums::write(&folder, &files)?;
    Ok(Candidate { folder, files, components })
}

/// Writes a bill of materials of the packed crate and one of the npm package that is in `pkg/`, and answers with their
/// names and how many components each has.
pub(crate) fn bills(
    project: &Project,
    progress: Progress,
    folder: &Path,
    packed: &Path,
    tarball: &Path,
) -> Result<Vec<(String, usize)>> {
    let version = project.manifest_key("version")?;
    let (tree, packages) = (Tree::read(project)?, Packages::read(project)?);
    let of_crate = sbom::of_crate(&tree, &packages, &version, &sha256(packed)?)?;
    let of_npm = sbom::of_npm(project, &tree, &packages, &version, &sha256(tarball)?)?;
    let mut written = Vec::new();
    for bill in [of_crate, of_npm] {
        let name = bill.file_name();
        let path = folder.join(&name);
        fs::write(&path, bill.to_text()?).with_context(|| format!("{name} could not be written."))?;
        progress.step(&format!("CycloneDX: holding {name} to the schema"), || validate(project, &path))?;
        written.push((name, bill.components()));
    }
    Ok(written)
}

/// `cargo package` verifies what it packs: it unpacks it and builds it.
pub(super) fn packed_crate(project: &Project, progress: Progress) -> Result<PathBuf> {
    let target = project.target("crate");
    progress.step("cargo: packing the crate and building it from what is packed", || {
        Rust::current()
            .cargo("Read the messages above.")
            // That the tree is clean is among the things to do before publishing.
            .words("package --package kyc-webhooks --locked --allow-dirty --target-dir")
            .arg(&target)
            .dir(project.root())
            .run()
    })?;
    let [name, _] = archives(project)?;
    Ok(target.join("package").join(name))
}

fn validate(project: &Project, bill: &Path) -> Result<()> {
    node::node("Change xtask/src/release/sbom.rs as it says.")
        .arg(project.path("xtask/npm/validate_sbom.mjs"))
        .arg(bill)
        .dir(project.root())
        .run()
        .map(drop)
}
