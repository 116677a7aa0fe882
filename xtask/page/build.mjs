// Builds the inspector: one static page and what it needs, all of it beside each other.
//
//   node xtask/page/build.mjs <pkg-dir> <dist-dir>

import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { fieldDocs } from "./fields.mjs";
import { deflatedModules, withoutModule } from "./modules.mjs";
import { HEADERS } from "./policy.mjs";
import { sampleBodies } from "./samples.mjs";

if (process.argv.length !== 4) {
  console.error("usage: node xtask/page/build.mjs <pkg-dir> <dist-dir>");
  process.exit(2);
}
const [pkg, dist] = process.argv.slice(2).map((path) => resolve(path));
const repository = fileURLToPath(new URL("../..", import.meta.url));
const page = join(repository, "www-demo");

/** What the build makes and the sources import. */
const made = {
  "made:fields": () => fieldDocs(pkg),
  "made:modules": () => deflatedModules(pkg),
  "made:samples": () => sampleBodies(join(repository, "tests/samples")),
};

await rm(dist, { recursive: true, force: true });
await mkdir(dist, { recursive: true });
await build({
  absWorkingDir: page,
  entryPoints: [{ in: "src/start.js", out: "page" }, "src/theme.js", "src/style/page.css"],
  entryNames: "[name]",
  outdir: dist,
  bundle: true,
  minify: true,
  // A classic script, because a browser loads no module from a file.
  format: "iife",
  target: "es2022",
  charset: "utf8",
  legalComments: "none",
  logLevel: "warning",
  plugins: [
    {
      name: "the package as its users get it, and what is made",
      setup({ onResolve, onLoad, resolve: find }) {
        onResolve({ filter: /^kyc-webhooks(\/|$)/ }, ({ path, kind, pluginData }) =>
          pluginData === "found" ? undefined : find(path, { resolveDir: pkg, kind, pluginData: "found" }),
        );
        onLoad({ filter: /[/\\]dist[/\\](inline|explain)\.js$/ }, ({ path }) => withoutModule(pkg, path, page));
        onResolve({ filter: /^made:/ }, ({ path }) => ({ path, namespace: "made" }));
        onLoad({ filter: /.*/, namespace: "made" }, async ({ path }) => ({
          contents: JSON.stringify(await made[path]()),
          loader: "json",
        }));
      },
    },
  ],
});
await cp(join(page, "index.html"), join(dist, "index.html"));

let weight = 0;
for (const file of ["index.html", "page.css", "theme.js", "page.js"]) {
  weight += gzipSync(await readFile(join(dist, file)), { level: 9 }).length;
}
console.log(`${weight} bytes with gzip`);

// Understood by Cloudflare Pages and Netlify; what it says any server can send.
const lines = Object.entries(HEADERS).map(([name, value]) => `  ${name}: ${value}\n`);
await writeFile(join(dist, "_headers"), `/*\n${lines.join("")}`);
