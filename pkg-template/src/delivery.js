import { bodyBytes } from "./body.js";
import { judge } from "./judge.js";
import { describe } from "./kind.js";
import { invalidArgument } from "./refusals.js";

/**
 * @param {import("./checks.js").Check} check
 * @param {unknown} delivery
 */
export function judgeDelivery(check, delivery) {
  if (typeof delivery !== "object" || delivery === null) {
    throw invalidArgument(`the delivery must be { body, headers }, not ${describe(delivery)}`);
  }
  const { body, headers = check.defaultHeaders } = /** @type {Record<string, unknown>} */ (delivery);
  return judge(check, headers, () => bodyBytes(body, check.maxBodyBytes));
}
