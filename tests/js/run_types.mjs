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
/** The oldest that the package's README names. */
const OLDEST = "typescript5";

const strict = {
  strict: true,
  noEmit: true,
  skipLibCheck: false,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noUnusedLocals: true,
  target: "es2022",
};

/** What the files may know of their surroundings. Those of one group are compiled together, as one program has them. */
const surroundings = {
  plain: {
    files: [
      "usage.ts",
      "events.ts",
      "senders.ts",
      "handlers.ts",
      "explain.ts",
      "replay.ts",
      "slim.ts",
      "slim_verify.ts",
    ],
    lib: ["es2022"],
    types: [],
  },
  web: { files: ["web.ts"], lib: ["es2022", "dom", "dom.iterable"], types: [] },
  // Those of Node and of Cloudflare are not ours to check.
  node: {
    files: ["node.ts", "frameworks.ts"],
    lib: ["es2022"],
    types: ["node"],
    typeRoots: [installed("@types")],
    paths: { express: [installed("@types/express/index.d.ts")], fastify: [installed("fastify/fastify.d.ts")] },
    skipLibCheck: true,
  },
  workers: {
    files: ["workers.ts", "slim_workers.ts", "replay_workers.ts"],
    lib: ["es2022"],
    types: [installed("@cloudflare/workers-types")],
    skipLibCheck: true,
  },
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

/** The same for programs that need no other types: those of today are not written for an old compiler. */
const oldResolutions = [
  { module: "nodenext", extension: ".mts", compiler: OLDEST },
  { module: "commonjs", moduleResolution: "node10", extension: ".ts", compiler: OLDEST },
];

const app = appFolder();
const folder = join(app, "types");
rmSync(folder, { recursive: true, force: true });

const cases = Object.entries(surroundings).flatMap(([group, { files, ...around }]) =>
  [...resolutions, ...(around.types.length === 0 ? oldResolutions : [])].map(
    ({ extension, compiler, ...resolution }, index) => ({
      name: `${group} as ${extension}, ${JSON.stringify(resolution)}${compiler ? `, ${compiler}` : ""}`,
      compiler,
      project() {
        const project = join(folder, `${group}-${index}`);
        mkdirSync(project, { recursive: true });
        const sources = files.map((file) => {
          const source = file.replace(".ts", extension);
          copyFileSync(join(here, "types", file), join(project, source));
          return source;
        });
        writeProject(project, { ...strict, ...around, ...resolution, rootDir: "." }, sources);
        return project;
      },
    }),
  ),
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

const tsc = (project, compiler) => {
  const program = installed(`${compiler}/bin/tsc`);
  return spawnSync(process.execPath, [program, "-p", project, "--pretty", "false"], { encoding: "utf8" });
};

const compile = ({ project, compiler = NEWEST }) => {
  const { status, stdout, stderr } = tsc(project(), compiler);
  if (status !== 0) throw new CheckFailed(`${stdout}${stderr}`.trim().replaceAll("\n", "\n        "));
};

/** The wrong calls of wrong.ts, and what stands above each. */
const wrong = readFileSync(join(here, "types/wrong.ts"), "utf8")
  .split("\n")
  .flatMap((line, at) =>
    line.startsWith("// says: ") ? [{ line: at + 2, says: line.slice("// says: ".length) }] : [],
  );

const saysWhatIsWrong = ({ compiler }) => {
  const project = join(folder, `wrong-${compiler}`);
  mkdirSync(project, { recursive: true });
  copyFileSync(join(here, "types/wrong.ts"), join(project, "wrong.mts"));
  const options = { ...strict, module: "nodenext", lib: ["es2022"], types: [], rootDir: "." };
  writeProject(project, options, ["wrong.mts"]);
  const { stdout } = tsc(project, compiler);
  const said = stdout.split(/^\S*wrong\.mts\((?=\d+,)/m).slice(1);
  const asExpected = ({ line, says }, at) => said[at]?.startsWith(`${line},`) && said[at].includes(says);
  if (said.length !== wrong.length || !wrong.every(asExpected)) throw new CheckFailed(stdout);
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

report("typescript", [
  await suite("types", cases, compile),
  await suite(
    "messages",
    [NEWEST, BEFORE].map((compiler) => ({ name: compiler, compiler })),
    saysWhatIsWrong,
  ),
  await suite("declarations", declared, hasNoAny),
]);
