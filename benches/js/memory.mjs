// How much the memory of WebAssembly grows over a million verifications once it is warm.
//
//   node benches/js/memory.mjs --app FOLDER INPUTS [quick]

import { parseArgs } from "node:util";
import { appFolder, importing } from "../../tests/js/app.mjs";
import { headersOf, readInputs } from "./inputs.mjs";

const { positionals } = parseArgs({ options: { app: { type: "string" } }, allowPositionals: true });
const [folder, quick] = positionals;

/** The memory of the package's instance, which the package itself shows nobody. */
let memory;
WebAssembly.Instance = class extends WebAssembly.Instance {
  constructor(module, imports) {
    super(module, imports);
    memory = this.exports.memory;
  }
};
const { safeVerify } = await import(importing(appFolder()));
const { secret, timestamp: now, inputs } = readInputs(folder);

/** A delivery as it is, and in all the ways that it can be refused. */
function variants(input) {
  const { provider, body } = input;
  const headers = headersOf(input, now);
  const forged = headersOf({ ...input, signature: "0".repeat(64) }, now);
  const judge = (accepted, delivery, options) => ({
    size: body.length,
    accepted,
    run: () => safeVerify(provider, delivery, options),
  });
  const fresh = { secret, now };
  return [
    judge(true, { body, headers }, fresh),
    judge(true, { body: body.toString("utf8"), headers }, fresh),
    judge(false, { body, headers: forged }, fresh),
    judge(false, { body, headers }, { secret: ["another-invented-secret", "one-more"], now }),
    judge(false, { body, headers }, { secret, now: now + 3600 }),
    judge(false, { body, headers: {} }, fresh),
    judge(false, { body: body.subarray(0, -1), headers }, fresh),
    judge(false, { body: Buffer.concat([body, Buffer.from([0xff])]), headers }, fresh),
    judge(false, { body, headers }, { ...fresh, maxBodyBytes: 100 }),
  ];
}

const all = inputs.flatMap(variants);
/** One of a size for so many of the smallest: large bodies are rare, and a million of them would take days. */
const SHARES = { 350: 1, 1000: 2, 1750: 2, 10000: 20, 100000: 1_000, 1000000: 20_000 };
const shareOf = (size) => SHARES[size] ?? SHARES[1_000_000];

function run({ accepted, run: judge }) {
  if (judge().ok !== accepted) throw new Error(`a delivery was not ${accepted ? "accepted" : "refused"}`);
}

// Everything twice: what the allocator needs for the largest, whatever came before it.
for (let warming = 0; warming < 2; warming += 1) for (const one of all) run(one);

const before = memory.buffer.byteLength;
const wanted = quick === undefined ? 1_000_000 : 10_000;
const sizes = new Map();
let count = 0;
for (let round = 0; count < wanted; round += 1) {
  for (const one of all) {
    if (round % shareOf(one.size) !== 0) continue;
    run(one);
    sizes.set(one.size, (sizes.get(one.size) ?? 0) + 1);
    count += 1;
  }
}
const after = memory.buffer.byteLength;
console.log(
  JSON.stringify({
    program: "node",
    subject: "memory growth",
    count: after - before,
    verifications: count,
    memory: after,
    sizes: Object.fromEntries(sizes),
  }),
);
