//! What the project is made of.

use super::{Outcome, Step, Uses, step};
use crate::dependencies::{self, cargo_deny};
use crate::progress::Progress;
use crate::toolchain::cargo_tool::CARGO_DENY;

pub(super) fn steps() -> Vec<Step> {
    vec![
        step("dependencies", &[], |project| {
            let counts = dependencies::check(project)?;
            Ok(Outcome::PassedWith(format!(
                "{} crates shipped of {} locked, {} npm packages locked and none shipped",
                counts.shipped, counts.locked, counts.npm
            )))
        })
        .using(Uses::Manifests),
        step("cargo-deny", &[], |project| {
            let Some(deny) = CARGO_DENY.installed(project, "cargo-deny") else {
                return Ok(Outcome::Skipped(
                    "`cargo xtask assurance` installs it, which takes minutes".to_owned(),
                ));
            };
            let advisories = cargo_deny::check(project, &deny, Progress::hidden())?;
            Ok(Outcome::PassedWith(advisories.to_owned()))
        })
        .using(Uses::Manifests),
    ]
}
