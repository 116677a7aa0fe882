// What is shown of a delivery beside the verdict.

import { equal, ok, suite } from "../check.mjs";
import { said } from "./browser.mjs";

const text = (page, selector) => page.locator(selector).innerText();

const cases = [
  {
    name: "the envelope",
    fragment: "#sample=didit-session",
    async run(page) {
      const lines = (await text(page, "#envelope")).split("\n").filter((line) => line.trim() !== "");
      equal(lines.slice(0, 6), ["type", "status.updated", "subject", "user-1042", "outcome", "approved"], "envelope");
    },
  },
  {
    name: "the payload with the documentation of its members, those of nested ones too",
    fragment: "#sample=didit-decision",
    async run(page) {
      equal(
        await text(page, '[data-path="vendor_data"] .doc'),
        "Your own identifier of the user or business; may itself be JSON text.",
        "a member",
      );
      const nested = page.locator('[data-path^="decision."] .doc');
      ok((await nested.count()) > 5, `only ${await nested.count()} members of the decision are documented`);
      equal(
        await text(page, '[data-path="timestamp"] .number').then((digits) => /^\d{10}$/.test(digits)),
        true,
        "a number",
      );
    },
  },
  {
    name: "a member that is not as documented is a problem with its path, and no refusal",
    fragment: "#sign",
    async run(page) {
      const body = JSON.parse(await page.inputValue("#sign-body"));
      await page.fill("#sign-body", JSON.stringify({ ...body, workflow_version: "four" }));
      await page.click("#sign-run");
      equal((await said(page)).word, "Verified", "verdict");
      equal(await text(page, ".problems li"), "workflow_version: expected integer, found string", "problem");
    },
  },
  {
    name: "the signed text beside the received one, with what differs marked",
    fragment: "#sample=didit-session",
    async run(page) {
      equal(await text(page, "#texts .fact"), "The received text is canonical JSON, byte for byte.", "the same");
      await page.fill("#body", '{"b": 100.0, "a":1}');
      await said(page);
      equal(await page.locator("#texts del").allTextContents(), ['"b": 100.0, '], "only received");
      equal(await page.locator("#texts ins").allTextContents(), [',"b":100'], "only canonical");
    },
  },
  {
    name: "each scheme and how far it got, and the clock in words",
    fragment: "#sample=didit-stale",
    async run(page) {
      const progress = await page.$$eval("[data-scheme]", (rows) =>
        rows.map(({ dataset }) => `${dataset.scheme} ${dataset.progress}`),
      );
      equal(
        progress,
        ["v2 matched", "v2_ts_prefixed different", "raw matched", "didit_signature header_absent", "simple matched"],
        "schemes",
      );
      ok(
        /signed 1800 seconds ago|18\d\d seconds/.test(await text(page, "#checks .fact")),
        await text(page, "#checks .fact"),
      );
    },
  },
  {
    name: "differences of the body, with offset and path",
    fragment: "#sample=didit-session",
    async run(page) {
      await page.fill("#body", '{"webhook_type":"status.updated","timestamp":12345678901234567890}');
      await said(page);
      const found = await page.$$eval("[data-difference]", (lines) =>
        lines.map((line) => `${line.dataset.difference}: ${line.querySelector(".muted").textContent}`),
      );
      equal(
        found,
        ["not_canonical: byte 2", "keys_out_of_order: byte 33, timestamp", "integer_beyond_2_53: byte 45, timestamp"],
        "differences",
      );
    },
  },
  {
    name: "nothing is called verified while there is no secret",
    fragment: "#sample=didit-session",
    async run(page) {
      await page.fill("#secret", "");
      const { word, proven } = await said(page);
      equal([word, ...proven], ["Parsed, not verified", "not checked", "not checked"], "verdict");
      equal(await page.locator("#envelope .warning").innerText(), "Parsed, not verified: do not act on it.", "warning");
    },
  },
  {
    name: "an old verdict does not stand beside a new body",
    fragment: "#sample=didit-session",
    async run(page) {
      const old = await page.evaluate(() => {
        const body = document.querySelector("#body");
        body.value = body.value.replace("Approved", "Declined");
        body.dispatchEvent(new Event("input", { bubbles: true }));
        return document.querySelector("#results").className;
      });
      equal(old.includes("old"), true, "marked at once");
      equal((await said(page)).word, "Not verified", "judged again");
    },
  },
  {
    name: "at its own time a delivery says what this device's clock would make of it",
    fragment: "#sample=didit-session",
    async run(page) {
      await page.fill("#headers", "X-Timestamp: 1700000000\n");
      await said(page);
      equal(
        await text(page, "#clock-note"),
        "2023-11-14 22:13:20 UTC, from X-Timestamp. Its age is therefore not judged.",
        "note",
      );
    },
  },
  {
    name: "with an unchecked tolerance nothing is said to be fresh",
    fragment: "#sample=didit-session",
    async run(page) {
      await page.click("#more summary");
      await page.fill("#tolerance", "");
      equal((await said(page)).proven, ["signed", "not checked", "not signed"], "proven");
      ok((await text(page, "#proof")).includes("The tolerance is unchecked."), "why");
    },
  },
  {
    name: "four fields only, if that is allowed",
    fragment: "#sample=didit-simple",
    async run(page) {
      await page.click("#more summary");
      await page.check("#simple");
      const { word, proven } = await said(page);
      equal([word, ...proven], ["Verified: four fields only", "signed", "not signed", "not signed"], "verdict");
      equal(await text(page, "#payload"), "Left out: it is not signed, so it is not part of the event.", "payload");
    },
  },
  {
    name: "DHMAD's settings are used",
    fragment: "#sample=dhmad-base64",
    async run(page) {
      await page.click("#more summary");
      await page.selectOption("#encoding", "base64");
      equal((await said(page)).word, "Verified", "verdict");
      ok((await text(page, "#code-node")).includes('settings: { encoding: "base64" },'), "the code has the setting");
    },
  },
  {
    name: "code in three languages, with the options of the form",
    fragment: "#sample=didit-session",
    async run(page) {
      await page.click("#more summary");
      await page.fill("#tolerance", "60");
      await said(page);
      ok((await text(page, "#code-node")).includes("tolerance: 60,"), "Node");
      await page.click("#tab-code-rust");
      ok((await text(page, "#code-rust")).includes(".tolerance(Tolerance::seconds(60))"), "Rust");
      equal(await page.locator("#code-node").isVisible(), false, "only one language is shown");
    },
  },
];

export const results = async ({ inspect }) =>
  suite("results", cases, ({ fragment, run }) => inspect({ fragment }, run));
