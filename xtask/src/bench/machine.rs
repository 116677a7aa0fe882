//! Where and when it was measured.

use anyhow::Result;

use crate::run::Run;
use crate::toolchain::{Rust, node};

/// One line for the tables.
pub(super) fn describe() -> Result<String> {
    let script = "const [cpu, ...others] = os.cpus(); console.log(`${new Date().toISOString().slice(0, 10)}, \
                  ${cpu.model.trim()}, ${others.length + 1} cores, ${os.type()} ${os.arch()}, Node ${process.versions.node}`)";
    let described = node::node("Install Node 20 or newer.").args(["--eval", script]).stdout()?;
    let rust = Rust::current().rustc("Install Rust from https://rustup.rs.").words("--version").stdout()?;
    let rust = rust.split(' ').nth(1).unwrap_or("?").to_owned();
    let python = Run::new("python3", "Install Python 3.11 or newer.").words("--version").stdout()?;
    Ok(format!("{described}, Rust {rust}, {python}"))
}
