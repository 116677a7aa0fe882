// A guard over a store: what all stores have in common.

import { isWebhookError } from "../error.js";
import { describe } from "../kind.js";
import { guardUnavailable, invalidArgument } from "../refusals.js";

/**
 * What a store does, each in one atomic step. It never sees a key, only its
 * digest, and tells workers apart by a token that each reservation has anew.
 *
 * @typedef {object} Store
 * @property {(key: string, token: string) => Promise<Taken>} take
 * @property {(key: string, token: string) => Promise<void>} complete also where nobody holds the key any more
 * @property {(key: string, token: string) => Promise<void>} release
 */

/** @typedef {{ state: "reserved" } | { state: "completed" } | { state: "in_progress", retryAfter: number }} Taken */

const FAILED = {
  take: {
    message: "the guard's store failed, see `cause`: whether the event was handled before is not known",
    hint: "Do not act on the event. Answer with this status, and the provider delivers it again.",
  },
  complete: {
    message: "the guard's store failed, see `cause`: the event is perhaps not marked as completed",
    hint: "The effect has happened. Try complete() again before the lease ends, or a later delivery has the effect once more.",
  },
  release: {
    message: "the guard's store failed, see `cause`: the event is perhaps still reserved",
    hint: "The reservation ends by itself with its lease. Answer with this status, and the provider delivers the event again.",
  },
};

/**
 * @param {Store} store
 * @returns {import("../replay.js").ReplayGuard}
 */
export function guardOver(store) {
  return {
    async reserve(key) {
      const digest = await digestOf(checkedKey(key));
      const token = crypto.randomUUID();
      const taken = await attempt("take", () => store.take(digest, token));
      if (taken.state !== "reserved") return taken;
      return {
        state: taken.state,
        complete: () => attempt("complete", () => store.complete(digest, token)),
        release: () => attempt("release", () => store.release(digest, token)),
      };
    },
  };
}

/** @param {number} seconds until a lease ends, as a whole number for a Retry-After header */
export const inProgress = (seconds) => ({
  state: /** @type {const} */ ("in_progress"),
  retryAfter: Math.max(1, Math.ceil(seconds)),
});

/**
 * @template T
 * @param {keyof typeof FAILED} step
 * @param {() => Promise<T>} operation
 */
async function attempt(step, operation) {
  try {
    return await operation();
  } catch (thrown) {
    if (isWebhookError(thrown)) throw thrown;
    throw guardUnavailable(FAILED[step].message, FAILED[step].hint, thrown);
  }
}

/** @param {unknown} key */
function checkedKey(key) {
  if (typeof key !== "string" || key === "") {
    throw invalidArgument(
      `the key must be a text that is not empty, not ${key === "" ? "an empty one" : describe(key)}`,
      "event.dedupeKey is null where nothing tells one event from another: such an event cannot be guarded.",
    );
  }
  return key;
}

/**
 * Dedupe keys can hold ids of users, which have no place in the listings, logs
 * and errors of a store. A digest also has one length, whatever the key's.
 *
 * @param {string} key
 */
async function digestOf(key) {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(key));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
