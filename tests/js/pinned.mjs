// Runtimes that npm brings as a binary in a package; package-lock.json says which version.

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const modules = fileURLToPath(new URL("../../node_modules", import.meta.url));

/** @returns {{ binary: string, version: string }} */
export function pinned(name, path) {
  const folder = join(modules, name);
  if (!existsSync(folder)) {
    throw new Error(`${name} is not in node_modules: run npm ci on Linux x64, the only platform it is pinned for.`);
  }
  const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return { binary: join(folder, path), version };
}

/** The version of a package that is installed for the tests. */
export const versionOf = (name) => JSON.parse(readFileSync(join(modules, name, "package.json"), "utf8")).version;
