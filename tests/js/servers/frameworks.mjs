// Express 5, Fastify 5 and Koa 3: the setup that works, and the hint for the usual one that does not.

import { createServer } from "node:http";
import { bodyParser } from "@koa/bodyparser";
import express from "express";
import fastify from "fastify";
import Koa from "koa";
import { equal, ok } from "../check.mjs";
import { headersOf, now, secret, text } from "../fixture.mjs";
import { post, served } from "./serve.mjs";

/** The handler's options; `seen` collects what it tells. */
const options = (seen) => ({
  secret,
  now,
  onEvent: (event) => void seen.push(event.scheme),
  onRefusal: (error) => void seen.push(error.hint),
  onError: (error) => void seen.push(error),
});

const onExpress = (...middleware) => ({
  listener(api, seen) {
    const app = express();
    for (const one of middleware) app.use(one);
    app.post("/webhooks", (req, res) => api.handleNodeWebhook("didit", req, res, options(seen)));
    return createServer(app);
  },
});

const onFastify = (prepare) => ({
  async listener(api, seen) {
    const app = fastify({ forceCloseConnections: true });
    app.register(async (scope) => {
      prepare(scope);
      scope.post("/webhooks", (request, reply) => api.handleNodeWebhook("didit", request, reply, options(seen)));
    });
    // Another route keeps Fastify's own parser.
    app.post("/other", async (request) => ({ code: request.body.status }));
    await app.ready();
    return app.server;
  },
});

const onKoa = (give, ...middleware) => ({
  listener(api, seen) {
    const app = new Koa();
    for (const one of middleware) app.use(one);
    app.use((ctx) => api.handleNodeWebhook("didit", ...give(ctx), options(seen)));
    return createServer(app.callback());
  },
});

const keepBuffer = (scope) =>
  scope.addContentTypeParser("application/json", { parseAs: "buffer" }, (_, body, done) => done(null, body));

const ctxTwice = (ctx) => [ctx, ctx];

/** Where every signature verifies. */
const right = {
  "Express, no parser": onExpress(),
  "Express, express.raw()": onExpress(express.raw({ type: "application/json" })),
  "Express, express.raw() before express.json()": onExpress(express.raw({ type: "application/json" }), express.json()),
  "Express, express.text()": onExpress(express.text({ type: "*/*" })),
  "Express, express.json() for another type": onExpress(express.json({ type: "application/other" })),
  "Express, the verify hook that keeps rawBody": onExpress(
    express.json({
      verify(req, _, buffer) {
        req.rawBody = buffer;
      },
    }),
  ),
  "Fastify, parseAs buffer": onFastify(keepBuffer),
  "Fastify, parseAs string": onFastify((scope) =>
    scope.addContentTypeParser("application/json", { parseAs: "string" }, (_, body, done) => done(null, body)),
  ),
  "Koa, no parser": onKoa(ctxTwice),
  "Koa, @koa/bodyparser": onKoa(ctxTwice, bodyParser()),
  "Koa, ctx.req and ctx.res": onKoa((ctx) => [ctx.req, ctx.res]),
};

