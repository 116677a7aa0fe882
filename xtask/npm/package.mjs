// Assembles the npm package from wasm-bindgen's output (--target web) and pkg-template/.
//
//   node xtask/npm/package.mjs <bindgen-out-dir> <pkg-dir>

import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { syncBindings } from "./bindings.mjs";

// The JavaScript files of the package. Each holds all that it needs: one file less to find and read is a millisecond of
// every cold start.
const FOR_IMPORT_AND_REQUIRE = ["inline", "explain", "slim", "slim_verify", "replay/index"];
const FOR_IMPORT_ONLY = ["workerd", "edge-light", "explain_workerd", "explain_edge-light"];
const DECLARATIONS = [
  "arguments",
  "causes",
  "errors",
  "events",
  "explain",
  "handler",
  "index",
  "models",
  "providers",
  "replay",
  "requests",
  "slim",
  "slim_verify",
];
const [WHOLE, VERIFY, EXPLAIN] = ["kyc_webhooks", "kyc_webhooks_verify", "kyc_webhooks_explain"];
const MODULES = [WHOLE, VERIFY, EXPLAIN];

/** Which WebAssembly module an entry is made with. */
function moduleOf(entry) {
  if (entry === "slim_verify") return VERIFY;
  return entry.startsWith("explain") ? EXPLAIN : WHOLE;
}

const repository = fileURLToPath(new URL("../..", import.meta.url));
const template = join(repository, "pkg-template");

if (process.argv.length !== 4) {
  console.error("usage: node xtask/npm/package.mjs <bindgen-out-dir> <pkg-dir>");
  process.exit(2);
}
const [bindgenOut, pkg] = process.argv.slice(2).map((path) => resolve(path));
const dist = join(pkg, "dist");
await rm(dist, { recursive: true, force: true });
await mkdir(dist, { recursive: true });

await cp(join(template, "package.json"), join(pkg, "package.json"));
await cp(join(template, "README.md"), join(pkg, "README.md"));
for (const licence of ["LICENSE-MIT", "LICENSE-APACHE"]) {
  await cp(join(repository, licence), join(pkg, licence));
}

const sources = join(template, "src");
for (const name of DECLARATIONS) {
  const declarations = await readFile(join(sources, `${name}.d.ts`), "utf8");
  await writeFile(join(dist, `${name}.d.ts`), declarations);
  // Declarations for `require` must not refer to those for `import`.
  await writeFile(join(dist, `${name}.d.cts`), declarations.replace(/ from "\.\/(\w+)\.js"/g, ' from "./$1.cjs"'));
}
for (const name of MODULES) {
  await cp(join(bindgenOut, `${name}_bg.wasm`), join(dist, `${name}_bg.wasm`));
  await cp(join(sources, "kyc_webhooks_bg.d.wasm.ts"), join(dist, `${name}_bg.d.wasm.ts`));
}

/** What the build makes of a module and the sources import. */
async function madeOf(name) {
  const wasm = await readFile(join(dist, `${name}_bg.wasm`), "base64");
  return {
    "wasm_base64.js": `export default "${wasm}";\n`,
    "bindings.js": await syncBindings(join(bindgenOut, `${name}.js`)),
  };
}

/** Bundles each entry of the package into a module of a format. */
async function bundle(names, format, extension) {
  for (const module of MODULES) {
    const files = await madeOf(module);
    await build({
      // esbuild names each file in a comment: not by the builder's own paths.
      absWorkingDir: template,
      entryPoints: names
        .filter((name) => moduleOf(name) === module)
        .map((name) => ({ in: `src/${name}.js`, out: name.replace(/\/index$/, "") })),
      outdir: dist,
      outExtension: { ".js": extension },
      bundle: true,
      format,
      platform: "neutral",
      target: "es2022",
      logLevel: "warning",
      // core.js says what the others lack.
      logOverride: { "import-is-undefined": module === WHOLE ? "error" : "silent" },
      plugins: [
        {
          name: "files of the package",
          setup({ onResolve, onLoad }) {
            onResolve({ filter: /\.wasm(\?module)?$/ }, ({ path }) => ({ path, external: true }));
            onResolve({ filter: /^\.\.?\/.*\.js$/ }, ({ path, resolveDir }) => {
              const file = relative(sources, join(resolveDir, path));
              return file in files ? { path: file, namespace: "made" } : undefined;
            });
            onLoad({ filter: /.*/, namespace: "made" }, ({ path }) => ({ contents: files[path] }));
          },
        },
      ],
    });
  }
}
await bundle([...FOR_IMPORT_AND_REQUIRE, ...FOR_IMPORT_ONLY], "esm", ".js");
await bundle(FOR_IMPORT_AND_REQUIRE, "cjs", ".cjs");
