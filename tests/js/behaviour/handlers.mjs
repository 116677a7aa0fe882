// handleWebhook and handleNodeWebhook without a guard: who is answered what.

import { equal, ok, refused } from "../check.mjs";
import { fakeMessage, fakeResponse } from "../fake_message.mjs";
import { bytes, credential, headersOf, journey, now, secret, text } from "../fixture.mjs";
import { withPolluted } from "./options.mjs";

/** The two handlers, as one function from a delivery to the answer. */
const kinds = {
  async web(api, { provider, method = "POST", headers, body }, options) {
    const init = { method, headers, ...(method === "POST" ? { body } : {}) };
    const response = await api.handleWebhook(provider, new Request("https://example.com/", init), options);
    const given = Object.fromEntries(response.headers);
    return { status: response.status, headers: given, text: await response.text() };
  },
  async Node(api, { provider, method, headers, body }, options) {
    const message = fakeMessage({ method, headers, chunks: [new TextEncoder().encode(body)] });
    const response = fakeResponse();
    await api.handleNodeWebhook(provider, message, response, options);
    ok(response.ended, "the answer has no end");
    return response;
  },
};

/** Every kind of handler with a delivery of Didit's, some of it replaced. */
const eachKind = (name, run) =>
  Object.entries(kinds).map(([kind, handle]) => ({
    name: `${kind} handler: ${name}`,
    run: (api) =>
      run(api, async ({ delivery = {}, ...options } = {}) => {
        const seen = { events: [], refusals: [], errors: [] };
        const genuine = { provider: "didit", headers: headersOf(api), body: text };
        const answer = await handle(
          api,
          { ...genuine, ...delivery },
          {
            ...(delivery.provider === "idwise" ? { credential } : { secret, now }),
            onEvent: (event) => void seen.events.push(event),
            onRefusal: (error) => void seen.refusals.push(error),
            onError: (error, event) => void seen.errors.push({ error, event }),
            ...options,
          },
        );
        return { ...seen, status: answer.status, headers: answer.headers, text: answer.text };
      }),
  }));

/** What `use` gives, and what it writes to console.error meanwhile. */
async function logging(use) {
  const { error } = console;
  const logged = [];
  console.error = (thrown) => logged.push(thrown);
  try {
    return { result: await use(), logged };
  } finally {
    console.error = error;
  }
}

const refusals = {
  "changed on the way": [{ body: text.replace("Approved", "Declined") }, 401, "signature_mismatch"],
  unsigned: [{ headers: {} }, 401, "header_missing"],
  "not JSON": [{ body: "{" }, 400, "not_json", { headersOf: "{" }],
  compressed: [{ headers: { "content-encoding": "gzip" } }, 415, "body_encoded"],
};

