//! The crate as others depend on it.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use super::{Outcome, Step, Uses, step};
use crate::package::empty;
use crate::project::Project;
use crate::run::{Failed, Run};
use crate::toolchain::Rust;

/// Crates that only belong into a build for JavaScript.
const WASM_CRATES: [&str; 2] = ["wasm-bindgen", "js-sys"];

/// A program without std has to bring these itself; a dependency that links std would bring them twice.
const NO_STD_LIBRARY: &str = r#"#![no_std]
extern crate alloc;

pub use kyc_webhooks;

struct NoMemory;

unsafe impl core::alloc::GlobalAlloc for NoMemory {
    unsafe fn alloc(&self, _: core::alloc::Layout) -> *mut u8 {
        core::ptr::null_mut()
    }
    unsafe fn dealloc(&self, _: *mut u8, _: core::alloc::Layout) {}
}

#[global_allocator]
static MEMORY: NoMemory = NoMemory;

#[panic_handler]
fn panic(_: &core::panic::PanicInfo<'_>) -> ! {
    loop {}
}
"#;

pub(super) fn steps() -> Vec<Step> {
    vec![
        step("a dependent with default features", &[], with_defaults).using(Uses::DownstreamBuild),
        step("a dependent without std", &[], without_std).using(Uses::DownstreamBuild),
    ]
}

fn with_defaults(project: &Project) -> Result<Outcome> {
    let folder =
        scratch(project, "default", "", "kyc-webhooks = { path = \"CRATE\" }", "pub use kyc_webhooks;\n")?;
    let tree = cargo(&folder).words("tree --edges normal,build --target all --prefix none").run()?;
    let found = tree.lines().filter_map(|line| line.split(' ').next());
    for name in found {
        if WASM_CRATES.contains(&name) {
            return Err(Failed::new(
                format!("A dependent on the host gets {name}; only the feature js may bring it."),
                tree.clone(),
            )
            .into());
        }
    }
    if !tree.contains("kyc-webhooks") {
        bail!("`cargo tree` of the dependent does not name kyc-webhooks.");
    }
    cargo(&folder).arg("build").run()?;
    Ok(Outcome::Passed)
}

fn without_std(project: &Project) -> Result<Outcome> {
    let folder = scratch(
        project,
        "no_std",
        "[lib]\ncrate-type = [\"staticlib\"]\n\n[profile.dev]\npanic = \"abort\"\n\n",
        "kyc-webhooks = { path = \"CRATE\", default-features = false }",
        NO_STD_LIBRARY,
    )?;
    cargo(&folder).arg("build").run()?;
    Ok(Outcome::Passed)
}

/// Writes a crate of its own that depends on this one, with the same locked versions.
pub(super) fn scratch(
    project: &Project,
    name: &str,
    sections: &str,
    dependency: &str,
    library: &str,
) -> Result<PathBuf> {
    let folder = project.target("downstream").join(name);
    empty(&folder.join("src"))?;
    let dependency = dependency.replace("CRATE", &project.root().to_string_lossy());
    let manifest = format!(
        "[package]\nname = \"downstream\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[workspace]\n\n{sections}\
         [dependencies]\n{dependency}\n"
    );
    let write = |file: &str, text: &str| {
        fs::write(folder.join(file), text)
            .with_context(|| format!("{} could not be written.", folder.join(file).display()))
    };
    write("Cargo.toml", &manifest)?;
    write("src/lib.rs", library)?;
    fs::copy(project.path("Cargo.lock"), folder.join("Cargo.lock"))
        .context("Cargo.lock could not be copied.")?;
    Ok(folder)
}

pub(super) fn cargo(folder: &Path) -> Run {
    Rust::current()
        .cargo("Read the messages above.")
        .env("CARGO_TARGET_DIR", folder.join("target"))
        .dir(folder)
}
