// Exactly these files are published, and nothing runs when the package is installed.
//
//   node tests/js/package/contents.mjs --app FOLDER

import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { appFolder, report } from "../app.mjs";
import { equal, suite } from "../check.mjs";

const app = appFolder();
const folder = join(app, "node_modules/kyc-webhooks");
const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
const listed = readFileSync(new URL("contents.txt", import.meta.url), "utf8")
  .trim()
  .split("\n");

const published = readdirSync(folder, { recursive: true })
  .filter((path) => statSync(join(folder, path)).isFile())
  .sort();

const targetsOf = (exported) =>
  typeof exported === "string" ? [exported] : Object.values(exported).flatMap(targetsOf);

const cases = [
  { name: "the files of contents.txt", run: () => equal(published, listed, "files") },
  {
    name: "the WebAssembly modules: the whole, the small one and that of explanations",
    run: () =>
      equal(
        published.filter((path) => path.endsWith(".wasm")),
        ["dist/kyc_webhooks_bg.wasm", "dist/kyc_webhooks_explain_bg.wasm", "dist/kyc_webhooks_verify_bg.wasm"],
        "modules",
      ),
  },
  {
    name: "no scripts and no dependencies",
    run() {
      const unwanted = ["scripts", "bin", "gypfile"].concat(
        Object.keys(manifest).filter((key) => /dependencies$/i.test(key)),
      );
      equal(
        unwanted.filter((key) => key in manifest),
        [],
        "keys of package.json",
      );
    },
  },
  {
    name: "what package.json names is there",
    run() {
      const named = [manifest.main, manifest.types, ...manifest.sideEffects, ...targetsOf(manifest.exports)];
      equal(
        named.filter((path) => !published.includes(path.replace("./", ""))),
        [],
        "missing files",
      );
    },
  },
  {
    name: "what runs on import is a side effect",
    run() {
      const entries = [".", "./explain"]
        .flatMap((entry) => targetsOf(manifest.exports[entry]))
        .filter((path) => /\.c?js$/.test(path));
      equal([...new Set(entries)].sort(), [...manifest.sideEffects].sort(), "sideEffects");
    },
  },
];

report("package", [await suite("contents", cases, ({ run }) => run())]);
