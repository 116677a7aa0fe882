// Real servers and real sockets: node:http, Express, Fastify and Koa.   node tests/js/run_node_servers.mjs --app FOLDER

import { appFolder, importing, report } from "./app.mjs";
import { suite } from "./check.mjs";
import { bodies } from "./servers/bodies.mjs";
import { frameworks } from "./servers/frameworks.mjs";
import { statuses } from "./servers/statuses.mjs";

const api = await import(importing(appFolder()));
const run = (each) => each.run(api);

report(`node ${process.version} servers`, [
  await suite("bodies", bodies, run),
  await suite("statuses", statuses, run),
  await suite("frameworks", frameworks, run),
]);
