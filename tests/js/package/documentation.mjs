// The API's documentation, made from the declarations into target/, the links of both READMEs, and their examples of explain.
//
//   node tests/js/package/documentation.mjs --app FOLDER

import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { appFolder, report } from "../app.mjs";
import { CheckFailed, equal, suite } from "../check.mjs";
import { explained } from "./explained.mjs";
import { brokenLinks } from "./links.mjs";

const app = appFolder();
const repository = fileURLToPath(new URL("../../..", import.meta.url));
const installed = join(app, "node_modules/kyc-webhooks");

/** Every declaration that package.json gives to `import`. */
const { exports } = JSON.parse(readFileSync(join(installed, "package.json"), "utf8"));
const entryPoints = Object.values(exports)
  .map((conditions) => conditions.import?.types)
  .filter((types) => types !== undefined)
  .map((types) => join(installed, types));

function document() {
  const tsconfig = join(app, "typedoc.tsconfig.json");
  const compilerOptions = { module: "nodenext", target: "es2022", lib: ["es2022"], types: [], noEmit: true };
  writeFileSync(tsconfig, JSON.stringify({ compilerOptions, files: entryPoints }));
  const options = join(app, "typedoc.json");
  writeFileSync(
    options,
    JSON.stringify({
      tsconfig,
      entryPoints,
      name: "kyc-webhooks",
      readme: join(installed, "README.md"),
      out: join(repository, "target/npm-documentation"),
      validation: { notExported: true, invalidLink: true, invalidPath: true, notDocumented: false },
      treatWarningsAsErrors: true,
      treatValidationWarningsAsErrors: true,
      disableSources: true,
      highlightLanguages: ["bash", "javascript", "json", "jsonc", "sql", "text", "typescript"],
    }),
  );
  const typedoc = join(repository, "node_modules/typedoc/bin/typedoc");
  const { status, stdout, stderr } = spawnSync(process.execPath, [typedoc, "--options", options], { encoding: "utf8" });
  if (status !== 0) throw new CheckFailed(`${stdout}${stderr}`.trim());
}

const readmes = [join(repository, "README.md"), join(installed, "README.md")];

report("documentation", [
  await suite("API", [{ name: "typedoc has nothing to say" }], document),
  await suite(
    "links",
    readmes.map((name) => ({ name })),
    ({ name }) => equal(brokenLinks(name), [], "broken links"),
  ),
  await suite(
    "examples of explain",
    readmes.map((name, index) => ({ name, index })),
    ({ name, index }) => explained(app, name, index),
  ),
]);
