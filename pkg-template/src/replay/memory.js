import { describe } from "../kind.js";
import { knownOptions, refuseMilliseconds, wholeNumber } from "../options.js";
import { guardUnavailable, invalidArgument } from "../refusals.js";
import { DURATIONS, durations } from "./durations.js";
import { guardOver, inProgress } from "./guard.js";
import { oldestOf } from "./oldest.js";

/** What a Map of V8 can hold, and then some gigabytes. */
const MOST_KEYS = 16_777_216;

/** @param {unknown} [options] */
export function memoryGuard(options) {
  const known = knownOptions(options, [...DURATIONS, "maxKeys", "now"]);
  const { leaseSeconds, retentionSeconds } = durations(known);
  const maxKeys = keyLimit(known.maxKeys);
  const now = clock(known.now);

  // Each in the order in which its entries end, since all of one map last
  // equally long, unless the clock was set back in between.
  /** @type {Map<string, { token: string, ends: number }>} */
  const reserved = new Map();
  /** @type {Map<string, { ends: number }>} */
  const completed = new Map();
  const oldestReserved = oldestOf(reserved);
  const oldestCompleted = oldestOf(completed);

  const forgetEnded = () => {
    const time = now();
    if (!Number.isFinite(time)) {
      throw guardUnavailable("now did not return Unix seconds", "The memory guard cannot tell what has ended.");
    }
    deleteEnded(reserved, oldestReserved, time);
    deleteEnded(completed, oldestCompleted, time);
    return time;
  };

  const makeRoom = () => {
    if (reserved.size + completed.size < maxKeys) return;
    const oldest = oldestCompleted();
    if (oldest === undefined) {
      throw guardUnavailable(
        `all of the memory guard's ${maxKeys} keys are reserved`,
        "Raise maxKeys, or look why so many events are being worked on at once.",
      );
    }
    completed.delete(oldest[0]);
  };

  return guardOver({
    async take(key, token) {
      const time = forgetEnded();
      const holder = lasting(reserved, key, time);
      if (lasting(completed, key, time)) return { state: "completed" };
      if (holder !== undefined) return inProgress(holder.ends - time);
      makeRoom();
      reserved.set(key, { token, ends: time + leaseSeconds });
      return { state: "reserved" };
    },

    async complete(key, token) {
      const time = forgetEnded();
      const holder = lasting(reserved, key, time);
      if (lasting(completed, key, time) || (holder !== undefined && holder.token !== token)) return;
      if (!reserved.delete(key)) makeRoom();
      completed.set(key, { ends: time + retentionSeconds });
    },

    async release(key, token) {
      if (reserved.get(key)?.token === token) reserved.delete(key);
    },
  });
}

/**
 * @param {Map<string, { ends: number }>} entries
 * @param {() => [string, { ends: number }] | undefined} oldest
 * @param {number} time
 */
function deleteEnded(entries, oldest, time) {
  for (let entry = oldest(); entry !== undefined && entry[1].ends <= time; entry = oldest()) entries.delete(entry[0]);
}

/**
 * The entry of a key, unless it has ended behind one that a clock set back
 * keeps for longer.
 *
 * @template {{ ends: number }} E
 * @param {Map<string, E>} entries
 * @param {string} key
 * @param {number} time
 */
function lasting(entries, key, time) {
  const entry = entries.get(key);
  if (entry === undefined || entry.ends > time) return entry;
  entries.delete(key);
  return undefined;
}

/** @param {unknown} maxKeys */
const keyLimit = (maxKeys = 100_000) => wholeNumber(maxKeys, "maxKeys", "keys", 1, MOST_KEYS);

/**
 * @param {unknown} now
 * @returns {() => number}
 */
function clock(now = () => Date.now() / 1000) {
  if (typeof now !== "function") {
    throw invalidArgument(`now must be a function that returns Unix seconds, not ${describe(now)}`);
  }
  const time = now();
  if (!Number.isFinite(time)) {
    throw invalidArgument(`now must return Unix seconds, not ${typeof time === "number" ? time : describe(time)}`);
  }
  refuseMilliseconds(time, "Pass () => Date.now() / 1000.");
  return /** @type {() => number} */ (now);
}
