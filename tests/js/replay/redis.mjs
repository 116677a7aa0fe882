// What a guard on Redis must do beyond the contract: among processes, when one is killed, and when Redis is gone.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { equal, ok, thrownBy } from "../check.mjs";
import { deliveryOf, fifty, receive, tally } from "./receiver.mjs";
import { clients } from "./redis_clients.mjs";
import { startRedis } from "./redis_server.mjs";

export const openRedis = (api, command) => () => ({
  brief: api.redisGuard(command, { leaseSeconds: 1 }),
  patient: api.redisGuard(command, { leaseSeconds: 60 }),
  forgetful: api.redisGuard(command, { leaseSeconds: 1, retentionSeconds: 1 }),
  lapse: () => setTimeout(1200),
});

const countOf = async (command, id) => Number(await command(["GET", `effects:${id}`]));

/** A process that works on an event; `lines` are what it prints. */
function startWorker({ urls, socket }, id, leaseSeconds, effect) {
  const script = fileURLToPath(new URL("./redis_worker.mjs", import.meta.url));
  const args = [script, urls.package, urls.replay, socket, id, String(leaseSeconds), effect];
  const child = spawn(process.execPath, args, { stdio: ["pipe", "pipe", "inherit"] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    line: async () => (await lines.next()).value,
    go: () => child.stdin.write("go\n"),
    async kill() {
      child.kill("SIGKILL");
      await once(child, "exit");
    },
  };
}

/** A worker that reserved the event and was killed while it acted. */
async function killedWhileActing(context, id, leaseSeconds) {
  const worker = startWorker(context, id, leaseSeconds, "hang");
  equal(await worker.line(), "connected", "the worker");
  worker.go();
  equal(await worker.line(), "acting", "the worker");
  await worker.kill();
}

export const redis = [
  ...Object.keys(clients).map((name) => ({
    name: `${name}: of fifty deliveries at once one has the effect`,
    async run({ api, socket }) {
      const { command, close } = await clients[name](socket);
      const guard = api.replay.redisGuard(command);
      const id = crypto.randomUUID();
      const deliver = () => receive(api, guard, deliveryOf(api, id), () => command(["INCR", `effects:${id}`]));
      const { 200: acknowledged = 0, 503: later = 0 } = tally(await fifty(deliver));
      equal([acknowledged >= 1, acknowledged + later], [true, 50], "statuses");
      equal(await deliver(), 200, "one more delivery");
      equal(await countOf(command, id), 1, "effects");
      await close();
    },
  })),
  {
    name: "two processes at once: one effect",
    async run({ api, command, ...context }) {
      const id = crypto.randomUUID();
      const workers = [startWorker(context, id, 60, "count"), startWorker(context, id, 60, "count")];
      for (const worker of workers) equal(await worker.line(), "connected", "the worker");
      for (const worker of workers) worker.go();
      const printed = await Promise.all(workers.map((worker) => worker.line()));
      const { 200: acknowledged = 0, 503: later = 0 } = tally(printed.flatMap((line) => JSON.parse(line)));
      equal([acknowledged >= 1, acknowledged + later], [true, 50], "statuses");
      equal(await countOf(command, id), 1, "effects");
    },
  },
  {
    name: "a worker killed while it acted: the event stays reserved until its lease ends",
    async run({ api, command, ...context }) {
      const id = crypto.randomUUID();
      await killedWhileActing(context, id, 60);
      const guard = api.replay.redisGuard(command);
      const count = () => command(["INCR", `effects:${id}`]);
      equal(await receive(api, guard, deliveryOf(api, id), count), 503, "status");
      equal(await countOf(command, id), 0, "effects");
    },
  },
  {
    name: "a worker killed while it acted: after its lease the next delivery has the effect, once",
    async run({ api, command, ...context }) {
      const id = crypto.randomUUID();
      await killedWhileActing(context, id, 1);
      await setTimeout(1200);
      const guard = api.replay.redisGuard(command);
      const deliver = () => receive(api, guard, deliveryOf(api, id), () => command(["INCR", `effects:${id}`]));
      await fifty(deliver);
      equal([await deliver(), await countOf(command, id)], [200, 1], "status, effects");
    },
  },
  {
    name: "an effect that fails lets the next delivery try",
    async run({ api, command }) {
      const id = crypto.randomUUID();
      const guard = api.replay.redisGuard(command);
      const fail = () => Promise.reject(new Error("not today"));
      equal(await receive(api, guard, deliveryOf(api, id), fail), 500, "status");
      const count = () => command(["INCR", `effects:${id}`]);
      equal(await receive(api, guard, deliveryOf(api, id), count), 200, "status");
      equal(await countOf(command, id), 1, "effects");
    },
  },
  {
    name: "keys in Redis are digests under the prefix, and end by themselves",
    async run({ api, command }) {
      const prefix = `${crypto.randomUUID()}:`;
      const guard = api.replay.redisGuard(command, { prefix, leaseSeconds: 100, retentionSeconds: 1000 });
      const reservation = await guard.reserve("didit:user-7");
      const [key, ...more] = await command(["KEYS", `${prefix}*`]);
      ok(more.length === 0 && /^[0-9a-f]{64}$/.test(key.slice(prefix.length)), key);
      const lease = Number(await command(["PTTL", key]));
      ok(lease > 70_000 && lease <= 100_000, `the lease is ${lease} ms`);
      await reservation.complete();
      const retention = Number(await command(["PTTL", key]));
      ok(retention > 970_000 && retention <= 1_000_000, `the retention is ${retention} ms`);
    },
  },
  {
    name: "a reservation that a client sends twice is still one's own",
    async run({ api, command }) {
      const twice = async (args) => {
        await command(args);
        return command(args);
      };
      const guard = api.replay.redisGuard(twice);
      const id = crypto.randomUUID();
      const reservation = await guard.reserve(id);
      equal(reservation.state, "reserved", "state");
      await reservation.complete();
      equal(await guard.reserve(id), { state: "completed" }, "reservation");
    },
  },
  {
    name: "Redis gone: guard_unavailable with the client's error as cause, and no effect",
    async run({ api }) {
      const server = await startRedis();
      const { command, close } = await clients.ioredis(server.socket);
      const guard = api.replay.redisGuard(command);
      const reservation = await guard.reserve("didit:user-7");
      await close();
      await server.stop();
      let effects = 0;
      const count = () => {
        effects += 1;
      };
      const errors = [];
      equal(await receive(api, guard, deliveryOf(api, crypto.randomUUID()), count, errors), 503, "status");
      equal(errors.length, 1, "errors");
      errors.push(await thrownBy(() => reservation.complete()), await thrownBy(() => reservation.release()));
      for (const error of errors) {
        equal([error.code, error.status], ["guard_unavailable", 503], "error");
        ok(error.cause instanceof Error && !error.cause.stack.includes("user-7"), "cause");
      }
      equal(effects, 0, "effects");
    },
  },
];
