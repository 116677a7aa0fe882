import { bodyBytes } from "./body.js";
import { judge } from "./judge.js";
import { describe, isPlainObject } from "./kind.js";
import { invalidArgument } from "./refusals.js";

/**
 * @param {() => import("./checks.js").Check} checkOf
 * @param {unknown} delivery
 */
export function judgeDelivery(checkOf, delivery) {
  // Before the options, which are the headers where body and headers were passed one by one.
  const { body, headers } = parts(delivery);
  const check = checkOf();
  return judge(check, headers === undefined ? check.defaultHeaders : headers, () =>
    bodyBytes(body, check.maxBodyBytes),
  );
}

/**
 * @param {unknown} delivery
 * @returns {Record<string, unknown>}
 */
function parts(delivery) {
  const given = /** @type {Record<string, unknown>} */ (delivery);
  if (typeof delivery === "object" && delivery !== null && ("body" in delivery || "headers" in delivery)) return given;
  throw invalidArgument(
    `the delivery must be { body, headers }, not ${isPlainObject(delivery) ? "the body alone" : describe(delivery)}`,
    "Pass both in one object: (provider, { body, headers }, options).",
  );
}
