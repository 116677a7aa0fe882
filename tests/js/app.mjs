// What every runner shares: the folder of the application.

import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";

/** The folder given by `--app`, where the packed package is installed, and what else the command line says. */
export function commandLine() {
  const {
    values: { app },
    positionals,
  } = parseArgs({ options: { app: { type: "string" } }, allowPositionals: true });
  if (app === undefined) {
    console.error("usage: --app FOLDER, where FOLDER/node_modules/kyc-webhooks is the packed package");
    process.exit(2);
  }
  const folder = resolve(app);
  const { name, version } = JSON.parse(
    readFileSync(join(folder, "node_modules", "kyc-webhooks", "package.json"), "utf8"),
  );
  console.log(`${name} ${version} in ${folder}`);
  return { app: folder, names: positionals };
}

/** The URL of a module of the application, so that Node resolves the package as it would for a user. */
export function importing(folder) {
  const module = join(folder, "imports_the_package.mjs");
  writeFileSync(module, 'export * from "kyc-webhooks";\n');
  return pathToFileURL(module).href;
}
