import { curlRequest, isCurl } from "./curl.js";
import { headerLines, headersOfJson } from "./headers.js";
import { httpMessage } from "./http.js";

/** @typedef {import("../delivery.js").Pair} Pair */

/**
 * What a pasted text is, and what it holds. A member that is undefined is to be left as it was.
 *
 * @typedef {{ kind: string, headers?: Pair[], body?: import("../delivery.js").ExactBody, note?: string }} Recognised
 */

/**
 * @param {string} text
 * @returns {Recognised}
 */
export function recognise(text) {
  if (isCurl(text)) return curl(text);
  const json = jsonRequest(text);
  if (json) return json;
  const message = httpMessage(text);
  if (message) return { kind: "a raw HTTP message", ...message };
  const { headers, rest } = headerLines(text);
  if (headers.length > 0 && rest.length === 0) return { kind: "headers", headers };
  return { kind: "a body", body: text };
}

/**
 * @param {string} text
 * @returns {Recognised}
 */
function curl(text) {
  const { headers, body, missing } = curlRequest(text);
  if (missing.length === 0) return { kind: "a cURL command", headers, body };
  const note = `The command reads ${missing.join(" and ")}, which this page cannot: open that file as the body.`;
  return { kind: "a cURL command", headers, note };
}

/**
 * An object of headers, a request with headers and body (AWS Lambda, a log line), or undefined.
 *
 * @param {string} text
 * @returns {Recognised | undefined}
 */
function jsonRequest(text) {
  let value;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const held = headersOfJson(value?.headers);
  if (held && "body" in value) {
    const { body, isBase64Encoded } = value;
    if (typeof body === "string") {
      return { kind: "a request in JSON", headers: held, body: isBase64Encoded ? decoded(body) : body };
    }
    const note = "Its body was parsed, so its exact text is lost: only a signature over canonical JSON can match.";
    return { kind: "a request in JSON", headers: held, body: JSON.stringify(body), note };
  }
  if (held) return { kind: "headers in JSON", headers: held };
  const headers = headersOfJson(value);
  const isHeaders = headers?.some(([name]) => name.includes("-") || name.toLowerCase() === "authorization");
  return headers && isHeaders ? { kind: "headers in JSON", headers } : undefined;
}

/** @param {string} base64 */
function decoded(base64) {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    return base64;
  }
}
