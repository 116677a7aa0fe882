import { bodyEvent, fieldsEvent } from "./event.js";
import { headerText } from "./headers.js";

/**
 * @param {import("./checks.js").Check} check
 * @param {unknown} headers
 * @param {import("./body.js").Body} body
 */
export function judge({ provider, headerNames, decide }, headers, body) {
  const verdict = decide(body, headerText(headers, headerNames));
  return verdict[0] === "fields" ? fieldsEvent(provider, verdict) : bodyEvent(provider, verdict, body);
}
