import { utf8, viewed } from "./bytes.js";
import { describe, isArrayBuffer, isPlainObject, isThenable } from "./kind.js";
import { bodyTooLarge, invalidArgument } from "./refusals.js";

/**
 * @typedef {object} Body
 * @property {Uint8Array<ArrayBuffer>} bytes
 * @property {boolean} reserialized the bytes are ours, not the sender's
 */

/**
 * The bytes of any accepted body, no more than `limit` of them. Always a copy:
 * what was verified must not change when the caller reuses its buffer.
 *
 * @param {unknown} body
 * @param {number} limit
 * @returns {Body}
 */
export function bodyBytes(body, limit) {
  if (typeof body === "string") {
    return { bytes: encode(body, limit), reserialized: false };
  }
  if (ArrayBuffer.isView(body)) {
    if (body.byteLength > limit) throw bodyTooLarge(limit);
    return { bytes: viewed(body).slice(), reserialized: false };
  }
  if (isArrayBuffer(body)) {
    if (body.byteLength > limit) throw bodyTooLarge(limit);
    return { bytes: new Uint8Array(body).slice(), reserialized: false };
  }
  if (isPlainObject(body) || Array.isArray(body)) {
    return { bytes: encode(stringify(body), limit), reserialized: true };
  }
  throw invalidArgument(`body must be bytes, a string or a parsed JSON object, not ${describe(body)}`, hintFor(body));
}

/**
 * @param {string} text
 * @param {number} limit
 */
function encode(text, limit) {
  // A character takes at least one byte, so no huge text is encoded in vain.
  const bytes = text.length > limit ? null : utf8(text);
  if (bytes === null || bytes.byteLength > limit) throw bodyTooLarge(limit);
  return bytes;
}

/** @param {object} body */
function stringify(body) {
  let text;
  try {
    text = JSON.stringify(body);
  } catch {
    // The exception is not kept as a cause: its text quotes keys of the body.
  }
  if (text !== undefined) return text;
  throw invalidArgument("body cannot be written as JSON", "It was not parsed from JSON. Pass the raw request body.");
}

/** @param {unknown} body */
function hintFor(body) {
  if (isThenable(body)) return "Await the body first.";
  if (body === undefined || body === null) {
    return 'Pass the raw request body: `await request.text()`, the chunks of Node\'s `req`, or `req.body` behind express.raw({ type: "application/json" }). For a web Request use verifyRequest.';
  }
  return "A stream or request has to be read first; for a web Request use verifyRequest.";
}
