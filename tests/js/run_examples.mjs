// The examples, started as a user would and posted to.   node tests/js/run_examples.mjs --app FOLDER

import { spawn } from "node:child_process";
import { once } from "node:events";
import { copyFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { startWorker } from "../../examples/worker/start.mjs";
import { appFolder, importing, report } from "./app.mjs";
import { equal, suite } from "./check.mjs";
import { deliveries, unconfigured, variables } from "./example_deliveries.mjs";

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

async function startExampleWorker(bindings) {
  const worker = await startWorker({ app, entry: example("worker/worker.js"), bindings });
  return { origin: (await worker.ready).origin, stop: () => worker.dispose() };
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
