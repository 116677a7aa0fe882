// The replay guard in Node: its arguments, and the guard that remembers in the process.
//
//   node tests/js/run_replay_node.mjs --app FOLDER

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { appFolder, importing, report } from "./app.mjs";
import { ok, suite } from "./check.mjs";
import { replayGuard } from "./replay/everywhere.mjs";

const app = appFolder();
const builds = {
  import: await import(importing(app, "kyc-webhooks/replay")),
  require: createRequire(join(app, "package.json"))("kyc-webhooks/replay"),
};

for (const [name, api] of Object.entries(builds)) {
  report(`node ${process.version} ${name}`, await replayGuard(api));
}

const readme = readFileSync(join(app, "node_modules/kyc-webhooks/README.md"), "utf8");
const documented = [
  {
    name: "the README shows D1_SCHEMA",
    run: () => ok(readme.includes(`\`\`\`sql\n${builds.import.D1_SCHEMA}\`\`\``), "another schema"),
  },
  {
    name: "the README names every export",
    run() {
      for (const name of Object.keys(builds.import)) ok(readme.includes(name), name);
    },
  },
];
report(`node ${process.version}`, [await suite("replay guard, README", documented, ({ run }) => run())]);
