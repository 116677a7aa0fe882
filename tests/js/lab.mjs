// Where the runtimes work: the application with the packed package, and a copy of these tests in it, so that they find
// the package as a user's program would.

import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { vectors } from "./app.mjs";

const MINUTE = 60_000;

/** @param {string} app the folder in whose node_modules the package is installed */
export function lab(app) {
  const copy = join(app, "suite");
  cpSync(fileURLToPath(new URL(".", import.meta.url)), copy, { recursive: true });
  const given = vectors();
  const input = JSON.stringify(given);

  return {
    app,
    vectors: given,
    /** The path of a file of programs/, inside the application. */
    program: (name) => join(copy, "programs", name),
    /** An empty folder outside the application, where nothing finds the package any more. */
    outside(name) {
      const folder = join(app, "../outside", name);
      rmSync(folder, { recursive: true, force: true });
      mkdirSync(folder, { recursive: true });
      return folder;
    },
    /** Runs a program that reads the vectors and prints its report; returns the suites. */
    commandLine(command, args, options) {
      const { status, stdout, stderr, error } = spawnSync(command, args, {
        cwd: app,
        input,
        encoding: "utf8",
        maxBuffer: 1 << 28,
        timeout: 5 * MINUTE,
        ...options,
      });
      if (error) throw error;
      if (status !== 0) throw new Error(`${command} ${args.join(" ")} ended with ${status}\n${stderr}`);
      return JSON.parse(stdout);
    },
  };
}
