// The replay guard on D1 and Durable Objects, in workerd.   node tests/js/run_replay_workerd.mjs --app FOLDER

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Miniflare, Response } from "miniflare";
import { workerOptions } from "../../examples/worker/start.mjs";
import { appFolder, importing, report } from "./app.mjs";
import { suite } from "./check.mjs";
import { GUARDS, workerd } from "./replay/workerd.mjs";

const app = appFolder();
const api = await import(importing(app));
const worker = await workerOptions(app, fileURLToPath(new URL("./replay/worker.mjs", import.meta.url)));
const kept = mkdtempSync(join(tmpdir(), "kyc-workerd-"));

/** Runs two Workers that share the database and the objects, until `use` is done: then workerd is killed. */
async function open(use) {
  const effects = [];
  let waiting = () => {};
  let hanging = false;
  const shared = {
    ...worker,
    d1Databases: { DB: "replay", FRESH: "fresh", EMPTY: "empty" },
    serviceBindings: {
      EFFECT(request) {
        effects.push(new URL(request.url).pathname);
        waiting();
        return hanging ? new Promise(() => {}) : new Response();
      },
    },
  };
  const objects = { className: "ReplayGuardObject", useSQLite: true };
  const observed = { className: "ObservedGuardObject", useSQLite: true };
  const miniflare = new Miniflare({
    cf: false,
    host: "127.0.0.1",
    d1Persist: join(kept, "d1"),
    durableObjectsPersist: join(kept, "objects"),
    workers: [
      { ...shared, name: "one", durableObjects: { REPLAY_GUARD: objects, OBSERVED: observed } },
      { ...shared, name: "two", durableObjects: { REPLAY_GUARD: { ...objects, scriptName: "one" } } },
    ],
  });
  try {
    const workers = { one: await miniflare.getWorker("one"), two: await miniflare.getWorker("two") };
    const post = (name, path, init) => workers[name].fetch(`http://localhost/${path}`, { method: "POST", ...init });
    await post("one", "schema");
    return await use({
      post,
      effects,
      hang() {
        hanging = true;
      },
      acting: (count) =>
        new Promise((resolve) => {
          waiting = () => effects.length >= count && resolve();
          waiting();
        }),
    });
  } finally {
    await miniflare.dispose();
  }
}

try {
  await open(async ({ post }) => {
    for (const path of ["everywhere", "forgetting", ...GUARDS.map((guard) => `contract/${guard}`)]) {
      const response = await post("one", path);
      if (!response.ok) throw new Error(await response.text());
      report("workerd", await response.json());
    }
  });
  report("workerd", [
    await suite("replay guard, D1 and Durable Objects alone", workerd, ({ run }) => run({ api, open })),
  ]);
} finally {
  rmSync(kept, { recursive: true, force: true });
}
