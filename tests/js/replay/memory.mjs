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

export const memory = [
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
