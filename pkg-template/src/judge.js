import { bodyEvent, fieldsEvent } from "./event.js";
import { headerText } from "./headers.js";

/**
 * @param {import("./checks.js").Check} check
 * @param {unknown} headers
 * @param {() => import("./body.js").Body} read
 */
export function judge({ provider, headerNames, decide }, headers, read) {
  const text = headerText(headers, headerNames);
  // Last, so that between reading the body and judging it no code of the caller runs, as an iterator of headers is.
  const body = read();
  const verdict = decide(body, text);
  return verdict[0] === "fields" ? fieldsEvent(provider, verdict) : bodyEvent(provider, verdict, body);
}
