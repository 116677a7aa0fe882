import { equal, ok, refused } from "../check.mjs";
import { bytes, headersOf, now, payload, secret, text, verifyWith } from "../fixture.mjs";

const lower = (headers) => Object.keys(headers).map((name) => name.toLowerCase());

export const signing = [
  ...["v2", "v2_ts_prefixed", "raw", "didit_signature", "simple"].map((scheme) => ({
    name: `signing: ${scheme} verifies, in every kind of body`,
    run(api) {
      for (const body of [text, bytes, bytes.slice().buffer, payload]) {
        const headers = api.testHeaders("didit", body, { secret, scheme, now });
        equal(headers, headersOf(api, scheme), "headers");
        equal(verifyWith(api, { headers, allowSimple: true }).scheme, scheme, "scheme");
        const signature = api.sign("didit", body, { secret, scheme, now });
        ok(Object.values(headers).includes(signature), "the signature is not in the headers");
      }
    },
  })),
  {
    name: "signing: without a scheme it is what a real delivery carries",
    run(api) {
      const headers = api.testHeaders("didit", text, { secret, now });
      const names = ["x-signature", "x-signature-simple", "x-signature-v2", "x-timestamp"];
      equal(lower(headers).sort(), names, "names");
      equal(verifyWith(api, { headers }).scheme, "v2", "scheme");
    },
  },
  {
    name: "signing: a body of another time still verifies now",
    run(api) {
      const later = now + 86_400;
      const headers = api.testHeaders("didit", text, { secret, now: later });
      equal(verifyWith(api, { headers, now: later }).scheme, "v2_ts_prefixed", "scheme");
    },
  },
  {
    name: "signing: one signature is v2 unless said otherwise",
    run(api) {
      equal(api.sign("didit", text, { secret, now }), api.sign("didit", text, { secret, now, scheme: "v2" }), "hex");
      ok(/^[0-9a-f]{64}$/.test(api.sign("didit", text, { secret })), "not 64 lower-case hex digits");
    },
  },
  {
    name: "signing: code of the caller in its options runs before the body is read",
    run(api) {
      const options = (settings) => ({ secret, now, settings });
      const settings = {
        get signatureHeader() {
          api.canonicalize('{"another":"body"}');
          return "x-webhook-signature";
        },
      };
      const expected = api.sign("dhmad", text, options({ signatureHeader: "x-webhook-signature" }));
      equal(api.sign("dhmad", text, options(settings)), expected, "signature");
    },
  },
  {
    name: "signing: a body without a time, by a scheme that signs none",
    async run(api) {
      const body = JSON.stringify({ webhook_type: "status.updated" });
      const headers = api.testHeaders("didit", body, { secret, now, scheme: "raw" });
      const { hint } = await refused(api, () => verifyWith(api, { body, headers }), "timestamp_missing");
      ok(hint.startsWith("The body has no `timestamp`: give a test delivery one."), hint);
    },
  },
  {
    name: "signing: wrong use",
    async run(api) {
      for (const sign of [api.sign, api.testHeaders]) {
        await refused(api, () => sign("didit", text), "secret_missing");
        await refused(api, () => sign("didit", text, { secret: undefined }), "secret_missing");
        await refused(api, () => sign("didit", text, { secret: "" }), "secret_empty");
        await refused(api, () => sign("didit", text, { secret: [secret] }), "invalid_argument");
        await refused(api, () => sign("didit", text, { secret, shceme: "v2" }), "invalid_argument");
        await refused(api, () => sign("didit", text, { secret, scheme: "v3" }), "invalid_argument");
        const error = await refused(api, () => sign("didit", text, { secret, scheme: 2 }), "invalid_argument");
        ok(error.message.startsWith("scheme"), error.message);
        await refused(api, () => sign("didit", text, { secret, now: now * 1000 }), "invalid_argument");
        await refused(api, () => sign("didit", undefined, { secret }), "invalid_argument");
        await refused(api, () => sign("didit", "[]", { secret }), "not_an_object");
      }
    },
  },
  {
    name: "canonicalize: options",
    async run(api) {
      equal(api.canonicalize('{"b":1.0,"a":"é"}'), '{"a":"é","b":1}', "canonical");
      equal(api.canonicalize({ b: 1, a: "é" }, { ascii: true }), '{"a":"\\u00e9","b":1}', "ascii");
      equal(api.canonicalize("{ }", { maxBodyBytes: 3 }), "{}", "at the limit");
      await refused(api, () => api.canonicalize("{  }", { maxBodyBytes: 3 }), "body_too_large");
      await refused(api, () => api.canonicalize("{}", { ascii: 1 }), "invalid_argument");
      await refused(api, () => api.canonicalize("{}", { asci: true }), "invalid_argument");
      await refused(api, () => api.canonicalize(undefined), "invalid_argument");
    },
  },
];
