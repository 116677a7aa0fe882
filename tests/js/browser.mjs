// A folder served to a real browser, under the strictest Content-Security-Policy the package can run under.

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { chromium } from "playwright-core";

export const STRICT = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'";

/** `xtask` says where it found or installed one. */
export const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";

export const CHROMIUM_ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const TYPES = { ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".mjs": "text/javascript" };

/** Serves a folder and lets `use` work on its index.html. */
export async function inBrowser({ folder, policy = STRICT }, use) {
  const server = createServer(async (request, response) => {
    const path = new URL(request.url, "http://localhost").pathname.replace(/\/$/, "/index.html");
    try {
      const content = await readFile(join(folder, path));
      response.writeHead(200, {
        "content-type": TYPES[extname(path)] ?? "application/octet-stream",
        "content-security-policy": policy,
      });
      response.end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const browser = await chromium.launch({ executablePath, headless: true, args: CHROMIUM_ARGUMENTS });
  try {
    const page = await browser.newPage();
    const errors = [];
    page.on("pageerror", (error) => errors.push(error));
    await page.goto(`http://127.0.0.1:${server.address().port}/`);
    return await use(page, errors, `Chromium ${browser.version()}`);
  } finally {
    await browser.close();
    server.close();
  }
}

/** Runs `conform` of programs/global.mjs, which the page's script has set. */
export const conformIn = (folder, vectors) =>
  inBrowser({ folder }, async (page, errors) => {
    if (errors.length > 0) throw errors[0];
    return page.evaluate((given) => globalThis.conform(given), vectors);
  });

/** A page that runs one script. */
export const pageWith = (script) =>
  `<!doctype html>\n<meta charset="utf-8">\n<title>kyc-webhooks</title>\n<script type="module" src="${script}"></script>\n`;
