//! The licences of what is shipped, against the one list in deny.toml.

use std::fs;

use anyhow::{Context, Result};
use serde::Deserialize;
use spdx::{Expression, Licensee, ParseMode};

use super::packages::Packages;
use super::parts::{Id, Uses};
use crate::project::Project;

pub(super) fn refused<'a>(
    project: &Project,
    crates: impl Iterator<Item = (&'a Id, &'a Uses)>,
    packages: &Packages,
) -> Result<Vec<String>> {
    let allowed = allowed(project)?;
    let mut refused = Vec::new();
    for (id, _) in crates {
        let licence = packages.get(id)?.license.as_deref().unwrap_or_default();
        if !fits(licence, &allowed) {
            refused.push(format!("{}: deny.toml does not allow the licence {licence:?}", id.name));
        }
    }
    Ok(refused)
}

fn allowed(project: &Project) -> Result<Vec<Licensee>> {
    #[derive(Deserialize)]
    struct Deny {
        licenses: Licenses,
    }
    #[derive(Deserialize)]
    struct Licenses {
        allow: Vec<String>,
    }
    let text = fs::read_to_string(project.path("deny.toml")).context("deny.toml could not be read.")?;
    let deny: Deny = toml::from_str(&text).context("deny.toml has no list licenses.allow.")?;
    let parse = |name: &String| {
        Licensee::parse(name).with_context(|| format!("deny.toml allows {name}, which is no licence."))
    };
    deny.licenses.allow.iter().map(parse).collect()
}

fn fits(licence: &str, allowed: &[Licensee]) -> bool {
    // Crates older than the standard write MIT/Apache-2.0.
    Expression::parse_mode(licence, ParseMode::LAX)
        .is_ok_and(|expression| expression.evaluate(|asked| allowed.iter().any(|one| one.satisfies(asked))))
}

#[cfg(test)]
mod tests {
    use spdx::Licensee;

    use super::fits;

    #[test]
    fn an_alternative_is_enough_and_a_condition_is_not() {
        let allowed = ["MIT", "Unicode-3.0"].map(|name| Licensee::parse(name).unwrap());
        for licence in ["MIT", "GPL-3.0 OR MIT", "MIT/Apache-2.0", "(MIT OR Zlib) AND Unicode-3.0"] {
            assert!(fits(licence, &allowed), "{licence}");
        }
        for licence in ["Apache-2.0", "MIT AND Zlib", "", "MIT OR", "my own"] {
            assert!(!fits(licence, &allowed), "{licence}");
        }
    }
}
