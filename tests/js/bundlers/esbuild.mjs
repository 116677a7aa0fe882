import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { conformIn, pageWith } from "../browser.mjs";
import { versionOf } from "../pinned.mjs";

const name = `esbuild ${versionOf("esbuild")}`;

export async function run({ program, outside, commandLine, vectors }) {
  const folder = outside("esbuild");
  const bundle = async (entry, file, options) => {
    const outfile = join(folder, file);
    await build({ entryPoints: [program(entry)], outfile, bundle: true, logLevel: "warning", ...options });
    return outfile;
  };
  const forNode = await bundle("import.mjs", "node.mjs", { format: "esm", platform: "node" });
  const forRequire = await bundle("require.cjs", "node.cjs", { format: "cjs", platform: "node" });
  await bundle("global.mjs", "browser.js", { format: "esm", platform: "browser", minify: true });
  writeFileSync(join(folder, "index.html"), pageWith("./browser.js"));
  return [
    { runtime: `${name}, node, import`, suites: commandLine(process.execPath, [forNode]) },
    { runtime: `${name}, node, require`, suites: commandLine(process.execPath, [forRequire]) },
    { runtime: `${name}, browser`, suites: await conformIn(folder, vectors) },
  ];
}
