const decoder = new TextDecoder();

/**
 * The event read from the very bytes that were verified.
 *
 * `payload` is enumerable, so that spreading, structuredClone and a queue carry
 * it on; being a getter it stays out of console.log. `body` is not enumerable:
 * JSON.stringify would write it as an object of numbers.
 *
 * @template {object} V
 * @param {V} verdict
 * @param {Uint8Array<ArrayBuffer>} bytes
 */
export function bodyEvent(verdict, bytes) {
  // Text, which nobody can change: `body` is handed out and can be.
  const text = decoder.decode(bytes);
  /** @type {unknown} */
  let payload;
  const event = {
    ...verdict,
    get payload() {
      payload ??= JSON.parse(text);
      return payload;
    },
  };
  return Object.defineProperty(event, "body", { value: bytes });
}
