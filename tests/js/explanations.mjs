// What the JavaScript side of kyc-webhooks/explain must do.

import { equal, ok, refused } from "./check.mjs";
import { bytes, credential, headersOf, journey, now, payload, secret, text } from "./fixture.mjs";

const codesOf = ({ causes }) => causes.map(({ code }) => code);

/** A report on the fixture's delivery, with some of it replaced. */
function explainWith({ explain }, api, { provider = "didit", body = text, headers = headersOf(api), ...options } = {}) {
  return explain(provider, { body, headers }, { secret, now, ...options });
}

const senders = ({ explain }, headers, options = {}) =>
  explain("idwise", { body: JSON.stringify(journey), headers }, { credential, ...options });

/** Each is a body that is the same delivery. */
const bodies = {
  "a text": text,
  bytes,
  "an ArrayBuffer": bytes.buffer.slice(0),
  "a view of some of a buffer": new DataView(new Uint8Array([0, ...bytes, 0]).buffer, 1, bytes.length),
};

/** Each is an option or argument that is wrong, with the code and what the message names. */
const mistakes = {
  "a misspelt option": [{ tolerence: 60 }, "invalid_argument", "tolerence"],
  "no secret": [{ secret: undefined }, "secret_missing", "secret"],
  "an empty list of secrets": [{ secret: [] }, "secret_missing", ""],
  "an unset secret in a list": [{ secret: [secret, undefined] }, "secret_missing", "secret[1]"],
  "an empty secret": [{ secret: "" }, "secret_empty", ""],
  "an unset secret used elsewhere": [{ elsewhere: [undefined] }, "secret_missing", "elsewhere[0]"],
  "no text as a secret used elsewhere": [{ elsewhere: 5 }, "invalid_argument", "elsewhere"],
  "an empty secret used elsewhere": [{ elsewhere: [""] }, "secret_empty", ""],
  "a tolerance below nothing": [{ tolerance: -1 }, "invalid_argument", "tolerance"],
  "a time in milliseconds": [{ now: now * 1000 }, "invalid_argument", "now"],
  "a word for a flag": [{ showValues: "yes" }, "invalid_argument", "showValues"],
  "no limit": [{ maxBodyBytes: 0 }, "invalid_argument", "maxBodyBytes"],
  "settings for Didit": [{ settings: {} }, "invalid_argument", "settings"],
  "allowSimple for DHMAD": [{ provider: "dhmad", allowSimple: true }, "invalid_argument", "allowSimple"],
  "nestedTolerance for DHMAD": [{ provider: "dhmad", nestedTolerance: 5 }, "invalid_argument", "nestedTolerance"],
  "a secret for IDWise": [{ provider: "idwise" }, "invalid_argument", "secret"],
  "a credential for Didit": [{ credential }, "invalid_argument", "credential"],
  "an unknown provider": [{ provider: "another" }, "invalid_argument", "provider"],
  "no provider": [{ provider: null }, "invalid_argument", "provider"],
  "a body that is a promise": [{ body: Promise.resolve(text) }, "invalid_argument", "body"],
  "no body": [{ body: null }, "invalid_argument", "body"],
  "a header that is a number": [{ headers: { "x-other": 5 } }, "invalid_argument", "x-other"],
  "a flat list of headers": [{ headers: ["X-Signature", "00"] }, "invalid_argument", "headers"],
};

