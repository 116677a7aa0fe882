import { utf8, viewed, writeUtf8 } from "./bytes.js";
import { describe, isArrayBuffer, isPlainObject, isShared, isThenable } from "./kind.js";
import { bodyTooLarge, invalidArgument } from "./refusals.js";

/**
 * A body to judge at once, before anybody can change its bytes.
 *
 * @typedef {object} Body
 * @property {Uint8Array} bytes
 * @property {boolean} ours nobody else has the bytes, and nothing is written over them
 * @property {string | undefined} text what they are the UTF-8 of, where that is known; there even if it is not, so
 *   that no polluted Object.prototype supplies it
 * @property {boolean} reserialized we wrote them, not the sender
 */

/** Where texts of the usual sizes are encoded: a new array takes longer than the encoding. */
const room = new Uint8Array(65_536);

/** UTF-8 takes no more for any unit of a JavaScript string. */
const BYTES_PER_UNIT = 3;

/**
 * Any accepted body, of no more than `limit` bytes.
 *
 * @param {unknown} body
 * @param {number} limit
 * @returns {Body}
 */
export function bodyBytes(body, limit) {
  if (typeof body === "string") return encoded(body, limit, false);
  if (ArrayBuffer.isView(body) || isArrayBuffer(body)) {
    if (body.byteLength > limit) throw bodyTooLarge(limit);
    const bytes = attached(body);
    // Another thread could change what is shared while it is judged.
    const shared = isShared(bytes.buffer);
    return { bytes: shared ? bytes.slice() : bytes, ours: shared, text: undefined, reserialized: false };
  }
  if (isPlainObject(body) || Array.isArray(body)) return encoded(stringify(body), limit, true);
  throw invalidArgument(`body must be bytes, a string or a parsed JSON object, not ${describe(body)}`, hintFor(body));
}

/** @param {ArrayBufferView | ArrayBuffer} body */
function attached(body) {
  try {
    return ArrayBuffer.isView(body) ? viewed(body) : new Uint8Array(body);
  } catch {
    throw invalidArgument("body has been transferred to another owner", "Verify it before that.");
  }
}

/**
 * Bytes that were read for this call alone.
 *
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @returns {Body}
 */
export const received = (bytes) => ({ bytes, ours: true, text: undefined, reserialized: false });

/**
 * @param {string} text
 * @param {number} limit
 * @param {boolean} reserialized
 * @returns {Body}
 */
function encoded(text, limit, reserialized) {
  // A unit takes at least one byte, so no huge text is encoded in vain.
  if (text.length > limit) throw bodyTooLarge(limit);
  const bytes =
    BYTES_PER_UNIT * text.length > room.length ? utf8(text) : room.subarray(0, writeUtf8(text, room).written);
  if (bytes.byteLength > limit) throw bodyTooLarge(limit);
  // Half a surrogate pair is another character in UTF-8.
  return { bytes, ours: false, text: isWellFormed(text) ? text : undefined, reserialized };
}

/** @param {string & { isWellFormed?: () => boolean }} text */
const isWellFormed = (text) => text.isWellFormed?.() ?? false;

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
