// Assembles the npm package from wasm-bindgen's output (--target web) and pkg-template/.
//
//   node xtask/npm/package.mjs <bindgen-out-dir> <pkg-dir>

import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { syncBindings } from "./bindings.mjs";

/**
 * The JavaScript files of the package. Each is bundled by itself and imports the others, so that what is one file here
 * exists once in a process, however many entries that process imports.
 */
const SHARED = ["error", "core", "api"];
const FOR_IMPORT_AND_REQUIRE = [...SHARED, "inline", "slim", "replay/index"];
const FOR_IMPORT_ONLY = ["workerd", "edge-light"];
const DECLARATIONS = [
  "arguments",
  "errors",
  "events",
  "handler",
  "index",
  "models",
  "providers",
  "replay",
  "requests",
  "slim",
];
const WASM = "kyc_webhooks_bg.wasm";

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
await cp(join(sources, "kyc_webhooks_bg.d.wasm.ts"), join(dist, "kyc_webhooks_bg.d.wasm.ts"));

const wasm = await readFile(join(bindgenOut, WASM));
await writeFile(join(dist, WASM), wasm);

/** What the build makes and the sources import. */
const made = {
  "bindings.js": await syncBindings(join(bindgenOut, "kyc_webhooks.js")),
  "wasm_base64.js": `export default "${wasm.toString("base64")}";\n`,
};

/** Bundles entries of the package as modules of a format that import each other. */
const bundle = (names, format, extension) =>
  build({
    // esbuild names each file in a comment: not by the builder's own paths.
    absWorkingDir: template,
    entryPoints: names.map((name) => ({ in: `src/${name}.js`, out: name.replace(/\/index$/, "") })),
    outdir: dist,
    outExtension: { ".js": extension },
    bundle: true,
    format,
    platform: "neutral",
    target: "es2022",
    logLevel: "warning",
    plugins: [
      {
        name: "files of the package",
        setup({ onResolve, onLoad }) {
          onResolve({ filter: /\.wasm(\?module)?$/ }, ({ path }) => ({ path, external: true }));
          onResolve({ filter: /^\.\.?\/.*\.js$/ }, ({ path, resolveDir, kind }) => {
            if (kind === "entry-point") return undefined;
            const file = relative(sources, join(resolveDir, path));
            if (file in made) return { path: file, namespace: "made" };
            const name = file.replace(/\.js$/, "");
            return SHARED.includes(name) ? { path: `./${name}${extension}`, external: true } : undefined;
          });
          onLoad({ filter: /.*/, namespace: "made" }, ({ path }) => ({ contents: made[path] }));
        },
      },
    ],
  });
await bundle([...FOR_IMPORT_AND_REQUIRE, ...FOR_IMPORT_ONLY], "esm", ".js");
await bundle(FOR_IMPORT_AND_REQUIRE, "cjs", ".cjs");
