// What an exception in the middle of a call leaves behind: nothing.   node tests/js/run_restart.mjs --app FOLDER
//
// No delivery is known to bring one about. Here it comes from `String`, which the core asks for the digits of a float.

import { createRequire } from "node:module";
import { join } from "node:path";
import { appFolder, report } from "./app.mjs";
import { equal, ok, refused, suite } from "./check.mjs";
import { headersOf, now, payload, secret, summary, text, viaJson } from "./fixture.mjs";
import { memories } from "./memories.mjs";

const api = createRequire(join(appFolder(), "package.json"))("kyc-webhooks");
const headers = headersOf(api);

const verified = () => {
  const event = api.verify("didit", { body: text, headers }, { secret, now });
  equal(viaJson(event), viaJson({ ...summary, payload }), "event");
};

/** Verifies a delivery of about so many bytes with a float whose digits cannot be had; gives the error. */
function interrupted(filler = 0) {
  const body = JSON.stringify({ ...payload, filler: "x".repeat(filler), score: 0.12345678901234568 });
  const verify = () => {
    const original = globalThis.String;
    globalThis.String = () => {
      throw new RangeError("an invented exception");
    };
    try {
      return api.verify("didit", { body, headers }, { secret, now });
    } finally {
      globalThis.String = original;
    }
  };
  return refused(api, verify, "internal");
}

const cases = [
  {
    name: "the exception is the cause of an error that is no verdict",
    async run() {
      const { cause } = await interrupted();
      ok(cause instanceof RangeError && cause.message === "an invented exception", `cause: ${cause}`);
    },
  },
  {
    name: "the next call has an instance of its own, and all after it the same",
    async run() {
      verified();
      const before = memories.length;
      await interrupted();
      verified();
      verified();
      equal(memories.length, before + 1, "instances");
    },
  },
  {
    name: "nothing is left in the memory of the one before",
    async run() {
      verified();
      const memory = memories.at(-1);
      await interrupted();
      ok(memory.buffer.byteLength > 0 && new Uint8Array(memory.buffer).every((byte) => byte === 0), "something is");
    },
  },
  {
    name: "calls that are under way meanwhile say what they would have said",
    async run() {
      const request = (body) => new Request("https://example.com/", { method: "POST", body, headers });
      const deliveries = [
        [text, 200],
        [text.replace("Approved", "Declined"), 401],
      ];
      const calls = [];
      for (let count = 0; count < 60; count += 1) {
        const [body, expected] = deliveries[count % 2];
        const answer = api.handleWebhook("didit", request(body), { secret, now, onEvent() {}, onError() {} });
        calls.push(answer.then(({ status }) => equal(status, expected, `call ${count}`)));
        // Between the calls, and after they have begun to read their bodies.
        if (count % 3 === 0) await interrupted();
      }
      await Promise.all(calls);
      verified();
    },
  },
  {
    name: "no memory is lost, however often it happens",
    async run() {
      verified();
      await interrupted(40_000);
      verified();
      const { byteLength } = memories.at(-1).buffer;
      for (let count = 0; count < 500; count += 1) await interrupted(40_000);
      verified();
      equal(memories.at(-1).buffer.byteLength, byteLength, "bytes");
    },
  },
];

cases.push({
  name: "a call in the middle of a call takes nothing from it: that one is refused, and the next is served",
  async run() {
    const original = globalThis.String;
    const body = JSON.stringify({ ...payload, score: 0.12345678901234568 });
    const headersOfIt = api.testHeaders("didit", body, { secret, now });
    let within;
    let thrownWithin;
    globalThis.String = (value) => {
      globalThis.String = original;
      within = api.safeVerify("didit", { body: text, headers }, { secret, now });
      thrownWithin = api.safeVerify("didit", { body: "{", headers }, { secret, now });
      return original(value);
    };
    const before = memories.length;
    try {
      const { cause } = await refused(
        api,
        () => api.verify("didit", { body, headers: headersOfIt }, { secret, now }),
        "internal",
      );
      ok(/in the middle/.test(cause.message), `cause: ${cause}`);
    } finally {
      globalThis.String = original;
    }
    equal([within.ok, thrownWithin.error.code, memories.length - before], [true, "not_json", 1], "within");
    for (const { buffer } of memories.slice(before - 1)) {
      ok(
        new Uint8Array(buffer).every((byte) => byte === 0),
        "something is left",
      );
    }
    verified();
    verified();
    equal(memories.length - before, 2, "instances");
  },
});

report("restart", [await suite("after an exception", cases, ({ run }) => run())]);
