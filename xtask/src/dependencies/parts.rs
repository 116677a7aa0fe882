//! Which crates come with which part of the project, as cargo resolves each by itself.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result};

use crate::project::Project;
use crate::toolchain::Rust;
use crate::toolchain::wasm_target::TARGET;

/// What a user may ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Part {
    /// The crate with its default features.
    Core,
    /// What the feature `http` adds.
    Http,
    /// What the feature `cli` adds: the command.
    Cli,
    /// The modules of the npm package.
    Wasm,
}

impl Part {
    /// Every part, in the order that the table names them in.
    pub(crate) const ALL: [Self; 4] = [Self::Core, Self::Http, Self::Cli, Self::Wasm];
}

/// A crate by name and version.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Id {
    pub(crate) name: String,
    pub(crate) version: String,
}

/// Where one crate is used.
#[derive(Default)]
pub(crate) struct Uses {
    parts: BTreeMap<Part, Use>,
}

/// Who runs a crate.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Use {
    /// It is in the program.
    Linked,
    /// The compiler, and the program does not have it.
    Compiling,
}

impl Uses {
    /// How the first of the parts that has it uses it.
    pub(crate) fn by(&self, parts: &[Part]) -> Option<Use> {
        parts.iter().find_map(|part| self.parts.get(part)).copied()
    }

    /// The parts that use it in one way.
    pub(crate) fn parts(&self, how: Use) -> impl Iterator<Item = Part> {
        self.parts.iter().filter(move |(_, used)| **used == how).map(|(part, _)| *part)
    }
}

/// Every third-party crate that a user of the crate or of the npm package gets.
pub(crate) struct Tree {
    uses: BTreeMap<Id, Uses>,
}

impl Part {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Core => "core",
            Self::Http => "http",
            Self::Cli => "cli",
            Self::Wasm => "wasm",
        }
    }

    /// For every target that there is: what an Apple or a Windows machine gets counts too.
    fn selection(self) -> String {
        match self {
            Self::Core => "--package kyc-webhooks --target all".to_owned(),
            Self::Http => "--package kyc-webhooks --target all --features http".to_owned(),
            Self::Cli => "--package kyc-webhooks --target all --features cli".to_owned(),
            Self::Wasm => {
                format!("--package kyc-webhooks-wasm --target {TARGET} --features all,verify,explain")
            }
        }
    }
}

impl Tree {
    pub(crate) fn read(project: &Project) -> Result<Self> {
        let mut uses: BTreeMap<Id, Uses> = BTreeMap::new();
        for part in Part::ALL {
            let linked = crates(project, &part.selection(), "normal,no-proc-macro")?;
            for id in crates(project, &part.selection(), "normal,build")? {
                let how = if linked.contains(&id) { Use::Linked } else { Use::Compiling };
                uses.entry(id).or_default().parts.insert(part, how);
            }
        }
        Ok(Self { uses })
    }

    pub(crate) fn crates(&self) -> impl Iterator<Item = (&Id, &Uses)> {
        self.uses.iter()
    }

    /// The crates of the parts, without those that come for another part alone.
    pub(crate) fn of<'a>(&'a self, parts: &'a [Part]) -> impl Iterator<Item = (&'a Id, &'a Uses)> {
        self.crates().filter(|(_, uses)| uses.by(parts).is_some())
    }
}

/// What features bring that no part has: a new feature that nobody thought of here.
pub(super) fn missing(project: &Project, tree: &Tree) -> Result<Vec<String>> {
    let all = crates(project, "--package kyc-webhooks --target all --all-features", "normal,build")?;
    Ok(all
        .into_iter()
        .filter(|id| !tree.uses.contains_key(id))
        .map(|id| {
            format!(
                "{} comes with some feature, and no part in xtask/src/dependencies/parts.rs has it",
                id.name
            )
        })
        .collect())
}

fn crates(project: &Project, selection: &str, edges: &str) -> Result<BTreeSet<Id>> {
    let tree = Rust::current()
        .cargo("Run `cargo update --workspace` if Cargo.lock is not up to date.")
        .words("tree --locked --prefix none --format {p} --edges")
        .arg(edges)
        .words(selection)
        .dir(project.root())
        .stdout()?;
    tree.lines()
        .map(|line| {
            let mut words = line.split(' ');
            let name = words.next().unwrap_or_default().to_owned();
            let version = words.next().and_then(|word| word.strip_prefix('v'));
            let version = version.with_context(|| format!("`cargo tree` says: {line}"))?.to_owned();
            Ok(Id { name, version })
        })
        .filter(|id| !matches!(id, Ok(id) if id.name.starts_with("kyc-webhooks")))
        .collect()
}
