// What of a secret is in the memory of WebAssembly after a call, and in what comes out of one.
//   node tests/js/run_secrets_in_memory.mjs --app FOLDER
//
// Each call has a secret of its own. Nothing of it may be left but on the stack, where SECURITY.md says that copies stay.

import * as crypto from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { inspect } from "node:util";
import { appFolder, report } from "./app.mjs";
import { equal, ok, suite } from "./check.mjs";
import { bytes, journey, now, payload, text } from "./fixture.mjs";
import { materialOf, stateBehind } from "./key_material.mjs";
import { memories } from "./memories.mjs";

/** Rust has the stack first, of one mebibyte. */
const STACK_BYTES = 1_048_576;

const require = createRequire(join(appFolder(), "package.json"));
const whole = require("kyc-webhooks");
const { explain } = require("kyc-webhooks/explain");
const small = require("kyc-webhooks/slim/verify");
small.initSync({ module: readFileSync(require.resolve("kyc-webhooks/kyc_webhooks_verify_bg.wasm")) });

/** What of these is in the memory of any instance: behind the stack, and on it. */
function found(material) {
  const behind = new Set();
  const onStack = new Set();
  for (const { buffer } of memories) {
    const all = Buffer.from(buffer);
    for (const [name, wanted] of material) {
      if (all.includes(wanted, STACK_BYTES)) behind.add(name);
      if (all.subarray(0, STACK_BYTES).includes(wanted)) onStack.add(name);
    }
  }
  return { behind: [...behind], onStack: [...onStack] };
}

const fresh = (length) => crypto.randomBytes(length).toString("hex").slice(0, length);
const hmac = (secret, message) => crypto.createHmac("sha256", secret).update(message).digest("hex");

const long = JSON.stringify({ ...payload, filler: "x".repeat(3000) });
const huge = JSON.stringify({ ...payload, filler: "x".repeat(600_000) });
const canonical = (body) => whole.canonicalize(body);
const signed = (secret, body) => ({ "x-signature-v2": hmac(secret, canonical(body)) });
const WRONG = { "x-signature-v2": "0".repeat(64), "x-webhook-signature": "0".repeat(64), "x-webhook-key": "wrong" };

const verdict = ({ ok: passed, error }) => (passed ? "passed" : error.code);
const didit = (secret, body, headers = signed(secret, body), api = whole) =>
  api.safeVerify("didit", { body, headers }, { secret, now });
const idwise = (credential) =>
  whole.safeAuthenticate("idwise", { body: JSON.stringify(journey), headers: WRONG }, { credential });

/** What is called with a secret, and what it answers. */
const CALLS = [
  ["verify", (secret) => verdict(didit(secret, text)), "passed"],
  ["verify, a longer body", (secret) => verdict(didit(secret, long)), "passed"],
  ["verify, a huge body", (secret) => verdict(didit(secret, huge)), "passed"],
  ["verify, hashed by the host", (secret) => verdict(didit(secret, huge)), "passed"],
  ["verify, a wrong signature", (secret) => verdict(didit(secret, text, WRONG)), "signature_mismatch"],
  ["verify, no JSON", (secret) => verdict(didit(secret, "{", WRONG)), "not_json"],
  [
    "verify, the second of three",
    (secret) =>
      verdict(
        whole.safeVerify(
          "didit",
          { body: text, headers: signed(secret, text) },
          { secret: [secret.toUpperCase(), secret, `${secret}x`], now },
        ),
      ),
    "passed",
  ],
  [
    "verify, bytes",
    (secret) =>
      verdict(
        whole.safeVerify("didit", { body: bytes, headers: signed(secret, text) }, { secret: Buffer.from(secret), now }),
      ),
    "passed",
  ],
  [
    "verify for dhmad",
    (secret) => verdict(whole.safeVerify("dhmad", { body: text, headers: WRONG }, { secret, now })),
    "signature_mismatch",
  ],
  ["verify of the small module", (secret) => verdict(didit(secret, text, signed(secret, text), small)), "passed"],
  [
    "verify of the small module, a wrong signature",
    (secret) => verdict(didit(secret, long, WRONG, small)),
    "signature_mismatch",
  ],
  ["sign", (secret) => whole.sign("didit", text, { secret, now, scheme: "raw" }).length, 64],
  ["testHeaders", (secret) => Object.keys(whole.testHeaders("didit", text, { secret, now })).length > 0, true],
  ["authenticate by Basic", (password) => verdict(idwise({ basic: { user: "kyc-user", password } })), "header_missing"],
  ["authenticate by Bearer", (bearer) => verdict(idwise({ bearer })), "header_missing"],
  ["authenticate by header", (value) => verdict(idwise({ header: "X-Webhook-Key", value })), "credential_mismatch"],
  [
    "authenticate by one of nine",
    (value) => verdict(idwise(Array(9).fill({ header: "X-Webhook-Key", value }))),
    "credential_mismatch",
  ],
  [
    "explain for didit",
    (secret) =>
      explain("didit", { body: text, headers: WRONG }, { secret: `'${secret}'\n`, elsewhere: [secret], now }).verdict,
    "unexplained",
  ],
  [
    "explain for dhmad",
    (secret) => explain("dhmad", { body: text, headers: WRONG }, { secret, now }).verdict,
    "unexplained",
  ],
  [
    "explain for idwise",
    (password) =>
      explain(
        "idwise",
        { body: text, headers: WRONG },
        { credential: [{ basic: { user: "kyc-user", password } }, { bearer: password }] },
      ).verdict,
    "unexplained",
  ],
];

