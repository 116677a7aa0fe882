//! Makes sure that some Rust here can compile and link for `wasm32-unknown-unknown`.

use std::fs;
use std::time::Duration;

use anyhow::{Context, Result, bail};

use super::{Rust, debian};
use crate::progress::Progress;
use crate::project::Project;
use crate::run::Run;

pub(crate) const TARGET: &str = "wasm32-unknown-unknown";

/// What rustup calls the Debian toolchain once it is linked.
const DEBIAN_TOOLCHAIN: &str = "debian-wasm";

/// `vec!` needs the allocator, so a target whose folder is there but whose std is not fails here.
const PROBE: &str = "#[unsafe(no_mangle)]\n\
    pub extern \"C\" fn probe(n: usize) -> usize { vec![1u8; n].len() }\n";

/// Answers with a toolchain that has the target, after getting it if need be.
pub(crate) fn ensure(project: &Project, progress: Progress) -> Result<Rust> {
    for rust in [Rust::current(), Rust::named(DEBIAN_TOOLCHAIN)] {
        if links(project, &rust)? {
            return Ok(rust);
        }
    }

    let added = progress.step(&format!("Rust's {TARGET} library: asking rustup for it"), || {
        Run::new("rustup", "").words("target add").arg(TARGET).limit(Duration::from_secs(60)).run()
    });
    if added.is_ok() && links(project, &Rust::current())? {
        return Ok(Rust::current());
    }

    if !debian::usable() {
        bail!(
            "No Rust here can compile for {TARGET}: rustup did not deliver it, and Debian's packages need root and \
             apt-get. Run `rustup target add {TARGET}` with a network connection and try again."
        );
    }
    progress.note("rustup has no answer; Debian's packages hold the same library as source.");
    debian::install_compiler(progress)?;
    debian::build_std(project, progress)?;
    let rust = debian::link_toolchain(DEBIAN_TOOLCHAIN)?;
    if !links(project, &rust)? {
        bail!(
            "Debian's rustc still cannot link for {TARGET}. Delete /usr/lib/rustlib/{TARGET} and try again."
        );
    }
    Ok(rust)
}

fn links(project: &Project, rust: &Rust) -> Result<bool> {
    let folder = project.target("tools/probe");
    fs::create_dir_all(&folder).with_context(|| format!("{} could not be made.", folder.display()))?;
    let source = folder.join("probe.rs");
    fs::write(&source, PROBE).with_context(|| format!("{} could not be written.", source.display()))?;
    Ok(rust
        .rustc("")
        .words("--edition 2024 --crate-type cdylib -O --target")
        .arg(TARGET)
        .arg("-o")
        .arg(folder.join("probe.wasm"))
        .arg(&source)
        .succeeds())
}
