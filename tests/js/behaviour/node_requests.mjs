// Node's requests as the frameworks hand them over, each played by an object: real servers are in run_node_servers.mjs.

import { equal, ok, refused } from "../check.mjs";
import { fakeMessage } from "../fake_message.mjs";
import { bytes, credential, headersOf, journey, now, payload, secret, text } from "../fixture.mjs";
import { withPolluted } from "./options.mjs";

const verify = (api, request, options) => api.verifyNodeRequest("didit", request, { secret, now, ...options });

/** A message whose stream somebody else has read. */
const consumed = (api, left, scheme) =>
  Object.assign(fakeMessage({ headers: headersOf(api, scheme) }), { readableDidRead: true, readableEnded: true }, left);

/** Where frameworks leave the raw body of a stream that they have read. */
const kept = {
  "express.raw()": (api) => consumed(api, { body: bytes, baseUrl: "" }),
  "express.text()": (api) => consumed(api, { body: text, baseUrl: "" }),
  "Cloud Functions, NestJS: rawBody beside a parsed body": (api) => consumed(api, { body: {}, rawBody: bytes }),
  "Fastify with parseAs buffer": (api) => ({ raw: consumed(api), body: bytes, routeOptions: {} }),
  "Fastify on Cloud Functions": (api) => ({ raw: consumed(api, { rawBody: bytes }), body: {}, routeOptions: {} }),
  "Koa's ctx behind a body parser": (api) => ({ request: { req: consumed(api), body: {}, rawBody: text }, body: "x" }),
  "a stand-in that cannot be read": (api) => ({ headers: headersOf(api), on() {}, body: text }),
};

