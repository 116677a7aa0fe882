// What is entered cannot leave: not by the page, and not by a program that got into the page.

import { createServer } from "node:http";
import { chromium } from "playwright-core";
import { pageServer } from "../../../xtask/page/server.mjs";
import { CHROMIUM_ARGUMENTS, executablePath } from "../browser.mjs";
import { equal, ok, suite } from "../check.mjs";
import { ready, said } from "./browser.mjs";
import { DIST } from "./dist.mjs";
import { WAYS } from "./ways_out.mjs";

const SECRET = "an-invented-signing-secret";

/** A server that notes what reaches it, on another port and so of another origin. */
async function listener() {
  const reached = [];
  const server = createServer((request, response) => {
    reached.push(request.url);
    response.writeHead(200, { "access-control-allow-origin": "*", "content-type": "text/html" }).end();
  });
  server.on("upgrade", (request, socket) => {
    reached.push(request.url);
    socket.destroy();
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { reached, origin: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}

const cases = [
  {
    name: "works without a network, and asks for nothing after it has loaded",
    async run({ inspect }) {
      await inspect({}, async (page, context) => {
        const asked = [];
        await context.setOffline(true);
        page.on("request", (request) => asked.push(request.url()));
        await page.selectOption("#sample", "didit-quoted");
        equal((await said(page)).causes, ["secret_quoted"], "cause");
        await page.click("#tab-sign");
        await page.click("#sign-run");
        equal((await said(page)).word, "Verified", "verdict");
        equal(asked, [], "requests");
      });
    },
  },
  {
    name: "keeps nothing: no storage, no cookie, no history, no message on the console",
    async run({ inspect }) {
      await inspect({ fragment: "#sample=didit-session" }, async (page, context) => {
        await page.fill("#secret", "typed-by-somebody");
        await said(page);
        await page.click("#run");
        const kept = await page.evaluate(async () => ({
          local: { ...localStorage },
          session: { ...sessionStorage },
          cookie: document.cookie,
          databases: (await indexedDB.databases()).length,
          caches: (await caches.keys()).length,
          state: history.state,
          window: window.name,
        }));
        equal(kept, { local: {}, session: {}, cookie: "", databases: 0, caches: 0, state: null, window: "" }, "kept");
        equal(await context.cookies(), [], "cookies");
        equal(page.url().includes("typed"), false, "address");
        const shown = await page.evaluate(() => document.body.innerText + document.body.innerHTML);
        equal(shown.includes("typed-by-somebody"), false, "the secret is in no text or attribute");
      });
    },
  },
  {
    name: "a program in the page reaches nobody by its policy, with the server's header and without",
    async run({ inspect }) {
      const other = await listener();
      try {
        await inspect(
          { fragment: "#sample=didit-session", allowed: /Content Security Policy|TrustedHTML|TrustedScript/i },
          (page) => tryAll(page, other),
        );
        const bare = pageServer(DIST, {});
        await new Promise((resolve) => bare.listen(0, "127.0.0.1", resolve));
        await alone(`http://127.0.0.1:${bare.address().port}/#sample=didit-session`, (page) => tryAll(page, other));
        bare.close();
        equal(other.reached, [], "what reached another server");
      } finally {
        other.close();
      }
    },
  },
  {
    name: "opens from a file",
    async run() {
      await alone(`file://${DIST}index.html#sample=didit-newline`, async (page) => {
        await ready(page);
        equal((await said(page)).causes, ["secret_white_space"], "cause");
      });
    },
  },
  {
    name: "without the policy the same ways reach it, so these cases can fail",
    async run() {
      const other = await listener();
      try {
        await alone(other.origin, async (page) => {
          for (const [name, way] of Object.entries(WAYS)) await page.evaluate(way, `${other.origin}/${name}`);
          await page.waitForTimeout(500);
        });
        const heard = other.reached.map((path) => path.slice(1));
        equal(
          Object.keys(WAYS).filter((name) => !heard.includes(name)),
          [],
          "ways that reach nobody anyhow",
        );
      } finally {
        other.close();
      }
    },
  },
];

/** Tries each way with the secret that is in the page. */
async function tryAll(page, other) {
  await ready(page);
  await said(page);
  for (const [name, way] of Object.entries(WAYS)) {
    const secret = await page.inputValue("#secret");
    equal(secret, SECRET, "there is a secret to take");
    const outcome = await page.evaluate(way, `${other.origin}/${name}?${encodeURIComponent(secret)}`);
    ok(outcome !== "sent", `${name} was sent`);
  }
  // For what tells nobody how it ended.
  await page.waitForTimeout(500);
}

/** A page of its own, which nothing watches or holds back. */
async function alone(url, work) {
  const browser = await chromium.launch({ executablePath, headless: true, args: CHROMIUM_ARGUMENTS });
  try {
    const page = await browser.newPage();
    await page.goto(url);
    return await work(page);
  } finally {
    await browser.close();
  }
}

export const privacy = (inspector) => suite("privacy", cases, ({ run }) => run(inspector));
