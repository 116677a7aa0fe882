import { bodyBytes } from "./body.js";
import { asWebhookError } from "./error.js";
import { judge } from "./judge.js";
import { describe } from "./kind.js";
import { invalidArgument } from "./refusals.js";
import { verifySettings } from "./settings.js";

/**
 * @param {unknown} provider
 * @param {unknown} delivery
 * @param {unknown} options
 */
export function verify(provider, delivery, options) {
  const settings = verifySettings(provider, options);
  if (typeof delivery !== "object" || delivery === null) {
    throw invalidArgument(`the delivery must be { body, headers }, not ${describe(delivery)}`);
  }
  const { body, headers } = /** @type {Record<string, unknown>} */ (delivery);
  return judge(settings, headers, bodyBytes(body, settings.checks.maxBodyBytes));
}

/**
 * @param {unknown} provider
 * @param {unknown} delivery
 * @param {unknown} options
 */
export function safeVerify(provider, delivery, options) {
  try {
    return { ok: true, event: verify(provider, delivery, options) };
  } catch (thrown) {
    return { ok: false, error: asWebhookError(thrown) };
  }
}
