// Whether the time of a call tells where a signature or a credential is wrong, through WebAssembly in Node.
//   node tests/js/run_timing.mjs --app FOLDER [MEASUREMENTS]
//
// Welch's t-test, as probes/src/welch.rs has it. A verification that stops at the first wrong digit is measured too, and
// has to be caught: a test that cannot see a leak says nothing.

import { createHmac } from "node:crypto";
import { createRequire } from "node:module";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { appFolder } from "./app.mjs";
import { journey, now, secret, text } from "./fixture.mjs";
import { row } from "./row.mjs";

const LIMIT = 10;
const ATTEMPTS = 3;
/** What of the measurements counts: all, or as many of the shortest. */
const KEPT = [1, 0.99, 0.95, 0.8, 0.5];

const { positionals } = parseArgs({ options: { app: { type: "string" } }, allowPositionals: true });
const measurements = Number(positionals[0] ?? 40_000);
const api = createRequire(join(appFolder(), "package.json"))("kyc-webhooks");

/** Welch's t of the times of two kinds. */
function welch(samples) {
  const kinds = [0, 1].map((kind) => samples.filter((sample) => sample.kind === kind).map(({ time }) => time));
  const [one, other] = kinds.map((times) => {
    const mean = times.reduce((sum, time) => sum + time, 0) / times.length;
    const squares = times.reduce((sum, time) => sum + (time - mean) ** 2, 0);
    return { mean, error: squares / (times.length - 1) / times.length };
  });
  const t = (one.mean - other.mean) / Math.sqrt(one.error + other.error);
  return Number.isFinite(t) ? Math.abs(t) : 0;
}

const median = (sorted) => sorted[sorted.length >> 1];

/** Times both kinds in random order, again as long as they are told apart. */
function compare(inputs, run) {
  let told = { t: Number.POSITIVE_INFINITY };
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const samples = [];
    for (let count = 0; count < measurements; count += 1) {
      const kind = Math.random() < 0.5 ? 0 : 1;
      const input = inputs[kind];
      const started = process.hrtime.bigint();
      run(input);
      samples.push({ kind, time: Number(process.hrtime.bigint() - started) });
    }
    samples.sort((one, other) => one.time - other.time);
    const ofKept = KEPT.map((kept) => {
      const longest = samples[Math.floor(samples.length * kept) - 1].time;
      return welch(samples.filter(({ time }) => time <= longest));
    });
    const of = (kind) => median(samples.filter((sample) => sample.kind === kind)).time;
    const t = Math.max(...ofKept);
    if (t < told.t) told = { t, ratio: of(0) / of(1) };
    told.tried = attempt * measurements;
    if (t <= LIMIT) return { ...told, apart: false };
  }
  return { ...told, apart: true };
}

const shown = ({ t, ratio }) => `t is ${t.toFixed(1)}, medians as ${ratio.toFixed(3)} to 1`;

function held(check, told) {
  const remark = `${shown(told)}; limit ${LIMIT}`;
  row({
    check: `time in Node: ${check}`,
    tried: told.tried,
    unit: "measurements",
    failures: Number(told.apart),
    remark,
  });
}

const genuine = api.testHeaders("didit", text, { secret, now, scheme: "raw" });
const name = Object.keys(genuine).find((one) => /signature/i.test(one));
const wrongAt = (place) => {
  const digits = [...genuine[name]];
  // A digit for a digit and a letter for a letter, because the two are not read in the same time.
  const like = /\d/.test(digits[place]) ? "01" : "ab";
  digits[place] = digits[place] === like[0] ? like[1] : like[0];
  return { ...genuine, [name]: digits.join("") };
};
const wrong = [wrongAt(0), wrongAt(63)];

/** As nobody should verify. */
function stopsEarly(headers) {
  const expected = createHmac("sha256", secret).update(text).digest("hex");
  for (let at = 0; at < expected.length; at += 1) if (headers[name][at] !== expected[at]) return false;
  return true;
}

const leak = compare(wrong, stopsEarly);
row({
  check: "time in Node: a bare comparison that stops early is caught",
  tried: leak.tried,
  unit: "measurements",
  failures: Number(!leak.apart),
  remark: `${shown(leak)}; t has to be beyond ${LIMIT}`,
});

held(
  "signatures that differ in the first and in the last digit",
  compare(wrong, (headers) => api.safeVerify("didit", { body: text, headers }, { secret, now })),
);

const value = "an invented credential of the usual length";
const body = JSON.stringify(journey);
held(
  "credentials that differ in the first and in the last byte",
  compare([`b${value.slice(1)}`, `${value.slice(0, -1)}i`], (presented) =>
    api.safeAuthenticate(
      "idwise",
      { body, headers: { "x-webhook-key": presented } },
      { credential: { header: "X-Webhook-Key", value } },
    ),
  ),
);
