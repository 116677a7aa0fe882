/**
 * What a guard asks of the object of a key.
 *
 * @typedef {{ action: "take" | "complete" | "release", token: string, seconds: number }} Order
 */

/** @typedef {{ state: "reserved" | "in_progress" | "completed", seconds: number }} Answer */

/**
 * What the object keeps: who holds its key, or null once the event is completed, and until when in milliseconds.
 *
 * @typedef {{ token: string | null, ends: number }} Entry
 */

const ENTRY = "entry";

/**
 * A plain class rather than an extension of Cloudflare's, whose module does
 * not exist in other runtimes.
 */
export class ReplayGuardObject {
  #storage;

  /** @param {import("../replay.js").ObjectState} state */
  constructor({ storage }) {
    this.#storage = storage;
  }

  /** @param {Request} request */
  async fetch(request) {
    const order = /** @type {Order} */ (await request.json());
    return Response.json(await this.#storage.transaction((storage) => follow(storage, order)));
  }

  // No other event reaches an object while it waits for its storage.
  async alarm() {
    const entry = /** @type {Entry | undefined} */ (await this.#storage.get(ENTRY));
    if (entry !== undefined && entry.ends > Date.now()) {
      await this.#storage.setAlarm(entry.ends);
    } else {
      // Only an object without any storage ceases to exist and to cost.
      await this.#storage.deleteAll();
    }
  }
}

/**
 * @param {import("../replay.js").ObjectTransaction} storage
 * @param {Order} order
 * @returns {Promise<Answer>}
 */
async function follow(storage, { action, token, seconds }) {
  const now = Date.now();
  const entry = /** @type {Entry | undefined} */ (await storage.get(ENTRY));
  if (entry !== undefined && entry.ends > now && entry.token !== token) {
    return { state: entry.token === null ? "completed" : "in_progress", seconds: (entry.ends - now) / 1000 };
  }
  if (action === "release") {
    await storage.delete(ENTRY);
  } else {
    const ends = now + seconds * 1000;
    await storage.put(ENTRY, { token: action === "take" ? token : null, ends });
    await storage.setAlarm(ends);
  }
  return { state: "reserved", seconds };
}
