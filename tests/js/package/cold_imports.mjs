// How long the first import takes in a new process.

import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The shortest of so many runs: the others say how busy the machine is. */
const RUNS = 15;

/** A module that does nothing, filled up to a size with a section that no engine reads. */
function emptyModule(size) {
  const header = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0];
  const length = size - header.length - 6;
  const bytes = new Uint8Array(size);
  // A custom section, its length in five bytes of LEB128, and an empty name.
  bytes.set([...header, 0, ...[0, 7, 14, 21, 28].map((shift) => ((length >> shift) & 0x7f) | (shift < 28 ? 0x80 : 0))]);
  return bytes;
}

function shortest(app, specifier) {
  const program = `const start = performance.now(); await import("${specifier}"); console.log(performance.now() - start);`;
  const times = Array.from({ length: RUNS }, () => {
    const run = spawnSync(process.execPath, ["--input-type=module", "--eval", program], { cwd: app, encoding: "utf8" });
    if (run.status !== 0) throw new Error(run.stderr);
    return Number(run.stdout);
  });
  return Math.min(...times);
}

/** Milliseconds for the package, and for an empty module of `size` bytes that is inlined in the same way. */
export function coldImports(app, size) {
  const folder = join(app, "cold");
  mkdirSync(folder, { recursive: true });
  const base64 = Buffer.from(emptyModule(size)).toString("base64");
  writeFileSync(
    join(folder, "empty.mjs"),
    `new WebAssembly.Instance(new WebAssembly.Module(Buffer.from("${base64}", "base64")));\n`,
  );
  return { own: shortest(app, "kyc-webhooks"), empty: shortest(app, "./cold/empty.mjs") };
}