/** Each takes the exports of kyc-webhooks/explain and of kyc-webhooks. */
export const explanations = [
  {
    name: "it exports explain and the error",
    run: (explaining) =>
      equal(
        Object.keys(explaining)
          .filter((name) => name !== "default")
          .sort(),
        ["WebhookError", "explain", "isWebhookError"],
        "exports",
      ),
  },
  ...Object.entries(bodies).map(([name, body]) => ({
    name: `the body can be ${name}`,
    run(explaining, api) {
      const report = explainWith(explaining, api, { body, secret: `${secret}\n` });
      equal([report.verdict, codesOf(report)], ["explained", ["secret_white_space"]], "causes");
    },
  })),
  {
    name: "a parsed body has lost its bytes",
    run(explaining, api) {
      const headers = { ...headersOf(api), ...headersOf(api, "raw") };
      const report = explainWith(explaining, api, { body: payload, headers });
      const raw = report.attempts.find(({ scheme }) => scheme === "raw");
      equal([report.verdict, report.matched.scheme], ["accepted", "v2"], "verdict");
      equal([raw.progress, raw.reason.includes("parsed body")], ["no_message", true], "attempt of raw");
    },
  },
  {
    name: "a parsed body under a signature over its bytes is explained too",
    run(explaining, api) {
      const report = explainWith(explaining, api, { body: payload, headers: headersOf(api, "raw") });
      equal([report.verdict, report.refusal.code], ["explained", "raw_body_required"], "verdict");
      equal(codesOf(report), ["refused_after_match"], "causes");
    },
  },
  ...Object.entries(mistakes).map(([name, [given, code, named]]) => ({
    name: `${name} is refused`,
    async run(explaining, api) {
      const error = await refused(explaining, () => explainWith(explaining, api, given), code);
      ok(error.message.includes(named), error.message);
      ok(error instanceof api.WebhookError, "the error is none of kyc-webhooks");
    },
  })),
  {
    name: "a delivery that is none is refused",
    run: ({ explain, ...explaining }) =>
      refused({ ...explaining }, () => explain("didit", null, { secret }), "invalid_argument"),
  },
  {
    name: "all headers are looked at",
    run(explaining, api) {
      const [[, value]] = Object.entries(headersOf(api, "raw")).filter(([name]) => name === "X-Signature");
      for (const headers of [
        { "X-Mine": value },
        { "X-Mine": [value] },
        [["X-Mine", value]],
        new Headers({ "X-Mine": value }),
      ]) {
        const report = explainWith(explaining, api, { headers });
        equal(codesOf(report), ["signature_in_other_header"], "causes");
        equal(report.matched.header.toLowerCase(), "x-mine", "header");
      }
    },
  },
  {
    name: "headers end where they end",
    run(explaining, api) {
      const value = headersOf(api, "raw")["X-Signature"];
      // A NUL would end a header and begin another one.
      for (const headers of [
        [[`X-Other\0${value}\0X-Signature`, value.replaceAll(/./g, "0")]],
        [["X-Other", `0\0X-Signature\0${value}`]],
      ]) {
        const report = explainWith(explaining, api, { headers });
        equal([report.verdict, report.refusal.code], ["unexplained", "header_missing"], "verdict");
      }
      const lines = [
        ["X-Other", "a\r\nb\n"],
        ["X-Signature", value],
      ];
      equal(explainWith(explaining, api, { headers: lines }).verdict, "accepted", "verdict");
    },
  },
  {
    name: "a secret that is used elsewhere is told from your own",
    run(explaining, api) {
      const report = explainWith(explaining, api, { secret: ["one", "two"], elsewhere: ["three", secret] });
      equal(codesOf(report), ["other_secret"], "causes");
      equal([report.matched.secret, report.matched.elsewhere], [1, true], "matched");
      equal(codesOf(explainWith(explaining, api, { secret: "one", elsewhere: secret })), ["other_secret"], "causes");
      const bytesOfSecret = new TextEncoder().encode(secret);
      equal(explainWith(explaining, api, { secret: ["one", bytesOfSecret] }).matched.secret, 1, "secret");
    },
  },
  {
    name: "values are shown on request alone",
    run(explaining, api) {
      const body = '{"metadata":{"Zoe":9007199254740993},"timestamp":1800000000,"webhook_type":"status.updated"}';
      const quiet = explainWith(explaining, api, { body }).differences;
      const open = explainWith(explaining, api, { body, showValues: true }).differences;
      const integer = ({ code }) => code === "integer_beyond_2_53";
      equal([quiet.find(integer).path, quiet.find(integer).value], ["metadata.*", null], "without values");
      equal(open.find(integer).path, "metadata.Zoe", "path");
      ok(open.find(integer).value.startsWith("9007199254740993"), "value");
    },
  },
  {
    name: "a body beyond the limit is for the report to name",
    run(explaining, api) {
      for (const body of [text, bytes, payload, `\ufeff${text}`, "é".repeat(500)]) {
        const report = explainWith(explaining, api, { body, maxBodyBytes: 20 });
        equal([report.verdict, report.refusal.code, report.macs], ["unexplained", "body_too_large", 0], "verdict");
        ok(
          report.attempts.every(({ progress }) => progress !== "different"),
          "it was looked at",
        );
      }
      const whole = explainWith(explaining, api, { maxBodyBytes: bytes.length });
      equal(whole.verdict, "accepted", "verdict at the limit");
    },
  },
  {
    name: "options are those of verification",
    run(explaining, api) {
      equal(codesOf(explainWith(explaining, api, { now: now + 301 })), ["not_fresh"], "past the tolerance");
      const late = { now: new Date((now + 400) * 1000), tolerance: { past: 400, future: 0 } };
      equal(explainWith(explaining, api, late).verdict, "accepted", "within it");
      equal(explainWith(explaining, api, { now: 1, tolerance: "unchecked" }).clock.status, "unchecked", "clock");
      const headers = headersOf(api, "simple");
      equal(codesOf(explainWith(explaining, api, { headers })), ["simple_not_allowed"], "simple");
      equal(explainWith(explaining, api, { headers, allowSimple: true }).verdict, "accepted", "simple, allowed");
      const settings = { signatureHeader: "X-Mine", encoding: "base64" };
      const signed = api.testHeaders("dhmad", text, { secret, now, settings });
      const dhmad = { provider: "dhmad", headers: signed };
      equal(
        explainWith(explaining, api, { ...dhmad, settings }).attempts[0].header,
        "X-Mine",
        "header of the settings",
      );
    },
  },
  {
    name: "credentials are explained",
    run(explaining) {
      equal(senders(explaining, { "x-webhook-key": credential.value }).verdict, "accepted", "verdict");
      const report = senders(explaining, { "x-other-key": `"${credential.value}"` });
      equal(codesOf(report), ["credential_in_other_header", "credential_quoted"], "causes");
      equal([report.matched.scheme, report.matched.secret, report.clock], ["credential", 0, null], "matched");
      const list = [{ bearer: "another" }, credential];
      equal(
        senders(explaining, { "x-webhook-key": credential.value }, { credential: list }).matched.secret,
        1,
        "which",
      );
      ok(!JSON.stringify(report).includes(credential.value), "the report shows the credential");
    },
  },
  {
    name: "neither the secret nor the signature is shown",
    run(explaining, api) {
      const signature = headersOf(api)["X-Signature-V2"];
      for (const one of [secret, `${secret}\n`, "another secret of the suite"]) {
        const shown = JSON.stringify(explainWith(explaining, api, { secret: one, showValues: true }));
        ok(!shown.includes(one.trim()) && !shown.includes(signature.slice(0, 12)), shown);
      }
    },
  },
  {
    name: "what an iterator of headers throws is no report",
    run(explaining, api) {
      const headers = {
        *[Symbol.iterator]() {
          yield ["X-Signature", "00"];
          throw new Error("of the caller");
        },
      };
      let thrown;
      try {
        explainWith(explaining, api, { headers });
      } catch (error) {
        thrown = error;
      }
      equal(thrown?.message, "of the caller", "exception");
    },
  },
];
