// The vectors in many threads of Node, and in many isolates of workerd, at the same time.
//
//   node tests/js/run_isolates.mjs --app FOLDER [--count N]
//
// Each has an instance of the core of its own, and nothing to share.

import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { Worker } from "node:worker_threads";
import { Miniflare } from "miniflare";
import { workerOptions } from "../../examples/worker/start.mjs";
import { appFolder, importing, report, vectors } from "./app.mjs";

const { values } = parseArgs({ strict: false, options: { count: { type: "string" } } });
const count = Number(values.count ?? 4);
const app = appFolder();
const all = vectors();
const numbers = Array.from({ length: count }, (_, number) => number);
let [tried, failures] = [0, 0];

function take(runtime, suites) {
  for (const { total, passed } of suites) {
    tried += total;
    failures += total - passed;
  }
  const failed = suites.filter(({ total, passed }) => total === 0 || passed !== total);
  if (failed.length > 0) report(runtime, failed);
}

const imports = [importing(app), importing(app, "kyc-webhooks/explain")];
const thread = fileURLToPath(new URL("./programs/thread.mjs", import.meta.url));
const threads = numbers.map(() => new Worker(thread, { workerData: { imports, vectors: all } }));
await Promise.all(threads.map((each) => once(each, "message")));
const reports = threads.map((each) => once(each, "message"));
for (const each of threads) each.postMessage("go");
for (const [suites] of await Promise.all(reports)) take("Node, one of many threads", suites);
await Promise.all(threads.map((each) => each.terminate()));

const options = await workerOptions(app, fileURLToPath(new URL("./programs/worker_vectors.mjs", import.meta.url)));
const workers = numbers.map((number) => ({ ...options, name: `isolate-${number}` }));
const miniflare = new Miniflare({ cf: false, host: "127.0.0.1", workers });
try {
  const body = JSON.stringify(all);
  // Each answer is read as soon as it is there: undici gives up on one that waits for the slowest of many.
  const ask = async (worker) => {
    const response = await worker.fetch("http://localhost/", { method: "POST", body });
    if (!response.ok) throw new Error(await response.text());
    return response.json();
  };
  const answers = numbers.map(async (number) => {
    const worker = await miniflare.getWorker(`isolate-${number}`);
    // Two in each isolate, whose steps take turns.
    return Promise.all([ask(worker), ask(worker)]);
  });
  for (const suites of (await Promise.all(answers)).flat()) take("workerd, one of many isolates", suites);
} finally {
  await miniflare.dispose();
}

const check = "vectors in many threads and isolates at once";
const remark = `${count} threads of Node, ${count} isolates of workerd with two requests each`;
console.log(JSON.stringify({ check, tried, unit: "cases", failures, remark }));
if (failures > 0 || tried === 0) process.exitCode = 1;
