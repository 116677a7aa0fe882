// What handleNodeWebhook answers on a real connection.

import { once } from "node:events";
import { connect, createServer } from "node:http2";
import { equal, ok } from "../check.mjs";
import { bytes, headersOf, now, secret, text } from "../fixture.mjs";
import { post, served } from "./serve.mjs";
import { chunk, dial, head } from "./socket.mjs";

/** Serves the handler; `seen` is what it was told. */
async function handling(api, options, use) {
  const seen = { events: [], refusals: [], errors: [] };
  const listener = (req, res) =>
    api.handleNodeWebhook("didit", req, res, {
      secret,
      now,
      onEvent: (event) => void seen.events.push(event.type),
      onRefusal: (error) => void seen.refusals.push(error.code),
      onError: (error) => void seen.errors.push(error.message),
      ...options,
    });
  await served(listener, (port) => use(port, seen));
}

const genuine = (api) => ({ headers: headersOf(api), body: text });

export const statuses = [
  {
    name: "200, and exactly that",
    run: (api) =>
      handling(api, {}, async (port, { events, refusals }) => {
        const { status, code, headers } = await post(port, genuine(api));
        equal([status, code, headers.get("content-length")], [200, null, "0"], "answer");
        equal([events, refusals], [["status.updated"], []], "told");
      }),
  },
  {
    name: "401 for a forgery, with nothing but the code",
    run: (api) =>
      handling(api, {}, async (port, { events, refusals }) => {
        const forged = { ...genuine(api), body: text.replace("Approved", "Declined") };
        const { status, code } = await post(port, forged);
        equal([status, code], [401, "signature_mismatch"], "answer");
        equal([events, refusals], [[], ["signature_mismatch"]], "told");
      }),
  },
  {
    name: "405 with Allow, also for HEAD and for a body that is never read",
    run: (api) =>
      handling(api, {}, async (port) => {
        for (const [method, body, code] of [
          ["GET", undefined, "method_not_allowed"],
          ["HEAD", undefined, null],
          ["PUT", text, "method_not_allowed"],
          ["PATCH", "x".repeat(2_000_000), "method_not_allowed"],
        ]) {
          const answer = await post(port, { headers: headersOf(api), method, body });
          equal([answer.status, answer.code, answer.headers.get("allow")], [405, code, "POST"], method);
        }
      }),
  },
  {
    name: "413 reaches a sender that is still sending, and the connection is closed",
    run: (api) =>
      handling(api, { maxBodyBytes: 100_000 }, async (port) => {
        const connection = dial(port);
        connection.send(head({ ...headersOf(api), "transfer-encoding": "chunked" }));
        const flood = setInterval(() => connection.send(chunk("x".repeat(60_000))), 1);
        try {
          await connection.until(/^HTTP\/1\.1 413 [\s\S]*\{"code":"body_too_large"\}$/);
          ok(/connection: close/i.test(connection.answered()), "no connection: close");
          const before = Date.now();
          await connection.untilClosed();
          ok(Date.now() - before < 3000, "the connection stays open");
        } finally {
          clearInterval(flood);
        }
      }),
  },
  {
    name: "413 to a sender that goes on: no more than 16 MiB of the rest are taken in",
    async run(api) {
      let connected;
      const listener = (req, res) => {
        connected = req.socket;
        return api.handleNodeWebhook("didit", req, res, { secret, now, maxBodyBytes: 1000, onEvent() {} });
      };
      await served(listener, async (port) => {
        const connection = dial(port);
        connection.send(head({ ...headersOf(api), "transfer-encoding": "chunked" }));
        const part = chunk("x".repeat(1_000_000));
        const flood = setInterval(() => {
          while (!connection.closed() && connection.socket.writableLength === 0 && connection.send(part));
        }, 1);
        try {
          await connection.until(/^HTTP\/1\.1 413 [\s\S]*\{"code":"body_too_large"\}$/);
          await connection.untilClosed(3000);
        } finally {
          clearInterval(flood);
        }
        const taken = connected.bytesRead;
        // More than what is read before the refusal; the lower bound leaves room for a machine that is busy.
        ok(taken > 1_000_000 && taken < 18_000_000, `${taken} bytes were taken in`);
      });
    },
  },
  {
    name: "413 reaches Node's own client, announced or not, at once",
    run: (api) =>
      handling(api, { maxBodyBytes: 100_000 }, async (port) => {
        const before = Date.now();
        for (const body of [() => "x".repeat(5_000_000), () => new Blob(["x".repeat(5_000_000)]).stream()]) {
          const { status, code } = await post(port, { headers: headersOf(api), body: body() });
          equal([status, code], [413, "body_too_large"], "answer");
        }
        ok(Date.now() - before < 3000, `after ${Date.now() - before} ms`);
      }),
  },
  {
    name: "408 for a sender that stalls, and the connection is closed",
    run: (api) =>
      handling(api, { bodyTimeout: 1 }, async (port) => {
        const connection = dial(port);
        connection.send(head({ ...headersOf(api), "content-length": bytes.length }) + text.slice(0, 9));
        await connection.until(/^HTTP\/1\.1 408 [\s\S]*\{"code":"body_timeout"\}$/);
        await connection.untilClosed(3000);
      }),
  },
  {
    name: "a sender that hangs up is told nothing, and the server serves on",
    run: (api) =>
      handling(api, {}, async (port, { refusals }) => {
        const connection = dial(port);
        connection.send(head({ ...headersOf(api), "content-length": 100 }) + text.slice(0, 9));
        await new Promise((resolve) => setTimeout(resolve, 50));
        connection.socket.destroy();
        while (refusals.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
        equal(refusals, ["body_aborted"], "refusals");
        equal((await post(port, genuine(api))).status, 200, "status");
      }),
  },
  {
    name: "500 when onEvent throws, 503 with Retry-After while another worker has the event",
    async run(api) {
      const onEvent = () => Promise.reject(new Error("mine"));
      await handling(api, { onEvent }, async (port, { errors }) => {
        const { status, code } = await post(port, genuine(api));
        equal([status, code, errors], [500, "handler_failed", ["mine"]], "answer");
      });
      const guard = { reserve: async () => ({ state: "in_progress", retryAfter: 30 }) };
      await handling(api, { guard }, async (port, { events }) => {
        const { status, code, headers } = await post(port, genuine(api));
        equal([status, code, headers.get("retry-after")], [503, "in_progress", "30"], "answer");
        equal(events, [], "events");
      });
    },
  },
  {
    name: "waitUntil: answered while the work goes on",
    async run(api) {
      let begin;
      const begun = new Promise((resolve) => {
        begin = resolve;
      });
      let work;
      let done = false;
      const options = {
        async onEvent() {
          await begun;
          done = true;
        },
        waitUntil(promise) {
          work = promise;
        },
      };
      await handling(api, options, async (port) => {
        equal([(await post(port, genuine(api))).status, done], [200, false], "status, done");
        begin();
        await work;
        equal(done, true, "done");
      });
    },
  },
  {
    name: "HTTP/2: 200, 401, and 413 to a sender that is still sending",
    async run(api) {
      const answers = [];
      const listener = (req, res) =>
        api.handleNodeWebhook("didit", req, res, { secret, now, maxBodyBytes: 1000, onEvent() {} });
      const use = async (port) => {
        const session = connect(`http://127.0.0.1:${port}`);
        for (const body of [text, `${text} `, "x".repeat(500_000)]) {
          const stream = session.request({ ":method": "POST", ":path": "/", ...headersOf(api, "raw") });
          stream.end(body);
          const [headers] = await once(stream, "response");
          stream.resume();
          answers.push(headers[":status"]);
        }
        session.destroy();
      };
      const server = createServer(listener);
      server.listen(0, "127.0.0.1");
      await once(server, "listening");
      try {
        await use(server.address().port);
      } finally {
        server.close();
      }
      equal(answers, [200, 401, 413], "statuses");
    },
  },
  {
    name: "HTTP/2: a refused sender that goes on or stalls gets its answer, and its stream is closed",
    async run(api) {
      let closed;
      let taken = 0;
      const listener = (req, res) => {
        closed = once(req.stream, "close", { signal: AbortSignal.timeout(5000) });
        req.on("data", ({ length }) => {
          taken += length;
        });
        // A request with a listener flows, and would be taken for one that somebody else reads.
        req.pause();
        const limits = { maxBodyBytes: 1000, bodyTimeout: 1 };
        return api.handleNodeWebhook("didit", req, res, { secret, now, ...limits, onEvent() {} });
      };
      const server = createServer(listener);
      server.listen(0, "127.0.0.1");
      await once(server, "listening");
      const session = connect(`http://127.0.0.1:${server.address().port}`);
      const refusedAs = async (send) => {
        const stream = session.request({ ":method": "POST", ":path": "/", ...headersOf(api) }, { endStream: false });
        let answer = "";
        stream.on("response", (headers) => {
          answer += headers[":status"];
        });
        stream.on("data", (chunk) => {
          answer += chunk;
        });
        const flood = setInterval(() => stream.writableEnded || send(stream), 1);
        try {
          stream.write("{");
          await once(stream, "end");
          await closed;
        } finally {
          clearInterval(flood);
        }
        return answer;
      };
      try {
        const flooding = await refusedAs((stream) => stream.write("x".repeat(60_000)));
        equal(flooding, '413{"code":"body_too_large"}', "answer to who goes on");
        ok(taken < 1_000_000, `${taken} bytes were taken in`);
        equal(await refusedAs(() => {}), '408{"code":"body_timeout"}', "answer to who stalls");
      } finally {
        session.destroy();
        server.close();
      }
    },
  },
];
