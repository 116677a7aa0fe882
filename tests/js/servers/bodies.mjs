// How verifyNodeRequest reads a body from a real connection.

import { gzipSync } from "node:zlib";
import { equal, ok } from "../check.mjs";
import { bytes, headersOf, now, secret, text } from "../fixture.mjs";
import { served } from "./serve.mjs";
import { chunk, dial, head } from "./socket.mjs";

/** Serves, and answers with what verifyNodeRequest decided; `decided` are the codes in order. */
async function verifying(api, options, use) {
  const decided = [];
  const listener = async (req, res) => {
    try {
      const event = await api.verifyNodeRequest("didit", req, { secret, now, ...options });
      decided.push(event.type);
      res.writeHead(200).end();
    } catch (error) {
      decided.push(error.code ?? String(error));
      res.writeHead(error.status ?? 500).end();
    }
  };
  await served(listener, (port) => use(dial(port), decided, port));
}

const until = async (condition) => {
  const end = Date.now() + 5000;
  while (!condition()) {
    ok(Date.now() < end, "waited in vain");
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
};

const STATUS = /^HTTP\/1\.1 (\d+) /;

export const bodies = [
  {
    name: "in one piece, twice on one connection",
    run: (api) =>
      verifying(api, {}, async ({ send, until }) => {
        const request = head({ ...headersOf(api), "content-length": bytes.length }) + text;
        send(request);
        await until(/^HTTP\/1\.1 200 /);
        send(request);
        await until(/ 200 .* 200 /s);
      }),
  },
  {
    name: "chunked, in the middle of a character too",
    run: (api) =>
      verifying(api, { maxBodyBytes: bytes.length }, async ({ send, until }) => {
        send(head({ ...headersOf(api), "transfer-encoding": "chunked" }));
        for (const byte of bytes) send(Buffer.concat([Buffer.from("1\r\n"), Buffer.of(byte), Buffer.from("\r\n")]));
        send("0\r\n\r\n");
        await until(/^HTTP\/1\.1 200 /);
      }),
  },
  {
    name: "after 100-continue",
    run: (api) =>
      verifying(api, {}, async ({ send, until }) => {
        send(head({ ...headersOf(api), "content-length": bytes.length, expect: "100-continue" }));
        await until(/^HTTP\/1\.1 100 Continue\r\n\r\n$/);
        send(text);
        await until(/HTTP\/1\.1 200 /);
      }),
  },
  {
    name: "announced as too large: refused before a byte of it",
    run: (api) =>
      verifying(api, { maxBodyBytes: 100 }, async ({ send, until }, decided) => {
        send(head({ ...headersOf(api), "content-length": 101 }));
        equal((await until(STATUS)).match(STATUS)[1], "413", "status");
        equal(decided, ["body_too_large"], "decided");
      }),
  },
  {
    name: "chunked and endless: refused, and no more is read",
    run: (api) =>
      verifying(api, { maxBodyBytes: 100_000 }, async ({ send, socket, until: answered }, decided) => {
        send(head({ ...headersOf(api), "transfer-encoding": "chunked" }));
        const part = chunk("x".repeat(60_000));
        send(part);
        send(part);
        equal((await answered(STATUS)).match(STATUS)[1], "413", "status");
        // Nobody reads, so what is sent stays with the sender once the buffers of both sides are full.
        for (let sent = 0; sent < 300 && socket.writableLength === 0; sent++) {
          send(part);
          await new Promise((resolve) => setTimeout(resolve, 2));
        }
        ok(socket.writableLength > 0 || socket.destroyed, "the server reads on");
        equal(decided, ["body_too_large"], "decided");
      }),
  },
  {
    name: "too large by one byte that arrives with the rest: the connection serves on",
    run: (api) =>
      verifying(api, { maxBodyBytes: bytes.length }, async ({ send, until }, decided) => {
        send(head({ ...headersOf(api), "transfer-encoding": "chunked" }) + chunk(`${text} `) + chunk(""));
        await until(/^HTTP\/1\.1 413 /);
        send(head({ ...headersOf(api), "content-length": bytes.length }) + text);
        await until(/ 413 .* 200 /s);
        equal(decided, ["body_too_large", "status.updated"], "decided");
      }),
  },
  {
    name: "stalled: 408 after bodyTimeout",
    run: (api) =>
      verifying(api, { bodyTimeout: 1 }, async ({ send, until }, decided) => {
        const before = Date.now();
        send(head({ ...headersOf(api), "content-length": bytes.length }) + text.slice(0, 20));
        await until(/^HTTP\/1\.1 408 /);
        const waited = Date.now() - before;
        ok(waited >= 900 && waited < 4000, `after ${waited} ms`);
        equal(decided, ["body_timeout"], "decided");
      }),
  },
  {
    name: "dripping: 408 after bodyTimeout, however steadily it drips",
    run: (api) =>
      verifying(api, { bodyTimeout: 1 }, async ({ send, until }) => {
        send(head({ ...headersOf(api), "content-length": bytes.length }));
        let at = 0;
        const drip = setInterval(() => send(bytes.subarray(at, ++at)), 50);
        try {
          await until(/^HTTP\/1\.1 408 /, 4000);
        } finally {
          clearInterval(drip);
        }
      }),
  },
  {
    name: "the sender hangs up: decided at once, and the server serves on",
    run: (api) =>
      verifying(api, {}, async (first, decided, port) => {
        const second = dial(port);
        for (const { send } of [first, second]) {
          send(head({ ...headersOf(api), "content-length": 500 }) + text.slice(0, 20));
        }
        await new Promise((resolve) => setTimeout(resolve, 50));
        first.socket.destroy();
        second.socket.resetAndDestroy();
        await until(() => decided.length === 2);
        equal(decided, ["body_aborted", "body_aborted"], "decided");
        const again = dial(port);
        again.send(head({ ...headersOf(api), "content-length": bytes.length }) + text);
        await again.until(/^HTTP\/1\.1 200 /);
      }),
  },
  {
    name: "compressed: 415",
    run: (api) =>
      verifying(api, {}, async ({ send, until }, decided) => {
        const body = gzipSync(bytes);
        send(head({ ...headersOf(api), "content-length": body.length, "content-encoding": "gzip" }));
        send(body);
        await until(/^HTTP\/1\.1 415 /);
        equal(decided, ["body_encoded"], "decided");
      }),
  },
  {
    name: "no body at all",
    run: (api) =>
      verifying(api, {}, async ({ send, until }, decided) => {
        send(head({ ...headersOf(api), "content-length": 0 }));
        await until(/^HTTP\/1\.1 400 /);
        equal(decided, ["not_json"], "decided");
      }),
  },
  {
    name: "read by the caller first: raw_body_required, at once",
    async run(api) {
      const listener = async (req, res) => {
        for await (const _ of req);
        const error = await api.verifyNodeRequest("didit", req, { secret, now }).catch((thrown) => thrown);
        res.writeHead(error.status).end(JSON.stringify({ code: error.code, hint: error.hint }));
      };
      await served(listener, async (port) => {
        const url = `http://127.0.0.1:${port}/`;
        const response = await fetch(url, { method: "POST", headers: headersOf(api), body: text });
        const { code, hint } = await response.json();
        equal([response.status, code], [400, "raw_body_required"], "status, code");
        ok(hint.includes("Call verifyNodeRequest before it"), hint);
      });
    },
  },
  {
    name: "a header that came twice is refused",
    run: (api) =>
      verifying(api, {}, async ({ send, until }, decided) => {
        const headers = { ...headersOf(api), "content-length": bytes.length };
        const [name, value] = Object.entries(headersOf(api)).find(([one]) => /signature/i.test(one));
        send(
          head(headers).replace("Host: localhost", `Host: localhost\r\n${name}: ${value.replace(/^./, "z")}`) + text,
        );
        await until(/^HTTP\/1\.1 400 /);
        equal(decided, ["header_malformed"], "decided");
      }),
  },
];
