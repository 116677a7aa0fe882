//! Bills of materials as CycloneDX 1.5: the same for the same sources and tools, without a time and without chance.

use std::collections::BTreeSet;

use anyhow::{Context, Result};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use spdx::Expression;

use crate::checksum::sha256;
use crate::dependencies::packages::Packages;
use crate::dependencies::parts::{Id, Part, Tree, Use, Uses};
use crate::package;
use crate::project::Project;
use crate::toolchain::{Rust, node};

const LICENCE: &str = "MIT OR Apache-2.0";

/// Where the npm package keeps the purls of the ecosystems apart.
#[derive(Clone, Copy)]
enum Ecosystem {
    Cargo,
    Npm,
}

/// A bill of materials.
pub(super) struct Bill {
    file_name: String,
    content: Value,
}

impl Bill {
    pub(super) fn file_name(&self) -> String {
        self.file_name.clone()
    }

    pub(super) fn components(&self) -> usize {
        self.content.get("components").and_then(Value::as_array).map_or(0, Vec::len)
    }

    /// With a serial number that follows from all the rest.
    pub(super) fn to_text(&self) -> Result<String> {
        let mut content = self.content.clone();
        let digest = Sha256::digest(serde_json::to_vec(&content)?);
        content["serialNumber"] = json!(format!("urn:uuid:{}", uuid(&digest)?));
        Ok(serde_json::to_string_pretty(&content)? + "\n")
    }
}

/// Of the crate with every feature that is not for JavaScript; `Cargo.lock` says which versions were tested.
pub(super) fn of_crate(tree: &Tree, packages: &Packages, version: &str, hash: &str) -> Result<Bill> {
    let parts = [Part::Core, Part::Http, Part::Cli];
    bill(Ecosystem::Cargo, version, hash, tree.of(&parts).collect(), packages, Vec::new(), json!([]))
}

/// Of the npm package: the crates compiled into its modules, the modules themselves, and what made them.
pub(super) fn of_npm(
    project: &Project,
    tree: &Tree,
    packages: &Packages,
    version: &str,
    hash: &str,
) -> Result<Bill> {
    let rust = Rust::current().rustc("").arg("--version").stdout()?;
    let rust = rust.split_whitespace().nth(1).context("`rustc --version` names no version.")?.to_owned();
    let mut files = vec![json!({
        "type": "library",
        "bom-ref": format!("pkg:generic/rust-std@{rust}"),
        "name": "rust-std",
        "version": rust,
        "description": "Rust's core and alloc, compiled into the modules",
        "purl": format!("pkg:generic/rust-std@{rust}"),
        "licenses": [{ "expression": LICENCE }],
    })];
    let folder = project.path("pkg");
    for file in package::files(&folder)? {
        if file.extension().is_some_and(|extension| extension == "wasm") {
            let name = file.to_string_lossy().into_owned();
            let hash = sha256(&folder.join(&file))?;
            files.push(json!({
                "type": "file",
                "bom-ref": name,
                "name": name,
                "hashes": [{ "alg": "SHA-256", "content": hash }],
            }));
        }
    }
    let tool =
        |name: &str, version: String| json!({ "type": "application", "name": name, "version": version });
    let npm = |name: &str| Ok::<_, anyhow::Error>(tool(name, node::installed_version(project, name)?));
    let tools = json!([
        tool("rustc", rust.clone()),
        tool("wasm-bindgen-cli", project.locked_version("wasm-bindgen")?),
        npm("binaryen")?,
        npm("esbuild")?,
    ]);
    bill(Ecosystem::Npm, version, hash, tree.of(&[Part::Wasm]).collect(), packages, files, tools)
}

