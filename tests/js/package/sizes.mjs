// What the package weighs and how long it takes to load, against budgets.mjs.
//
//   node tests/js/package/sizes.mjs --app FOLDER

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { appFolder } from "../app.mjs";
import { BUNDLES, COLD_IMPORT, MODULES } from "./budgets.mjs";
import { coldImports } from "./cold_imports.mjs";

const app = appFolder();
const lines = [];

/** Adds a line, and fails the run if it is over the budget. */
function hold(what, value, budget, unit = "bytes") {
  const over = value > budget;
  if (over) process.exitCode = 1;
  const [shown, allowed] = [value, budget].map((number) => number.toLocaleString("en"));
  lines.push([what, shown, `of ${allowed} ${unit}`, over ? "OVER BUDGET" : ""]);
}

const moduleOf = (file) => readFileSync(join(app, "node_modules/kyc-webhooks/dist", file));
for (const [file, budget] of Object.entries(MODULES)) {
  hold(file, moduleOf(file).length, budget.raw);
  hold(`${file}, gzip`, gzipSync(moduleOf(file), { level: 9 }).length, budget.gzip);
}

for (const [entry, budget] of Object.entries(BUNDLES)) {
  const [, path, condition] = entry.match(/^\.(\S*)(?: \((.+)\))?$/);
  const { outputFiles } = await build({
    stdin: { contents: `export * from "kyc-webhooks${path}";`, resolveDir: app },
    bundle: true,
    minify: true,
    format: "esm",
    conditions: condition ? [condition] : [],
    external: ["*.wasm", "*.wasm?module"],
    write: false,
  });
  const [{ contents }] = outputFiles;
  hold(`${entry}, minified`, contents.length, budget.minified);
  hold(`${entry}, minified, gzip`, gzipSync(contents, { level: 9 }).length, budget.gzip);
}

const { own, empty } = coldImports(app, moduleOf("kyc_webhooks_bg.wasm").length);
hold("cold import in Node", Number(own.toFixed(1)), COLD_IMPORT.milliseconds, "ms");
hold("times an empty module of that size", Number((own / empty).toFixed(1)), COLD_IMPORT.timesEmpty, "times");

const widths = [0, 1, 2].map((column) => Math.max(...lines.map((line) => line[column].length)));
for (const [what, value, budget, verdict] of lines) {
  console.log(
    `${what.padEnd(widths[0])}  ${value.padStart(widths[1])} ${budget.padEnd(widths[2])}  ${verdict}`.trimEnd(),
  );
}
