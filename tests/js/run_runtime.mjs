// One file of runtimes/ or bundlers/: runs the suite there and keeps the counts for matrix.mjs.
//
//   node tests/js/run_runtime.mjs --app FOLDER runtimes/bun

import { parseArgs } from "node:util";
import { appFolder, report } from "./app.mjs";
import { lab } from "./lab.mjs";
import { keep } from "./matrix.mjs";

const app = appFolder();
const { positionals: names } = parseArgs({ options: { app: { type: "string" } }, allowPositionals: true });
for (const name of names) {
  const { run } = await import(`./${name}.mjs`);
  const rows = await run(lab(app));
  if (rows.length === 0) throw new Error(`${name} ran nothing`);
  for (const { runtime, suites } of rows) report(runtime, suites);
  keep(app, name, rows);
}
