// The example Worker, as wrangler would deploy it.   node tests/js/run_wrangler.mjs --app FOLDER

import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { appFolder, report } from "./app.mjs";
import { CheckFailed, equal, ok, suite } from "./check.mjs";

const wrangler = join(dirname(createRequire(import.meta.url).resolve("wrangler/package.json")), "bin/wrangler.js");
const folder = join(appFolder(), "wrangler");
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);
for (const file of ["worker.js", "wrangler.jsonc"]) {
  copyFileSync(fileURLToPath(new URL(`../../examples/worker/${file}`, import.meta.url)), join(folder, file));
}

// Nothing is uploaded, and nobody is told about it.
const env = { ...process.env, CI: "1", WRANGLER_SEND_METRICS: "false", WRANGLER_HIDE_BANNER: "true", NO_COLOR: "1" };
const args = [wrangler, "deploy", "--dry-run", "--outdir", "out"];
const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, env, encoding: "utf8" });

const cases = [
  {
    name: "deploys",
    run() {
      if (status !== 0) throw new CheckFailed(`${stdout}${stderr}`.trim());
      ok(existsSync(join(folder, "out/worker.js")), "no worker.js was written");
    },
  },
  { name: "without a warning", run: () => equal(stderr.trim(), "", "what wrangler complains about") },
  {
    name: "with the binding of the guard",
    run: () => ok(/env\.REPLAY_GUARD \(ReplayGuardObject\)/.test(stdout), stdout),
  },
  {
    name: "with one WebAssembly module",
    run: () => equal(readdirSync(join(folder, "out")).filter((name) => name.endsWith(".wasm")).length, 1, "modules"),
  },
];
report("wrangler", [await suite("examples/worker", cases, ({ run }) => run())]);
