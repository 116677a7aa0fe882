//! Debian's packages: a Rust compiler whose standard library comes as source, so that it can be built for wasm, and Redis.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use super::wasm_target::TARGET;
use super::{Rust, registry_remaps, remap};
use crate::package::empty;
use crate::progress::Progress;
use crate::project::Project;
use crate::run::Run;

const PACKAGES: &str = "rustc-web cargo-web libstd-rust-web-dev rust-web-src rust-web-clippy lld-19";
const RUSTLIB: &str = "/usr/lib/rustlib";
const LLD: &str = "/usr/lib/llvm-19/bin/lld";

/// The standard library must be optimised by itself, and not for one program.
const STD_MANIFEST: &str = r#"[package]
name = "wasm-std"
version = "0.0.0"
edition = "2024"

[workspace]

[profile.release]
lto = "off"
codegen-units = 1
panic = "abort"
debug = 0
"#;

/// Whether packages can be installed here.
pub(super) fn usable() -> bool {
    let root = Run::new("id", "").arg("-u").stdout().is_ok_and(|id| id == "0");
    root && has_apt()
}

/// Whether packages can at least be looked up and fetched.
pub(super) fn has_apt() -> bool {
    apt("apt-get", "").arg("--version").succeeds()
}

/// A Debian tool that never waits for an answer.
pub(super) fn apt(tool: &str, advice: &str) -> Run {
    Run::new(tool, advice).env("DEBIAN_FRONTEND", "noninteractive")
}

/// Brings the lists of packages up to date.
pub(super) fn update(progress: Progress) -> Result<()> {
    progress.step("Debian: updating the lists of packages", || {
        apt("apt-get", "Check the machine's Debian sources and its network.")
            .words("-q update")
            .run()
            .map(drop)
    })
}

pub(super) fn install_compiler(progress: Progress) -> Result<()> {
    install("rustc, its source and lld", PACKAGES, progress)
}

/// Installs `packages`, which `what` says in words.
pub(super) fn install(what: &str, packages: &str, progress: Progress) -> Result<()> {
    update(progress)?;
    progress.step(&format!("Debian: installing {what}"), || {
        apt("apt-get", "Run `apt-get -f install` and try again.")
            .words("-q -y install --no-install-recommends")
            .words(packages)
            .run()
            .map(drop)
    })
}

/// Builds std once and puts it where Debian's rustc looks for it.
pub(super) fn build_std(project: &Project, progress: Progress) -> Result<()> {
    let seed = project.target("tools/wasm-std");
    write_seed(&seed).with_context(|| format!("{} could not be written.", seed.display()))?;
    let mut flags =
        vec!["-Cembed-bitcode=yes".to_owned(), remap(&Path::new(RUSTLIB).join("src/rust"), "/rustc/std")];
    flags.extend(registry_remaps()?);

    progress.step("Debian: building std for wasm (about 1 minute)", || {
        Run::new("/usr/bin/cargo", "Check that crates.io can be reached and try again.")
            .words("build --release -Zbuild-std=std,panic_abort,panic_unwind,proc_macro,test --target")
            .arg(TARGET)
            .arg("--target-dir")
            .arg(seed.join("target"))
            .env("PATH", "/usr/bin:/bin")
            .env("RUSTC", "/usr/bin/rustc")
            // Debian's compiler calls itself stable, and only unstable ones may build std.
            .env("RUSTC_BOOTSTRAP", "1")
            .env("CARGO_ENCODED_RUSTFLAGS", flags.join("\x1f"))
            .dir(&seed)
            .run()
            .map(drop)
    })?;

    let built = seed.join(format!("target/{TARGET}/release/deps"));
    let library = Path::new(RUSTLIB).join(TARGET).join("lib");
    copy_libraries(&built, &library)?;

    let host =
        Run::new("/usr/bin/rustc", "Reinstall Debian's rustc-web.").words("--print host-tuple").stdout()?;
    let linker = Path::new(RUSTLIB).join(host).join("bin/rust-lld");
    if !linker.exists() {
        fs::create_dir_all(linker.parent().unwrap_or(Path::new(RUSTLIB)))?;
        Run::new("ln", "Check that /usr/lib/rustlib can be written to.")
            .args(["-s", LLD])
            .arg(&linker)
            .run()?;
    }
    Ok(())
}

/// The crate that makes cargo build std: it needs it, and is nothing else.
fn write_seed(seed: &Path) -> Result<()> {
    empty(seed)?;
    fs::create_dir(seed.join("src"))?;
    fs::write(seed.join("Cargo.toml"), STD_MANIFEST)?;
    fs::write(seed.join("src/lib.rs"), "#![no_std]\n")?;
    Ok(())
}

fn copy_libraries(from: &Path, to: &Path) -> Result<()> {
    // Libraries of an older compiler beside the new ones would make every build ambiguous.
    empty(to)?;
    for entry in fs::read_dir(from)? {
        let file = entry?.path();
        let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        // The seed's own library is empty and is no part of std.
        if name.ends_with(".rlib") && !name.starts_with("libwasm_std-") {
            fs::copy(&file, to.join(&name))
                .with_context(|| format!("{name} could not be copied to {}.", to.display()))?;
        }
    }
    Ok(())
}

/// Makes the toolchain reachable by name through rustup. Without rustup, Debian's cargo is the current one.
pub(super) fn link_toolchain(name: &str) -> Result<Rust> {
    if !Run::new("rustup", "").arg("--version").succeeds() {
        return Ok(Rust::current());
    }
    if !Path::new("/usr/bin/cargo").exists() {
        bail!("Debian's cargo is not at /usr/bin/cargo; reinstall the package cargo-web.");
    }
    Run::new("rustup", "Run `rustup toolchain uninstall debian-wasm` and try again.")
        .words("toolchain link")
        .args([name, "/usr"])
        .run()?;
    Ok(Rust::named(name))
}
