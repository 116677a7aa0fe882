// What is DHMAD's own: its headers, its settings, a body that was written anew.

import { equal, ok, refused } from "../check.mjs";
import { now, secret } from "../fixture.mjs";

const payload = {
  type: "identity.verification.updated",
  data: { external_user_id: "user-7", kyc_status: "rejected", updated_at: "2027-01-15T07:59:30.500Z" },
};
const text = JSON.stringify(payload);
const spaced = JSON.stringify(payload, null, 2);

const signed = (api, body = text, options = {}) => api.testHeaders("dhmad", body, { secret, now, ...options });

const verify = (api, { body = text, headers = signed(api, body), ...options } = {}) =>
  api.verify("dhmad", { body, headers }, { secret, now, ...options });

export const dhmad = [
  {
    name: "dhmad: the event",
    run(api) {
      const headers = signed(api);
      equal(
        { ...verify(api, { headers }) },
        {
          provider: "dhmad",
          type: "identity.verification.updated",
          id: null,
          dedupeKey: '["identity.verification.updated",null,"user-7","rejected",null,"2027-01-15T07:59:30.500Z"]',
          subject: "user-7",
          outcome: "declined",
          occurredAt: new Date("2027-01-15T07:59:30Z"),
          scheme: "raw",
          secretIndex: 0,
          authenticated: "body",
          payload,
        },
        "event",
      );
    },
  },
  {
    name: "dhmad: an id that is not signed is no key by itself",
    run(api) {
      const keyOf = (body, id) =>
        verify(api, { body, headers: { ...signed(api, body), "x-webhook-id": id } }).dedupeKey;
      const [one, other] = ["buyer", "seller"].map((signedBy) =>
        JSON.stringify({ type: "contract.signed", data: { contract: { signedBy } } }),
      );
      ok(keyOf(one, "id-1").startsWith('["id-1","'), "the id is not part of the key");
      ok(keyOf(one, "id-1") !== keyOf(other, "id-1"), "two events have one key");
      equal(keyOf(text, "id-1"), keyOf(text, "id-2"), "keys of one event");
    },
  },
  {
    name: "dhmad: the headers of a real delivery",
    run(api) {
      const names = ["x-webhook-event", "x-webhook-id", "x-webhook-signature", "x-webhook-timestamp"];
      equal(Object.keys(signed(api)).sort(), names, "names");
      equal(signed(api)["x-webhook-signature"], api.sign("dhmad", text, { secret }), "signature");
    },
  },
  {
    name: "dhmad: a body that was written anew",
    async run(api) {
      const headers = signed(api, text, { scheme: "stringified" });
      for (const body of [spaced, payload]) {
        const event = verify(api, { body, headers });
        equal([event.scheme, event.payload], ["stringified", payload], "scheme, payload");
      }
      await refused(api, () => verify(api, { body: payload, headers: signed(api, spaced) }), "signature_mismatch");
    },
  },
  {
    name: "dhmad: freshness is of a header, and the other header must agree with the body",
    async run(api) {
      verify(api, { now: now + 300 });
      await refused(api, () => verify(api, { headers: signed(api), now: now + 301 }), "timestamp_stale");
      await refused(api, () => verify(api, { headers: signed(api), now: now - 301 }), "timestamp_future");
      const { "x-webhook-timestamp": _, ...timeless } = signed(api);
      await refused(api, () => verify(api, { headers: timeless }), "timestamp_missing");
      verify(api, { headers: timeless, tolerance: "unchecked" });
      const other = { ...signed(api), "x-webhook-event": "contract.signed" };
      await refused(api, () => verify(api, { headers: other }), "type_mismatch");
    },
  },
  {
    name: "dhmad: forged",
    async run(api) {
      const body = text.replace("rejected", "approved");
      await refused(api, () => verify(api, { body, headers: signed(api) }), "signature_mismatch");
      await refused(api, () => verify(api, { headers: {} }), "header_missing");
    },
  },
  {
    name: "dhmad: settings, for verifying and for signing",
    async run(api) {
      const settings = { signatureHeader: "X-Dhmad-Signature", encoding: "base64" };
      const headers = signed(api, text, { settings });
      ok(/^[A-Za-z0-9+/]{43}=$/.test(headers["X-Dhmad-Signature"]), "not Base64 under that header");
      equal(api.sign("dhmad", text, { secret, settings }), headers["X-Dhmad-Signature"], "signature");
      equal(verify(api, { headers, settings }).scheme, "raw", "scheme");
      await refused(api, () => verify(api, { headers }), "header_missing");
      await refused(api, () => verify(api, { settings: { encoding: "base64" } }), "header_malformed");
      verify(api, { settings: {} });
      verify(api, { settings: undefined });
    },
  },
  {
    name: "dhmad: settings are strict, and options of other providers are refused",
    async run(api) {
      for (const settings of [null, "base64", { header: "x" }, { encoding: "hexx" }, { signatureHeader: 5 }]) {
        await refused(api, () => verify(api, { settings }), "invalid_argument");
        await refused(api, () => signed(api, text, { settings }), "invalid_argument");
      }
      await refused(api, () => verify(api, { allowSimple: true }), "invalid_argument");
      await refused(api, () => verify(api, { nestedTolerance: 300 }), "invalid_argument");
      verify(api, { allowSimple: false, nestedTolerance: undefined });
      const didit = { body: text, headers: {} };
      await refused(api, () => api.verify("didit", didit, { secret, settings: {} }), "invalid_argument");
      await refused(api, () => api.sign("dhmad", text, { secret, scheme: "v2" }), "invalid_argument");
    },
  },
  {
    name: "dhmad: of a Request",
    async run(api) {
      const request = new Request("https://example.com/", { method: "POST", headers: signed(api), body: text });
      const event = await api.verifyRequest("dhmad", request, { secret, now });
      equal(event.payload, payload, "payload");
    },
  },
];