/** Where only a signature over canonical JSON verifies, and the hint for the others. */
const wrong = {
  "Express, express.json()": [onExpress(express.json()), /express\.raw\(/],
  "Fastify, its own parser": [onFastify(() => {}), /parseAs: "buffer"/],
  "Koa, ctx.req behind @koa/bodyparser": [
    onKoa((ctx) => [ctx.req, ctx.res], bodyParser()),
    /in Koa ctx/,
    "nothing is left of the body",
  ],
};

/** Where nothing but the parsed body is left. Where the framework allows it, the route does not await the handler. */
const parsing = {
  "node:http, JSON.parse": {
    listener: (api, seen) =>
      createServer(async (req, res) => {
        const chunks = await req.toArray();
        req.body = JSON.parse(Buffer.concat(chunks));
        void api.handleNodeWebhook("didit", req, res, options(seen));
      }),
  },
  "Express, express.json()": {
    listener(api, seen) {
      const app = express().use(express.json({ limit: "1mb" }));
      app.post("/webhooks", (req, res) => void api.handleNodeWebhook("didit", req, res, options(seen)));
      return createServer(app);
    },
  },
  "Fastify, its own parser": {
    async listener(api, seen) {
      const app = fastify({ forceCloseConnections: true });
      app.post("/webhooks", async (request, reply) => {
        void api.handleNodeWebhook("didit", request, reply, options(seen));
      });
      await app.ready();
      return app.server;
    },
  },
  "Koa, a parser that keeps no rawBody": onKoa(ctxTwice, async (ctx, next) => {
    ctx.request.body = JSON.parse(Buffer.concat(await ctx.req.toArray()));
    await next();
  }),
};

/** Where a promise that rejects would end the process, and one that is dropped leave a request without an answer. */
const wrongUse = {
  "node:http": (api, wrong) => createServer((req, res) => api.handleNodeWebhook("didit", req, res, wrong)),
  "node:http, a provider from the URL": (api, { tolerence, ...options }) =>
    createServer((req, res) => api.handleNodeWebhook(req.url.slice(1), req, res, options)),
  Express(api, wrong) {
    const app = express();
    app.post("/webhooks", (req, res) => void api.handleNodeWebhook("didit", req, res, wrong));
    return createServer(app);
  },
  async Fastify(api, wrong) {
    const app = fastify({ forceCloseConnections: true });
    app.post("/webhooks", (request, reply) => api.handleNodeWebhook("didit", request, reply, wrong));
    await app.ready();
    return app.server;
  },
};

const delivery = (api, scheme) => ({
  headers: { "content-type": "application/json; charset=utf-8", ...headersOf(api, scheme) },
  body: text,
});

async function serving(api, { listener }, use) {
  const seen = [];
  await served(null, (port) => use(port, seen), await listener(api, seen));
}

export const frameworks = [
  ...Object.entries(right).map(([name, app]) => ({
    name,
    run: (api) =>
      serving(api, app, async (port, seen) => {
        equal((await post(port, delivery(api, "v2"))).status, 200, "status of V2");
        equal((await post(port, delivery(api, "raw"))).status, 200, "status of a signature over the raw body");
        equal(seen, ["v2", "raw"], "schemes");
        const forged = await post(port, { ...delivery(api, "raw"), body: `${text} ` });
        equal([forged.status, forged.code], [401, "signature_mismatch"], "forged");
      }),
  })),
  ...Object.entries(wrong).map(([name, [app, hint, gone]]) => ({
    name: `${name}: the hint`,
    run: (api) =>
      serving(api, app, async (port, seen) => {
        if (gone === undefined) equal((await post(port, delivery(api, "v2"))).status, 200, "status of V2");
        const { status, code } = await post(port, delivery(api, "raw"));
        equal([status, code], [400, "raw_body_required"], "answer");
        ok(hint.test(seen.at(-1)), String(seen.at(-1)));
      }),
  })),
  ...Object.entries(parsing).map(([name, app]) => ({
    name: `${name}: a body nested too deeply to be written again is answered`,
    run: (api) =>
      serving(api, app, async (port, seen) => {
        for (const depth of [5000, 50_000]) {
          const body = `{"a":${"[".repeat(depth)}${"]".repeat(depth)}}`;
          const { status, code } = await post(port, { ...delivery(api, "v2"), body });
          equal([status, code], [400, "raw_body_required"], `answer to ${depth} levels`);
          ok(/express\.raw|parseAs|In Koa/.test(seen.at(-1)), String(seen.at(-1)));
        }
        equal((await post(port, delivery(api, "v2"))).status, 200, "status of the next delivery");
      }),
  })),
  ...Object.entries(wrongUse).map(([name, listener]) => ({
    name: `${name}: wrong use is answered, though nobody awaits the handler, and the next request is served`,
    async run(api) {
      const seen = [];
      const server = await listener(api, { ...options(seen), tolerence: 300 });
      await served(
        null,
        async (port) => {
          for (let request = 0; request < 2; request++) {
            const { status, code } = await post(port, delivery(api, "v2"));
            equal([status, code], [500, "invalid_argument"], "answer");
          }
          equal(seen.length, 2, "refusals told");
        },
        server,
      );
    },
  })),
  {
    name: "Fastify: what the hint recommends leaves other routes their parser",
    run: (api) =>
      serving(api, onFastify(keepBuffer), async (port) => {
        const { code } = await post(port, { ...delivery(api, "v2"), path: "/other" });
        equal(code, "Approved", "status in the body");
      }),
  },
  {
    name: "Fastify: request.raw and reply.raw behind its own parser",
    async run(api) {
      const seen = [];
      const app = fastify({ forceCloseConnections: true });
      app.post("/webhooks", async ({ raw }, reply) => {
        reply.hijack();
        await api.handleNodeWebhook("didit", raw, reply.raw, options(seen));
      });
      await app.ready();
      await served(
        null,
        async (port) => {
          const { status, code } = await post(port, delivery(api, "v2"));
          equal([status, code], [400, "raw_body_required"], "answer");
          ok(/In Fastify pass request/.test(seen[0]), String(seen[0]));
        },
        app.server,
      );
    },
  },
  {
    name: "Express: an authenticated sender behind express.json()",
    async run(api) {
      const seen = [];
      const app = express();
      app.use(express.json());
      app.post("/webhooks", (req, res) =>
        api.handleNodeWebhook("agio", req, res, {
          credential: { header: "x-key", value: "an invented key" },
          onEvent: (event) => void seen.push(event.payload.type),
        }),
      );
      await served(app, async (port) => {
        const body = JSON.stringify({ type: "applicantReviewed", applicantId: "a-1" });
        const headers = { "content-type": "application/json", "x-key": "an invented key" };
        equal((await post(port, { headers, body })).status, 200, "status");
        equal(seen, ["applicantReviewed"], "events");
      });
    },
  },
];
