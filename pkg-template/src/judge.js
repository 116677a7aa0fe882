import { bodyEvent, fieldsEvent } from "./event.js";
import { pickHeaders } from "./headers.js";

/**
 * @param {import("./checks.js").Check} check
 * @param {unknown} headers
 * @param {import("./body.js").Body} body
 */
export function judge({ provider, headerNames, decide }, headers, body) {
  const verdict = decide(body, pickHeaders(headers, headerNames));
  return verdict.authenticated === "fields" ? fieldsEvent(verdict) : bodyEvent(provider, verdict, body.bytes);
}
