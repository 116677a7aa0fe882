// What is left of "once" when the store fails, its answers are lost, workers vanish and effects fail.
//
//   node tests/js/run_faults.mjs --app FOLDER [--seed N] [--count N]
//
// The store tells the truth; the way to it does not hold. Whatever happens, what is acknowledged has happened, nothing is
// lost, and nothing happens twice unless the store could not be told that it had.

import { createRequire } from "node:module";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { appFolder } from "./app.mjs";
import { Random } from "./boundary/random.mjs";
import { equal, ok } from "./check.mjs";
import { deliveryOf, receive } from "./replay/receiver.mjs";

const SHOWN = 5;
const LEASE = 60;

const { values } = parseArgs({ strict: false, options: { seed: { type: "string" }, count: { type: "string" } } });
const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 32));
const count = Number(values.count ?? 300);
const require = createRequire(join(appFolder(), "package.json"));
const [api, replay] = [require("kyc-webhooks"), require("kyc-webhooks/replay")];
const random = new Random(seed);

// The handler waits before it tries to complete again; here nobody has to.
globalThis.setTimeout = (then, _milliseconds, ...args) => setImmediate(then, ...args);
/** Where a worker stops for ever. */
const NEVER = new Promise(() => {});

/** What happens to a request to the store: nothing, it or its answer is lost, or it takes for ever. */
const FAULTS = ["none", "none", "none", "before", "after", "hang"];
const NONSENSE = [undefined, null, "completed", {}, { state: "done" }, { state: "reserved" }, { state: "in_progress" }];

/** A guard over the store, behind a connection that does not hold; `stop` is told of a request without an answer. */
function distant(store, world, stop) {
  const ask = async (request, before = () => {}) => {
    const fault = world.faulty ? random.pick(FAULTS) : "none";
    if (fault === "before" || fault === "hang") before();
    if (fault === "hang") return stop();
    if (fault === "before") throw new Error("connection refused");
    const answer = await request();
    if (fault === "after") throw new Error("connection reset");
    return answer;
  };
  return {
    async reserve(key) {
      if (world.faulty && random.chance(0.1)) return random.pick(NONSENSE);
      const reservation = await ask(() => store.reserve(key));
      if (reservation.state !== "reserved") return reservation;
      let heard = false;
      return {
        state: "reserved",
        async complete() {
          const told = async () => {
            heard = true;
            world.unheard.delete(reservation);
            await reservation.complete();
          };
          await ask(told, () => heard || world.unheard.add(reservation));
        },
        release: () => ask(() => reservation.release()),
      };
    },
  };
}

const EFFECTS = {
  succeeds: async (world) => void world.effects++,
  fails: () => Promise.reject(new Error("not today")),
  vanishes: (_, stop) => stop(),
};

async function event() {
  let seconds = 1_774_970_000;
  const world = { effects: 0, unheard: new Set(), faulty: true };
  const store = replay.memoryGuard({ leaseSeconds: LEASE, now: () => seconds });
  const delivery = deliveryOf(api, crypto.randomUUID());
  const deliver = async (kind) => {
    const status = await new Promise((resolve) => {
      const stop = () => {
        resolve("no answer");
        return NEVER;
      };
      const guard = distant(store, world, stop);
      receive(api, guard, delivery, () => EFFECTS[kind](world, stop)).then(resolve);
    });
    if (status === 200) ok(world.effects > 0, "acknowledged, and not done");
    else ok([500, 503, "no answer"].includes(status), `answered with ${status}`);
    return status;
  };
  let deliveries = 0;
  for (let rounds = random.below(6); rounds >= 0; rounds -= 1) {
    const kinds = Array.from({ length: 1 + random.below(3) }, () => random.pick(Object.keys(EFFECTS)));
    deliveries += kinds.length;
    await Promise.all(kinds.map(deliver));
    seconds += random.pick([1, LEASE + 1]);
  }
  world.faulty = false;
  seconds += LEASE + 1;
  equal(await deliver("succeeds"), 200, "the last delivery");
  ok(world.effects >= 1, "lost");
  ok(world.effects <= 1 + world.unheard.size, `done ${world.effects} times, ${world.unheard.size} of them unheard of`);
  return deliveries + 1;
}

const started = performance.now();
let [tried, failures] = [0, 0];
for (let index = 0; index < count; index += 1) {
  try {
    tried += await event();
  } catch (thrown) {
    failures += 1;
    if (failures <= SHOWN) console.log(thrown.message);
  }
}
const check = "handler with a replay guard whose store fails";
const remark = `of ${count} events: requests or answers lost, no answer, nonsense, effects that fail, workers that vanish; seed ${seed}`;
console.log(JSON.stringify({ check, tried, unit: "deliveries", failures, remark }));
console.log(`${((performance.now() - started) / 1000).toFixed(1)} s; again with --seed ${seed} --count ${count}`);
process.exit(failures > 0 ? 1 : 0);
