// One file of runtimes/ or bundlers/: runs the suite there and keeps the counts for matrix.mjs.
//
//   node tests/js/run_runtime.mjs --app FOLDER runtimes/bun

import { commandLine } from "./app.mjs";
import { lab } from "./lab.mjs";
import { keep } from "./matrix.mjs";
import { report } from "./report.mjs";

const { app, names } = commandLine();
for (const name of names) {
  const { run } = await import(`./${name}.mjs`);
  const rows = await run(lab(app));
  if (rows.length === 0) throw new Error(`${name} ran nothing`);
  for (const { runtime, suites } of rows) report(runtime, suites);
  keep(app, name, rows);
}
