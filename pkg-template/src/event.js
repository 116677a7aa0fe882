import { utf8 } from "./bytes.js";
import * as core from "./core.js";

const decoder = new TextDecoder();

/** @typedef {import("./bindings.js").Verdict} Verdict */

/**
 * The event read from the very bytes that were judged.
 *
 * `payload` is enumerable, so that spreading, structuredClone and a queue carry
 * it on; being a getter it stays out of console.log. `body` is not enumerable:
 * JSON.stringify would write it as an object of numbers. Nor is `problems`:
 * nobody should pay for it who does not ask.
 *
 * @param {string} provider
 * @param {Verdict} verdict
 * @param {Uint8Array<ArrayBuffer>} bytes
 */
export function bodyEvent(provider, verdict, bytes) {
  // Text, which nobody can change: `body` is handed out and can be.
  const text = decoder.decode(bytes);
  /** @type {unknown} */
  let payload;
  /** @type {string[] | undefined} */
  let problems;
  const event = {
    ...dated(verdict),
    get payload() {
      payload ??= JSON.parse(text);
      return payload;
    },
  };
  return Object.defineProperties(event, {
    body: { value: bytes },
    problems: {
      get() {
        problems ??= core.problems(provider, utf8(text));
        return problems;
      },
    },
  });
}

/**
 * The event of a delivery of which nothing but some fields may be trusted.
 *
 * @param {Verdict} verdict
 */
export const fieldsEvent = (verdict) => dated(verdict);

/**
 * @template {Verdict} V
 * @param {V} verdict
 */
const dated = (verdict) => ({ ...verdict, occurredAt: instant(verdict.occurredAt) });

/**
 * A body may name seconds that no Date can hold.
 *
 * @param {number | null} seconds
 */
function instant(seconds) {
  if (seconds === null) return null;
  const date = new Date(seconds * 1000);
  return Number.isNaN(date.getTime()) ? null : date;
}
