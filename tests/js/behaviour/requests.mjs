// What verifyRequest must do beyond what verify does.

import { equal, ok, refused } from "../check.mjs";
import { bytes, headersOf, now, secret, summary, text } from "../fixture.mjs";

const limit = bytes.length;

const post = (api, init) =>
  new Request("https://example.com/webhooks", { method: "POST", headers: headersOf(api), body: text, ...init });

const verifyRequest = (api, request, options) => api.verifyRequest("didit", request, { secret, now, ...options });

/** A request whose body counts what is read of it. */
function streamed(api, chunks, headers = {}) {
  const seen = { pulled: 0, cancelled: false };
  const body = new ReadableStream(
    {
      pull(controller) {
        if (seen.pulled < chunks.length) controller.enqueue(chunks[seen.pulled++]);
        else controller.close();
      },
      cancel() {
        seen.cancelled = true;
      },
    },
    { highWaterMark: 0 },
  );
  const request = { headers: new Headers({ ...headersOf(api), ...headers }), body, bodyUsed: false };
  return { request, seen };
}

/** Makes members of a request throw when they are looked at. */
function trap(request, ...names) {
  const get = () => {
    throw new Error("looked at");
  };
  for (const name of names) Object.defineProperty(request, name, { get });
  return request;
}

export const requests = [
  {
    name: "a request",
    async run(api) {
      const event = await verifyRequest(api, post(api));
      equal({ ...event, payload: undefined }, { ...summary, payload: undefined }, "event");
      equal([...event.body], [...bytes], "body");
    },
  },
  {
    name: "endless empty chunks, always ready: body_timeout, and others have their turn",
    async run(api) {
      const end = Date.now() + 4000;
      const body = new ReadableStream({
        pull(controller) {
          if (Date.now() < end) controller.enqueue(new Uint8Array());
          else controller.close();
        },
      });
      let turns = 0;
      const others = setInterval(() => turns++, 50);
      try {
        const request = { headers: new Headers(headersOf(api)), body, bodyUsed: false };
        await refused(api, () => verifyRequest(api, request, { bodyTimeout: 1 }), "body_timeout");
      } finally {
        clearInterval(others);
      }
      ok(turns > 5, `others had ${turns} turns`);
    },
  },
  {
    name: "a body in chunks of one byte, at the limit exactly",
    async run(api) {
      const { request } = streamed(
        api,
        Array.from(bytes, (byte) => Uint8Array.of(byte)),
      );
      const event = await verifyRequest(api, request, { maxBodyBytes: limit });
      equal([...event.body], [...bytes], "body");
    },
  },
  {
    name: "a body that outgrows the first buffer several times",
    async run(api) {
      const long = JSON.stringify({ webhook_type: "status.updated", timestamp: now, metadata: "x".repeat(300_000) });
      const headers = api.testHeaders("didit", long, { secret, now, scheme: "raw" });
      const chunks = Array.from({ length: Math.ceil(long.length / 1000) }, (_, index) =>
        new TextEncoder().encode(long.slice(index * 1000, (index + 1) * 1000)),
      );
      const { request } = streamed(api, chunks, headers);
      const event = await verifyRequest(api, request);
      equal(event.payload.metadata.length, 300_000, "length");
    },
  },
  {
    name: "a content-length over the limit is refused unread",
    async run(api) {
      const { request, seen } = streamed(api, [bytes], { "content-length": String(limit + 1) });
      await refused(api, () => verifyRequest(api, request, { maxBodyBytes: limit }), "body_too_large");
      equal(seen.pulled, 0, "chunks read");
    },
  },
  {
    name: "a content-length over the limit is refused before the body is asked for",
    async run(api) {
      const { request } = streamed(api, [bytes], { "content-length": String(limit + 1) });
      trap(request, "body", "bodyUsed");
      await refused(api, () => verifyRequest(api, request, { maxBodyBytes: limit }), "body_too_large");
    },
  },
  {
    name: "a Request whose other members throw, as in Next.js's Edge routes",
    async run(api) {
      const event = await verifyRequest(api, trap(post(api), "request", "raw", "req", "page"));
      equal(event.type, "status.updated", "type");
    },
  },
  {
    name: "a content-length that lies does not raise the limit",
    async run(api) {
      const endless = Array.from({ length: 50 }, () => new Uint8Array(limit));
      const { request, seen } = streamed(api, endless, { "content-length": "3" });
      await refused(api, () => verifyRequest(api, request, { maxBodyBytes: limit }), "body_too_large");
      ok(seen.pulled <= 3, `${seen.pulled} chunks were read`);
      ok(seen.cancelled, "the stream was not cancelled");
    },
  },
  {
    name: "a body already read",
    async run(api) {
      const request = post(api);
      await request.json();
      const error = await refused(api, () => verifyRequest(api, request), "raw_body_required");
      ok(error.hint.includes("clone"), "the hint does not say how to fix it");
    },
  },
  {
    name: "a body of which the first chunk is gone",
    async run(api) {
      const request = post(api);
      const reader = request.body.getReader();
      await reader.read();
      reader.releaseLock();
      await refused(api, () => verifyRequest(api, request), "raw_body_required");
    },
  },
  {
    name: "a body that someone else is reading",
    async run(api) {
      const request = post(api);
      request.body.getReader();
      await refused(api, () => verifyRequest(api, request), "raw_body_required");
    },
  },
  {
    name: "a clone leaves the request readable",
    async run(api) {
      const request = post(api);
      await verifyRequest(api, request.clone());
      equal(await request.text(), text, "text");
    },
  },
  {
    name: "no body",
    run: (api) => refused(api, () => verifyRequest(api, post(api, { body: null })), "not_json"),
  },
  {
    name: "one byte changed",
    run: (api) =>
      refused(
        api,
        () => verifyRequest(api, post(api, { body: text.replace("Approved", "Declined") })),
        "signature_mismatch",
      ),
  },
  {
    name: "not a Request",
    async run(api) {
      for (const request of [undefined, null, "body", {}, { headers: {}, body: text }]) {
        const error = await refused(api, () => verifyRequest(api, request), "invalid_argument");
        ok(error.message.includes("Request"), error.message);
      }
    },
  },
  {
    name: "wrong options are refused before the body is read",
    async run(api) {
      const { request, seen } = streamed(api, [bytes]);
      await refused(api, () => verifyRequest(api, request, { tolerence: 300 }), "invalid_argument");
      await refused(api, () => verifyRequest(api, request, { secret: undefined }), "secret_missing");
      equal(seen.pulled, 0, "chunks read");
    },
  },
  {
    name: "a connection that breaks is not a verdict",
    async run(api) {
      const broken = new Error("connection lost");
      const body = new ReadableStream({ pull: (controller) => controller.error(broken) });
      const request = { headers: new Headers(headersOf(api)), body, bodyUsed: false };
      const error = await refused(api, () => verifyRequest(api, request), "body_aborted");
      ok(error.cause === broken, `the cause is ${error.cause}`);
    },
  },
  {
    name: "a body that stalls is waited for no longer than bodyTimeout",
    async run(api) {
      const seen = { cancelled: false };
      const body = new ReadableStream({
        start: (controller) => controller.enqueue(bytes.slice(0, 10)),
        cancel() {
          seen.cancelled = true;
          return new Promise(() => {});
        },
      });
      const request = { headers: new Headers(headersOf(api)), body, bodyUsed: false };
      const before = Date.now();
      const error = await refused(api, () => verifyRequest(api, request, { bodyTimeout: 1 }), "body_timeout");
      const waited = Date.now() - before;
      ok(waited >= 900 && waited < 5000, `after ${waited} ms`);
      ok(error.hint.includes("bodyTimeout") && seen.cancelled, "no hint, or the stream was not cancelled");
    },
  },
  {
    name: "bodyTimeout is of the requests' functions, in whole seconds",
    async run(api) {
      for (const bodyTimeout of [0, -1, 0.5, 3601, NaN, "10", null]) {
        const { request, seen } = streamed(api, [bytes]);
        const error = await refused(api, () => verifyRequest(api, request, { bodyTimeout }), "invalid_argument");
        ok(error.message.startsWith("bodyTimeout"), error.message);
        equal(seen.pulled, 0, "chunks read");
      }
      const delivery = { body: text, headers: headersOf(api) };
      await refused(api, () => api.verify("didit", delivery, { secret, now, bodyTimeout: 5 }), "invalid_argument");
    },
  },
  {
    name: "a compressed body is refused unread, and named",
    async run(api) {
      for (const encoding of ["gzip", "br", "GZIP, identity"]) {
        const { request, seen } = streamed(api, [bytes], { "content-encoding": encoding });
        const error = await refused(api, () => verifyRequest(api, request), "body_encoded");
        ok(error.message.includes("compressed"), error.message);
        equal(seen.pulled, 0, "chunks read");
      }
      const { request } = streamed(api, [bytes], { "content-encoding": "Identity" });
      equal((await verifyRequest(api, request)).authenticated, "body", "authenticated");
    },
  },
  {
    name: "what frameworks hand over",
    async run(api) {
      const holders = {
        "SvelteKit, React Router, Astro": (request) => ({ request, params: {} }),
        "Hono's c.req": (raw) => ({ raw, header: () => undefined }),
        "Hono's c": (raw) => ({ req: { raw } }),
        "h3's event": (req) => ({ req, url: new URL("https://example.com/") }),
      };
      for (const [name, held] of Object.entries(holders)) {
        equal((await verifyRequest(api, held(post(api)))).authenticated, "body", name);
      }
    },
  },
  {
    name: "Node's req is for the function of Node",
    async run(api) {
      const error = await refused(api, () => verifyRequest(api, { headers: {}, on() {} }), "invalid_argument");
      ok(error.hint.includes("with Node in it"), error.hint);
    },
  },
  {
    name: "Simple alone, where it is allowed",
    async run(api) {
      const headers = headersOf(api, "simple");
      await refused(api, () => verifyRequest(api, post(api, { headers })), "simple_not_allowed");
      const event = await verifyRequest(api, post(api, { headers }), { allowSimple: true });
      equal(event.authenticated, "fields", "authenticated");
    },
  },
];
