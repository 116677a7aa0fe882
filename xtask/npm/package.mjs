// Assembles the npm package from wasm-bindgen's output (--target web) and pkg-template/.
//
//   node xtask/npm/package.mjs <bindgen-out-dir> <pkg-dir>

import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { syncBindings } from "./bindings.mjs";

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
for (const name of await readdir(sources, { recursive: true })) {
  if (name.endsWith(".js")) await cp(join(sources, name), join(dist, name));
}
for (const name of ["arguments", "errors", "events", "handler", "index", "models", "providers", "replay", "requests"]) {
  const declarations = await readFile(join(sources, `${name}.d.ts`), "utf8");
  await writeFile(join(dist, `${name}.d.ts`), declarations);
  // Declarations for `require` must not refer to those for `import`.
  await writeFile(join(dist, `${name}.d.cts`), declarations.replace(/ from "\.\/(\w+)\.js"/g, ' from "./$1.cjs"'));
}

const wasm = await readFile(join(bindgenOut, "kyc_webhooks_bg.wasm"));
await writeFile(join(dist, "kyc_webhooks_bg.wasm"), wasm);
await writeFile(join(dist, "wasm_base64.js"), `export default "${wasm.toString("base64")}";\n`);
await writeFile(join(dist, "bindings.js"), await syncBindings(join(bindgenOut, "kyc_webhooks.js")));

// Each of them is whole, since CommonJS has no modules to share between two bundles.
for (const [entry, bundle] of [
  ["inline.js", "inline.cjs"],
  ["replay/index.js", "replay.cjs"],
]) {
  await build({
    // esbuild names each file in a comment: not by the builder's own paths.
    absWorkingDir: pkg,
    entryPoints: [`dist/${entry}`],
    outfile: `dist/${bundle}`,
    bundle: true,
    format: "cjs",
    platform: "neutral",
    target: "es2022",
    logLevel: "warning",
  });
}
