// Deno with no permission at all: the package must not need to read its own folder.

import { pinned } from "../pinned.mjs";

export function run({ program, commandLine }) {
  const { binary, version } = pinned("@deno/linux-x64-glibc", "deno");
  const flags = ["run", "--no-remote", "--no-prompt", "--quiet"];
  return [{ runtime: `Deno ${version}`, suites: commandLine(binary, [...flags, program("import.mjs")]) }];
}
