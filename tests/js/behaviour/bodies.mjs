import { equal, ok, refused } from "../check.mjs";
import { bytes, headersOf, payload, secret, text, verifyWith } from "../fixture.mjs";

const within = (length) => {
  const buffer = new Uint8Array(length + 20).fill(0x20);
  buffer.set(bytes, 10);
  return buffer.buffer;
};

const accepted = {
  string: text,
  Uint8Array: bytes,
  ArrayBuffer: bytes.slice().buffer,
  "Uint8Array inside a larger buffer": new Uint8Array(within(bytes.length), 10, bytes.length),
  DataView: new DataView(within(bytes.length), 10, bytes.length),
  ...(typeof Buffer === "undefined" ? {} : { Buffer: Buffer.from(text) }),
};

const parsed = {
  "parsed object": payload,
  "parsed object without prototype": Object.assign(Object.create(null), payload),
};

const circular = {};
circular.itself = circular;

const notBodies = {
  undefined: undefined,
  null: null,
  number: 5,
  boolean: true,
  function: () => text,
  Promise: Promise.resolve(text),
  ReadableStream: new ReadableStream(),
  Map: new Map(Object.entries(payload)),
  "instance of a class": new (class Dto {
    status = "Approved";
  })(),
  circular,
  BigInt: { id: 1n },
  "toJSON that gives nothing": { toJSON: () => undefined },
};

export const bodies = [
  ...Object.entries(accepted).map(([kind, body]) => ({
    name: `body: ${kind}`,
    run(api) {
      for (const scheme of ["v2", "raw"]) {
        const event = verifyWith(api, { body, headers: headersOf(api, scheme) });
        equal(event.scheme, scheme, "scheme");
        equal([...event.body], [...bytes], "body");
        equal(event.payload, payload, "payload");
      }
    },
  })),
  {
    name: "body: judged while the caller's headers judge another",
    run(api) {
      const headers = headersOf(api);
      function* during() {
        const other = text.replace("Approved", "Declined");
        ok(!api.safeVerify("didit", { body: other, headers }, { secret }).ok, "the other is signed after all");
        yield* Object.entries(headers);
      }
      const event = verifyWith(api, { headers: during() });
      equal(event.payload, payload, "payload");
      equal([...event.body], [...bytes], "body");
    },
  },
  ...Object.entries(parsed).map(([kind, body]) => ({
    name: `body: ${kind}`,
    async run(api) {
      const event = verifyWith(api, { body });
      equal(event.payload, payload, "payload");
      const verify = () => verifyWith(api, { body, headers: headersOf(api, "raw") });
      const { hint } = await refused(api, verify, "raw_body_required");
      ok(/express\.raw, request\.arrayBuffer\)\.$/.test(hint), hint);
    },
  })),
  ...Object.entries(notBodies).map(([kind, body]) => ({
    name: `body refused: ${kind}`,
    async run(api) {
      const headers = headersOf(api);
      const verify = () => api.verify("didit", { body, headers }, { secret: "any" });
      const error = await refused(api, verify, "invalid_argument");
      ok(error.message.includes("body"), error.message);
      ok(error.hint !== null && error.cause === undefined, "no hint, or a cause that may quote the body");
    },
  })),
  {
    name: "body: a parsed array is the sender's mistake, not the caller's",
    run: (api) => refused(api, () => verifyWith(api, { body: [payload] }), "not_an_object"),
  },
  {
    name: "body: the delivery itself is missing",
    async run(api) {
      for (const delivery of [undefined, null, text]) {
        await refused(api, () => api.verify("didit", delivery, { secret: "any" }), "invalid_argument");
      }
    },
  },
  {
    name: "body: the limit counts bytes, for every kind",
    async run(api) {
      for (const body of [...Object.values(accepted), ...Object.values(parsed)]) {
        verifyWith(api, { body, maxBodyBytes: bytes.length });
        await refused(api, () => verifyWith(api, { body, maxBodyBytes: bytes.length - 1 }), "body_too_large");
      }
      await refused(api, () => verifyWith(api, { body: new Uint8Array(1_048_577) }), "body_too_large");
      await refused(api, () => verifyWith(api, { body: " ".repeat(1_048_577) }), "body_too_large");
    },
  },
  {
    name: "body: a copy, so that reusing the buffer changes nothing",
    run(api) {
      const reused = bytes.slice();
      for (const body of [reused, reused.buffer]) {
        reused.set(bytes);
        const event = verifyWith(api, { body });
        reused.fill(0);
        equal([...event.body], [...bytes], "body");
        equal(event.payload, payload, "payload");
      }
    },
  },
  {
    name: "body: a byte order mark is not JSON, in bytes and in text",
    async run(api) {
      await refused(api, () => verifyWith(api, { body: `\uFEFF${text}` }), "not_json", 0);
      await refused(api, () => verifyWith(api, { body: Uint8Array.of(0xef, 0xbb, 0xbf, ...bytes) }), "not_json", 0);
    },
  },
];
