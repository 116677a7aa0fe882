import { asWebhookError } from "../error.js";
import { refusal } from "./answer.js";
import { takeEffect } from "./effect.js";
import { tell } from "./tell.js";

/** @typedef {import("./options.js").Handling} Handling */

/**
 * From a request to the answer. Never rejects: what is wrong with a delivery
 * must not end the process of who does not await this.
 *
 * @param {Handling} handling
 * @param {() => Promise<unknown>} read gives the event that was checked
 * @returns {Promise<import("./answer.js").Answer>}
 */
export async function deliver(handling, read) {
  let event;
  try {
    event = await read();
  } catch (thrown) {
    const error = asWebhookError(thrown);
    await tell(handling.onRefusal, error);
    return refusal(error);
  }
  return takeEffect(handling, /** @type {import("./effect.js").Event} */ (event));
}
