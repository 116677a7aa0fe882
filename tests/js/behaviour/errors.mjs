import { equal, ok, refused, thrownBy } from "../check.mjs";
import { headersOf, now, secret, text, verifyWith } from "../fixture.mjs";

const mismatch = (api) => thrownBy(() => verifyWith(api, { secret: "another" }));

/** JavaScriptCore says where an error was made. */
const PLACE = ["line", "column", "originalLine", "originalColumn", "sourceURL"];

const throwing = (thrown) => ({
  [Symbol.iterator]() {
    throw thrown;
  },
});

export const errors = [
  {
    name: "error: its class",
    async run(api) {
      const error = await mismatch(api);
      equal(error.name, "WebhookError", "name");
      equal(error.constructor, api.WebhookError, "constructor");
      // What Node writes before the message, in console.error and where an error ends the process.
      equal(api.WebhookError.name, "WebhookError", "name of the class");
      ok(error.stack.startsWith("WebhookError: "), error.stack);
      ok(String(error).startsWith("WebhookError: "), String(error));
    },
  },
  {
    name: "error: holds the reason and nothing else",
    async run(api) {
      const error = await mismatch(api);
      const known = ["code", "status", "hint", "offset", "message", "stack", ...PLACE];
      const unknown = Reflect.ownKeys(error).filter((key) => !known.includes(key));
      equal(unknown, [], "unexpected properties");
      const all = Reflect.ownKeys(error).map((key) => String(error[key]));
      for (const told of [text, secret, "another", headersOf(api)["X-Signature-V2"], "Zoé"]) {
        ok(!all.some((value) => value.includes(told)), `the error quotes ${told}`);
      }
    },
  },
  {
    name: "error: recognised across copies of the package, and only then",
    async run(api) {
      const foreign = Object.assign(new Error("x"), { [Symbol.for("kyc-webhooks.WebhookError")]: true });
      ok(api.isWebhookError(foreign), "a WebhookError of another copy");
      const impostors = [undefined, null, "x", 5, {}, new Error("x"), { name: "WebhookError", code: "not_json" }];
      for (const value of impostors) ok(!api.isWebhookError(value), `${String(value)} passes for a WebhookError`);
    },
  },
  {
    name: "error: can be made by a user's own tests",
    run(api) {
      const error = new api.WebhookError({ code: "timestamp_stale", message: "old", status: 401 });
      equal([error.code, error.status, error.hint, error.offset], ["timestamp_stale", 401, null, null], "fields");
      ok(api.isWebhookError(error), "not recognised");
    },
  },
  {
    name: "error: an exception of the caller's own is not a verdict",
    async run(api) {
      const mine = new RangeError("mine");
      const headers = throwing(mine);
      ok((await thrownBy(() => verifyWith(api, { headers }))) === mine, "verify replaced it");
      const { ok: verified, error } = api.safeVerify("didit", { body: text, headers }, { secret, now });
      equal([verified, error.code, error.status, error.cause === mine], [false, "internal", 500, true], "safeVerify");
    },
  },
  {
    name: "error: an exception that looks like a refusal is none",
    run(api) {
      const headers = throwing({ code: "signature_mismatch", message: "mine", status: 200 });
      const { error } = api.safeVerify("didit", { body: text, headers }, { secret, now });
      equal([error.code, error.status], ["internal", 500], "safeVerify");
    },
  },
  {
    name: "error: safeVerify never throws",
    async run(api) {
      const junk = [undefined, null, 5, "didit", [], {}, Symbol("x"), () => {}, throwing(undefined), throwing(null)];
      for (const provider of ["didit", ...junk]) {
        for (const delivery of [{ body: text, headers: headersOf(api) }, ...junk]) {
          for (const options of [...junk, { secret: "another" }]) {
            const { ok: verified, error } = api.safeVerify(provider, delivery, options);
            ok(verified === false && api.isWebhookError(error), "neither verified nor a WebhookError");
          }
        }
      }
      const headers = throwing(null);
      equal(api.safeVerify("didit", { body: text, headers }, { secret }).error.code, "internal", "code");
      verifyWith(api);
    },
  },
  {
    name: "error: offset of the byte, not of the character",
    async run(api) {
      await refused(api, () => verifyWith(api, { body: '{"é":1,}' }), "not_json", 8);
    },
  },
];
