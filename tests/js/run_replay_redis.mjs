// The replay guard on a real Redis server, through the clients that the package names.
//
//   node tests/js/run_replay_redis.mjs --app FOLDER

import { appFolder, importing, report } from "./app.mjs";
import { suite } from "./check.mjs";
import { contractOf } from "./replay/contract.mjs";
import { openRedis, redis } from "./replay/redis.mjs";
import { clients } from "./replay/redis_clients.mjs";
import { startRedis } from "./replay/redis_server.mjs";

const app = appFolder();
const urls = { package: importing(app), replay: importing(app, "kyc-webhooks/replay") };
const api = { ...(await import(urls.package)), replay: await import(urls.replay) };

const server = await startRedis();
try {
  const suites = [];
  for (const [name, connect] of Object.entries(clients)) {
    const { command, close } = await connect(server.socket);
    suites.push(await contractOf(name, openRedis(api.replay, command)));
    await close();
  }
  const { command, close } = await clients.ioredis(server.socket);
  const context = { api, command, urls, socket: server.socket };
  suites.push(await suite("replay guard, Redis alone", redis, ({ run }) => run(context)));
  await close();
  report(`node ${process.version}`, suites);
} finally {
  await server.stop();
}
