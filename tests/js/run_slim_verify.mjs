// The small module beside the whole one.   node tests/js/run_slim_verify.mjs --app FOLDER
//
// Whatever the whole package says of a delivery, kyc-webhooks/slim/verify has to say too.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { appFolder, importing, report, vectors } from "./app.mjs";
import { equal, ok, refused, suite } from "./check.mjs";
import { argumentsOf, fitsJavaScript } from "./deliveries.mjs";
import { bytes, headersOf, now, secret, text, viaJson } from "./fixture.mjs";

const app = appFolder();
const whole = await import(importing(app));
const { resolve } = createRequire(join(app, "package.json"));
const module = readFileSync(resolve("kyc-webhooks/kyc_webhooks_verify_bg.wasm"));
const wholeModule = readFileSync(resolve("kyc-webhooks/kyc_webhooks_bg.wasm"));
const builds = {
  import: await import(importing(app, "kyc-webhooks/slim/verify")),
  require: createRequire(join(app, "package.json"))("kyc-webhooks/slim/verify"),
};

const { didit, dhmad } = vectors().deliveries;
const deliveries = [didit, dhmad].flatMap(({ provider, cases }) =>
  cases
    .filter((vector) => fitsJavaScript(vector) && !argumentsOf(provider, vector)[1].allowSimple)
    .map((vector) => ({ name: `${provider}: ${vector.name}`, provider, input: argumentsOf(provider, vector) })),
);

/** An event or a refusal as text, all there is to it. */
function told({ ok: passed, event, error }) {
  if (passed) return viaJson({ ...event, body: [...event.body] });
  const { code, message, hint, status, offset } = error;
  return { code, message, hint, status, offset };
}

const delivery = () => ({ body: text, headers: headersOf(whole) });
const request = () => new Request("https://example.com/", { method: "POST", ...delivery() });

/** Each takes the exports of the small build. */
const before = [
  {
    name: "it exports verification and how to start it",
    run: (api) =>
      equal(
        Object.keys(api)
          .filter((name) => name !== "default")
          .sort(),
        ["WebhookError", "initSync", "isWebhookError", "safeVerify", "verify", "verifyNodeRequest", "verifyRequest"],
        "exports",
      ),
  },
  {
    name: "it has to be started",
    run: (api) => refused(api, () => api.verify("didit", delivery(), { secret }), "not_initialized"),
  },
  {
    name: "the module of another entry is refused, and the hint names its own",
    async run(api) {
      const error = await refused(api, () => api.initSync({ module: wholeModule }), "not_initialized");
      ok(error.hint.includes("kyc_webhooks_verify_bg.wasm"), error.hint);
    },
  },
];

const after = [
  {
    name: "a Request is verified",
    async run(api) {
      const event = await api.verifyRequest("didit", request(), { secret, now });
      equal([event.authenticated, event.scheme, [...event.body]], ["body", "v2", [...bytes]], "event");
      equal(event.payload, JSON.parse(text), "payload");
    },
  },
  {
    name: "a signature over a few fields is no verification here",
    async run(api) {
      const headers = headersOf(whole, "simple");
      const simple = (options) => api.verify("didit", { body: text, headers }, { secret, now, ...options });
      await refused(api, () => simple({}), "simple_not_allowed");
      await refused(api, () => simple({ allowSimple: true }), "invalid_argument");
    },
  },
  {
    name: "it holds no models",
    async run(api) {
      const event = api.verify("didit", delivery(), { secret, now });
      const error = await refused(api, () => event.problems, "not_included");
      ok(error.hint.includes("kyc-webhooks/slim"), "the hint names no way out");
    },
  },
  {
    name: "its errors are those of the whole package",
    async run(api) {
      const error = await refused(
        api,
        () => api.verify("didit", delivery(), { secret: "another", now }),
        "signature_mismatch",
      );
      ok(error instanceof whole.WebhookError && whole.isWebhookError(error), "not recognised");
    },
  },
];

for (const [way, api] of Object.entries(builds)) {
  const suites = [await suite("before initSync", before, ({ run }) => run(api))];
  api.initSync({ module });
  suites.push(
    await suite("vectors", deliveries, ({ provider, input }) =>
      equal(told(api.safeVerify(provider, ...input)), told(whole.safeVerify(provider, ...input)), "verdict"),
    ),
    await suite("after initSync", after, ({ run }) => run(api)),
  );
  report(`slim/verify, ${way}`, suites);
}
