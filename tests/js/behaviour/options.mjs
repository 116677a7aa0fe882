import { equal, ok, refused } from "../check.mjs";
import { bytes, headersOf, now, payload, secret, text, verifyWith } from "../fixture.mjs";

const wrong = {
  tolerance: [NaN, Infinity, -1, 0.5, "300", null, true, [], {}, { past: 300 }, { past: 1, future: -1 }, 2 ** 60],
  nestedTolerance: [NaN, -1, "300", null, { past: 300 }],
  now: [NaN, Infinity, -1, 1.5, "1800000000", null, new Date(NaN), {}],
  allowSimple: ["false", 0, null, {}],
  maxBodyBytes: [0, -1, NaN, Infinity, 1.5, "1024", null, 2 ** 24 + 1],
};

export const withPolluted = async (properties, run) => {
  Object.assign(Object.prototype, properties);
  try {
    await run();
  } finally {
    for (const name of Object.keys(properties)) delete Object.prototype[name];
  }
};

export const options = [
  ...Object.entries(wrong).map(([name, values]) => ({
    name: `options: ${name} of the wrong kind`,
    async run(api) {
      for (const value of values) {
        const error = await refused(api, () => verifyWith(api, { [name]: value }), "invalid_argument");
        ok(error.message.startsWith(name), error.message);
      }
    },
  })),
  {
    name: "options: a misspelt one is named, not ignored",
    async run(api) {
      for (const name of ["tolerence", "secrets", "allowsimple", "maxBodySize", "__proto__x"]) {
        const error = await refused(api, () => verifyWith(api, { [name]: 1 }), "invalid_argument");
        ok(error.message.includes(name) && error.hint.includes("tolerance"), error.message);
      }
      const tolerance = { past: 1, future: 1, futur: 1 };
      const error = await refused(api, () => verifyWith(api, { tolerance }), "invalid_argument");
      ok(error.message.includes("futur"), error.message);
    },
  },
  {
    name: "options: not an object",
    async run(api) {
      const delivery = { body: "{}", headers: {} };
      for (const value of [null, "secret", 5, [], new Map(), new (class Options {})()]) {
        const error = await refused(api, () => api.verify("didit", delivery, value), "invalid_argument");
        equal(error.hint, "Pass { secret: … }.", "hint");
      }
      const error = await refused(api, () => api.authenticate("idwise", delivery, "key"), "invalid_argument");
      equal(error.hint, "Pass { credential: … }.", "hint");
    },
  },
  {
    name: "delivery: body and headers passed one by one",
    async run(api) {
      const headers = headersOf(api);
      for (const [body, kind] of [
        [text, "a string"],
        [bytes, "an object (Uint8Array)"],
        [payload, "the body alone"],
        [undefined, "undefined"],
      ]) {
        const error = await refused(api, () => api.verify("didit", body, headers, secret), "invalid_argument");
        equal(error.message, `the delivery must be { body, headers }, not ${kind}`, "message");
        equal(error.hint, "Pass both in one object: (provider, { body, headers }, options).", "hint");
      }
    },
  },
  {
    name: "options: not supplied by a polluted Object.prototype",
    async run(api) {
      const headers = headersOf(api, "simple");
      await withPolluted({ allowSimple: true }, () =>
        refused(api, () => verifyWith(api, { headers }), "simple_not_allowed"),
      );
      await withPolluted({ tolerance: "unchecked" }, () =>
        refused(api, () => verifyWith(api, { now: now + 301 }), "timestamp_stale"),
      );
      await withPolluted({ secret: "polluted" }, () =>
        refused(api, () => api.verify("didit", { body: "{}", headers: {} }, {}), "secret_missing"),
      );
    },
  },
  {
    name: "body: not supplied by a polluted Object.prototype",
    async run(api) {
      const forged = text.replace("Approved", "Declined");
      for (const body of [bytes, text]) {
        await withPolluted({ text: forged, bytes: new TextEncoder().encode(forged), ours: true }, () => {
          const event = verifyWith(api, { body });
          equal([event.payload, [...event.body], event.problems], [payload, [...bytes], []], "event");
        });
      }
      const request = new Request("https://example.com/", { method: "POST", body: text, headers: headersOf(api) });
      await withPolluted({ text: forged }, async () => {
        const event = await api.verifyRequest("didit", request, { secret, now });
        equal(event.payload.status, "Approved", "status");
      });
    },
  },
  {
    name: "event: no property inherits from a polluted Object.prototype",
    run: (api) =>
      withPolluted({ value: "x", writable: true }, () => equal(verifyWith(api).payload, payload, "payload")),
  },
  {
    name: "options: undefined means the default",
    run: (api) =>
      verifyWith(api, { tolerance: undefined, allowSimple: undefined, maxBodyBytes: undefined }).type ===
      "status.updated",
  },
  {
    name: "options: tolerance both ways, one way, zero and unchecked",
    async run(api) {
      verifyWith(api, { now: now + 300 });
      await refused(api, () => verifyWith(api, { now: now + 301 }), "timestamp_stale");
      await refused(api, () => verifyWith(api, { now: now - 301 }), "timestamp_future");
      const tolerance = { past: 10, future: 20 };
      verifyWith(api, { tolerance, now: now + 10 });
      await refused(api, () => verifyWith(api, { tolerance, now: now + 11 }), "timestamp_stale");
      verifyWith(api, { tolerance, now: now - 20 });
      await refused(api, () => verifyWith(api, { tolerance, now: now - 21 }), "timestamp_future");
      verifyWith(api, { tolerance: 0 });
      await refused(api, () => verifyWith(api, { tolerance: 0, now: now + 1 }), "timestamp_stale");
      verifyWith(api, { tolerance: "unchecked", now: 5 });
    },
  },
  {
    name: "options: now as a Date, in whole seconds rounded down",
    async run(api) {
      verifyWith(api, { now: new Date(now * 1000) });
      verifyWith(api, { now: new Date((now + 300) * 1000 + 999) });
      await refused(api, () => verifyWith(api, { now: new Date((now + 301) * 1000) }), "timestamp_stale");
    },
  },
  {
    name: "options: now in milliseconds is noticed",
    async run(api) {
      const error = await refused(api, () => verifyWith(api, { now: now * 1000 }), "invalid_argument");
      ok(error.message.includes("milliseconds") && error.hint.includes("Date"), error.message);
    },
  },
  {
    name: "options: now defaults to the clock",
    run(api) {
      const body = JSON.stringify({ webhook_type: "status.updated", timestamp: Math.floor(Date.now() / 1000) });
      const headers = api.testHeaders("didit", body, { secret });
      equal(api.verify("didit", { body, headers }, { secret }).type, "status.updated", "type");
    },
  },
  {
    name: "provider: unknown or not a name",
    async run(api) {
      for (const provider of ["diddit", "DIDIT", "", "__proto__", "constructor", null, 5, ["didit"]]) {
        await refused(api, () => verifyWith(api, { provider }), "invalid_argument");
        await refused(api, () => api.sign(provider, "{}", { secret }), "invalid_argument");
      }
    },
  },
  {
    name: "provider: what was meant is shown, but nothing of what was given, which may be the secret",
    async run(api) {
      const expected = {
        Didit: 'unknown provider; did you mean "didit"?',
        " dhmad\n": 'unknown provider; did you mean "dhmad"?',
        diddit: "unknown provider",
        [secret]: "unknown provider",
      };
      for (const [provider, message] of Object.entries(expected)) {
        for (const operation of [api.verify, api.authenticate, api.parseUnverified, api.testHeaders]) {
          const call = () => operation(provider, { body: "{}", headers: {} }, {});
          const error = await refused(api, call, "invalid_argument");
          equal([error.message, error.hint], [message, "Providers: didit, dhmad, idwise, agio."], "message, hint");
        }
      }
    },
  },
];
