// What an address says, and what it never says.

import { inflateRawSync } from "node:zlib";
import { equal, ok, suite } from "../check.mjs";
import { ready, said } from "./browser.mjs";

const SECRET = "an-invented-signing-secret";
const CLIPBOARD = { permissions: ["clipboard-read", "clipboard-write"] };

async function copiedLink(page) {
  await page.click("#share");
  await page.waitForFunction(() => document.querySelector("#share-note").textContent !== "");
  const note = await page.locator("#share-note").innerText();
  return { note, link: await page.evaluate(() => navigator.clipboard.readText()) };
}

const unpacked = (link) => JSON.parse(inflateRawSync(Buffer.from(link.split("#delivery=")[1], "base64url")).toString());

const cases = [
  {
    name: "a link holds the delivery without the secret, and opens it again",
    fragment: "#sample=didit-newline",
    async run(page) {
      await page.click("#more summary");
      await page.fill("#elsewhere", "another-invented-secret");
      await page.fill("#tolerance", "60");
      const body = await page.inputValue("#body");
      const headers = await page.inputValue("#headers");
      const { link } = await copiedLink(page);
      const shared = unpacked(link);
      equal(
        Object.keys(shared).sort(),
        ["allowSimple", "at", "body", "encoding", "headers", "provider", "signatureHeader", "tolerance"],
        "members",
      );
      equal([shared.body, shared.headers], [body, headers], "delivery");
      for (const secret of [SECRET, "another-invented-secret"]) {
        ok(!JSON.stringify(shared).includes(secret) && !link.includes(secret), `${secret} is in the link`);
      }
      await page.goto(link);
      await page.reload();
      await ready(page);
      await page.waitForFunction((text) => document.querySelector("#body").value === text, body);
      equal(await page.inputValue("#secret"), "", "secret");
      equal(
        [await page.inputValue("#tolerance"), await page.isVisible("#tolerance")],
        ["60", true],
        "options that a link brings are shown",
      );
      equal((await said(page)).word, "Parsed, not verified", "verdict");
      await page.fill("#secret", SECRET);
      equal((await said(page)).word, "Verified", "with the secret");
      equal(new URL(page.url()).hash, "", "an edited delivery is not in the address");
    },
  },
  {
    name: "headers that hold a credential stay out of links",
    fragment: "#sample=idwise-journey",
    async run(page) {
      await page.fill(
        "#headers",
        `${await page.inputValue("#headers")}\nCookie: a=b\nX-Api-Key: k\nUser-Agent: invented`,
      );
      const { link } = await copiedLink(page);
      const shared = unpacked(link);
      equal(shared.headers, "User-Agent: invented", "headers");
      const told = JSON.stringify(shared);
      for (const secret of ["an-invented-password", "Basic", btoa("idwise:an-invented-password")]) {
        ok(!told.includes(secret), `${secret} is in the link`);
      }
    },
  },
  {
    name: "no link where the body itself holds the secret",
    fragment: "#sample=didit-session",
    async run(page) {
      await page.evaluate(() => navigator.clipboard.writeText("nothing"));
      await page.fill("#body", `{"webhook_type":"status.updated","note":"${SECRET}"}`);
      await said(page);
      const { note, link } = await copiedLink(page);
      equal([note, link], ["No link was made: the body or a header holds the secret itself.", "nothing"], "note");
    },
  },
  {
    name: "a tab and a sample can be bookmarked, and nothing else gets into the address by itself",
    fragment: "",
    async run(page) {
      const hash = () => new URL(page.url()).hash;
      await page.click("#tab-sign");
      equal(hash(), "#sign", "sign");
      await page.click("#tab-inspect");
      equal(hash(), "", "inspect");
      await page.selectOption("#sample", "didit-stale");
      equal(hash(), "#sample=didit-stale", "sample");
      await page.fill("#secret", "typed-by-somebody");
      await said(page);
      equal(hash(), "", "edited");
      equal(page.url().includes("typed"), false, "secret");
    },
  },
  {
    name: "what is no link of this page changes nothing",
    fragment: "#delivery=AAAA",
    async run(page) {
      equal(await page.locator("#verdict h2").innerText(), "Nothing to inspect yet", "broken");
      await page.evaluate(() => {
        location.hash = "#sample=__proto__";
      });
      equal(await page.locator("#verdict h2").innerText(), "Nothing to inspect yet", "unknown");
    },
  },
];

export const sharing = async ({ inspect }) =>
  suite("sharing", cases, ({ fragment, run }) => inspect({ fragment, ...CLIPBOARD }, run));
