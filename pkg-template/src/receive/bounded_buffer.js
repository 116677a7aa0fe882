import { viewed } from "../bytes.js";
import { bodyTooLarge } from "../refusals.js";

const FIRST_ALLOCATION = 16_384;

/**
 * The chunks of a body as one growing buffer, so that a sender of tiny chunks
 * cannot make us hold a million of them.
 */
export class BoundedBuffer {
  #bytes;
  #length = 0;
  #limit;

  /** @param {number} limit in bytes */
  constructor(limit) {
    this.#limit = limit;
    this.#bytes = new Uint8Array(Math.min(FIRST_ALLOCATION, limit));
  }

  /** @param {ArrayBufferView} chunk */
  add(chunk) {
    const needed = this.#length + chunk.byteLength;
    if (needed > this.#limit) throw bodyTooLarge(this.#limit);
    if (needed > this.#bytes.byteLength) {
      const grown = new Uint8Array(Math.min(this.#limit, Math.max(needed, 2 * this.#bytes.byteLength)));
      grown.set(this.#bytes.subarray(0, this.#length));
      this.#bytes = grown;
    }
    this.#bytes.set(viewed(chunk), this.#length);
    this.#length = needed;
  }

  /** What was added so far, as a copy of its own. */
  bytes() {
    return this.#bytes.slice(0, this.#length);
  }
}
