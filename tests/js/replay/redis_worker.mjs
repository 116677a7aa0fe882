// One of several processes that receive the same event.
//
//   node redis_worker.mjs PACKAGE_URL REPLAY_URL SOCKET EVENT_ID LEASE_SECONDS count|hang
//
// Prints "connected" and waits for a line; then receives 25 deliveries at once and prints their statuses as JSON. The
// effect counts in Redis, or prints "acting" and never ends.

import { once } from "node:events";
import { deliveryOf, receive } from "./receiver.mjs";
import { clients } from "./redis_clients.mjs";

const [packageUrl, replayUrl, socket, id, leaseSeconds, effect] = process.argv.slice(2);
const api = await import(packageUrl);
const { redisGuard } = await import(replayUrl);
const { command, close } = await clients["node-redis"](socket);
const guard = redisGuard(command, { leaseSeconds: Number(leaseSeconds) });
const delivery = deliveryOf(api, id);

const effects = {
  count: (event) => command(["INCR", `effects:${event}`]),
  hang() {
    console.log("acting");
    return new Promise(() => {});
  },
};

console.log("connected");
await once(process.stdin, "data");
const statuses = await Promise.all(Array.from({ length: 25 }, () => receive(api, guard, delivery, effects[effect])));
console.log(JSON.stringify(statuses));
await close();
process.stdin.destroy();