export const handlers = [
  ...eachKind("a genuine delivery", async (_, handle) => {
    const { status, text: answered, events, refusals, errors } = await handle();
    equal([status, answered, events.length, refusals.length, errors.length], [200, "", 1, 0, 0], "what happened");
    equal([events[0].dedupeKey, [...events[0].body].length], [JSON.parse(text).event_id, bytes.length], "event");
  }),
  ...eachKind("an authenticated sender", async (_, handle) => {
    const headers = { "x-webhook-key": credential.value };
    const delivery = { provider: "idwise", headers, body: JSON.stringify(journey) };
    const { status, events } = await handle({ delivery });
    equal([status, events[0].authenticated], [200, "sender"], "status, authenticated");
    const forged = await handle({ delivery: { ...delivery, headers: { "x-webhook-key": "a guess" } } });
    equal([forged.status, forged.text, forged.events.length], [401, '{"code":"credential_mismatch"}', 0], "forged");
  }),
  ...eachKind("refusals answer their status and code, and nothing else", async (api, handle) => {
    for (const [name, [delivery, status, code]] of Object.entries(refusals)) {
      const headers = name === "not JSON" ? api.testHeaders("didit", text, { secret, now, scheme: "v2" }) : undefined;
      const result = await handle({ delivery: headers === undefined ? delivery : { ...delivery, headers } });
      equal([result.status, result.text], [status, JSON.stringify({ code })], name);
      equal(result.headers["content-type"], "application/json", "content-type");
      equal([result.events.length, result.errors.length, result.refusals[0]?.code], [0, 0, code], "told");
    }
    const large = await handle({ maxBodyBytes: 10 });
    equal([large.status, large.text], [413, '{"code":"body_too_large"}'], "too large");
  }),
  ...eachKind("no other method than POST", async (_, handle) => {
    for (const method of ["GET", "HEAD", "PUT", "OPTIONS"]) {
      const { status, headers, events, refusals } = await handle({ delivery: { method } });
      equal([status, headers.allow, events.length], [405, "POST", 0], method);
      equal(refusals[0]?.code, "method_not_allowed", "code");
    }
  }),
  ...eachKind("an unset secret is answered 500, so that the provider delivers again", async (_, handle) => {
    for (const [missing, code] of [
      [undefined, "secret_missing"],
      ["", "secret_empty"],
    ]) {
      const { status, text: answered, refusals } = await handle({ secret: missing });
      equal([status, answered, refusals[0]?.code], [500, JSON.stringify({ code }), code], "answer");
    }
  }),
  ...eachKind("onEvent throws", async (_, handle) => {
    const mine = new Error("the database is down");
    for (const onEvent of [
      () => {
        throw mine;
      },
      () => Promise.reject(mine),
    ]) {
      const { status, text: answered, errors } = await handle({ onEvent });
      equal([status, answered, errors.length], [500, '{"code":"handler_failed"}', 1], "answer");
      ok(errors[0].error === mine && errors[0].event.type === "status.updated", "onError was told something else");
    }
  }),
  ...eachKind("onEvent is waited for", async (_, handle) => {
    let done = false;
    const onEvent = () => new Promise((resolve) => setTimeout(resolve, 20)).then(() => (done = true));
    equal([(await handle({ onEvent })).status, done], [200, true], "status, done");
  }),
  ...eachKind("waitUntil: answered first, then the work, which never rejects", async (_, handle) => {
    for (const [throws, told] of [
      [false, 0],
      [true, 1],
    ]) {
      const log = [];
      let work;
      const { status, errors } = await handle({
        onEvent() {
          log.push("work");
          if (throws) throw new Error("too late");
        },
        waitUntil(promise) {
          work = promise;
        },
      });
      log.push(status);
      equal(await work, undefined, "what the work gives");
      equal([log, errors.length], [[200, "work"], told], "order, errors");
    }
  }),
  ...eachKind("waitUntil that cannot wait: the work is done before the answer", async (_, handle) => {
    const unbound = () => {
      throw new TypeError("Illegal invocation");
    };
    const { status, events, errors } = await handle({ waitUntil: unbound });
    equal([status, events.length, errors[0].error.message], [200, 1, "Illegal invocation"], "what happened");
  }),
  ...eachKind("hooks that fail change no answer", async (_, handle) => {
    const fails = () => Promise.reject(new Error("a hook of the test suite"));
    const { error } = console;
    const logged = [];
    console.error = (thrown) => logged.push(thrown.message);
    try {
      equal((await handle({ delivery: { headers: {} }, onRefusal: fails })).status, 401, "status");
      equal((await handle({ onEvent: fails, onError: fails })).status, 500, "status");
    } finally {
      console.error = error;
    }
    equal(logged, ["a hook of the test suite", "a hook of the test suite"], "console.error");
  }),
  ...eachKind("without hooks only own faults are logged, and nothing of the delivery", async (_, handle) => {
    const { error } = console;
    const logged = [];
    console.error = (...given) => logged.push(given);
    const silent = { onRefusal: undefined, onError: undefined };
    try {
      await handle({ ...silent, delivery: { headers: {} } });
      await handle({ ...silent, secret: undefined });
      await handle({ ...silent, onEvent: () => Promise.reject(new Error("mine")) });
    } finally {
      console.error = error;
    }
    equal(
      logged.map(([thrown, ...more]) => [thrown.code ?? thrown.message, more.length]),
      [
        ["secret_missing", 0],
        ["mine", 0],
      ],
      "console.error",
    );
  }),
  ...eachKind("Simple alone, where it is allowed", async (api, handle) => {
    const delivery = { headers: headersOf(api, "simple") };
    equal((await handle({ delivery })).status, 401, "status");
    const { status, events } = await handle({ delivery, allowSimple: true });
    equal([status, events[0].authenticated], [200, "fields"], "status, authenticated");
  }),
  ...eachKind("wrong use is answered and told, and never rejects", async (_, handle) => {
    const wrong = [
      [{ onEvent: undefined }, "onEvent must be a function, not undefined"],
      [{ onEvent: "function" }, "onEvent must be a function, not a string"],
      [{ onRefusal: 5 }, "onRefusal must be a function, not a number"],
      [{ onError: {} }, "onError must be a function, not an object (Object)"],
      [{ waitUntil: Promise.resolve() }, "waitUntil must be a function, not an object (Promise)"],
      [{ guard: {} }, "guard must be a ReplayGuard, not an object (Object)"],
      [{ guard: null }, "guard must be a ReplayGuard, not null"],
      [{ bodyTimeout: 0 }, "bodyTimeout must be a whole number of seconds from 1 to 3600, not 0"],
      [{ tolerence: 300 }, 'options has no "tolerence"'],
      [{ onevent() {} }, 'options has no "onevent"'],
      [{ credential: { bearer: "x" }, secret }, 'options has no "secret"'],
      [{ delivery: { provider: "diddit" } }, "unknown provider"],
    ];
    for (const [options, message] of wrong) {
      const { logged, result } = await logging(() => handle(options));
      equal([result.status, result.text, result.events.length], [500, '{"code":"invalid_argument"}', 0], message);
      // To the hook, or where the options are too wrong to have one, to the log.
      const told = [...result.refusals, ...logged];
      equal(
        told.map((error) => [error.code, error.message]),
        [["invalid_argument", message]],
        "told",
      );
    }
    const { logged } = await logging(() => handle({ tolerence: 300, onRefusal: undefined }));
    equal([logged.length, logged[0]?.code], [1, "invalid_argument"], "console.error without a hook");
    ok(/onEvent.*guard/.test(logged[0].hint), "the hint names no options");
  }),
  {
    name: "web handler: what is wrong with a body is answered and told, though it looks like wrong use",
    async run(api) {
      const body = new ReadableStream({ start: (controller) => controller.enqueue(text) });
      const request = { method: "POST", headers: new Headers(headersOf(api)), body, bodyUsed: false };
      const refusals = [];
      const onRefusal = (error) => void refusals.push(error.code);
      const response = await api.handleWebhook("didit", request, { secret, now, onEvent() {}, onRefusal });
      equal([response.status, await response.text()], [500, '{"code":"invalid_argument"}'], "answer");
      equal(refusals, ["invalid_argument"], "refusals");
    },
  },
  {
    name: "Node handler: a parser that was first is logged without a hook, for no delivery can be taken; no forgery is",
    async run(api) {
      const handle = async (scheme) => {
        const left = { readableEnded: true, body: {} };
        const message = Object.assign(fakeMessage({ headers: headersOf(api, scheme) }), left);
        const response = fakeResponse();
        const { logged } = await logging(() =>
          api.handleNodeWebhook("didit", message, response, { secret, now, onEvent() {} }),
        );
        return [response.status, logged.map(({ code }) => code)];
      };
      equal(await handle("raw"), [400, ["raw_body_required"]], "a signature over lost bytes: status, console.error");
      equal(await handle("v2"), [401, []], "a signature that was compared: status, console.error");
    },
  },
  {
    name: "handlers: not a request, no options",
    async run(api) {
      const options = { secret, onEvent() {} };
      for (const one of [undefined, null, {}, fakeMessage()]) {
        const { logged, result } = await logging(() => api.handleWebhook("didit", one, options));
        equal([result.status, logged[0]?.code], [500, "invalid_argument"], "web: status, console.error");
      }
      for (const one of [undefined, null, {}, text]) {
        const response = fakeResponse();
        const { logged } = await logging(() => api.handleNodeWebhook("didit", one, response, options));
        equal([response.status, response.ended, logged[0]?.code], [500, true, "invalid_argument"], "Node: answer, log");
      }
      for (const none of [undefined, null, "secret", []]) {
        const request = new Request("https://example.com/", { method: "POST" });
        const { logged, result } = await logging(() => api.handleWebhook("didit", request, none));
        equal([result.status, logged[0].hint], [500, "Pass { secret: …, onEvent: … }."], "status, hint");
      }
    },
  },
  {
    name: "Node handler: without a response there is nothing to answer on",
    async run(api) {
      for (const one of [undefined, null, {}, { write() {} }]) {
        const handle = () => api.handleNodeWebhook("didit", fakeMessage(), one, { secret, onEvent() {} });
        ok((await refused(api, handle, "invalid_argument")).hint.includes("reply in Fastify"), "no hint");
      }
    },
  },
  ...eachKind("no option comes from a polluted Object.prototype", async (_, handle) => {
    await withPolluted({ onEvent() {} }, async () => {
      const { result } = await logging(() => handle({ onEvent: undefined }));
      equal([result.status, result.text], [500, '{"code":"invalid_argument"}'], "answer");
    });
    await withPolluted({ credential: { bearer: "x" }, guard: {}, waitUntil: 5 }, async () => {
      equal((await handle()).status, 200, "status");
    });
  }),
  {
    name: "Node handler: an answer that somebody else has given stays",
    async run(api) {
      const response = Object.assign(fakeResponse(), { headersSent: true });
      await api.handleNodeWebhook("didit", fakeMessage(), response, { secret, onEvent() {}, onRefusal() {} });
      equal([response.status, response.ended], [undefined, false], "answer");
    },
  },
];
