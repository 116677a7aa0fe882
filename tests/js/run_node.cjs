// Node, `require`, alone and in one process with `import`.   node tests/js/run_node.cjs --app FOLDER

const { createRequire } = require("node:module");
const { join } = require("node:path");

async function main() {
  const { appFolder, importing, report, vectors } = await import("./app.mjs");
  const { conformance } = await import("./conformance.mjs");
  const { copies } = await import("./copies.mjs");
  const { suite } = await import("./check.mjs");

  const app = appFolder();
  const required = createRequire(join(app, "package.json"))("kyc-webhooks");
  report(`node ${process.version} require`, await conformance(required, vectors()));

  const imported = await import(importing(app));
  const both = await suite("two copies", copies, ({ run }) => run(required, imported));
  report(`node ${process.version} require and import`, [both]);
}

main();
