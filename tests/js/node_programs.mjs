// Every way into the package that Node has.

export function inNode({ program, commandLine }, binary, version) {
  const row = (way, name, ...flags) => ({
    runtime: `Node ${version}, ${way}`,
    suites: commandLine(binary, [program(name), ...flags]),
  });
  return [
    row("import", "import.mjs"),
    row("require", "require.cjs"),
    row("./slim, bytes", "slim.mjs"),
    row("./slim, compiled", "slim.mjs", "--compiled"),
  ];
}
