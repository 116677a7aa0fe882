// The examples, started as a user would and posted to.   node tests/js/run_examples.mjs --app FOLDER

import { spawn } from "node:child_process";
import { once } from "node:events";
import { copyFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { startWorker } from "../../examples/worker/start.mjs";
import { appFolder, importing, report } from "./app.mjs";
import { equal, ok, suite } from "./check.mjs";
import { deliveries, deliveryOf, unconfigured, variables } from "./example_deliveries.mjs";

const app = appFolder();
const api = await import(importing(app));
const example = (path) => fileURLToPath(new URL(`../../examples/${path}`, import.meta.url));

/** Starts the server where the package is installed; resolves to its address and how to end it. */
async function startServer(env) {
  const copy = join(app, "server.mjs");
  copyFileSync(example("node/server.mjs"), copy);
  const child = spawn(process.execPath, [copy], { env: { ...env, PORT: "0" }, stdio: ["ignore", "pipe", "pipe"] });
  const log = [];
  child.stderr.on("data", (chunk) => log.push(chunk));
  const lines = createInterface({ input: child.stdout });
  const [line] = await Promise.race([once(lines, "line"), once(child, "exit").then(() => [undefined])]);
  const port = line?.match(/^listening on port (\d+)$/)?.[1];
  if (port === undefined) throw new Error(`the server did not start: ${line}\n${Buffer.concat(log)}`);
  return { origin: `http://127.0.0.1:${port}`, port: Number(port), stop: () => child.kill() };
}

/** Also notes down what the Worker logs, which is all the effect that the example has. */
async function startExampleWorker(bindings) {
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

const post =
  (origin) =>
  async ({ path, method = "POST", headers, body, status }) => {
    const response = await fetch(`${origin}${path}`, { method, headers, body });
    await response.arrayBuffer();
    equal(response.status, status, "status");
  };

/** A client that hangs up in the middle of a body must not take the server down. */
async function hangUp({ port, origin }) {
  const socket = connect(port, "127.0.0.1");
  socket.end("POST /webhooks/didit HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n{");
  socket.resume();
  await once(socket, "close");
  await post(origin)(deliveries(api)[0]);
}

/** Of deliveries of one event, however many at once, one has the effect. */
async function actOnce({ origin, log }) {
  const deliver = async (id = "e-2") => {
    const { path, headers, body } = deliveryOf(api, id);
    return (await fetch(`${origin}${path}`, { method: "POST", headers, body })).status;
  };
  const effects = (id) => log.filter((line) => line === `acting on: didit status.updated ${id} approved body`).length;
  const statuses = new Set(await Promise.all(Array.from({ length: 20 }, () => deliver())));
  ok(statuses.has(200) && [...statuses].every((status) => status === 200 || status === 503), [...statuses].join());
  equal(await deliver(), 200, "status of one more");
  // The log arrives by itself, in order.
  equal(await deliver("e-3"), 200, "status of the last event");
  for (let tries = 0; tries < 100 && effects("e-3") === 0; tries++) await setTimeout(100);
  equal([effects("e-2"), effects("e-3")], [1, 1], "effects");
}

async function run(name, start) {
  const suites = [];
  const served = async (env, check) => {
    const server = await start(env);
    try {
      await check(server);
    } finally {
      await server.stop();
    }
  };
  await served(variables, async (server) => {
    suites.push(await suite("as configured", deliveries(api), post(server.origin)));
    if (server.log !== undefined)
      suites.push(await suite("act once", [{ name: "20 deliveries" }], () => actOnce(server)));
    if (server.port === undefined) return;
    suites.push(await suite("after a client hung up", [{ name: "still serves" }], () => hangUp(server)));
  });
  await served({}, async ({ origin }) => {
    suites.push(await suite("without variables", unconfigured(api), post(origin)));
  });
  report(name, suites);
}

await run("examples/node", startServer);
await run("examples/worker", startExampleWorker);
