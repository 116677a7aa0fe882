// The receivers in JavaScript that the inspector shows: they compile, start and answer.
//
//   node tests/js/run_page_code.mjs --app FOLDER

import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { nodeCode, workerCode } from "../../www-demo/src/code/javascript.js";
import { wishes } from "../../www-demo/src/code/options.js";
import { appFolder, report } from "./app.mjs";
import { CheckFailed, equal, suite } from "./check.mjs";
import { QUESTIONS } from "./page/questions.mjs";

const app = appFolder();
const folder = join(app, "page-code");
const nodeModules = fileURLToPath(new URL("../../node_modules", import.meta.url));
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

const receivers = QUESTIONS.flatMap((question, at) =>
  [nodeCode, workerCode].map((write) => ({
    question,
    file: join(folder, `${write.name}_${at}.js`),
    code: write(wishes(question)),
  })),
);
for (const { file, code } of receivers) writeFileSync(file, code);

function compile() {
  const compilerOptions = {
    strict: true,
    noImplicitAny: false,
    noEmit: true,
    checkJs: true,
    allowJs: true,
    target: "es2022",
    module: "nodenext",
    lib: ["es2022", "dom"],
    typeRoots: [join(nodeModules, "@types")],
    types: ["node"],
    skipLibCheck: true,
  };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, include: ["*.js"] }));
  const { status, stdout } = spawnSync(process.execPath, [join(nodeModules, "typescript/bin/tsc"), "-p", folder], {
    encoding: "utf8",
  });
  if (status !== 0) throw new CheckFailed(stdout);
}

/** What a provider's secrets are called, all of them set. */
const env = Object.fromEntries(
  ["DIDIT", "DHMAD", "IDWISE", "AGIO"].flatMap((provider) =>
    ["SECRET", "USER", "PASSWORD", "TOKEN", "KEY"].map((name) => [`${provider}_WEBHOOK_${name}`, "an-invented-value"]),
  ),
);

/** An unsigned delivery has to be refused for just that: so the options were understood. */
async function answers({ question, file }) {
  const { default: worker } = await import(pathToFileURL(file).href);
  const request = new Request("http://localhost/", { method: "POST", body: '{"webhook_type":"status.updated"}' });
  const response = await worker.fetch(request, env);
  equal([response.status, await response.text()], [401, '{"code":"header_missing"}'], question.provider);
}

const quiet = console.warn;
console.warn = () => {};
const workers = receivers
  .filter(({ file }) => file.includes("workerCode"))
  .map((receiver) => ({ name: receiver.file, ...receiver }));
report("code of the inspector", [
  await suite("compiles", [{ name: "all" }], compile),
  await suite("answers", workers, answers),
]);
console.warn = quiet;
