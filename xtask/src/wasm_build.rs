//! How cargo is called for wasm, the same way for building, linting and testing so that they share their work.

use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::project::Project;
use crate::run::Run;
use crate::toolchain::{Rust, registry_remaps, remap, wasm_target::TARGET};

/// The modules of the npm package.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Module {
    /// All there is but explanations.
    Whole,
    /// What verifies signatures, as small as it gets.
    Verify,
    /// What says why a delivery is refused, which the others leave out.
    Explain,
}

impl Module {
    pub(crate) const ALL: [Self; 3] = [Self::Whole, Self::Verify, Self::Explain];

    /// Its name in the package, without an extension.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Whole => "kyc_webhooks",
            Self::Verify => "kyc_webhooks_verify",
            Self::Explain => "kyc_webhooks_explain",
        }
    }

    /// How hard binaryen works for what, and how often: a second time it finds half a percent more.
    pub(crate) fn wasm_opt_levels(self) -> &'static [&'static str] {
        match self {
            Self::Whole => &["-O3"],
            Self::Verify | Self::Explain => &["-Oz", "-Oz"],
        }
    }

    /// The profiles are in Cargo.toml.
    fn profile(self) -> &'static str {
        match self {
            Self::Whole => "wasm",
            Self::Verify | Self::Explain => "wasm-small",
        }
    }

    fn feature(self) -> &'static str {
        match self {
            Self::Whole => "all",
            Self::Verify => "verify",
            Self::Explain => "explain",
        }
    }
}

/// Compiles the crate as the module that wasm-bindgen reads.
pub(crate) fn compile(project: &Project, rust: &Rust, module: Module) -> Result<PathBuf> {
    let mut flags = rustflags(project, rust)?;
    if module != Module::Whole {
        // Measured: with less the calls, with more the copies of what is called take more bytes.
        flags.push("-Cllvm-args=-inline-threshold=15".to_owned());
    }
    cargo_with(project, rust, "build", &flags)
        .words("--locked --package kyc-webhooks-wasm --no-default-features")
        .args(["--profile", module.profile(), "--features", module.feature()])
        .run()?;
    Ok(project.target(&format!("wasm/{TARGET}/{}/kyc_webhooks_wasm.wasm", module.profile())))
}

/// A cargo command with everything a build for wasm needs.
pub(crate) fn cargo(project: &Project, rust: &Rust, command: &str) -> Result<Run> {
    Ok(cargo_with(project, rust, command, &rustflags(project, rust)?))
}

fn cargo_with(project: &Project, rust: &Rust, command: &str, flags: &[String]) -> Run {
    rust.cargo("Read the compiler's messages above.")
        .arg(command)
        .args(["--target", TARGET])
        .arg("--target-dir")
        .arg(project.target("wasm"))
        .env("CARGO_ENCODED_RUSTFLAGS", flags.join("\x1f"))
        .dir(project.root())
}

/// simd128 switches on sha2's wasm backend; the rest keeps the builder's paths out of panic messages.
fn rustflags(project: &Project, rust: &Rust) -> Result<Vec<String>> {
    let sysroot = rust.rustc("Install Rust from https://rustup.rs.").words("--print sysroot").stdout()?;
    let std_source = Path::new(&sysroot).join("lib/rustlib/src/rust");

    let mut flags = vec![
        "-Ctarget-feature=+simd128".to_owned(),
        remap(project.root(), "/kyc-webhooks"),
        remap(&std_source, "/rustc/std"),
    ];
    flags.extend(registry_remaps()?);
    Ok(flags)
}
