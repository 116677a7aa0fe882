// A browser without any bundler: the files of the package as they are.

import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { inBrowser, pageWith, STRICT } from "../browser.mjs";
import { equal, ok, suite } from "../check.mjs";

const DIST = "./node_modules/kyc-webhooks/dist";
const IMPORTS = JSON.stringify({
  imports: { "kyc-webhooks": `${DIST}/inline.js`, "kyc-webhooks/explain": `${DIST}/explain.js` },
});
const HASH = `'sha256-${createHash("sha256").update(IMPORTS).digest("base64")}'`;

export async function run({ app, vectors }) {
  const page = pageWith("./suite/programs/global.mjs").replace(
    "<script",
    `<script type="importmap">${IMPORTS}</script>\n<script`,
  );
  writeFileSync(join(app, "index.html"), page);

  const served = (policy, use) => inBrowser({ folder: app, policy: `${policy} ${HASH}` }, use);
  return served(STRICT, async (page, errors, runtime) => {
    if (errors.length > 0) throw errors[0];
    const suites = await page.evaluate((given) => globalThis.conform(given), vectors);
    return [
      { runtime, suites: [...suites, await suite("content security policy", [refused(served)], ({ run }) => run())] },
    ];
  });
}

const refused = (served) => ({
  name: "without 'wasm-unsafe-eval' it says what to allow",
  run: () =>
    served("default-src 'none'; script-src 'self'", async (page) => {
      const { code, hint } = await page.evaluate(() =>
        import("./suite/programs/global.mjs").catch(({ code, hint }) => ({ code, hint })),
      );
      equal(code, "not_initialized", "code");
      ok(hint.includes("'wasm-unsafe-eval'"), hint);
    }),
});
