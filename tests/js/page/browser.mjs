// The inspector in a real browser, watched: what it asks for besides its own files fails the case that it happens in.

import { chromium } from "playwright-core";
import { pageServer } from "../../../xtask/page/server.mjs";
import { CHROMIUM_ARGUMENTS, executablePath } from "../browser.mjs";
import { equal } from "../check.mjs";
import { DIST } from "./dist.mjs";

/** All that a browser may ask for. */
const OWN = ["/", "/index.html", "/page.js", "/theme.js", "/page.css"];

/** Serves the page and hands over what opens it. */
export async function withInspector(use) {
  const server = pageServer(DIST);
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${server.address().port}`;
  const browser = await chromium.launch({ executablePath, headless: true, args: CHROMIUM_ARGUMENTS });
  try {
    return await use({ origin, inspect: (options, work) => inspected(browser, origin, options, work) });
  } finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
  }
}

/**
 * One visit. `fragment` is what the address ends with; `allowed` says which complaints of the browser are expected; the
 * rest are options of Playwright's context.
 */
async function inspected(browser, origin, { fragment = "", allowed, ...options }, work) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  const strangers = [];
  const complaints = [];
  await context.route("**", (route) => {
    const url = new URL(route.request().url());
    if (url.origin === origin && OWN.includes(url.pathname)) return route.continue();
    strangers.push(url.href);
    return route.abort();
  });
  const page = await context.newPage();
  page.on("pageerror", (error) => complaints.push(error.stack ?? String(error)));
  // What Chromium would like about forms is for those who develop them.
  page.on("console", (message) => message.text().startsWith("[DOM]") || complaints.push(message.text()));
  try {
    await page.goto(`${origin}/${fragment}`);
    await ready(page);
    const result = await work(page, context);
    equal(strangers, [], "requests for anything but the page's own files");
    equal(allowed === undefined ? complaints : complaints.filter((text) => !allowed.test(text)), [], "complaints");
    return result;
  } finally {
    await context.close();
  }
}

/** The page's program has started. */
export const ready = (page) => page.waitForFunction(() => document.documentElement.dataset.ready === "");

/** What the page says of a delivery, once it is up to date. */
export async function said(page) {
  await page.waitForFunction(() => !document.querySelector("#results.old"));
  return page.evaluate(() => {
    const texts = (selector) => [...document.querySelectorAll(selector)].map((each) => each.textContent.trim());
    return {
      word: texts("#verdict h2")[0],
      code: texts("#verdict .code-line code")[0] ?? null,
      causes: [...document.querySelectorAll("#verdict [data-cause]")].map((each) => each.dataset.cause),
      proven: texts("#proof .state"),
      announced: document.querySelector("#announced").textContent,
    };
  });
}
