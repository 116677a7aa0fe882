// What a caller may give authenticate to compare with.

import { equal, ok, refused } from "../check.mjs";
import { authenticateWith, credential } from "../fixture.mjs";

const secretText = "quagga-7";

const basic = (user, password) => ({ basic: { user, password } });

const presents = (api, value, given) => authenticateWith(api, { headers: { authorization: value }, credential: given });

/** Base64 of RFC 7617's own examples and of invented ones. */
const encoded = [
  ["Aladdin", "open sesame", "QWxhZGRpbjpvcGVuIHNlc2FtZQ=="],
  ["test", "123£", "dGVzdDoxMjPCow=="],
  ["Zoé", "pässwörd:with:colons 😀", "Wm/DqTpww6Rzc3fDtnJkOndpdGg6Y29sb25zIPCfmIA="],
];

const notCredentials = {
  text: "an invented key",
  number: 5,
  bytes: new Uint8Array(3),
  Map: new Map([["bearer", "x"]]),
  nothing: {},
  "two kinds": { bearer: "x", basic: { user: "a", password: "b" } },
  "a value without a header": { value: "x" },
  "a bearer with a value": { bearer: "x", value: "y" },
  misspelt: { baerer: "x" },
  "more than it has": { bearer: "x", user: "a" },
  "basic as text": { basic: "a:b" },
  "basic misspelt": { basic: { username: "a", password: "b" } },
  "bearer as bytes": { bearer: new Uint8Array(3) },
  "user with a colon": basic("a:b", "c"),
  "user as a number": basic(5, "c"),
  "header as a number": { header: 5, value: "x" },
  "header name that is none": { header: "X Key", value: "x" },
  "empty header name": { header: "", value: "x" },
};

const unset = {
  undefined: undefined,
  null: null,
  "in a list": [credential, undefined],
  bearer: { bearer: undefined },
  user: basic(undefined, "x"),
  password: basic("a", undefined),
  "null password": basic("a", null),
  "header value": { header: "x-key", value: undefined },
  "header without value": { header: "x-key" },
};

export const credentials = [
  ...encoded.map(([user, password, base64]) => ({
    name: `credential: Basic of ${user}`,
    async run(api) {
      const given = basic(user, password);
      for (const scheme of ["Basic", "basic", "BASIC"]) {
        equal(presents(api, `${scheme} ${base64}`, given).credentialIndex, 0, "credentialIndex");
      }
      for (const wrong of [base64, `Bearer ${base64}`, `Basic ${base64.replace("=", "")}`, "Basic"]) {
        await refused(api, () => presents(api, wrong, given), "credential_mismatch");
      }
    },
  })),
  {
    name: "credential: Bearer",
    async run(api) {
      presents(api, "Bearer a-token", { bearer: "a-token" });
      presents(api, "bearer a-token", { bearer: "a-token" });
      for (const wrong of ["a-token", "Bearer A-token", "Bearer a-token2", "Basic a-token", "Bearer"]) {
        await refused(api, () => presents(api, wrong, { bearer: "a-token" }), "credential_mismatch");
      }
    },
  },
  {
    name: "credential: a header of one's own, as it is",
    async run(api) {
      const given = { header: "Authorization", value: "Token abc" };
      presents(api, "Token abc", given);
      for (const wrong of ["token abc", "Token  abc", "abc", "Token abcd"]) {
        await refused(api, () => presents(api, wrong, given), "credential_mismatch");
      }
    },
  },
  {
    name: "credential: the one that was presented is named",
    async run(api) {
      const given = Object.freeze([basic("a", "b"), { bearer: "new" }, { bearer: "old" }, credential]);
      equal(presents(api, "Basic YTpi", given).credentialIndex, 0, "Basic");
      equal(presents(api, "Bearer old", given).credentialIndex, 2, "Bearer");
      const headers = { authorization: "Bearer another", "x-webhook-key": credential.value };
      equal(authenticateWith(api, { headers, credential: given }).credentialIndex, 3, "the header");
      await refused(api, () => presents(api, "Bearer another", given), "credential_mismatch");
    },
  },
  ...Object.entries(unset).map(([kind, given]) => ({
    name: `credential: unset, ${kind}`,
    async run(api) {
      const error = await refused(api, () => authenticateWith(api, { credential: given }), "secret_missing");
      ok(error.hint.includes("environment variable"), error.hint);
    },
  })),
  {
    name: "credential: none in the list, or no options at all",
    async run(api) {
      await refused(api, () => authenticateWith(api, { credential: [] }), "secret_missing");
      await refused(api, () => api.authenticate("idwise", { body: "{}", headers: {} }), "secret_missing");
    },
  },
  {
    name: "credential: empty",
    async run(api) {
      for (const empty of [
        { bearer: "" },
        basic("a", ""),
        { header: "x-key", value: "" },
        [credential, { bearer: "" }],
      ]) {
        await refused(api, () => authenticateWith(api, { credential: empty }), "secret_empty");
      }
    },
  },
  ...Object.entries(notCredentials).map(([kind, given]) => ({
    name: `credential refused: ${kind}`,
    run: (api) => refused(api, () => authenticateWith(api, { credential: given }), "invalid_argument"),
  })),
  {
    name: "credential: not supplied by a polluted Object.prototype",
    async run(api) {
      Object.assign(Object.prototype, { bearer: "polluted" });
      try {
        await refused(api, () => authenticateWith(api, { credential: {} }), "invalid_argument");
      } finally {
        delete Object.prototype.bearer;
      }
    },
  },
  {
    name: "credential: no error quotes it",
    async run(api) {
      const all = [basic("user", secretText), { bearer: secretText }, { header: "x-webhook-key", value: secretText }];
      for (const given of all) {
        const headers = { authorization: "Bearer x", "x-webhook-key": "x" };
        const error = await refused(
          api,
          () => authenticateWith(api, { headers, credential: given }),
          "credential_mismatch",
        );
        const told = Reflect.ownKeys(error).map((key) => String(error[key]));
        ok(!told.some((one) => one.includes(secretText) || one.includes(btoa(`user:${secretText}`))), "quoted");
      }
    },
  },
];
