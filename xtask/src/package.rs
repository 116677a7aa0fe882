//! From the crate to the npm package: cargo, wasm-bindgen, wasm-opt, and the JavaScript around them.

use std::env;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::progress::Progress;
use crate::project::Project;
use crate::run::Run;
use crate::toolchain::wasm_bindgen::{self, WasmBindgen};
use crate::toolchain::{Rust, node, wasm_target};
use crate::wasm_build::{self, Module};

/// Leaves the finished package in `pkg/` and says how large its wasm is.
pub(crate) fn build(project: &Project, progress: Progress) -> Result<()> {
    Builder::ensure(project, progress)?.build(project, progress)
}

/// The tools of one project, which build the sources of any.
pub(crate) struct Builder<'p> {
    tools: &'p Project,
    rust: Rust,
    bindgen: WasmBindgen,
}

impl<'p> Builder<'p> {
    /// Fetches what is not there.
    pub(crate) fn ensure(tools: &'p Project, progress: Progress) -> Result<Self> {
        let rust = wasm_target::ensure(tools, progress)?;
        let bindgen = wasm_bindgen::ensure(tools, progress)?;
        node::ensure(tools, progress)?;
        Ok(Self { tools, rust, bindgen })
    }

    /// Leaves the package in `pkg/` of `project`.
    pub(crate) fn build(&self, project: &Project, progress: Progress) -> Result<()> {
        let bound = project.target("wasm/bindgen");
        empty(&bound)?;
        for module in Module::ALL {
            self.module(project, module, &bound, progress)?;
        }

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
        for file in files(&package)? {
            refuse_builder_paths(project, &package.join(file))?;
        }

        for module in Module::ALL {
            let file = format!("dist/{}_bg.wasm", module.name());
            let bytes =
                fs::read(package.join(&file)).with_context(|| format!("The package holds no {file}."))?;
            progress.note(&format!("pkg/{file}: {} bytes, {} with gzip", bytes.len(), gzip_size(&bytes)?));
        }
        Ok(())
    }

    fn module(&self, project: &Project, module: Module, bound: &Path, progress: Progress) -> Result<()> {
        let name = module.name();
        let compiled = progress.step(&format!("cargo: compiling {name} to wasm"), || {
            wasm_build::compile(project, &self.rust, module)
        })?;
        progress.step(&format!("wasm-bindgen: writing the bindings of {name}"), || {
            Run::new(&self.bindgen.cli, "Delete target/wasm and try again.")
                .words("--target web --omit-default-module-path --out-name")
                .arg(name)
                .arg("--out-dir")
                .arg(bound)
                .arg(&compiled)
                .run()
        })?;
        let wasm = bound.join(format!("{name}_bg.wasm"));
        progress.step(&format!("wasm-opt: optimising {name}"), || {
            module.wasm_opt_levels().iter().try_for_each(|level| optimise(self.tools, &wasm, level))
        })
    }
}

/// Packs `pkg/` as it would be published, and answers with the tarball.
pub(crate) fn pack(project: &Project) -> Result<PathBuf> {
    pack_folder(project, &project.path("pkg"), &project.target("package"))
}

/// Packs a finished package into an empty folder.
pub(crate) fn pack_folder(project: &Project, package: &Path, folder: &Path) -> Result<PathBuf> {
    empty(folder)?;
    let listed = node::npm("Run `cargo xtask build` and try again.")
        .words("pack --json --ignore-scripts --pack-destination")
        .arg(folder)
        .arg(package)
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

/// Every file below a folder, by its path from there, in order.
pub(crate) fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(next) = folders.pop() {
        let entries = fs::read_dir(&next).with_context(|| format!("{} is not there.", next.display()))?;
        for entry in entries {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                found.push(path.strip_prefix(folder).unwrap_or(&path).to_path_buf());
            }
        }
    }
    found.sort();
    Ok(found)
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

fn optimise(tools: &Project, wasm: &Path, level: &str) -> Result<()> {
    let optimised = wasm.with_extension("optimised");
    // The features are those that rustc's wasm target has on by default, and simd128, which the build asks for.
    node::tool(tools, "binaryen/bin/wasm-opt", "Delete node_modules and try again.")
        .arg(level)
        .words(
            "--strip-producers --enable-simd --enable-bulk-memory --enable-bulk-memory-opt --enable-call-indirect-overlong \
         --enable-multivalue --enable-mutable-globals --enable-nontrapping-float-to-int \
         --enable-reference-types --enable-sign-ext",
        )
        .arg("-o")
        .arg(&optimised)
        .arg(wasm)
        .run()?;
    fs::rename(&optimised, wasm).context("wasm-opt left no module behind.")
}

/// What is published must not say where it was built.
fn refuse_builder_paths(project: &Project, file: &Path) -> Result<()> {
    let bytes = fs::read(file).with_context(|| format!("{} could not be read.", file.display()))?;
    let root = project.root().to_string_lossy();
    let home = env::home_dir().map(|home| format!("{}/", home.display())).unwrap_or_default();
    for path in ["/root/", "/home/", "/Users/", ".cargo/registry", "file:///", &*root, &*home] {
        if path.len() > 1 && bytes.windows(path.len()).any(|window| window == path.as_bytes()) {
            bail!(
                "{} holds the builder's path {path}; add it to the remapped ones in xtask/src/wasm_build.rs.",
                file.display()
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
