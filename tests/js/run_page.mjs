// The inspector as a person uses it, in Chromium.   node tests/js/run_page.mjs --app FOLDER [privacy …]

import { parseArgs } from "node:util";
import { appFolder, importing, report } from "./app.mjs";
import { accessibility } from "./page/accessibility.mjs";
import { withInspector } from "./page/browser.mjs";
import { keyboard } from "./page/keyboard.mjs";
import { looks } from "./page/looks.mjs";
import { parts } from "./page/parts.mjs";
import { pasting } from "./page/pasting.mjs";
import { privacy } from "./page/privacy.mjs";
import { results } from "./page/results.mjs";
import { samples } from "./page/samples.mjs";
import { sharing } from "./page/sharing.mjs";
import { signs } from "./page/signing.mjs";
import { weight } from "./page/weight.mjs";

const api = await import(importing(appFolder()));
const { positionals: only } = parseArgs({ options: { app: { type: "string" } }, allowPositionals: true });
const checks = { weight, parts, samples, results, pasting, signs, keyboard, looks, sharing, privacy, accessibility };

await withInspector(async (inspector) => {
  for (const [name, check] of Object.entries(checks)) {
    if (only.length === 0 || only.includes(name)) report("inspector", [await check(inspector, api)]);
  }
});
