import { describe } from "../kind.js";
import { bodyAborted, invalidArgument } from "../refusals.js";
import { BoundedBuffer } from "./bounded_buffer.js";
import { within } from "./deadline.js";

/** More than a body of the usual chunks has, and few enough to take no time. */
const READS_PER_TURN = 1000;

/**
 * Reads a web-standard stream to its end, giving up as soon as it exceeds
 * `limit` bytes or takes longer than `seconds`.
 *
 * @param {ReadableStream<Uint8Array>} stream
 * @param {number} limit
 * @param {number} seconds
 */
export async function readStream(stream, limit, seconds) {
  const reader = stream.getReader();
  try {
    return await within(seconds, readAll(reader, new BoundedBuffer(limit)));
  } catch (thrown) {
    // Not awaited: a source that never settles must not hold up the answer.
    reader.cancel().catch(() => {});
    throw thrown;
  }
}

/**
 * @param {ReadableStreamDefaultReader<Uint8Array>} reader
 * @param {BoundedBuffer} buffer
 */
async function readAll(reader, buffer) {
  for (let reads = 1; ; reads++) {
    // Chunks that are always ready, such as endless empty ones, leave no turn to a timer or to anybody else.
    if (reads % READS_PER_TURN === 0) await new Promise((resolve) => setTimeout(resolve));
    const { done, value } = await reader.read().catch(connectionLost);
    if (done) return buffer.bytes();
    if (!ArrayBuffer.isView(value)) {
      throw invalidArgument(`the request's body must yield bytes, not ${describe(value)}`);
    }
    buffer.add(value);
  }
}

/**
 * @param {unknown} cause
 * @returns {never}
 */
function connectionLost(cause) {
  throw bodyAborted(cause);
}
