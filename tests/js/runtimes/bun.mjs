import { pinned } from "../pinned.mjs";

export function run({ program, commandLine }) {
  const { binary, version } = pinned("@oven/bun-linux-x64", "bin/bun");
  const row = (way, name) => ({ runtime: `Bun ${version}, ${way}`, suites: commandLine(binary, [program(name)]) });
  return [row("import", "import.mjs"), row("require", "require.cjs")];
}
