//! How cargo is called for wasm, the same way for building, linting and testing so that they share their work.

use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::project::Project;
use crate::run::Run;
use crate::toolchain::{Rust, registry_remaps, remap, wasm_target::TARGET};

/// Compiles the crate as the module that wasm-bindgen reads.
pub(crate) fn compile(project: &Project, rust: &Rust) -> Result<PathBuf> {
    cargo(project, rust, "build")?
        .words("--package kyc-webhooks-wasm --release")
        // A tenth smaller than 3, and a few per cent slower.
        .args(["--config", "profile.release.opt-level=2"])
        .run()?;
    Ok(project.target(&format!("wasm/{TARGET}/release/kyc_webhooks_wasm.wasm")))
}

/// A cargo command with everything a build for wasm needs.
pub(crate) fn cargo(project: &Project, rust: &Rust, command: &str) -> Result<Run> {
    Ok(rust
        .cargo("Read the compiler's messages above.")
        .arg(command)
        .args(["--target", TARGET])
        .arg("--target-dir")
        .arg(project.target("wasm"))
        .env("CARGO_ENCODED_RUSTFLAGS", rustflags(project, rust)?)
        .dir(project.root()))
}

/// simd128 switches on sha2's wasm backend; the rest keeps the builder's paths out of panic messages.
fn rustflags(project: &Project, rust: &Rust) -> Result<String> {
    let sysroot = rust.rustc("Install Rust from https://rustup.rs.").words("--print sysroot").stdout()?;
    let std_source = Path::new(&sysroot).join("lib/rustlib/src/rust");

    let mut flags = vec![
        "-Ctarget-feature=+simd128".to_owned(),
        remap(project.root(), "/kyc-webhooks"),
        remap(&std_source, "/rustc/std"),
    ];
    flags.extend(registry_remaps()?);
    Ok(flags.join("\x1f"))
}
