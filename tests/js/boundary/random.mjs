// The same choices for the same seed.

export class Random {
  #state;

  /** @param {number} seed of 32 bits */
  constructor(seed) {
    this.#state = seed >>> 0;
  }

  /** From 0 to 1, as mulberry32 makes it. */
  next() {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  below(end) {
    return Math.floor(this.next() * end);
  }

  pick(list) {
    return list[this.below(list.length)];
  }

  chance(probability) {
    return this.next() < probability;
  }

  bits64() {
    const view = new DataView(new ArrayBuffer(8));
    view.setUint32(0, this.below(2 ** 32));
    view.setUint32(4, this.below(2 ** 32));
    return view;
  }
}
