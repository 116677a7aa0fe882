//! package-lock.json: every tool is pinned by the hash of its bytes, and none is shipped.

use std::collections::BTreeMap;
use std::fs;

use anyhow::{Context, Result};
use serde::Deserialize;
use serde_json::{Map, Value};

use crate::project::Project;

const REGISTRY: &str = "https://registry.npmjs.org/";

/// What npm runs on the machine of whoever installs a package, or publishes it.
const SCRIPTS_OF_NPM: [&str; 2] = ["scripts", "gypfile"];

#[derive(Deserialize)]
struct Lock {
    packages: BTreeMap<String, Locked>,
}

#[derive(Deserialize)]
struct Locked {
    version: Option<String>,
    integrity: Option<String>,
    /// Absent where it is the registry's own address.
    resolved: Option<String>,
}

/// Answers with the number of locked packages, and with what is wrong.
pub(super) fn check(project: &Project) -> Result<(usize, Vec<String>)> {
    let lock: Lock = read(project, "package-lock.json")?;
    let (count, mut wrong) = unpinned(&lock);
    let manifest: Map<String, Value> = read(project, "pkg-template/package.json")?;
    wrong.extend(unwanted(&manifest));
    Ok((count, wrong))
}

fn unpinned(lock: &Lock) -> (usize, Vec<String>) {
    let packages = lock.packages.iter().filter(|(path, _)| !path.is_empty());
    let mut wrong = Vec::new();
    for (path, package) in packages.clone() {
        let hashed = package.integrity.as_deref().is_some_and(|hash| hash.starts_with("sha512-"));
        if !hashed || package.version.is_none() {
            wrong.push(format!("package-lock.json does not pin {path} by a version and a SHA-512"));
        }
        if package.resolved.as_deref().is_some_and(|address| !address.starts_with(REGISTRY)) {
            wrong.push(format!("package-lock.json takes {path} from elsewhere than {REGISTRY}"));
        }
    }
    (packages.count(), wrong)
}

fn unwanted(manifest: &Map<String, Value>) -> Vec<String> {
    let unwanted = |key: &&String| {
        SCRIPTS_OF_NPM.contains(&key.as_str()) || key.to_lowercase().ends_with("dependencies")
    };
    let keys = manifest.keys().filter(unwanted);
    keys.map(|key| format!("pkg-template/package.json has {key}, and the package needs none")).collect()
}

fn read<T: for<'de> Deserialize<'de>>(project: &Project, file: &str) -> Result<T> {
    let text =
        fs::read_to_string(project.path(file)).with_context(|| format!("{file} could not be read."))?;
    serde_json::from_str(&text).with_context(|| format!("{file} is not what npm writes."))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{Lock, unpinned, unwanted};

    #[test]
    fn what_is_not_pinned_or_comes_from_elsewhere_is_named() {
        let lock: Lock = serde_json::from_value(json!({ "packages": {
            "": {},
            "node_modules/a": { "version": "1.0.0", "integrity": "sha512-AA==" },
            "node_modules/b": { "version": "1.0.0", "integrity": "sha1-AA==" },
            "node_modules/c": { "version": "1.0.0", "integrity": "sha512-AA==", "resolved": "git+ssh://a.example/c" },
        }}))
        .unwrap();
        let (count, wrong) = unpinned(&lock);
        assert_eq!(count, 3);
        assert_eq!(wrong.len(), 2, "{wrong:?}");
        assert!(wrong[0].contains("node_modules/b") && wrong[1].contains("node_modules/c"), "{wrong:?}");
    }

    #[test]
    fn scripts_and_dependencies_of_the_package_are_named() {
        let manifest = json!({ "name": "a", "scripts": {}, "peerDependencies": {} });
        assert_eq!(unwanted(manifest.as_object().unwrap()).len(), 2);
    }
}
