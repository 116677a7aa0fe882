import { bodyTimeout } from "../refusals.js";

/**
 * What `reading` gives, or the refusal `body_timeout` when it takes too long.
 * It does not depend on the source to notice that nobody waits any more.
 *
 * @template T
 * @param {number} seconds
 * @param {Promise<T>} reading
 * @returns {Promise<T>}
 */
export async function within(seconds, reading) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  /** @type {Promise<never>} */
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(bodyTimeout(seconds)), seconds * 1000);
  });
  try {
    return await Promise.race([reading, late]);
  } finally {
    clearTimeout(timer);
  }
}
