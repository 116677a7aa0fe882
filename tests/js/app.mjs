// What every runner shares: the application folder, the vectors, the printed result.

import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";

/** The folder given by `--app`, where the packed package is installed. */
export function appFolder() {
  const { app } = parseArgs({ options: { app: { type: "string" } }, strict: false }).values;
  if (app === undefined) {
    console.error("usage: --app FOLDER, where FOLDER/node_modules/kyc-webhooks is the packed package");
    process.exit(2);
  }
  const folder = resolve(app);
  const { name, version } = JSON.parse(
    readFileSync(join(folder, "node_modules", "kyc-webhooks", "package.json"), "utf8"),
  );
  console.log(`${name} ${version} in ${folder}`);
  return folder;
}

/** The URL of a module of the application, so that Node resolves the package as it would for a user. */
export function importing(folder, specifier = "kyc-webhooks") {
  const module = join(folder, `imports_${specifier.replaceAll("/", "_")}.mjs`);
  writeFileSync(module, `export * from "${specifier}";\n`);
  return pathToFileURL(module).href;
}

const tests = (path) => new URL(`../${path}`, import.meta.url);

const vectorsOf = (name) => JSON.parse(readFileSync(tests(`vectors/${name}.json`), "utf8"));

const PROVIDERS = ["didit", "dhmad", "idwise", "agio"];

/** The texts of a folder of samples. */
const textsOf = (folder) =>
  readdirSync(tests(`samples/${folder}`))
    .filter((file) => file.endsWith(".json"))
    .map((file) => ({ name: `${folder}/${file}`, text: readFileSync(tests(`samples/${folder}/${file}`), "utf8") }));

/** Bodies of every kind of event. */
const samples = () => [
  ...PROVIDERS.flatMap((provider) => textsOf(provider).map(({ name, text }) => ({ name, provider, body: text }))),
  // A decision by itself is what the API answers with; a webhook holds it.
  ...textsOf("didit_decisions").map(({ name, text }) => ({
    name,
    provider: "didit",
    body: `{"webhook_type":"status.updated","decision":${text}}`,
  })),
];

export const vectors = () => ({
  canonical: vectorsOf("canonical"),
  explain: vectorsOf("explain"),
  deliveries: Object.fromEntries(PROVIDERS.map((provider) => [provider, vectorsOf(provider)])),
  samples: samples(),
  signing: vectorsOf("signing"),
});

const SHOWN = 20;

/** Prints a line a suite, its failures, and sets the exit code. */
export function report(runtime, suites) {
  for (const { suite, passed, total, failures } of suites) {
    console.log(`${runtime}  ${suite}  ${passed}/${total}`);
    for (const { name, reason } of failures.slice(0, SHOWN)) console.log(`    ${name}\n        ${reason}`);
    if (failures.length > SHOWN) console.log(`    and ${failures.length - SHOWN} more`);
    if (total === 0 || passed !== total) process.exitCode = 1;
  }
  if (suites.length === 0) process.exitCode = 1;
}