/** Parsed bodies, with what their hint must name. */
const parsed = {
  "Express, NestJS": [(message) => Object.assign(message, { baseUrl: "" }), /express\.raw\(.*rawBody: true/],
  "Next.js": [
    (message) => Object.assign(message, { [Symbol.for("NextInternalRequestMeta")]: {} }),
    /export const config = \{ api: \{ bodyParser: false \} \}/,
  ],
  Fastify: [(raw) => ({ raw, body: raw.body, routeOptions: {} }), /parseAs: "buffer"/],
  Koa: [(req) => ({ request: { req, ctx: {}, body: req.body }, req }), /^A body parser has read the body\. In Koa /],
  "none of these": [(message) => message, /express\.raw.*Fastify.*bodyParser: false/],
};

export const nodeRequests = [
  {
    name: "Node: no body comes from a polluted Object.prototype",
    async run(api) {
      const forged = JSON.stringify({ ...journey, body: { ...journey.body, finalDecision: "Approved" } });
      const given = (left) => ({
        chunks: [new TextEncoder().encode(JSON.stringify(journey))],
        headers: { "x-webhook-key": credential.value },
        ...left,
      });
      const authenticate = (message) => api.authenticateNodeRequest("idwise", message, { credential });
      await withPolluted({ rawBody: forged, body: forged }, async () => {
        equal((await authenticate(fakeMessage(given()))).payload, journey, "payload");
        const read = Object.assign(fakeMessage(given()), { readableDidRead: true });
        await refused(api, () => authenticate(read), "raw_body_required");
      });
    },
  },
  {
    name: "Node: a stream in small chunks",
    async run(api) {
      const chunks = Array.from(bytes, (byte) => Uint8Array.of(byte));
      const message = fakeMessage({ headers: headersOf(api), chunks });
      const event = await verify(api, message, { maxBodyBytes: bytes.length });
      equal([...event.body], [...bytes], "body");
      equal(event.payload, payload, "payload");
      equal(message.listening(), 0, "listeners left behind");
    },
  },
  {
    name: "Node: one byte more than the limit",
    async run(api) {
      const chunks = [bytes, ...Array.from({ length: 50 }, () => bytes)];
      const message = fakeMessage({ headers: headersOf(api), chunks });
      const options = { maxBodyBytes: 2 * bytes.length - 1 };
      await refused(api, () => verify(api, message, options), "body_too_large");
      equal([message.emitted, message.paused], [2, true], "chunks read, paused");
    },
  },
  {
    name: "Node: refused by the headers, unread",
    async run(api) {
      const cases = [
        ["content-length", String(bytes.length + 1), "body_too_large"],
        ["content-encoding", "gzip", "body_encoded"],
      ];
      for (const [name, value, code] of cases) {
        const message = fakeMessage({ headers: { ...headersOf(api), [name]: value }, chunks: [bytes] });
        await refused(api, () => verify(api, message, { maxBodyBytes: bytes.length }), code);
        equal([message.emitted, message.listening()], [0, 0], "chunks read, listeners");
      }
    },
  },
  {
    name: "Node: a stream that stalls, that breaks, that closes early",
    async run(api) {
      const with_ = (ending) => fakeMessage({ headers: headersOf(api), chunks: [bytes.slice(0, 5)], ending });
      const stalled = with_(null);
      const error = await refused(api, () => verify(api, stalled, { bodyTimeout: 1 }), "body_timeout");
      ok(error.message.includes("1 second"), error.message);
      equal(stalled.paused, true, "paused");
      const broken = new Error("ECONNRESET");
      const reset = with_(["error", broken]);
      ok((await refused(api, () => verify(api, reset), "body_aborted")).cause === broken, "no cause");
      reset.emit("error", new Error("once more"));
      await refused(api, () => verify(api, with_(["close"])), "body_aborted");
      await refused(api, () => verify(api, with_(["aborted"])), "body_aborted");
      const gone = Object.assign(fakeMessage({ headers: headersOf(api) }), { destroyed: true });
      await refused(api, () => verify(api, gone), "body_aborted");
    },
  },
  {
    name: "Node: a stream that was told to decode its text",
    async run(api) {
      const message = fakeMessage({ headers: headersOf(api), chunks: [text] });
      const error = await refused(api, () => verify(api, message), "raw_body_required");
      ok(error.hint.includes("setEncoding"), error.hint);
    },
  },
  ...Object.entries(kept).map(([framework, request]) => ({
    name: `Node: the raw body that is left by ${framework}`,
    async run(api) {
      const event = await verify(api, request(api));
      equal([...event.body], [...bytes], "body");
      await refused(api, () => verify(api, request(api), { maxBodyBytes: 5 }), "body_too_large");
    },
  })),
  {
    name: "Node: an empty object of a parser that did not read is not the body",
    async run(api) {
      const message = fakeMessage({ headers: headersOf(api), chunks: [bytes] });
      equal((await verify(api, Object.assign(message, { body: {} }))).payload, payload, "payload");
    },
  },
  {
    name: "Node: a stream that somebody has begun to read, or is reading",
    async run(api) {
      for (const state of [{ readableDidRead: true }, { readableFlowing: true }, { readableEnded: true }]) {
        const message = Object.assign(fakeMessage({ headers: headersOf(api), chunks: [bytes] }), state);
        await refused(api, () => verify(api, message), "raw_body_required");
        equal(message.emitted, 0, "chunks read");
      }
      const paused = Object.assign(fakeMessage({ headers: headersOf(api), chunks: [bytes] }), {
        readableFlowing: false,
      });
      equal((await verify(api, paused)).payload, payload, "payload of a stream that waits");
    },
  },
  ...Object.entries(parsed).map(([framework, [held, hint]]) => ({
    name: `Node: a body parsed by ${framework}`,
    async run(api) {
      const parsedBody = (scheme, body) => held(consumed(api, { body }, scheme));
      equal((await verify(api, parsedBody("v2", payload))).payload, payload, "payload under a canonical signature");
      const refusal = (request, code = "raw_body_required") => refused(api, () => verify(api, request), code);
      const unread = await refusal(parsedBody("raw", payload));
      ok(hint.test(unread.hint), unread.hint);
      const changed = await refusal(parsedBody("v2", { ...payload, status: "Declined" }), "signature_mismatch");
      ok(/^The secret may be another .*parsing has changed the body/.test(changed.hint), changed.hint);
      ok(hint.test(changed.hint.split("took it. ")[1]), changed.hint);
      for (const left of [undefined, null, new FormData()]) ok(hint.test((await refusal(parsedBody("v2", left))).hint));
      // What has nothing to do with the parser keeps its own reason.
      await refusal(held(Object.assign(consumed(api, { body: payload }), { headers: {} })), "header_missing");
      const late = () => verify(api, parsedBody("v2", payload), { now: now + 1000 });
      await refused(api, late, "timestamp_stale");
    },
  })),
  {
    name: "Node: a parsed body and a secret with something around it, or of another destination",
    async run(api) {
      const allHeaders = api.testHeaders("didit", text, { secret, now });
      ok("X-Signature" in allHeaders && "X-Signature-V2" in allHeaders, Object.keys(allHeaders).join());
      const expected = [
        [`${secret}\n`, /^A secret begins or ends with white space.* express\.raw\(/],
        [`"${secret}"`, /^A secret is wrapped in quotation marks.* express\.raw\(/],
        ["other", /^The secret may be another destination's.* express\.raw\(/],
      ];
      for (const [wrong, hint] of expected) {
        const request = Object.assign(consumed(api, { body: payload, baseUrl: "" }), { headers: allHeaders });
        const error = await refused(api, () => verify(api, request, { secret: wrong }), "signature_mismatch");
        ok(hint.test(error.hint), error.hint);
        const { hint: plain } = await refused(
          api,
          () => api.verify("didit", { body: payload, headers: allHeaders }, { secret: wrong, now }),
          "signature_mismatch",
        );
        ok(error.hint.startsWith(`${plain} `), plain);
      }
      const dhmad = '{"type":"escrow.updated"}';
      const headers = api.testHeaders("dhmad", dhmad, { secret: "other", now });
      const request = Object.assign(consumed(api, { body: JSON.parse(dhmad), baseUrl: "" }), { headers });
      const judged = () => api.verifyNodeRequest("dhmad", request, { secret, now });
      ok(/^Check that the secret .*express\.raw\(/.test((await refused(api, judged, "signature_mismatch")).hint));
    },
  },
  {
    name: "Node: a sender is authenticated whether the body was parsed or not",
    async run(api) {
      const headers = { "x-webhook-key": credential.value };
      const authenticate = (request) => api.authenticateNodeRequest("idwise", request, { credential });
      const streamed = fakeMessage({ headers, chunks: [new TextEncoder().encode(JSON.stringify(journey))] });
      equal((await authenticate(streamed)).payload, journey, "payload of the stream");
      const parsedAlready = Object.assign(consumed(api, { body: journey }), { headers });
      equal((await authenticate(parsedAlready)).payload, journey, "payload of the object");
      const stranger = Object.assign(consumed(api, { body: journey }), { headers: { "x-webhook-key": "a guess" } });
      await refused(api, () => authenticate(stranger), "credential_mismatch");
      const empty = Object.assign(consumed(api), { headers });
      const error = await refused(api, () => authenticate(empty), "raw_body_required");
      ok(error.hint.includes("authenticateNodeRequest"), error.hint);
    },
  },
  {
    name: "Node: not a request, or the web's",
    async run(api) {
      const web = new Request("https://example.com/", { method: "POST", body: text });
      for (const request of [undefined, null, "body", {}, { headers: {} }, web]) {
        const error = await refused(api, () => verify(api, request), "invalid_argument");
        ok(error.hint.includes("without Node in it"), error.hint);
      }
    },
  },
  {
    name: "Node: wrong options are refused before the body is read",
    async run(api) {
      const message = fakeMessage({ headers: headersOf(api), chunks: [bytes] });
      await refused(api, () => verify(api, message, { tolerence: 300 }), "invalid_argument");
      await refused(api, () => verify(api, message, { bodyTimeout: 0 }), "invalid_argument");
      await refused(api, () => verify(api, message, { secret: undefined }), "secret_missing");
      equal(message.emitted, 0, "chunks read");
    },
  },
];
