import { viewed } from "./bytes.js";
import { describe } from "./kind.js";
import { bodyTooLarge, invalidArgument } from "./refusals.js";

const FIRST_ALLOCATION = 16_384;

/**
 * Reads a stream to its end, giving up as soon as it exceeds `limit` bytes.
 * One growing buffer, so that a sender of tiny chunks cannot make us hold a
 * million of them.
 *
 * @param {ReadableStream<Uint8Array>} stream
 * @param {number} limit
 */
export async function readAtMost(stream, limit) {
  const reader = stream.getReader();
  let buffer = new Uint8Array(Math.min(FIRST_ALLOCATION, limit));
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return buffer.slice(0, length);
    if (!ArrayBuffer.isView(value)) {
      throw invalidArgument(`the request's body must yield bytes, not ${describe(value)}`);
    }
    const needed = length + value.byteLength;
    if (needed > limit) {
      // Not awaited: a source that never settles must not hold up the answer.
      reader.cancel().catch(() => {});
      throw bodyTooLarge(limit);
    }
    if (needed > buffer.byteLength) {
      const grown = new Uint8Array(Math.min(limit, Math.max(needed, 2 * buffer.byteLength)));
      grown.set(buffer.subarray(0, length));
      buffer = grown;
    }
    buffer.set(viewed(value), length);
    length = needed;
  }
}
