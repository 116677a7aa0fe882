// The package against a model of what it stands for, on random deliveries.
//
//   node tests/js/run_boundary.mjs --app FOLDER [--seed N] [--count N]
//
// Each delivery is signed with node:crypto over the model's canonical form. It has to verify under its scheme, with
// exactly the model's value as payload, and again whatever way the body and headers are passed in. Then it is forged, and
// one bit of it changed.

import { createHmac } from "node:crypto";
import { createRequire } from "node:module";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { appFolder } from "./app.mjs";
import { canonical, parsed } from "./boundary/canonical.mjs";
import { document, spelled } from "./boundary/documents.mjs";
import { forgedBody, withOneBitChanged } from "./boundary/forged.mjs";
import { Random } from "./boundary/random.mjs";
import { equal, ok } from "./check.mjs";
import { now, secret } from "./fixture.mjs";

const SHOWN = 5;

const { values } = parseArgs({ strict: false, options: { seed: { type: "string" }, count: { type: "string" } } });
const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 32));
const count = Number(values.count ?? 20_000);
const api = createRequire(join(appFolder(), "package.json"))("kyc-webhooks");
const random = new Random(seed);
const [encoder, decoder] = [new TextEncoder(), new TextDecoder("utf-8", { fatal: true, ignoreBOM: true })];

const NAMED = {
  webhook_type: { string: "status.updated" },
  timestamp: { number: String(now) },
  status: { string: "Approved" },
  session_id: { string: "s-1" },
};

/** The headers of each scheme, and what they sign. */
const SCHEMES = {
  v2: (tree) => ["x-signature-v2", canonical(tree)],
  v2_ts_prefixed: (tree) => ["x-signature-v2", `${now}:${canonical(tree)}`],
  raw: (_, text) => ["x-signature", text],
  didit_signature: (_, text) => ["x-didit-signature", text],
};

function genuine(scheme) {
  const tree = document(random);
  tree.object = [...tree.object.filter(([key]) => NAMED[key] === undefined || !Object.hasOwn(NAMED, key))];
  for (const [name, member] of Object.entries(NAMED))
    tree.object.splice(random.below(tree.object.length + 1), 0, [name, member]);
  // The status in plain letters, so that a forger finds it.
  const text = spelled(random, tree).replace(/"(\\u00..|\w)+"/g, (found) =>
    JSON.parse(found) === "Approved" ? '"Approved"' : found,
  );
  const [header, message] = SCHEMES[scheme](tree, text);
  const signature = createHmac("sha256", secret).update(message).digest("hex");
  return {
    scheme,
    tree,
    text,
    bytes: encoder.encode(text),
    headers: { [header]: signature, "x-timestamp": String(now) },
  };
}

const verdict = (body, headers) => api.safeVerify("didit", { body, headers }, { secret, now });

/** The same body and headers, in one of the ways in which a caller may have them. */
function passed({ text, bytes, headers }) {
  const body = random.pick([
    () => text,
    () => bytes,
    () => Buffer.from(bytes),
    () => bytes.slice().buffer,
    // A view into something larger.
    () => new Uint8Array([0x7b, ...bytes, 0x7d]).subarray(1, bytes.length + 1),
  ])();
  const upper = () => Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toUpperCase(), value]));
  return [body, random.pick([() => headers, () => new Headers(headers), () => Object.entries(headers), upper])()];
}

function checkGenuine(delivery) {
  const { ok: accepted, event, error } = verdict(...passed(delivery));
  ok(accepted, `refused: ${error?.code}`);
  equal([event.scheme, event.type, event.outcome], [delivery.scheme, "status.updated", "approved"], "event");
  const value = parsed(delivery.tree);
  equal(event.payload, value, "payload");
  equal(event.payload, JSON.parse(delivery.text), "JSON.parse");
  ok(Buffer.compare(event.body, delivery.bytes) === 0, "body");
  for (const key of Object.keys(value)) ok(Object.hasOwn(event.payload, key), `${key} is no property of its own`);
}

function checkForged({ text, headers }) {
  const [body, codes] = forgedBody(random, text);
  const { ok: accepted, error } = verdict(body, headers);
  ok(!accepted, `accepted: ${Buffer.from(body)}`);
  // Of several faults any may be named; over raw bytes the signature alone can decide.
  const right =
    error.code === "signature_mismatch"
      ? !headers["x-signature-v2"] || codes.includes(error.code)
      : codes.includes(error.code);
  ok(right, `${error.code}, not ${codes}: ${Buffer.from(body)}`);
}

function checkOneBit({ scheme, tree, bytes, headers }) {
  const changed = withOneBitChanged(random, bytes);
  const { ok: accepted, event } = verdict(changed, headers);
  if (!accepted) return;
  ok(scheme.startsWith("v2"), "accepted, though the exact bytes are signed");
  // -0 is 0 to what is signed.
  const unsigned = (value) => JSON.parse(JSON.stringify(value));
  equal(unsigned(event.payload), unsigned(parsed(tree)), "payload of a changed spelling");
  equal(event.payload, JSON.parse(decoder.decode(changed)), "JSON.parse of a changed spelling");
}

function checkHeaders({ text, headers }) {
  const [name] = Object.keys(headers);
  const digit = random.below(64);
  const other = headers[name][digit] === "0" ? "1" : "0";
  const forged = headers[name].slice(0, digit) + other + headers[name].slice(digit + 1);
  ok(verdict(text, { ...headers, [name]: forged }).error?.code === "signature_mismatch", "another digit");
  const late = verdict(text, { ...headers, "x-timestamp": String(now + 1) }).error?.code;
  ok(late === "signature_mismatch" || late === "timestamp_mismatch", `another timestamp: ${late}`);
}

const started = performance.now();
const prototypes = [Object.prototype, Array.prototype].map((prototype) => Reflect.ownKeys(prototype).length);
let [tried, failures] = [0, 0];
for (let index = 0; index < count; index += 1) {
  const delivery = genuine(random.pick(Object.keys(SCHEMES)));
  for (const check of [checkGenuine, checkForged, checkOneBit, checkHeaders]) {
    tried += 1;
    try {
      check(delivery);
    } catch (thrown) {
      failures += 1;
      if (failures <= SHOWN) console.log(`${check.name}, ${delivery.scheme}: ${thrown.message}\n  ${delivery.text}`);
    }
  }
}
const after = [Object.prototype, Array.prototype].map((prototype) => Reflect.ownKeys(prototype).length);
if (String(after) !== String(prototypes)) {
  failures += 1;
  console.log("a prototype has other members than before");
}
const seconds = ((performance.now() - started) / 1000).toFixed(1);
const check = "JavaScript boundary against a model in JavaScript";
const remark = `${count} documents, each also forged, with one bit changed, and with other headers; seed ${seed}`;
console.log(JSON.stringify({ check, tried, unit: "deliveries", failures, remark }));
console.log(`${seconds} s; again with --seed ${seed} --count ${count}`);
if (failures > 0) process.exitCode = 1;
