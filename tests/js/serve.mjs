// A server as a process of its own.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

const MINUTE = 60_000;

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
  const child = spawn(command, args, {
    cwd,
    env: { ...env, PORT: "0" },
    stdio: ["ignore", "pipe", "pipe"],
    timeout: 5 * MINUTE,
  });
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
