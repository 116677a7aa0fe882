import { join } from "node:path";
import resolve from "@rollup/plugin-node-resolve";
import { rollup } from "rollup";
import { versionOf } from "../pinned.mjs";

export async function run({ program, outside, commandLine }) {
  const bundle = await rollup({
    input: program("import.mjs"),
    plugins: [resolve()],
    onwarn(warning) {
      throw new Error(warning.message);
    },
  });
  const file = join(outside("rollup"), "bundle.mjs");
  await bundle.write({ file, format: "es" });
  await bundle.close();
  return [{ runtime: `rollup ${versionOf("rollup")}`, suites: commandLine(process.execPath, [file]) }];
}
