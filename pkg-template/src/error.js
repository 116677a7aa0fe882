const BRAND = Symbol.for("kyc-webhooks.WebhookError");

/**
 * @typedef {object} Refusal
 * @property {string} code
 * @property {string} message
 * @property {string | null} [hint]
 * @property {number} status
 * @property {number | null} [offset]
 */

export class WebhookError extends Error {
  static {
    // The class's own too: bundlers rename it, and Node prints that name before the message.
    for (const named of [WebhookError, WebhookError.prototype]) {
      Object.defineProperty(named, "name", { value: "WebhookError", writable: true, configurable: true });
    }
  }

  /**
   * @param {Refusal} refusal
   * @param {{ cause?: unknown }} [options]
   */
  constructor({ code, message, status, hint = null, offset = null }, options) {
    super(message, options);
    this.code = code;
    this.status = status;
    this.hint = hint;
    this.offset = offset;
  }

  get [BRAND]() {
    return true;
  }

  /**
   * Each entry of the package has a copy of this class, and a process can hold
   * the ESM and the CommonJS build: an error of one is an error of all.
   *
   * @param {unknown} value
   */
  static [Symbol.hasInstance](value) {
    // A subclass of the caller's is another matter.
    // biome-ignore lint/complexity/noThisInStatic: only `this` tells a subclass.
    return this === WebhookError ? isWebhookError(value) : Function.prototype[Symbol.hasInstance].call(this, value);
  }
}

/**
 * The same as `instanceof`, for those who have no class at hand.
 *
 * @param {unknown} value
 * @returns {value is WebhookError}
 */
export function isWebhookError(value) {
  return typeof value === "object" && value !== null && BRAND in value && value[BRAND] === true;
}

/**
 * What the core answers instead of an answer.
 *
 * @param {import("./bindings.js").Refused} refused
 */
export function refusal([, code, message, hint, status, offset]) {
  return new WebhookError({ code, message, hint, status, offset });
}

/**
 * What anything else threw, as a WebhookError. It carries no verdict: an
 * exception in the caller's iterator must never read as "forged", nor as a
 * refusal it only resembles.
 *
 * @param {unknown} thrown
 */
export function asWebhookError(thrown) {
  if (isWebhookError(thrown)) return thrown;
  return new WebhookError(
    {
      code: "internal",
      status: 500,
      message: "stopped on an unexpected exception, see `cause`",
      hint: "The delivery was neither verified nor refused. If the exception comes from kyc-webhooks, please report it.",
    },
    { cause: thrown },
  );
}
