import { writeFileSync } from "node:fs";
import { join } from "node:path";
import webpack from "webpack";
import { conformIn, pageWith } from "../browser.mjs";
import { versionOf } from "../pinned.mjs";

const name = `webpack ${versionOf("webpack")}`;

export async function run({ app, program, outside, commandLine, vectors }) {
  const folder = outside("webpack");
  // The suite is larger than what webpack would have a page load.
  const performance = { hints: false };
  const bundle = (entry, filename, target) =>
    new Promise((resolve, reject) => {
      const output = { path: folder, filename };
      webpack(
        { context: app, mode: "production", entry: program(entry), output, target, performance },
        (error, stats) => {
          if (error || stats.hasErrors() || stats.hasWarnings()) reject(error ?? new Error(stats.toString()));
          else resolve(join(folder, filename));
        },
      );
    });
  const forNode = await bundle("require.cjs", "node.cjs", "node20");
  await bundle("global.mjs", "browser.js", "web");
  writeFileSync(join(folder, "index.html"), pageWith("./browser.js"));
  return [
    { runtime: `${name}, node`, suites: commandLine(process.execPath, [forNode]) },
    { runtime: `${name}, web`, suites: await conformIn(folder, vectors) },
  ];
}
