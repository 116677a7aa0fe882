//! From the crate to the npm package: cargo, wasm-bindgen, wasm-opt, and the JavaScript around them.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::progress::Progress;
use crate::project::Project;
use crate::toolchain::{node, wasm_bindgen, wasm_target};
use crate::wasm_build;

/// Leaves the finished package in `pkg/` and says how large its wasm is.
pub(crate) fn build(project: &Project, progress: Progress) -> Result<()> {
    let rust = wasm_target::ensure(project, progress)?;
    let bindgen = wasm_bindgen::ensure(project, progress)?;
    node::ensure(project, progress)?;

    let module =
        progress.step("cargo: compiling the crate to wasm", || wasm_build::compile(project, &rust))?;
    let bound = project.target("wasm/bindgen");
    progress.step("wasm-bindgen: writing the bindings", || {
        empty(&bound)?;
        crate::run::Run::new(&bindgen.cli, "Delete target/wasm and try again.")
            .words("--target web --omit-default-module-path --out-name kyc_webhooks --out-dir")
            .arg(&bound)
            .arg(&module)
            .run()
    })?;
    let wasm = bound.join("kyc_webhooks_bg.wasm");
    progress.step("wasm-opt: optimising", || optimise(project, &wasm))?;
    refuse_builder_paths(project, &wasm)?;

    let package = project.path("pkg");
    progress.step("node: writing the package to pkg/", || {
        empty(&package)?;
        node::node("Read what package.mjs printed above.")
            .arg(project.path("xtask/npm/package.mjs"))
            .arg(&bound)
            .arg(&package)
            .dir(project.root())
            .run()
    })?;
    check_version(project, &package)?;

    let bytes = fs::read(package.join("dist/kyc_webhooks_bg.wasm"))
        .context("The package holds no dist/kyc_webhooks_bg.wasm.")?;
    progress.note(&format!(
        "pkg/dist/kyc_webhooks_bg.wasm: {} bytes, {} with gzip",
        bytes.len(),
        gzip_size(&bytes)?
    ));
    Ok(())
}

/// Packs `pkg/` as it would be published, and answers with the tarball.
pub(crate) fn pack(project: &Project) -> Result<PathBuf> {
    let folder = project.target("package");
    empty(&folder)?;
    let listed = node::npm("Run `cargo xtask build` and try again.")
        .words("pack --json --ignore-scripts --pack-destination")
        .arg(&folder)
        .arg(project.path("pkg"))
        .dir(project.root())
        .stdout()?;
    let listed: serde_json::Value =
        serde_json::from_str(&listed).context("`npm pack` did not answer with JSON.")?;
    let name = listed
        .pointer("/0/filename")
        .and_then(|name| name.as_str())
        .context("`npm pack` did not name the tarball.")?;
    Ok(folder.join(name))
}

/// Installs a tarball into an empty folder, as a user's application would.
pub(crate) fn install(app: &Path, tarball: &Path) -> Result<()> {
    empty(app)?;
    let manifest = "{\n  \"name\": \"app\",\n  \"private\": true,\n  \"type\": \"module\"\n}\n";
    fs::write(app.join("package.json"), manifest)
        .with_context(|| format!("{} could not be written to.", app.display()))?;
    node::npm("Check that the packed package is a valid one.")
        .words("install --no-audit --no-fund")
        .arg(tarball)
        .dir(app)
        .run()
        .map(drop)
}

fn optimise(project: &Project, wasm: &Path) -> Result<()> {
    let optimised = wasm.with_extension("optimised");
    // The features are those that rustc's wasm target has on by default, and simd128, which the build asks for.
    node::tool(project, "binaryen/bin/wasm-opt", "Delete node_modules and try again.")
        .words(
            "-O3 --enable-simd --enable-bulk-memory --enable-bulk-memory-opt --enable-call-indirect-overlong \
         --enable-multivalue --enable-mutable-globals --enable-nontrapping-float-to-int \
         --enable-reference-types --enable-sign-ext",
        )
        .arg("-o")
        .arg(&optimised)
        .arg(wasm)
        .run()?;
    fs::rename(&optimised, wasm).context("wasm-opt left no module behind.")
}

/// A published binary must not say where it was built.
fn refuse_builder_paths(project: &Project, wasm: &Path) -> Result<()> {
    let bytes = fs::read(wasm).context("wasm-opt left no module behind.")?;
    let root = project.root().to_string_lossy();
    for path in ["/root/", "/home/", "/Users/", ".cargo/registry", &*root] {
        if bytes.windows(path.len()).any(|window| window == path.as_bytes()) {
            bail!(
                "The wasm holds the builder's path {path}; add it to the remapped ones in xtask/src/wasm_build.rs."
            );
        }
    }
    Ok(())
}

fn check_version(project: &Project, package: &Path) -> Result<()> {
    let manifest =
        fs::read_to_string(package.join("package.json")).context("The package holds no package.json.")?;
    let manifest: serde_json::Value =
        serde_json::from_str(&manifest).context("The package's package.json is not JSON.")?;
    let crate_version = project.manifest_key("version")?;
    if manifest["version"].as_str() != Some(&crate_version) {
        bail!(
            "The npm package says version {} and Cargo.toml says {crate_version}; make pkg-template/package.json agree.",
            manifest["version"]
        );
    }
    Ok(())
}

fn gzip_size(bytes: &[u8]) -> Result<usize> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?.len())
}

/// Makes a folder that holds nothing.
pub(crate) fn empty(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("{} could not be emptied.", folder.display()))?;
    }
    fs::create_dir_all(folder).with_context(|| format!("{} could not be made.", folder.display()))
}
