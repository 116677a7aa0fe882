import { credentialCheck, signatureCheck } from "../checks.js";
import { asWebhookError } from "../error.js";
import { methodNotAllowed } from "../refusals.js";
import { refusal } from "./answer.js";
import { takeEffect } from "./effect.js";
import { HANDLING_OPTIONS, handlingOf, reportOwnFault } from "./options.js";
import { tell } from "./tell.js";

/**
 * From a request to the answer, by credential where there is one, else by
 * signature. Never rejects: neither a stranger's delivery nor wrong use of this
 * package may end the process of who does not await this, or leave a request
 * without an answer.
 *
 * @param {unknown} provider
 * @param {any} options
 * @param {() => { method?: string | undefined }} request
 * @param {(check: import("../checks.js").Check) => Promise<unknown>} read gives the event that was checked
 * @returns {Promise<import("./answer.js").Answer>}
 */
export async function deliver(provider, options, request, read) {
  let handling;
  let event;
  /** @type {import("./options.js").Handling["onRefusal"]} */
  let onRefusal = reportOwnFault;
  try {
    const { method } = request();
    handling = handlingOf(options);
    onRefusal = handling.onRefusal;
    const checkOf = Object.hasOwn(options, "credential") ? credentialCheck : signatureCheck;
    const check = checkOf(provider, options, HANDLING_OPTIONS);
    if (method !== "POST") throw methodNotAllowed();
    event = /** @type {import("./effect.js").Event} */ (await read(check));
  } catch (thrown) {
    const error = asWebhookError(thrown);
    await tell(onRefusal, error);
    return refusal(error);
  }
  return takeEffect(handling, event);
}
