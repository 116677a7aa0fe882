// kyc-webhooks/slim before, while and after it is given its module.

import { CheckFailed, equal, ok, refused } from "./check.mjs";
import { fakeMessage, fakeResponse } from "./fake_message.mjs";
import { credential, journey, payload, secret, text } from "./fixture.mjs";

const request = () => new Request("https://example.com/", { method: "POST", body: text });
const message = () => fakeMessage({ chunks: [new TextEncoder().encode(text)] });
const signed = [{ body: text, headers: {} }, { secret }];
const presented = [{ body: JSON.stringify(journey), headers: {} }, { credential }];

const calls = {
  verify: (api) => api.verify("didit", ...signed),
  verifyRequest: (api) => api.verifyRequest("didit", request(), { secret }),
  verifyNodeRequest: (api) => api.verifyNodeRequest("didit", message(), { secret }),
  authenticate: (api) => api.authenticate("idwise", ...presented),
  authenticateRequest: (api) => api.authenticateRequest("idwise", request(), { credential }),
  authenticateNodeRequest: (api) => api.authenticateNodeRequest("idwise", message(), { credential }),
  parseUnverified: (api) => api.parseUnverified("didit", { body: text }),
  sign: (api) => api.sign("didit", payload, { secret }),
  testHeaders: (api) => api.testHeaders("didit", payload, { secret }),
  canonicalize: (api) => api.canonicalize(text),
};

const returning = {
  safeVerify: (api) => api.safeVerify("didit", ...signed),
  safeAuthenticate: (api) => api.safeAuthenticate("idwise", ...presented),
};

/** What the sender is answered, and what the receiver hears. */
const answering = {
  async handleWebhook(api, options) {
    const response = await api.handleWebhook("didit", request(), options);
    return [response.status, await response.text()];
  },
  async handleNodeWebhook(api, options) {
    const response = fakeResponse();
    await api.handleNodeWebhook("didit", message(), response, options);
    return [response.status, response.text];
  },
};

const advised = ({ hint }) => ok(hint.includes("initSync({ module })"), `the hint does not name the fix: ${hint}`);

/** Each takes the package's exports. */
export const beforeStart = [
  ...Object.entries(calls).map(([name, call]) => ({
    name: `${name} throws not_initialized`,
    run: async (api) => advised(await refused(api, () => call(api), "not_initialized")),
  })),
  ...Object.entries(returning).map(([name, call]) => ({
    name: `${name} returns not_initialized`,
    run(api) {
      const { ok: passed, error } = call(api);
      equal([passed, error.code], [false, "not_initialized"], "result");
      advised(error);
    },
  })),
  ...Object.entries(answering).map(([name, answer]) => ({
    name: `${name} answers not_initialized`,
    async run(api) {
      const refusals = [];
      const unexpected = () => ok(false, "there was an event");
      const options = { secret, onEvent: unexpected, onRefusal: (error) => refusals.push(error) };
      equal(await answer(api, options), [500, '{"code":"not_initialized"}'], "answer");
      equal(refusals.length, 1, "refusals");
      advised(refusals[0]);
    },
  })),
  {
    name: "nothing is left out",
    run(api) {
      const functions = [calls, returning, answering].flatMap(Object.keys);
      const covered = [...functions, "WebhookError", "initSync", "isWebhookError"];
      equal(Object.keys(api).sort(), covered.sort(), "exports");
    },
  },
];

const notModules = {
  nothing: undefined,
  "no module": {},
  "a bare module": new Uint8Array([0, 97, 115, 109]),
  "a promise": { module: Promise.resolve(new Uint8Array()) },
  "an address": { module: new URL("https://example.com/kyc_webhooks_bg.wasm") },
  "a misspelt option": { modul: new Uint8Array() },
};

/** Each takes the package's exports and the module. */
export const whileStarting = [
  ...Object.entries(notModules).map(([name, options]) => ({
    name: `${name} is refused`,
    run: (api) => refused(api, () => api.initSync(options), "invalid_argument"),
  })),
  {
    name: "bytes that are no module are refused, with the reason",
    async run(api) {
      const error = await refused(api, () => api.initSync({ module: new Uint8Array(8) }), "not_initialized");
      ok(error.cause instanceof WebAssembly.CompileError, "the cause is no CompileError");
      ok(error.message.includes(error.cause.message), "the message does not say why");
    },
  },
  {
    name: "a refused module leaves it as it was",
    run: async (api) => advised(await refused(api, () => calls.canonicalize(api), "not_initialized")),
  },
  {
    name: "the module starts it",
    run(api, module) {
      equal(api.initSync({ module }), undefined, "result");
      equal(api.canonicalize('{"b":1,"a":2}'), '{"a":2,"b":1}', "canonical");
    },
  },
  {
    name: "a second start changes nothing",
    run(api, module) {
      api.initSync({ module });
      if (api.canonicalize("{}") !== "{}") throw new CheckFailed("it no longer works");
    },
  },
];
