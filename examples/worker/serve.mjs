// Serves worker.js on a local workerd with the packed package.
//
//   DIDIT_WEBHOOK_SECRET=… node examples/worker/serve.mjs --app FOLDER --port N
//
// Ends when its standard input closes, so that no server outlives whoever
// started it. On SIGTERM and SIGINT Miniflare ends workerd and this process.

import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { startWorker } from "./start.mjs";

const { app, port } = parseArgs({
  options: { app: { type: "string" }, port: { type: "string", default: "0" } },
}).values;
if (app === undefined) {
  console.error("usage: node examples/worker/serve.mjs --app FOLDER [--port N]");
  process.exit(2);
}

const VARIABLES = [
  "DIDIT_WEBHOOK_SECRET",
  "DIDIT_WEBHOOK_SECRET_PREVIOUS",
  "DHMAD_WEBHOOK_SECRET",
  "IDWISE_WEBHOOK_USER",
  "IDWISE_WEBHOOK_PASSWORD",
  "AGIO_WEBHOOK_KEY",
];
const bindings = { EXPLAIN_REFUSALS: "1" };
for (const name of VARIABLES) {
  if (process.env[name] !== undefined) bindings[name] = process.env[name];
}

const worker = await startWorker({
  app: resolve(app),
  entry: fileURLToPath(new URL("./worker.js", import.meta.url)),
  bindings,
  port: Number(port),
});

process.stdin.once("close", () => worker.dispose()).resume();

const { origin } = await worker.ready;
console.log(`listening ${origin}`);
