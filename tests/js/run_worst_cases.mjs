// What the most hostile bodies cost in Node, and what memory the instance is left with.
//   node tests/js/run_worst_cases.mjs --app FOLDER [long]
//
// Each is measured beside an ordinary body of the same size. Native figures are those of probes/src/bin/worst_cases.rs.

import { createRequire } from "node:module";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { appFolder } from "./app.mjs";
import { now, secret } from "./fixture.mjs";
import { memories } from "./memories.mjs";
import { row } from "./row.mjs";

/** How many times as long as an ordinary body of the same size, and as a tenth of it: see there. */
const MOST_TIMES_ORDINARY = 20;
const MOST_GROWTH = 25;
/** How many times the limit on bodies the memory of an instance comes to: what SECURITY.md says. */
const MOST_TIMES_LIMIT = 30;
const ROUNDS = 3;
/** How often a bound has to be broken: what else a machine does is no failure. */
const ATTEMPTS = 3;

const { positionals } = parseArgs({ options: { app: { type: "string" } }, allowPositionals: true });
const limit = positionals[0] === "long" ? 16_777_216 : 1_048_576;
const size = limit - 6000;

/** A package whose instance has seen nothing yet. */
function fresh() {
  const require = createRequire(join(folder, "package.json"));
  delete require.cache[require.resolve("kyc-webhooks")];
  return require("kyc-webhooks");
}
const folder = appFolder();
const held = () => memories.at(-1).buffer.byteLength;

const object = (value) => `{"webhook_type":"status.updated","timestamp":${now},"decision":${value}}`;
const array = (bytes, one) => object(`[${`${one},`.repeat(bytes / (one.length + 1))}${one}]`);
const members = (bytes, name) => {
  const all = Math.floor(bytes / (name(0, 1).length + 5));
  return object(`{${Array.from({ length: all }, (_, at) => `"${name(at, all)}":1`).join()}}`);
};
const digits = (number) => String(number).padStart(8, "0");
const record = '{"id":"5f1c","name":"Zoe Example","score":0.93,"matches":[1,2],"status":"Approved","note":null}';
const ordinary = (bytes) => array(bytes, record);

const BODIES = {
  "one long text": (bytes) => object(`"${"x".repeat(bytes)}"`),
  "escapes of one character": (bytes) => object(`"${"\\u00e9".repeat(bytes / 6)}"`),
  "short floats": (bytes) => array(bytes, "1.5"),
  "floats of 17 digits": (bytes) => array(bytes, "0.12345678901234568"),
  "floats that are written longer": (bytes) => array(bytes, "1e22"),
  "floats that are written at the greatest length": (bytes) => array(bytes, "1e308"),
  "short numbers": (bytes) => array(bytes, "1"),
  "empty arrays": (bytes) => array(bytes, "[]"),
  "as deep as may be": (bytes) => array(bytes, "[".repeat(126) + "]".repeat(126)),
  "members from last to first": (bytes) => members(bytes, (at, all) => `k${digits(all - at)}`),
  "names that differ at their ends": (bytes) => members(bytes, (at, all) => "n".repeat(200) + digits(all - at)),
};

const headers = { "x-signature-v2": "0".repeat(64), "x-signature": "0".repeat(64), "x-timestamp": `${now}` };

function refused(api, body) {
  const { ok } = api.safeVerify("didit", { body, headers }, { secret, now, maxBodyBytes: limit });
  if (ok) throw new Error("nothing here is signed");
}

/** The median time of the processor, each by turns with the others. */
function medians(calls) {
  const times = calls.map(() => []);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [at, call] of calls.entries()) {
      const before = process.cpuUsage();
      call();
      const { user, system } = process.cpuUsage(before);
      times[at].push(user + system);
    }
  }
  return times.map((some) => some.sort((one, other) => one - other)[ROUNDS >> 1]);
}

const isBeyond = ([figure, most]) => !(figure <= most);

for (const [name, make] of Object.entries(BODIES)) {
  // As bytes: encoding a text is not what is measured.
  const [large, small] = [size, size / 10].map((bytes) => Buffer.from(make(bytes)));
  const usual = Buffer.from(ordinary(large.length - 200));
  const api = fresh();
  refused(api, large);
  const once = held();
  for (let count = 0; count < 3; count += 1) refused(api, large);
  const again = held();
  const tenTimes = () => {
    for (let count = 0; count < 10; count += 1) refused(api, small);
  };
  let figures = [];
  for (let attempt = 0; attempt < ATTEMPTS && (attempt === 0 || figures.some(isBeyond)); attempt += 1) {
    const [ofLarge, ofSmall, ofUsual] = medians([() => refused(api, large), tenTimes, () => refused(api, usual)]);
    figures = [
      [ofLarge / ofUsual, MOST_TIMES_ORDINARY, "times the time of an ordinary body"],
      [(10 * ofLarge) / ofSmall, MOST_GROWTH, "times the time of a tenth of it"],
      [once / limit, MOST_TIMES_LIMIT, "times the limit in memory"],
      [again / once, 1, "times that when it comes again"],
    ];
  }
  const remark = figures.map(([figure, most, what]) => `${figure.toFixed(1)} ${what} (at most ${most})`).join(", ");
  const failures = figures.filter(isBeyond).length;
  row({ check: `worst case in Node: ${name}`, tried: large.length, unit: "bytes", failures, remark });
}
