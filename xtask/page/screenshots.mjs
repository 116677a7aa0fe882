// Pictures of the inspector, to look at it.   node xtask/page/screenshots.mjs <dist-dir> <output-dir>
//
// They show the fonts of the machine that makes them.

import { mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { chromium } from "playwright-core";
import { CHROMIUM_ARGUMENTS, executablePath } from "../../tests/js/browser.mjs";
import { pageServer } from "./server.mjs";

const WIDE = { width: 1280, height: 800 };

const PICTURES = {
  empty: {},
  verified: { fragment: "#sample=didit-session" },
  dark: { fragment: "#sample=didit-decision", colorScheme: "dark" },
  /** The one in README.md. */
  broken: { fragment: "#sample=didit-reserialised" },
  forged: { fragment: "#sample=didit-tampered", fullPage: true },
  sender: { fragment: "#sample=idwise-word", fullPage: true },
  sign: { fragment: "#sign" },
  mobile: { fragment: "#sample=didit-newline", viewport: { width: 360, height: 740 }, fullPage: true },
  "mobile-dark": { fragment: "#sign", viewport: { width: 360, height: 740 }, colorScheme: "dark", fullPage: true },
};

if (process.argv.length !== 4) {
  console.error("usage: node xtask/page/screenshots.mjs <dist-dir> <output-dir>");
  process.exit(2);
}
const [dist, folder] = process.argv.slice(2).map((path) => resolve(path));
await mkdir(folder, { recursive: true });

const server = pageServer(dist);
await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
const browser = await chromium.launch({
  executablePath,
  headless: true,
  args: [...CHROMIUM_ARGUMENTS, "--disable-lcd-text"],
});
for (const [name, { fragment = "", fullPage = false, viewport = WIDE, ...options }] of Object.entries(PICTURES)) {
  const page = await browser.newPage({ viewport, ...options });
  await page.goto(`http://127.0.0.1:${server.address().port}/${fragment}`);
  await page.waitForFunction(() => document.documentElement.dataset.ready === "");
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage });
  await page.close();
}
await browser.close();
server.close();
server.closeAllConnections();
