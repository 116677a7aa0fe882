// Node, `import`.   node tests/js/run_node.mjs --app FOLDER

import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { appFolder, importing, report, vectors } from "./app.mjs";
import { conformance } from "./conformance.mjs";

const app = appFolder();
const entry = importing(app);
const api = await import(entry);

report(`node ${process.version} import`, await conformance(api, vectors()));

// The other "import" entry, through a bundler that drops what seems unused.
const outfile = join(app, "bundled.mjs");
await build({
  entryPoints: [fileURLToPath(entry)],
  outfile,
  bundle: true,
  format: "esm",
  platform: "browser",
  logLevel: "warning",
});
const bundled = await import(pathToFileURL(outfile).href);

report(`node ${process.version} bundled`, await conformance(bundled, vectors()));
