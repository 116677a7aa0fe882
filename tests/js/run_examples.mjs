// The examples, started as a user would and posted to.
//
//   node tests/js/run_examples.mjs --app FOLDER [NAME…]

import { existsSync, readdirSync } from "node:fs";
import { parseArgs } from "node:util";
import { appFolder, importing, report } from "./app.mjs";
import { equal } from "./check.mjs";
import { checked } from "./examples/checks.mjs";

const app = appFolder();
const api = await import(importing(app));
const folders = (path) => readdirSync(new URL(path, import.meta.url));

const examples = folders("../../examples/").filter(
  (name) => !existsSync(new URL(`../../examples/${name}/Cargo.toml`, import.meta.url)),
);
const started = folders("examples/start/").map((file) => file.replace(/\.mjs$/, ""));
equal(started, examples, "files of examples/start, one for each example in JavaScript");

const { positionals } = parseArgs({ options: { app: { type: "string" } }, allowPositionals: true });
for (const name of positionals.length > 0 ? positionals : examples) {
  const { prepare } = await import(`./examples/start/${name}.mjs`);
  for (const { route = "", start } of await prepare(app)) {
    report(`examples/${name}${route}`, await checked(api, start, route));
  }
}
