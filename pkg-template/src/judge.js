import { isWebhookError } from "./error.js";
import { bodyEvent, fieldsEvent } from "./event.js";
import { anotherRoute, headerText } from "./headers.js";

/**
 * @param {import("./checks.js").Check} check
 * @param {unknown} headers
 * @param {() => import("./body.js").Body} read
 */
export function judge({ provider, headerNames, decide }, headers, read) {
  const text = headerText(headers, headerNames);
  // Last, so that between reading the body and judging it no code of the caller runs, as an iterator of headers is.
  const body = read();
  let verdict;
  try {
    verdict = decide(body, text);
  } catch (thrown) {
    if (isWebhookError(thrown) && thrown.code === "header_missing")
      thrown.hint = anotherRoute(provider, text) ?? thrown.hint;
    throw thrown;
  }
  return verdict[0] === "fields" ? fieldsEvent(provider, verdict) : bodyEvent(provider, verdict, body);
}
