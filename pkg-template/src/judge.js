import { verify } from "./core.js";
import { bodyEvent } from "./event.js";
import { pickHeaders } from "./headers.js";

/**
 * @param {import("./settings.js").Settings} settings
 * @param {unknown} headers
 * @param {import("./body.js").Body} body
 */
export function judge({ provider, signatureHeaders, secrets, checks }, headers, { bytes, reserialized }) {
  const picked = pickHeaders(headers, signatureHeaders);
  const verdict = verify(provider, bytes, picked, secrets, { ...checks, reserialized });
  return verdict.authenticated === "body" ? bodyEvent(verdict, bytes) : verdict;
}
