// Serves the inspector on this machine, as any server of files could.
//
//   node xtask/page/serve.mjs <dist-dir> [--port N]
//
// If the port is taken, a free one. Ends on SIGINT and SIGTERM.

import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { pageServer } from "./server.mjs";

const DEFAULT_PORT = "8788";

const { positionals, values } = parseArgs({
  options: { port: { type: "string", default: DEFAULT_PORT } },
  allowPositionals: true,
});
if (positionals.length !== 1) {
  console.error("usage: node xtask/page/serve.mjs <dist-dir> [--port N]");
  process.exit(2);
}

const server = pageServer(resolve(positionals[0]));
server.once("error", (error) => {
  if (error.code !== "EADDRINUSE") throw error;
  server.listen(0, "127.0.0.1");
});
server.on("listening", () =>
  console.log(`The inspector is at http://localhost:${server.address().port}/ until Ctrl+C.`),
);
server.listen(Number(values.port), "127.0.0.1");

for (const signal of ["SIGINT", "SIGTERM"]) {
  process.once(signal, () => {
    server.close(() => process.exit(0));
    server.closeAllConnections();
  });
}
