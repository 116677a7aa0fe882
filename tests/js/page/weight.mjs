// What a browser loads.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { equal, ok, suite } from "../check.mjs";
import { DIST } from "./dist.mjs";

/** All of it together, in bytes, compressed as servers do. */
const BUDGET = 200_000;

const FILES = ["index.html", "page.css", "page.js", "theme.js"];

export const weight = () =>
  suite(
    "weight",
    [
      {
        name: "the page is these files",
        run: () => equal(readdirSync(DIST).sort(), ["_headers", ...FILES], "files"),
      },
      {
        name: `at most ${BUDGET.toLocaleString("en")} bytes`,
        run() {
          const sizes = FILES.map((file) => gzipSync(readFileSync(join(DIST, file)), { level: 9 }).length);
          const total = sizes.reduce((sum, size) => sum + size);
          for (const [at, file] of FILES.entries())
            console.log(`${file.padEnd(12)} ${sizes[at].toLocaleString("en").padStart(8)}`);
          console.log(
            `${"total, gzip".padEnd(12)} ${total.toLocaleString("en").padStart(8)} of ${BUDGET.toLocaleString("en")} bytes`,
          );
          ok(total <= BUDGET, `${total} bytes`);
        },
      },
      {
        name: "page and server state the same policy",
        async run() {
          const { POLICY, HEADERS } = await import("../../../xtask/page/policy.mjs");
          const html = readFileSync(join(DIST, "index.html"), "utf8");
          equal(/http-equiv="Content-Security-Policy"\s+content="([^"]*)"/.exec(html)?.[1], POLICY, "in the page");
          equal(HEADERS["Content-Security-Policy"], `${POLICY}; frame-ancestors 'none'`, "header");
          ok(
            readFileSync(join(DIST, "_headers"), "utf8").includes(
              `  Content-Security-Policy: ${POLICY}; frame-ancestors 'none'\n`,
            ),
            "_headers",
          );
        },
      },
    ],
    ({ run }) => run(),
  );
