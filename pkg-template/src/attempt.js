import { asWebhookError } from "./error.js";

/**
 * What an operation returns or throws, as a value.
 *
 * @template E
 * @param {() => E} operation
 */
export function attempt(operation) {
  try {
    return { ok: true, event: operation() };
  } catch (thrown) {
    return { ok: false, error: asWebhookError(thrown) };
  }
}
