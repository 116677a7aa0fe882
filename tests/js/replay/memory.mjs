// The memory guard, under a clock that the test sets.

import { equal, ok, refused } from "../check.mjs";

/** A guard and its clock, in seconds. */
function guardAt(api, options) {
  const clock = { seconds: 1_800_000_000 };
  return { clock, guard: api.memoryGuard({ now: () => clock.seconds, ...options }) };
}

export const openMemory = (api) => () => {
  const { clock, guard } = guardAt(api, {});
  const forgetful = api.memoryGuard({ retentionSeconds: 60, now: () => clock.seconds });
  const lapse = () => {
    clock.seconds += 60;
  };
  return { brief: guard, patient: guard, forgetful, lapse };
};

const stateOf = async (guard, key) => (await guard.reserve(key)).state;

const complete = async (guard, key) => (await guard.reserve(key)).complete();

/** What the memory guard does, written as plainly as possible: a list, searched from its start. */
function plainGuard({ leaseSeconds, retentionSeconds, maxKeys, clock }) {
  let entries = [];
  const forget = (key) => {
    entries = entries.filter((entry) => entry.ends > clock.seconds);
    return entries.find((entry) => entry.key === key);
  };
  const add = (entry) => {
    if (entries.length === maxKeys) {
      const oldest = entries.findIndex(({ token }) => token === null);
      if (oldest === -1) return "guard_unavailable";
      entries.splice(oldest, 1);
    }
    entries.push(entry);
    return "reserved";
  };
  return {
    reserve(key, token) {
      const entry = forget(key);
      if (entry !== undefined) return entry.token === null ? "completed" : "in_progress";
      return add({ key, token, ends: clock.seconds + leaseSeconds });
    },
    complete(key, token) {
      const entry = forget(key);
      if (entry !== undefined && entry.token !== token) return undefined;
      entries = entries.filter((other) => other !== entry);
      return add({ key, token: null, ends: clock.seconds + retentionSeconds });
    },
    release(key, token) {
      entries = entries.filter((entry) => entry.key !== key || entry.token !== token);
    },
  };
}

/** The same numbers every time. */
function* numbersBelow(limit) {
  for (let state = 1; ; ) {
    state = (state * 48_271) % 2_147_483_647;
    yield state % limit;
  }
}

