import { bodyAborted, rawBodyRequired } from "../refusals.js";
import { BoundedBuffer } from "./bounded_buffer.js";
import { within } from "./deadline.js";

/**
 * The part of Node's `Readable` that is used.
 *
 * @typedef {object} NodeStream
 * @property {(event: string, listener: (argument: unknown) => void) => unknown} on
 * @property {(event: string, listener: (argument: unknown) => void) => unknown} removeListener
 * @property {() => unknown} pause
 * @property {() => unknown} resume
 */

/**
 * Reads Node's stream to its end, giving up as soon as it exceeds `limit` bytes
 * or takes longer than `seconds`. By events: an iterator destroys the stream
 * when it is left early, and with it the connection that the answer needs.
 *
 * @param {NodeStream} stream
 * @param {number} limit
 * @param {number} seconds
 */
export async function readNodeStream(stream, limit, seconds) {
  const buffer = new BoundedBuffer(limit);
  /** @type {Record<string, (argument: unknown) => void>} */
  let listeners = {};
  /** @type {Promise<Uint8Array<ArrayBuffer>>} */
  const reading = new Promise((resolve, reject) => {
    listeners = {
      data(chunk) {
        try {
          buffer.add(bytesOf(chunk));
        } catch (refusal) {
          // Now, not when the promise is settled: the next chunk may be on its way.
          stream.pause();
          reject(refusal);
        }
      },
      end: () => resolve(buffer.bytes()),
      error: (cause) => reject(bodyAborted(cause)),
      aborted: () => reject(bodyAborted()),
      close: () => reject(bodyAborted()),
    };
  });
  for (const [event, listener] of Object.entries(listeners)) stream.on(event, listener);
  stream.resume();
  try {
    return await within(seconds, reading);
  } catch (refusal) {
    stream.pause();
    // An error that comes later has nobody else to hear it, and Node would end the process.
    stream.on("error", () => {});
    throw refusal;
  } finally {
    for (const [event, listener] of Object.entries(listeners)) stream.removeListener(event, listener);
  }
}

/** @param {unknown} chunk */
function bytesOf(chunk) {
  if (ArrayBuffer.isView(chunk)) return chunk;
  throw rawBodyRequired("the request's stream yields text, not bytes", "Leave out req.setEncoding().");
}
