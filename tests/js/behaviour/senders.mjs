// What authenticate must do: who sent it, and nothing more.

import { equal, ok, refused, thrownBy } from "../check.mjs";
import { authenticateWith, credential, journey, viaJson } from "../fixture.mjs";

const summary = {
  provider: "idwise",
  type: "Finished Journey",
  id: journey.body.eventId,
  dedupeKey: journey.body.eventId,
  subject: "user-7",
  outcome: "approved",
  occurredAt: null,
  credentialIndex: 0,
  authenticated: "sender",
};

const text = JSON.stringify(journey);
const bytes = new TextEncoder().encode(text);

const post = (init) =>
  new Request("https://example.com/", {
    method: "POST",
    headers: { "x-webhook-key": credential.value },
    body: text,
    ...init,
  });

export const senders = [
  {
    name: "sender: the event",
    run(api) {
      const event = authenticateWith(api);
      equal({ ...event }, { ...summary, payload: journey }, "spread");
      equal(structuredClone(event), { ...summary, payload: journey }, "structuredClone");
      equal(viaJson(event), { ...summary, payload: journey }, "JSON.stringify");
      equal([...event.body], [...bytes], "body");
      equal(event.problems, [], "problems");
    },
  },
  {
    name: "sender: every kind of body, for no signature is over its bytes",
    run(api) {
      for (const body of [text, bytes, bytes.slice().buffer, journey]) {
        const event = authenticateWith(api, { body });
        equal(event.payload, journey, "payload");
        equal([...event.body], [...bytes], "body");
      }
    },
  },
  {
    name: "sender: every kind of headers",
    run(api) {
      const pair = ["X-WEBHOOK-KEY", credential.value];
      for (const headers of [new Headers([pair]), [pair], new Map([pair]), { "X-Webhook-key": [credential.value] }]) {
        equal(authenticateWith(api, { headers }).credentialIndex, 0, "credentialIndex");
      }
    },
  },
  {
    name: "sender: another value, none, and two",
    async run(api) {
      const headers = (value) => ({ "x-webhook-key": value, host: 5 });
      await refused(api, () => authenticateWith(api, { headers: headers("another") }), "credential_mismatch");
      await refused(api, () => authenticateWith(api, { headers: headers("") }), "credential_mismatch");
      await refused(api, () => authenticateWith(api, { headers: headers(undefined) }), "header_missing");
      await refused(api, () => authenticateWith(api, { headers: {} }), "header_missing");
      const two = headers([credential.value, "another"]);
      await refused(api, () => authenticateWith(api, { headers: two }), "header_malformed");
    },
  },
  {
    name: "sender: the body is read after the credential, and strictly",
    async run(api) {
      await refused(api, () => authenticateWith(api, { body: "{", headers: {} }), "header_missing");
      await refused(api, () => authenticateWith(api, { body: '{"a":1,"a":2}' }), "duplicate_key");
      await refused(api, () => authenticateWith(api, { body: "[]" }), "not_an_object");
      await refused(api, () => authenticateWith(api, { body: "{}" }), "type_missing");
    },
  },
  {
    name: "sender: the limit counts bytes",
    async run(api) {
      authenticateWith(api, { maxBodyBytes: bytes.length });
      await refused(api, () => authenticateWith(api, { maxBodyBytes: bytes.length - 1 }), "body_too_large");
    },
  },
  {
    name: "sender: options are strict",
    async run(api) {
      for (const name of ["secret", "tolerance", "now", "credentials", "maxbodybytes"]) {
        const error = await refused(api, () => authenticateWith(api, { [name]: 1 }), "invalid_argument");
        ok(error.message.includes(name) && error.hint.includes("credential"), error.message);
      }
      for (const options of [null, "key", 5, []]) {
        const delivery = { body: text, headers: {} };
        await refused(api, () => api.authenticate("idwise", delivery, options), "invalid_argument");
      }
    },
  },
  {
    name: "sender: a provider that signs is for verify, and the other way round",
    async run(api) {
      for (const provider of ["didit", "dhmad"]) {
        const error = await refused(api, () => authenticateWith(api, { provider }), "invalid_argument");
        ok(/\bverify\b/.test(`${error.message} ${error.hint}`), error.message);
      }
      for (const provider of ["idwise", "agio"]) {
        const verify = () => api.verify(provider, { body: text, headers: {} }, { secret: "s" });
        const error = await refused(api, verify, "invalid_argument");
        ok(/\bauthenticate\b/.test(`${error.message} ${error.hint}`), error.message);
        await refused(api, () => api.sign(provider, text, { secret: "s" }), "invalid_argument");
        await refused(api, () => api.testHeaders(provider, text, { secret: "s" }), "invalid_argument");
      }
      for (const provider of ["idwize", "", "__proto__", null, 5]) {
        await refused(api, () => authenticateWith(api, { provider }), "invalid_argument");
      }
    },
  },
  {
    name: "sender: safeAuthenticate never throws",
    async run(api) {
      const delivery = { body: text, headers: { "x-webhook-key": credential.value } };
      const result = api.safeAuthenticate("idwise", delivery, { credential });
      ok(result.ok, "refused");
      equal({ ...result.event }, { ...summary, payload: journey }, "event");
      const junk = [undefined, null, 5, "idwise", [], {}, Symbol("x"), () => {}];
      for (const provider of ["idwise", ...junk]) {
        for (const one of [delivery, ...junk]) {
          for (const options of [...junk, { credential: { bearer: "x" } }]) {
            const { ok: accepted, error } = api.safeAuthenticate(provider, one, options);
            ok(accepted === false && api.isWebhookError(error), "neither an event nor a WebhookError");
          }
        }
      }
    },
  },
  {
    name: "sender: of a Request",
    async run(api) {
      const event = await api.authenticateRequest("idwise", post(), { credential });
      equal({ ...event }, { ...summary, payload: journey }, "event");
      const refusal = (request, code, options) =>
        refused(api, () => api.authenticateRequest("idwise", request, { credential, ...options }), code);
      await refusal(post({ headers: {} }), "header_missing");
      await refusal(post({ body: null }), "not_json");
      await refusal(post(), "body_too_large", { maxBodyBytes: bytes.length - 1 });
      await refusal(post(), "invalid_argument", { tolerance: 300 });
      const read = post();
      await read.text();
      const error = await refusal(read, "raw_body_required");
      ok(error.hint.includes("authenticateRequest"), error.hint);
      for (const request of [undefined, "body", { body: text, headers: {} }]) {
        const { message } = await refusal(request, "invalid_argument");
        ok(message.includes("authenticateRequest"), message);
      }
    },
  },
  {
    name: "sender: an exception of the caller's own is not a verdict",
    async run(api) {
      const mine = new RangeError("mine");
      const headers = {
        [Symbol.iterator]() {
          throw mine;
        },
      };
      ok((await thrownBy(() => authenticateWith(api, { headers }))) === mine, "authenticate replaced it");
    },
  },
];
