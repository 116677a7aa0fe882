// How long the first import takes in a new process.
//
//   node benches/js/cold_import.mjs --app FOLDER

import { statSync } from "node:fs";
import { join } from "node:path";
import { appFolder } from "../../tests/js/app.mjs";
import { coldImports } from "../../tests/js/package/cold_imports.mjs";

const app = appFolder();
const { size } = statSync(join(app, "node_modules/kyc-webhooks/dist/kyc_webhooks_bg.wasm"));
// Each is the shortest of several new processes, and of these in turn: the others say how busy the machine is.
const runs = Array.from({ length: 3 }, () => coldImports(app, size));
const milliseconds = Math.min(...runs.map(({ own }) => own));
const empty = Math.min(...runs.map((run) => run.empty));
console.log(JSON.stringify({ program: "node", subject: "cold import", milliseconds, empty }));
