import { equal, ok, refused } from "../check.mjs";
import { headersOf, now, secret, text, verifyWith } from "../fixture.mjs";

export const secrets = [
  {
    name: "secret: text or its UTF-8 bytes",
    run(api) {
      const bytes = new TextEncoder().encode(secret);
      verifyWith(api, { secret: bytes });
      verifyWith(api, { secret: [bytes] });
      verifyWith(api, { secret: new Uint8Array([0, ...bytes, 0]).subarray(1, -1) });
    },
  },
  {
    name: "secret: the one that matched is named",
    run(api) {
      equal(verifyWith(api, { secret: [secret] }).secretIndex, 0, "secretIndex");
      equal(verifyWith(api, { secret: ["new", secret] }).secretIndex, 1, "secretIndex");
      equal(verifyWith(api, { secret: Object.freeze(["new", "newer", secret]) }).secretIndex, 2, "secretIndex");
    },
  },
  {
    name: "secret: none given, most likely an unset variable",
    async run(api) {
      for (const missing of [undefined, null, [undefined], [secret, undefined], [secret, null]]) {
        const error = await refused(api, () => verifyWith(api, { secret: missing }), "secret_missing");
        ok(/environment variable/.test(error.hint), error.hint);
      }
      await refused(api, () => verifyWith(api, { secret: [] }), "secret_missing");
      // biome-ignore lint/suspicious/noSparseArray: a hole is an undefined that map() would skip
      await refused(api, () => verifyWith(api, { secret: [secret, , secret] }), "secret_missing");
      await refused(api, () => api.verify("didit", { body: "{}", headers: {} }), "secret_missing");
    },
  },
  {
    name: "secret: the caller may overwrite his bytes while a body is being read",
    async run(api) {
      const bytes = new TextEncoder().encode(secret);
      const request = new Request("https://example.com/", { method: "POST", body: text, headers: headersOf(api) });
      const verified = api.verifyRequest("didit", request, { secret: bytes, now });
      bytes.fill(0);
      equal((await verified).outcome, "approved", "outcome");
    },
  },
  {
    name: "secret: empty, or nothing but the zeros that HMAC fills keys up with",
    async run(api) {
      for (const empty of ["", new Uint8Array(), [""], [secret, ""], "\0", new Uint8Array(32), new Uint8Array(65)]) {
        await refused(api, () => verifyWith(api, { secret: empty }), "secret_empty");
      }
    },
  },
  {
    name: "secret: of another kind",
    async run(api) {
      for (const wrong of [5, true, {}, () => secret, Promise.resolve(secret), [[secret]], new Set([secret])]) {
        await refused(api, () => verifyWith(api, { secret: wrong }), "invalid_argument");
      }
    },
  },
  {
    name: "secret: wrong",
    async run(api) {
      for (const wrong of ["another", ` ${secret}`, `${secret}\n`, secret.slice(1)]) {
        const error = await refused(api, () => verifyWith(api, { secret: wrong }), "signature_mismatch");
        ok(!`${error.message}${error.hint}`.includes(wrong.trim()), "the error quotes the secret");
      }
    },
  },
];