const LENGTHS = [32, 100];
const onStack = new Map();

const calls = LENGTHS.flatMap((length) =>
  CALLS.map(([name, call, expected]) => ({
    name: `${name}, a secret of ${length} bytes`,
    run() {
      const secret = fresh(length);
      equal(call(secret), expected, "answer");
      const left = found(materialOf(secret));
      for (const what of left.onStack) onStack.set(what, [...(onStack.get(what) ?? []), `${name}, ${length}`]);
      equal(left.behind, [], "left behind the stack");
    },
  })),
);

/** Calls it with a `String` that throws, which the core asks for the digits of a float. */
function interrupted(call) {
  const original = globalThis.String;
  globalThis.String = () => {
    throw new RangeError("an invented exception");
  };
  try {
    return call();
  } finally {
    globalThis.String = original;
  }
}

const others = [
  {
    name: "what is looked for is found where it is",
    run() {
      const secret = fresh(40);
      equal(verdict(didit(fresh(40), JSON.stringify({ ...payload, vendor_data: secret }))), "passed", "answer");
      ok(found([["the body", Buffer.from(secret)]]).behind.length === 1, "no memory was looked at");
      const block = Buffer.alloc(64, "a");
      const digest = crypto.createHash("sha256").update(block).digest("hex");
      const padding = new Uint8Array(64);
      padding[0] = 0x80;
      padding[62] = 2;
      ok(digest.length === 64 && stateBehind(block).length === 8, "no state");
    },
  },
  {
    name: "after an exception in the middle and a new instance",
    run() {
      const secret = fresh(40);
      const body = JSON.stringify({ ...payload, score: 0.12345678901234568 });
      const headers = signed(secret, body);
      equal(verdict(interrupted(() => didit(secret, body, headers))), "internal", "answer");
      equal(found(materialOf(secret)), { behind: [], onStack: [] }, "left");
      equal(verdict(didit(secret, body, headers)), "passed", "answer of the next");
      equal(found(materialOf(secret)).behind, [], "left by the next");
    },
  },
  {
    name: "nothing that comes out of a call shows it",
    async run() {
      const secret = fresh(40);
      const body = JSON.stringify({ ...payload, score: 0.5 });
      const shown = [
        didit(secret, body),
        didit(secret, body, WRONG),
        didit(`${secret}\n`, body),
        didit([secret, ""], body, WRONG),
        didit([secret, undefined], body, WRONG),
        didit(secret, "{", WRONG),
        interrupted(() => didit(secret, JSON.stringify({ ...payload, score: 0.3 }), signed("x", body))),
        idwise({ basic: { user: "kyc-user", password: secret } }),
        idwise({ header: "X-Webhook-Key", value: secret }),
        idwise({ basic: { user: `:${secret}`, password: secret } }),
        explain("didit", { body, headers: WRONG }, { secret, now, showValues: true }),
        whole,
        small,
      ];
      const views = [
        (value) => inspect(value, { depth: Number.POSITIVE_INFINITY, showHidden: true, getters: true }),
        (value) => JSON.stringify(value),
        (value) => String(value?.error?.stack),
        (value) => String(value?.error?.cause?.stack),
        (value) => inspect(structuredClone(value?.error ?? value?.event ?? null)),
      ];
      for (const [at, value] of shown.entries()) {
        for (const view of views) ok(!view(value).includes(secret), `result ${at} shows the secret`);
      }
    },
  },
];

const run = (each) => each.run();
report("secrets in memory", [await suite("after a call", calls, run), await suite("besides", others, run)]);
for (const [what, where] of onStack)
  console.log(`on the stack: ${what}, after ${where.length} of ${calls.length} calls`);
if (onStack.size === 0) console.log(`on the stack: nothing, after ${calls.length} calls`);
