import { equal, ok, refused } from "../check.mjs";
import { headersOf, verifyWith } from "../fixture.mjs";

const upperCased = (headers) => Object.entries(headers).map(([name, value]) => [name.toUpperCase(), value]);

const accepted = {
  Headers: (headers) => new Headers(headers),
  record: (headers) => headers,
  "record without prototype": (headers) => Object.assign(Object.create(null), headers),
  "record in upper case": (headers) => Object.fromEntries(upperCased(headers)),
  "record of arrays": (headers) => Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value]])),
  pairs: (headers) => Object.entries(headers),
  "pairs in upper case": upperCased,
  Map: (headers) => new Map(Object.entries(headers)),
  generator: (headers) => Object.entries(headers).values(),
  "record with absent headers": (headers) => ({ ...headers, "x-signature": undefined, "x-didit-signature": null }),
  "record with foreign values under other names": (headers) => ({ ...headers, host: 5, cookie: [1, 2] }),
  "a header twice, the same": (headers) => [...Object.entries(headers), ...upperCased(headers)],
};

const lower = (headers) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));

const flat = ["X-Signature-V2", "00"];

const notHeaders = {
  undefined: undefined,
  null: null,
  string: "x-signature-v2: 00",
  number: 5,
  Promise: Promise.resolve(new Headers()),
  "flat list": flat,
  "pairs of two-letter text": ["ab"],
  "pairs of three": [["x-signature-v2", "00", "00"]],
  "pairs without names": [[1, "00"]],
  "record with a number": { "x-signature-v2": 5 },
  "record with an array of numbers": { "x-signature-v2": [5] },
  "instance of a class": new (class Incoming {
    headers = {};
  })(),
};

export const headers = [
  ...Object.entries(accepted).map(([kind, made]) => ({
    name: `headers: ${kind}`,
    run: (api) => equal(verifyWith(api, { headers: made(headersOf(api)) }).scheme, "v2", "scheme"),
  })),
  ...Object.entries(notHeaders).map(([kind, headers]) => ({
    name: `headers refused: ${kind}`,
    async run(api) {
      const verify = () => api.verify("didit", { body: "{}", headers }, { secret: "any" });
      const error = await refused(api, verify, "invalid_argument");
      ok(error.message.includes("header"), error.message);
    },
  })),
  {
    name: "headers: twice with different values is refused in every shape",
    async run(api) {
      const [[name, value]] = Object.entries(headersOf(api));
      const other = value.replace(/./, (digit) => (digit === "0" ? "1" : "0"));
      const doubled = [
        { [name]: [value, other] },
        { [name]: value, [name.toLowerCase()]: other },
        [
          [name, value],
          [name, other],
        ],
        new Headers([
          [name, value],
          [name, other],
        ]),
        { [name]: `${value}, ${other}` },
      ];
      for (const headers of doubled) {
        await refused(api, () => verifyWith(api, { headers }), "header_malformed");
      }
    },
  },
  {
    name: "headers: none of them",
    async run(api) {
      for (const headers of [{}, [], new Headers()]) {
        await refused(api, () => verifyWith(api, { headers }), "header_missing");
      }
    },
  },
  {
    name: "headers: those of another provider only",
    async run(api) {
      const named = { "X-Webhook-Signature": "dhmad", "X-Signature-V2": "didit", "x-didit-signature": "didit" };
      for (const [name, signedBy] of Object.entries(named)) {
        const delivery = { body: "{}", headers: { [name]: "00" } };
        const other = signedBy === "didit" ? "dhmad" : "didit";
        const asks = `${name} is present, which is ${signedBy}'s: is this the right route?`;
        const refusals = [
          () => api.verify(other, delivery, { secret: "any" }),
          () => api.authenticate("agio", delivery, { credential: { bearer: "any" } }),
        ];
        for (const refusal of refusals) equal((await refused(api, refusal, "header_missing")).hint, asks, "hint");
      }
      // Where the caller has named another header, the usual one is no sign of another route.
      const own = { body: "{}", headers: { "x-webhook-signature": "00" } };
      const settings = { signatureHeader: "x-other" };
      const verify = () => api.verify("dhmad", own, { secret: "any", settings });
      ok(!/route/.test((await refused(api, verify, "header_missing")).hint), "asks about the right route");
    },
  },
  {
    name: "headers: one without a value does not count as absent",
    run: (api) => refused(api, () => verifyWith(api, { headers: { "x-signature-v2": [] } }), "invalid_argument"),
  },
  {
    name: "headers: not supplied by a polluted Object.prototype",
    async run(api) {
      const genuine = lower(headersOf(api));
      const names = Object.keys(genuine);
      Object.assign(Object.prototype, genuine);
      try {
        await refused(api, () => verifyWith(api, { headers: {} }), "header_missing");
      } finally {
        for (const name of names) delete Object.prototype[name];
      }
    },
  },
];
