import { cpSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";
import { conformIn, pageWith } from "../browser.mjs";
import { versionOf } from "../pinned.mjs";

const name = `vite ${versionOf("vite")}`;
const quiet = { configFile: false, logLevel: "warn" };
const written = (outDir) => ({ outDir, emptyOutDir: false, chunkSizeWarningLimit: 4096 });

export async function run({ app, program, outside, commandLine, vectors }) {
  const server = outside("vite-server");
  await build({
    ...quiet,
    root: app,
    ssr: { noExternal: true },
    build: {
      ssr: program("import.mjs"),
      ...written(server),
      rollupOptions: { output: { entryFileNames: "server.mjs" } },
    },
  });

  const client = outside("vite-client");
  const page = join(app, "vite.html");
  writeFileSync(page, pageWith("./suite/programs/global.mjs"));
  await build({ ...quiet, root: app, build: { ...written(client), rollupOptions: { input: page } } });
  cpSync(join(client, "vite.html"), join(client, "index.html"));

  return [
    { runtime: `${name}, ssr`, suites: commandLine(process.execPath, [join(server, "server.mjs")]) },
    { runtime: `${name}, client`, suites: await conformIn(client, vectors) },
  ];
}
