// The type declarations, as TypeScript users meet them.   node tests/js/run_types.mjs --app FOLDER
//
// Each file of types/ holds what must compile and, under @ts-expect-error, what must not.

import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { appFolder, report } from "./app.mjs";
import { CheckFailed, suite } from "./check.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const repository = join(here, "../..");
const installed = (name) => join(repository, "node_modules", name);

/** The newest compiler, and the one before it, which most people still have. */
const NEWEST = "typescript7";
const BEFORE = "typescript";

const strict = {
  strict: true,
  noEmit: true,
  skipLibCheck: false,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noUnusedLocals: true,
  target: "es2022",
};

/** What each file may know of its surroundings. */
const surroundings = {
  "usage.ts": { lib: ["es2022"], types: [] },
  "events.ts": { lib: ["es2022"], types: [] },
  "senders.ts": { lib: ["es2022"], types: [] },
  "handlers.ts": { lib: ["es2022"], types: [] },
  "explain.ts": { lib: ["es2022"], types: [] },
  "replay.ts": { lib: ["es2022"], types: [] },
  "slim.ts": { lib: ["es2022"], types: [] },
  "slim_verify.ts": { lib: ["es2022"], types: [] },
  "web.ts": { lib: ["es2022", "dom", "dom.iterable"], types: [] },
  // Those of Node and of Cloudflare are not ours to check.
  "node.ts": { lib: ["es2022"], types: ["node"], typeRoots: [installed("@types")], skipLibCheck: true },
  "frameworks.ts": {
    lib: ["es2022"],
    types: ["node"],
    typeRoots: [installed("@types")],
    paths: { express: [installed("@types/express/index.d.ts")], fastify: [installed("fastify/fastify.d.ts")] },
    skipLibCheck: true,
  },
  "slim_workers.ts": {
    lib: ["es2022"],
    types: [installed("@cloudflare/workers-types")],
    skipLibCheck: true,
  },
  "workers.ts": { lib: ["es2022"], types: [installed("@cloudflare/workers-types")], skipLibCheck: true },
  "replay_workers.ts": { lib: ["es2022"], types: [installed("@cloudflare/workers-types")], skipLibCheck: true },
};

/** How TypeScript finds the package; the extension decides between `import` and `require`. */
const resolutions = [
  { module: "node16", extension: ".mts" },
  { module: "node16", extension: ".cts" },
  { module: "nodenext", extension: ".mts" },
  { module: "nodenext", extension: ".mts", compiler: BEFORE },
  { module: "nodenext", extension: ".cts" },
  { module: "esnext", moduleResolution: "bundler", extension: ".mts" },
  { module: "esnext", moduleResolution: "bundler", customConditions: ["workerd"], extension: ".mts" },
  { module: "preserve", moduleResolution: "bundler", extension: ".cts" },
];

const app = appFolder();
const folder = join(app, "types");
rmSync(folder, { recursive: true, force: true });

const cases = Object.entries(surroundings).flatMap(([file, around]) =>
  resolutions.map(({ extension, compiler, ...resolution }, index) => ({
    name: `${file} as ${extension}, ${JSON.stringify(resolution)}`,
    compiler,
    project() {
      const project = join(folder, `${file.replace(".ts", "")}-${index}`);
      const source = file.replace(".ts", extension);
      mkdirSync(project, { recursive: true });
      copyFileSync(join(here, "types", file), join(project, source));
      writeProject(project, { ...strict, ...around, ...resolution, rootDir: "." }, [source]);
      return project;
    },
  })),
);

cases.push(
  { name: "pkg-template: the JavaScript itself", project: () => join(repository, "pkg-template") },
  ...["exports.ts", "explain_exports.ts", "replay_exports.ts"].map((file) => ({
    name: `${file}: declared and implemented`,
    project() {
      const project = join(folder, file.replace(".ts", ""));
      mkdirSync(project, { recursive: true });
      const options = { ...strict, allowJs: true, module: "nodenext", lib: ["es2022", "dom"], rootDir: repository };
      writeProject(project, { ...options, noUnusedLocals: false, types: [] }, [join(here, "types", file)]);
      return project;
    },
  })),
);

function writeProject(project, compilerOptions, files) {
  writeFileSync(join(project, "tsconfig.json"), JSON.stringify({ compilerOptions, files }, null, 2));
}

const compile = ({ project, compiler = NEWEST }) => {
  const tsc = installed(`${compiler}/bin/tsc`);
  const { status, stdout, stderr } = spawnSync(process.execPath, [tsc, "-p", project()], { encoding: "utf8" });
  if (status !== 0) throw new CheckFailed(`${stdout}${stderr}`.trim().replaceAll("\n", "\n        "));
};

/** `any` would switch off the checks of whatever it touches. */
const declared = readdirSync(join(app, "node_modules/kyc-webhooks/dist"))
  .filter((name) => /\.d\.c?ts$/.test(name))
  .map((name) => ({ name }));

const hasNoAny = ({ name }) => {
  const text = readFileSync(join(app, "node_modules/kyc-webhooks/dist", name), "utf8");
  const code = text.replace(/\/\*[\s\S]*?\*\/|"[^"\n]*"/g, "");
  if (/\bany\b/.test(code)) throw new CheckFailed("declares something as any");
};

report("typescript", [await suite("types", cases, compile), await suite("declarations", declared, hasNoAny)]);
