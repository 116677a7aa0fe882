// Vercel's Edge runtime by itself. It runs scripts and is given no compiled module, so this is the inlined one;
// next.mjs proves the "edge-light" condition.

import { EdgeRuntime } from "edge-runtime";
import { build } from "esbuild";
import { versionOf } from "../pinned.mjs";

export async function run({ program, vectors }) {
  const { outputFiles } = await build({
    entryPoints: [program("global.mjs")],
    bundle: true,
    format: "iife",
    platform: "browser",
    write: false,
    logLevel: "warning",
  });
  const runtime = new EdgeRuntime({ initialCode: outputFiles[0].text });
  const suites = await runtime.evaluate(`conform(${JSON.stringify(vectors)})`);
  return [{ runtime: `edge-runtime ${versionOf("edge-runtime")}`, suites: structuredClone(suites) }];
}
