// Starts a Worker on a local workerd, bundled as wrangler would.

import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { build } from "esbuild";
import { Miniflare } from "miniflare";

/**
 * @param {object} options
 * @param {string} options.app the folder in whose node_modules the package is installed
 * @param {string} options.entry the Worker's module
 * @param {Record<string, string>} [options.bindings] its environment variables
 * @param {number} [options.port] any free one unless given
 * @param {import("miniflare").WorkerOptions} [options.resources] what else it is bound to, as Miniflare says it
 */
export async function startWorker({ app, entry, bindings = {}, port = 0, resources = {} }) {
  const worker = new Miniflare({
    cf: false,
    host: "127.0.0.1",
    port,
    ...(await workerOptions(app, entry)),
    bindings,
    ...resources,
  });
  await worker.ready;
  return worker;
}

/** A Worker's modules and date, as Miniflare takes them. */
export async function workerOptions(app, entry) {
  const { script, wasm } = await bundle(app, entry);
  return {
    compatibilityDate: "2026-04-01",
    modules: [
      { type: "ESModule", path: "worker.mjs", contents: script },
      ...wasm.map(([path, contents]) => ({ type: "CompiledWasm", path, contents })),
    ],
  };
}

async function bundle(app, entry) {
  const found = new Map();
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    format: "esm",
    target: "es2022",
    conditions: ["workerd", "worker", "browser"],
    write: false,
    logLevel: "warning",
    plugins: [
      {
        name: "the package of the application, each wasm a module of its own",
        setup({ onResolve, resolve }) {
          onResolve({ filter: /\.wasm$/ }, async ({ path, resolveDir, kind, pluginData }) => {
            if (pluginData === "found") return undefined;
            const file = (await resolve(path, { resolveDir, kind, pluginData: "found" })).path;
            found.set(basename(file), file);
            return { path: `./${basename(file)}`, external: true };
          });
          onResolve({ filter: /^kyc-webhooks(\/|$)/ }, ({ path, kind, pluginData }) =>
            pluginData === "found" ? undefined : resolve(path, { resolveDir: app, kind, pluginData: "found" }),
          );
        },
      },
    ],
  });
  if (found.size === 0) throw new Error(`${entry} imports no .wasm: was the package resolved for Workers?`);
  const wasm = await Promise.all([...found].map(async ([name, file]) => [name, await readFile(file)]));
  return { script: outputFiles[0].text, wasm };
}
