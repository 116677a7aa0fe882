import { createInterface } from "node:readline";
import { startWorker } from "../../../../examples/worker/start.mjs";
import { example } from "../server.mjs";

export const prepare = (app) => [{ start: (bindings) => start(app, bindings) }];

async function start(app, bindings) {
  const log = [];
  const resources = {
    durableObjects: { REPLAY_GUARD: { className: "ReplayGuardObject", useSQLite: true } },
    handleRuntimeStdio(stdout, stderr) {
      createInterface({ input: stdout }).on("line", (line) => log.push(line));
      stderr.resume();
    },
  };
  const worker = await startWorker({ app, entry: example("worker/worker.js"), bindings, resources });
  return { origin: (await worker.ready).origin, log, stop: () => worker.dispose() };
}
