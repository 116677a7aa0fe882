// An example as a process of its own.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

export const example = (path) => fileURLToPath(new URL(`../../../examples/${path}`, import.meta.url));

/** Copies an example to where it finds the installed package, as a user's program would. */
export function copied(app, name) {
  const folder = join(app, "examples", name);
  rmSync(folder, { recursive: true, force: true });
  cpSync(example(name), folder, { recursive: true });
  return folder;
}

/**
 * Starts a server on a free port, which it has to print.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {object} options
 * @param {string} options.cwd
 * @param {Record<string, string>} options.env all of its environment
 * @param {RegExp} [options.listening] the line with the port
 */
export async function serve(command, args, { cwd, env, listening = /^listening on port (\d+)$/ }) {
  const child = spawn(command, args, { cwd, env: { ...env, PORT: "0" }, stdio: ["ignore", "pipe", "pipe"] });
  const ended = once(child, "exit");
  const log = [];
  const port = await new Promise((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on("line", (line) => {
        log.push(line);
        const found = line.match(listening)?.[1];
        if (found !== undefined) resolve(found);
      });
    }
    ended.then(([status]) => reject(new Error(`${command} ended with ${status}\n${log.join("\n")}`)), reject);
  });
  return {
    origin: `http://127.0.0.1:${port}`,
    log,
    async stop() {
      child.kill();
      await ended;
    },
  };
}

/** A server in one file, run by a command. */
export function inOneFile(name, file, command, args, options) {
  return (app) => {
    const cwd = copied(app, name);
    return [{ start: (env) => serve(command, [...args, file], { cwd, env, ...options }) }];
  };
}
