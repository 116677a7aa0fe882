// A Next.js application in a folder of its own, built and started.

import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { serve } from "./serve.mjs";

const repository = fileURLToPath(new URL("../..", import.meta.url));
const next = join(repository, "node_modules/next/dist/bin/next");
const settings = { NEXT_TELEMETRY_DISABLED: "1", NODE_ENV: "production" };

/** @param {string} folder with the routes in app/ */
export function build(folder) {
  writeFileSync(join(folder, "package.json"), '{ "private": true, "type": "module" }\n');
  // Next looks for the root of the workspace, and would take the first lock file it finds above.
  const root = JSON.stringify(repository);
  writeFileSync(
    join(folder, "next.config.mjs"),
    `export default { outputFileTracingRoot: ${root}, turbopack: { root: ${root} } };\n`,
  );
  const env = { ...process.env, ...settings };
  const { status, stdout, stderr } = spawnSync(process.execPath, [next, "build"], {
    cwd: folder,
    env,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`next build failed\n${stdout}${stderr}`);
}

/** @param {Record<string, string>} [env] what the routes find in their environment */
export const start = (folder, env = {}) =>
  serve(process.execPath, [next, "start", "--hostname", "127.0.0.1"], {
    cwd: folder,
    env: { ...env, ...settings },
    listening: /http:\/\/127\.0\.0\.1:(\d+)/,
  });