fn bill(
    ecosystem: Ecosystem,
    version: &str,
    hash: &str,
    crates: Vec<(&Id, &Uses)>,
    packages: &Packages,
    mut components: Vec<Value>,
    tools: Value,
) -> Result<Bill> {
    let kind = match ecosystem {
        Ecosystem::Cargo => "cargo",
        Ecosystem::Npm => "npm",
    };
    let purl = format!("pkg:{kind}/kyc-webhooks@{version}");
    let known: BTreeSet<&Id> = crates.iter().map(|(id, _)| *id).collect();
    let direct =
        |name: &str| -> Result<Vec<String>> { Ok(needed(packages, &packages.own(name)?.id(), &known)) };
    let mut first = direct("kyc-webhooks")?;
    if matches!(ecosystem, Ecosystem::Npm) {
        first.extend(direct("kyc-webhooks-wasm")?);
    }
    first.extend(components.iter().filter_map(|one| Some(one.get("bom-ref")?.as_str()?.to_owned())));
    first.sort();
    first.dedup();
    let mut depends = vec![json!({ "ref": purl, "dependsOn": first })];

    for (id, uses) in crates {
        let package = packages.get(id)?;
        let licence = package.license.as_deref().unwrap_or_default();
        let licence = Expression::canonicalize(licence).ok().flatten().unwrap_or_else(|| licence.to_owned());
        let scope = match (ecosystem, uses.by(&[Part::Core]), uses.by(&Part::ALL)) {
            (Ecosystem::Cargo, Some(Use::Linked), _) => "required",
            (Ecosystem::Cargo, None, Some(Use::Linked)) => "optional",
            (Ecosystem::Npm, ..) if uses.by(&[Part::Wasm]) == Some(Use::Linked) => "required",
            // No program has it.
            _ => "excluded",
        };
        components.push(json!({
            "type": "library",
            "bom-ref": crate_purl(id),
            "name": id.name,
            "version": id.version,
            "description": package.description.as_deref().unwrap_or_default().trim(),
            "scope": scope,
            "hashes": [{ "alg": "SHA-256", "content": packages.checksum(id)? }],
            "licenses": [{ "expression": licence }],
            "purl": crate_purl(id),
        }));
        let needs = needed(packages, id, &known);
        depends.push(json!({ "ref": crate_purl(id), "dependsOn": needs }));
    }

    let mut metadata = json!({
        "component": {
            "type": "library",
            "bom-ref": purl,
            "name": "kyc-webhooks",
            "version": version,
            "hashes": [{ "alg": "SHA-256", "content": hash }],
            "licenses": [{ "expression": LICENCE }],
            "purl": purl,
        },
    });
    if tools.as_array().is_some_and(|tools| !tools.is_empty()) {
        metadata["tools"] = json!({ "components": tools });
    }
    let content = json!({
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": metadata,
        "components": components,
        "dependencies": depends,
    });
    Ok(Bill { file_name: format!("kyc-webhooks-{version}.{kind}.cdx.json"), content })
}

/// The purls of what a crate needs and the bill has.
fn needed(packages: &Packages, id: &Id, known: &BTreeSet<&Id>) -> Vec<String> {
    packages.needs(id).filter(|need| known.contains(need)).map(crate_purl).collect()
}

fn crate_purl(id: &Id) -> String {
    // A `+` in a version has a meaning of its own in a URL.
    format!("pkg:cargo/{}@{}", id.name, id.version.replace('+', "%2B"))
}

/// RFC 9562, version 8: 122 bits of our own making.
fn uuid(digest: &[u8]) -> Result<String> {
    let mut bytes: [u8; 16] =
        digest.get(..16).and_then(|bytes| bytes.try_into().ok()).context("The digest is too short.")?;
    bytes[6] = bytes[6] & 0x0f | 0x80;
    bytes[8] = bytes[8] & 0x3f | 0x80;
    let text = hex::encode(bytes);
    let (a, b, c, d, e) = (&text[..8], &text[8..12], &text[12..16], &text[16..20], &text[20..]);
    Ok(format!("{a}-{b}-{c}-{d}-{e}"))
}

#[cfg(test)]
mod tests {
    use super::uuid;

    #[test]
    fn a_serial_number_is_a_uuid_of_version_8() {
        assert_eq!(uuid(&[0xff; 32]).unwrap(), "ffffffff-ffff-8fff-bfff-ffffffffffff");
        assert!(uuid(&[0; 15]).is_err());
    }
}
