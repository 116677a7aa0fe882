// What every runtime and bundler passed, as one table.   node tests/js/run_matrix.mjs --app FOLDER

import { appFolder } from "./app.mjs";
import { faults, kept, table } from "./matrix.mjs";

const results = kept(appFolder());
console.log(table(results));

const found = faults(results);
for (const fault of found) console.log(fault);
if (found.length > 0) process.exitCode = 1;
