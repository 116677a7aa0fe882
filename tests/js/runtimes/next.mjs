// A Next.js application with one route for the Edge runtime and one for Node, built and started.

import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build, start } from "../next_app.mjs";
import { versionOf } from "../pinned.mjs";

const route = (runtime) => `import * as api from "kyc-webhooks";
import * as explaining from "kyc-webhooks/explain";
import { conformance } from "../../suite/conformance.mjs";

export const runtime = "${runtime}";
export const POST = async (request) => Response.json(await conformance({ api, explaining }, await request.json()));
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
}

/** The Edge route must have been given the file rather than bytes to compile. */
function mustHoldModule(folder) {
  const files = readdirSync(join(folder, ".next/server/edge"), { recursive: true });
  if (!files.some((file) => file.endsWith(".wasm"))) throw new Error("the Edge route was built without a .wasm file");
}