export const memory = [
  {
    name: "does in 20,000 steps what a plain list does",
    async run(api) {
      const options = { leaseSeconds: 5, retentionSeconds: 20, maxKeys: 6 };
      const { clock, guard } = guardAt(api, options);
      const plain = plainGuard({ ...options, clock });
      const held = [];
      const seen = {};
      const random = numbersBelow(1_000_000);
      const below = (limit) => random.next().value % limit;
      for (let step = 0; step < 20_000; step++) {
        if (below(4) === 0) clock.seconds += below(3);
        const one = held[below(held.length + 1)];
        const way = below(6);
        if (one === undefined || way < 3) {
          const key = `key ${below(9)}`;
          const token = {};
          const expected = plain.reserve(key, token);
          const reservation = await guard.reserve(key).catch(({ code }) => ({ state: code }));
          equal(reservation.state, expected, `step ${step}: state of ${key}`);
          if (expected === "reserved") held.push({ key, token, reservation });
          if (held.length > 12) held.shift();
          seen[expected] = (seen[expected] ?? 0) + 1;
        } else if (way < 5) {
          const expected = plain.complete(one.key, one.token) === "guard_unavailable" ? "guard_unavailable" : undefined;
          const code = await one.reservation.complete().catch((error) => error.code);
          equal(code, expected, `step ${step}: completing ${one.key}`);
        } else {
          plain.release(one.key, one.token);
          await one.reservation.release();
        }
      }
      const states = ["completed", "guard_unavailable", "in_progress", "reserved"];
      ok(
        states.every((state) => seen[state] > 100),
        `the steps are one-sided: ${JSON.stringify(seen)}`,
      );
    },
  },
  {
    name: "the lease ends when it says, and retryAfter counts down to it",
    async run(api) {
      const { clock, guard } = guardAt(api, { leaseSeconds: 10 });
      await guard.reserve("a");
      for (const [seconds, retryAfter] of [
        [0, 10],
        [0.5, 10],
        [8.5, 1],
        [0.9, 1],
      ]) {
        clock.seconds += seconds;
        equal(await guard.reserve("a"), { state: "in_progress", retryAfter }, `after ${seconds} s more`);
      }
      clock.seconds += 0.1;
      equal(await stateOf(guard, "a"), "reserved", "after the lease");
    },
  },
  {
    name: "a clock that is set back: leases and retentions end all the same",
    async run(api) {
      const { clock, guard } = guardAt(api, { leaseSeconds: 10, retentionSeconds: 20 });
      await guard.reserve("before");
      await complete(guard, "completed before");
      clock.seconds -= 3600;
      const late = await guard.reserve("after");
      await complete(guard, "completed after");
      clock.seconds += 9.9;
      equal(await stateOf(guard, "after"), "in_progress", "before the lease ends");
      clock.seconds += 0.1;
      equal(await stateOf(guard, "after"), "reserved", "after the lease");
      await late.complete();
      equal(await stateOf(guard, "after"), "in_progress", "after a late worker");
      equal(await stateOf(guard, "completed after"), "completed", "before the retention ends");
      clock.seconds += 10;
      equal(await stateOf(guard, "completed after"), "reserved", "after the retention");
      equal(await stateOf(guard, "before"), "in_progress", "a lease from before");
    },
  },
  {
    name: "a clock that stops telling the time: guard_unavailable, and nothing is taken",
    async run(api) {
      for (const broken of [NaN, Infinity, undefined, new Date()]) {
        const { clock, guard } = guardAt(api, {});
        const { seconds } = clock;
        const reservation = await guard.reserve("a");
        clock.seconds = broken;
        for (const step of [() => guard.reserve("b"), () => guard.reserve("a"), () => reservation.complete()]) {
          ok((await refused(api, step, "guard_unavailable")).message.startsWith("now"), `message for ${broken}`);
        }
        clock.seconds = seconds;
        equal([await stateOf(guard, "a"), await stateOf(guard, "b")], ["in_progress", "reserved"], "states");
      }
    },
  },
  {
    name: "the retention begins with complete()",
    async run(api) {
      const { clock, guard } = guardAt(api, { leaseSeconds: 10, retentionSeconds: 100 });
      const reservation = await guard.reserve("a");
      clock.seconds += 9;
      await reservation.complete();
      clock.seconds += 99.9;
      equal(await stateOf(guard, "a"), "completed", "before its end");
      clock.seconds += 0.1;
      equal(await stateOf(guard, "a"), "reserved", "at its end");
    },
  },
  {
    name: "defaults: a minute, a week",
    async run(api) {
      const { clock, guard } = guardAt(api);
      const reservation = await guard.reserve("a");
      clock.seconds += 59;
      equal(await guard.reserve("a"), { state: "in_progress", retryAfter: 1 }, "before the lease ends");
      await reservation.complete();
      clock.seconds += 604_799;
      equal(await stateOf(guard, "a"), "completed", "before a week is over");
      clock.seconds += 1;
      equal(await stateOf(guard, "a"), "reserved", "after a week");
    },
  },
  {
    name: "full: the completed key that is oldest goes first, a reserved one never",
    async run(api) {
      const { guard } = guardAt(api, { maxKeys: 3 });
      const held = await guard.reserve("held");
      await complete(guard, "old");
      await complete(guard, "new");
      equal(await stateOf(guard, "another"), "reserved", "one more");
      equal(await stateOf(guard, "new"), "completed", "the newer key");
      equal(await stateOf(guard, "held"), "in_progress", "the reserved key");
      await held.complete();
      // Now held, new and another fill it; the oldest completed is new.
      equal(await stateOf(guard, "old"), "reserved", "the forgotten key");
      equal(await stateOf(guard, "held"), "completed", "the key that is held no more");
    },
  },
  {
    name: "full of reservations: refused, until one of them ends",
    async run(api) {
      const { clock, guard } = guardAt(api, { maxKeys: 2, leaseSeconds: 10 });
      const late = await guard.reserve("a");
      await guard.reserve("b");
      const error = await refused(api, () => guard.reserve("c"), "guard_unavailable");
      ok(error.message.includes("2 keys are reserved") && error.hint.includes("maxKeys"), error.message);
      equal(await stateOf(guard, "a"), "in_progress", "what was reserved before");
      clock.seconds += 10;
      await guard.reserve("c");
      await guard.reserve("d");
      await refused(api, () => late.complete(), "guard_unavailable");
      equal(await stateOf(guard, "c"), "in_progress", "what is reserved now");
    },
  },
  {
    name: "what has ended makes room, and never more than maxKeys are kept",
    async run(api) {
      const { clock, guard } = guardAt(api, { maxKeys: 2, leaseSeconds: 10, retentionSeconds: 20 });
      await complete(guard, "a");
      clock.seconds += 5;
      await complete(guard, "b");
      clock.seconds += 15;
      await guard.reserve("c");
      equal(await stateOf(guard, "b"), "completed", "b, which has not ended as a has");
    },
  },
  {
    name: "the clock of the system is the default",
    async run(api) {
      const guard = api.memoryGuard({ leaseSeconds: 60 });
      await guard.reserve("a");
      const { state, retryAfter } = await guard.reserve("a");
      ok(state === "in_progress" && retryAfter > 30 && retryAfter <= 60, `${state}, ${retryAfter}`);
    },
  },
  {
    name: "two guards know nothing of each other",
    async run(api) {
      await complete(api.memoryGuard(), "a");
      equal(await stateOf(api.memoryGuard(), "a"), "reserved", "the other's key");
    },
  },
];
