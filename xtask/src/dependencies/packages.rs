//! What `cargo metadata` and Cargo.lock say about each crate.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde::Deserialize;

use super::parts::Id;
use crate::project::Project;
use crate::toolchain::Rust;

/// How cargo writes that a crate comes from crates.io.
pub(crate) const CRATES_IO: &str = "registry+https://github.com/rust-lang/crates.io-index";

/// How it calls what only tests use.
const DEV: &str = "dev";

/// One crate.
#[derive(Deserialize)]
pub(crate) struct Package {
    id: String,
    pub(crate) name: String,
    pub(crate) version: String,
    /// An SPDX expression, or one as they were written before there was a standard.
    pub(crate) license: Option<String>,
    /// `None` for a crate of this repository.
    pub(crate) source: Option<String>,
    pub(crate) description: Option<String>,
    dependencies: Vec<Dependency>,
    manifest_path: PathBuf,
}

/// What a crate's manifest asks for.
#[derive(Deserialize)]
struct Dependency {
    name: String,
    /// The versions that will do.
    req: String,
    kind: Option<String>,
}

/// Every crate of Cargo.lock.
pub(crate) struct Packages {
    packages: Vec<Package>,
    root: PathBuf,
    /// What each is built from or runs with, where everything that may be asked for is.
    needs: BTreeMap<Id, BTreeSet<Id>>,
    checksums: BTreeMap<Id, String>,
}

/// Who needs whom, by the ids of `cargo metadata`.
#[derive(Deserialize)]
struct Resolve {
    nodes: Vec<Node>,
}

#[derive(Deserialize)]
struct Node {
    id: String,
    deps: Vec<Edge>,
}

#[derive(Deserialize)]
struct Edge {
    pkg: String,
    dep_kinds: Vec<Kind>,
}

#[derive(Deserialize)]
struct Kind {
    kind: Option<String>,
}

impl Packages {
    pub(crate) fn read(project: &Project) -> Result<Self> {
        #[derive(Deserialize)]
        struct Metadata {
            packages: Vec<Package>,
            workspace_root: PathBuf,
            resolve: Resolve,
        }
        let text = Rust::current()
            .cargo("Run `cargo update --workspace` if Cargo.lock is not up to date.")
            .words("metadata --locked --all-features --format-version 1")
            .dir(project.root())
            .stdout()?;
        let metadata: Metadata =
            serde_json::from_str(&text).context("`cargo metadata` says something unexpected.")?;
        let Metadata { packages, workspace_root: root, resolve } = metadata;
        let needs = needs(&packages, &resolve);
        Ok(Self { packages, root, needs, checksums: checksums(project)? })
    }

    pub(crate) fn get(&self, id: &Id) -> Result<&Package> {
        self.packages
            .iter()
            .find(|package| package.name == id.name && package.version == id.version)
            .with_context(|| format!("`cargo metadata` has no {} {}.", id.name, id.version))
    }

    /// A crate of this repository.
    pub(crate) fn own(&self, name: &str) -> Result<&Package> {
        self.packages
            .iter()
            .find(|package| package.name == name && package.source.is_none())
            .with_context(|| format!("The workspace has no crate {name}."))
    }

    /// All that are not below the repository.
    pub(crate) fn third_party(&self) -> impl Iterator<Item = &Package> {
        self.packages.iter().filter(|package| !package.manifest_path.starts_with(&self.root))
    }

    /// The crates that one is built from or runs with.
    pub(crate) fn needs(&self, id: &Id) -> impl Iterator<Item = &Id> {
        self.needs.get(id).into_iter().flatten()
    }

    /// The SHA-256 of the crate as crates.io delivers it, in hexadecimal.
    pub(crate) fn checksum(&self, id: &Id) -> Result<&str> {
        let checksum = self.checksums.get(id);
        checksum.map(String::as_str).with_context(|| format!("Cargo.lock has no checksum of {}.", id.name))
    }
}

impl Package {
    pub(crate) fn folder(&self) -> &Path {
        self.manifest_path.parent().unwrap_or(&self.manifest_path)
    }

    pub(crate) fn id(&self) -> Id {
        Id { name: self.name.clone(), version: self.version.clone() }
    }

    /// The versions of a crate that it asks for in order to be built or to run.
    pub(crate) fn asks_for(&self, name: &str) -> Option<&str> {
        let mut dependencies = self.dependencies.iter();
        let asked = dependencies.find(|one| one.name == name && one.kind.as_deref() != Some(DEV))?;
        Some(&asked.req)
    }
}

fn needs(packages: &[Package], resolve: &Resolve) -> BTreeMap<Id, BTreeSet<Id>> {
    let ids: BTreeMap<&str, Id> = packages.iter().map(|package| (&*package.id, package.id())).collect();
    let edges = |node: &Node| -> BTreeSet<Id> {
        let kept = node
            .deps
            .iter()
            .filter(|edge| edge.dep_kinds.iter().any(|kind| kind.kind.as_deref() != Some(DEV)));
        kept.filter_map(|edge| ids.get(&*edge.pkg).cloned()).collect()
    };
    resolve.nodes.iter().filter_map(|node| Some((ids.get(&*node.id)?.clone(), edges(node)))).collect()
}

fn checksums(project: &Project) -> Result<BTreeMap<Id, String>> {
    #[derive(Deserialize)]
    struct Lock {
        package: Vec<Locked>,
    }
    #[derive(Deserialize)]
    struct Locked {
        name: String,
        version: String,
        checksum: Option<String>,
    }
    let text = fs::read_to_string(project.path("Cargo.lock")).context("Cargo.lock could not be read.")?;
    let lock: Lock = toml::from_str(&text).context("Cargo.lock is not what cargo writes.")?;
    let packages = lock.package.into_iter();
    Ok(packages
        .filter_map(|Locked { name, version, checksum }| Some((Id { name, version }, checksum?)))
        .collect())
}
