// An example where the package is installed.

import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { serve } from "../serve.mjs";

export const example = (path) => fileURLToPath(new URL(`../../../examples/${path}`, import.meta.url));

/** Copies an example to where it finds the installed package, as a user's program would. */
export function copied(app, name) {
  const folder = join(app, "examples", name);
  rmSync(folder, { recursive: true, force: true });
  cpSync(example(name), folder, { recursive: true });
  return folder;
}

/** A server in one file, run by a command. */
export function inOneFile(name, file, command, args, options) {
  return (app) => {
    const cwd = copied(app, name);
    return [{ start: (env) => serve(command, [...args, file], { cwd, env, ...options }) }];
  };
}
