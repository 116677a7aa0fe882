// Serves worker.js on a local workerd with the packed package.
//
//   DIDIT_WEBHOOK_SECRET=… DIDIT_WEBHOOK_SECRET_PREVIOUS=… node xtask/demo/serve.mjs --app FOLDER --port N
//
// Ends when its standard input closes, so that no server outlives whoever
// started it. On SIGTERM and SIGINT Miniflare ends workerd and this process.

import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { startWorker } from "../../examples/worker/start.mjs";

const { app, port } = parseArgs({
  options: { app: { type: "string" }, port: { type: "string", default: "0" } },
}).values;
if (app === undefined) {
  console.error("usage: node xtask/demo/serve.mjs --app FOLDER [--port N]");
  process.exit(2);
}

const { DIDIT_WEBHOOK_SECRET, DIDIT_WEBHOOK_SECRET_PREVIOUS } = process.env;
const worker = await startWorker({
  app: resolve(app),
  entry: fileURLToPath(new URL("./worker.js", import.meta.url)),
  bindings: { DIDIT_WEBHOOK_SECRET, DIDIT_WEBHOOK_SECRET_PREVIOUS },
  port: Number(port),
});

process.stdin.once("close", () => worker.dispose()).resume();

const { origin } = await worker.ready;
console.log(`listening ${origin}`);
