// The tab that signs: what it makes verifies, on the page and with the installed package.

import { execFileSync } from "node:child_process";
import { equal, ok, suite } from "../check.mjs";
import { said } from "./browser.mjs";

const headersOf = (text) =>
  text
    .trim()
    .split("\n")
    .map((line) => line.split(/: (.*)/s).slice(0, 2));

/** What the tab has made. */
const made = async (page) => ({
  body: await page.inputValue("#sign-body"),
  headers: headersOf(await page.locator("#signed pre").first().innerText()),
  command: await page.locator("#signed pre").nth(1).innerText(),
});

/** What a shell hands to the program `curl`. */
function argumentsOf(command) {
  const script = `curl() { printf '%s\\0' "$@"; }\n${command}`;
  return execFileSync("sh", ["-c", script], { encoding: "utf8" }).split("\0").slice(0, -1);
}

const signing = ["didit", "dhmad"];
const INSPECTED = {
  didit: ["Verified", "signed", "signed", "not signed"],
  dhmad: ["Verified", "signed", "not signed", "not signed", "not signed"],
  idwise: ["Sender authenticated, body not verified", "authenticated", "not signed", "not signed"],
  agio: ["Sender authenticated, body not verified", "authenticated", "not signed", "not signed"],
};

const cases = (api) => [
  ...Object.entries(INSPECTED).map(([provider, expected]) => ({
    name: `${provider}: made, then inspected`,
    async run(page) {
      await page.selectOption("#sign-provider", provider);
      await page.click("#sign-run");
      const { word, proven } = await said(page);
      equal([word, ...proven], expected, "verdict");
      equal(await page.getAttribute("#tab-inspect", "aria-selected"), "true", "tab");
      equal(await page.evaluate(() => document.activeElement.id), "verdict", "focus");
    },
  })),
  ...signing.map((provider) => ({
    name: `${provider}: every event verifies with the package`,
    async run(page) {
      await page.selectOption("#sign-provider", provider);
      await page.fill("#sign-secret", "a secret of my own");
      const events = await page.$$eval("#sign-event option", (options) => options.map(({ value }) => value));
      ok(events.length > 15, `${events.length} events`);
      for (const event of events) {
        await page.selectOption("#sign-event", event);
        const { body, headers } = await made(page);
        const verified = api.verify(provider, { body, headers }, { secret: "a secret of my own" });
        equal(verified.authenticated, "body", event);
      }
    },
  })),
  {
    name: "each scheme that Didit has",
    async run(page) {
      for (const scheme of ["v2", "v2_ts_prefixed", "raw", "didit_signature"]) {
        await page.selectOption("#sign-scheme", scheme);
        const { body, headers } = await made(page);
        equal(
          api.verify("didit", { body, headers }, { secret: "an-invented-signing-secret" }).scheme,
          scheme,
          "scheme",
        );
      }
    },
  },
  {
    name: "the cURL command holds the headers and exactly the body, whatever is in it",
    async run(page) {
      const body = `{"note":"it's \\"$HOME\\" \`x\` \\\\ é","webhook_type":"status.updated"}`;
      await page.fill("#sign-body", body);
      await page.fill("#endpoint", "http://localhost:9/it's?a=1&b=2");
      const { headers, command } = await made(page);
      const given = argumentsOf(command);
      equal(given[0], "http://localhost:9/it's?a=1&b=2", "address");
      equal(given.slice(-2), ["--data-binary", body], "body");
      const sent = given.slice(1, -2).filter((each) => each !== "-H");
      equal(
        sent,
        headers.map((header) => header.join(": ")),
        "headers",
      );
      equal(headers[0], ["Content-Type", "application/json"], "type");
    },
  },
  {
    name: "a body that cannot be signed says why",
    async run(page) {
      await page.selectOption("#sign-scheme", "v2");
      await page.fill("#sign-body", '{"a":1,"a":2}');
      equal(await page.locator("#signed .code-line").innerText(), "duplicate_key", "code");
      await page.fill("#sign-secret", "");
      equal(await page.locator("#signed .code-line").innerText(), "secret_empty", "code");
    },
  },
  {
    name: "the body as the provider writes it, and its time set to now",
    async run(page) {
      await page.click("#sign-provider-form");
      const { body } = await made(page);
      equal(body, api.canonicalize(body, { ascii: true }), "canonical");
      await page.fill("#sign-body", '{"webhook_type":"status.updated","timestamp":5}');
      await page.click("#sign-now");
      const { timestamp } = JSON.parse(await page.inputValue("#sign-body"));
      ok(Math.abs(timestamp - Date.now() / 1000) < 60, `timestamp ${timestamp}`);
    },
  },
];

export const signs = async ({ inspect }, api) =>
  suite("signing", cases(api), ({ run }) => inspect({ fragment: "#sign" }, run));
