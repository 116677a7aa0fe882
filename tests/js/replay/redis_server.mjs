// A Redis server of our own: on a socket in a temporary folder, so that no port is taken, and without persistence.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

export async function startRedis() {
  const folder = mkdtempSync(join(tmpdir(), "kyc-redis-"));
  const socket = join(folder, "redis.sock");
  const settings = { port: 0, unixsocket: socket, dir: folder, save: "", appendonly: "no", daemonize: "no" };
  const args = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]);
  const server = spawn("redis-server", args, { stdio: ["ignore", "pipe", "inherit"] });
  const kill = () => server.kill("SIGKILL");
  process.once("exit", kill);

  const log = [];
  const ended = once(server, "exit").then(
    () => Promise.reject(new Error(`redis-server ended:\n${log.join("\n")}`)),
    (error) =>
      Promise.reject(new Error("redis-server could not be started; install Redis 6 or newer", { cause: error })),
  );
  // Only of interest while the server starts.
  ended.catch(() => {});
  const ready = new Promise((resolve) => {
    createInterface({ input: server.stdout }).on("line", (line) => {
      log.push(line);
      if (/ready to accept connections/i.test(line)) resolve();
    });
  });
  await Promise.race([ready, ended]);

  return {
    socket,
    async stop() {
      process.off("exit", kill);
      const gone = once(server, "exit");
      kill();
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
