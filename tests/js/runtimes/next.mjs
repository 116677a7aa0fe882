// A Next.js application with one route for the Edge runtime and one for Node, built and started.

import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { versionOf } from "../pinned.mjs";

const repository = fileURLToPath(new URL("../../..", import.meta.url));
const next = join(repository, "node_modules/next/dist/bin/next");
const env = { ...process.env, NEXT_TELEMETRY_DISABLED: "1", NODE_ENV: "production" };

const route = (runtime) => `import * as api from "kyc-webhooks";
import { conformance } from "../../suite/conformance.mjs";

export const runtime = "${runtime}";
export const POST = async (request) => Response.json(await conformance(api, await request.json()));
`;

export async function run({ app, vectors }) {
  const folder = join(app, "next");
  write(folder, app);
  build(folder);
  mustHoldModule(folder);
  const server = await start(folder);
  try {
    const rows = [];
    for (const way of ["edge", "nodejs"]) {
      const response = await fetch(`${server.origin}/${way}`, { method: "POST", body: JSON.stringify(vectors) });
      if (!response.ok) throw new Error(`${way} answered ${response.status}\n${await response.text()}`);
      rows.push({ runtime: `Next ${versionOf("next")}, ${way} route`, suites: await response.json() });
    }
    return rows;
  } finally {
    await server.stop();
  }
}

function write(folder, app) {
  rmSync(folder, { recursive: true, force: true });
  for (const way of ["edge", "nodejs"]) {
    mkdirSync(join(folder, "app", way), { recursive: true });
    writeFileSync(join(folder, "app", way, "route.js"), route(way));
  }
  cpSync(join(app, "suite"), join(folder, "suite"), { recursive: true });
  writeFileSync(join(folder, "package.json"), '{ "private": true, "type": "module" }\n');
  // Next looks for the root of the workspace, and would take the first lock file it finds above.
  const root = JSON.stringify(repository);
  writeFileSync(
    join(folder, "next.config.mjs"),
    `export default { outputFileTracingRoot: ${root}, turbopack: { root: ${root} } };\n`,
  );
}

function build(folder) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [next, "build"], {
    cwd: folder,
    env,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`next build failed\n${stdout}${stderr}`);
}

/** The Edge route must have been given the file rather than bytes to compile. */
function mustHoldModule(folder) {
  const files = readdirSync(join(folder, ".next/server/edge"), { recursive: true });
  if (!files.some((file) => file.endsWith(".wasm"))) throw new Error("the Edge route was built without a .wasm file");
}

async function start(folder) {
  const child = spawn(process.execPath, [next, "start", "--hostname", "127.0.0.1", "--port", "0"], {
    cwd: folder,
    env,
  });
  const log = [];
  child.stderr.on("data", (chunk) => log.push(chunk));
  const ended = once(child, "exit");
  const stop = async () => {
    child.kill();
    await ended;
  };
  for await (const line of createInterface({ input: child.stdout })) {
    log.push(`${line}\n`);
    const origin = line.match(/http:\/\/127\.0\.0\.1:\d+/)?.[0];
    if (origin) return { origin, stop };
  }
  throw new Error(`next start ended\n${log.join("")}`);
}
