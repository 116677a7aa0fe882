import { describe, isPlainObject } from "../kind.js";
import { invalidArgument } from "../refusals.js";

/** What a handler takes besides the options of a check. */
export const HANDLING_OPTIONS = ["bodyTimeout", "onEvent", "guard", "waitUntil", "onRefusal", "onError"];

/**
 * What to do with a delivery once it was checked. Hooks are awaited.
 *
 * @typedef {object} Handling
 * @property {(event: any) => unknown} onEvent
 * @property {import("../replay.js").ReplayGuard | undefined} guard
 * @property {((work: Promise<void>) => unknown) | undefined} waitUntil
 * @property {(error: import("../error.js").WebhookError) => unknown} onRefusal
 * @property {(error: unknown, event: any) => unknown} onError
 */

/**
 * @param {unknown} options
 * @returns {Handling}
 */
export function handlingOf(options) {
  if (!isPlainObject(options)) {
    throw invalidArgument(`options must be an object, not ${describe(options)}`, "Pass { secret: …, onEvent: … }.");
  }
  /** @param {string} name */
  const own = (name) => (Object.hasOwn(options, name) ? options[name] : undefined);
  const onEvent = own("onEvent");
  if (typeof onEvent !== "function") {
    throw invalidArgument(
      `onEvent must be a function, not ${describe(onEvent)}`,
      "It is your own work with the event: onEvent: async (event) => { … }.",
    );
  }
  return {
    onEvent: /** @type {Handling["onEvent"]} */ (onEvent),
    guard: replayGuard(own("guard")),
    waitUntil: hook("waitUntil", own("waitUntil")),
    onRefusal: hook("onRefusal", own("onRefusal")) ?? reportOwnFault,
    onError: hook("onError", own("onError")) ?? ((error) => console.error(error)),
  };
}

/**
 * What strangers send is no news to everybody; that no delivery can be taken is,
 * and it must not take a hook to hear of it.
 *
 * @param {import("../error.js").WebhookError} error
 */
export function reportOwnFault(error) {
  if (error.status >= 500 || error.code === "raw_body_required") console.error(error);
}

/**
 * @param {string} name
 * @param {unknown} value
 * @returns {((...told: any[]) => unknown) | undefined}
 */
function hook(name, value) {
  if (value === undefined) return undefined;
  if (typeof value === "function") return /** @type {() => unknown} */ (value);
  throw invalidArgument(`${name} must be a function, not ${describe(value)}`);
}

/**
 * @param {unknown} value
 * @returns {Handling["guard"]}
 */
function replayGuard(value) {
  if (value === undefined) return undefined;
  const guard = /** @type {Partial<import("../replay.js").ReplayGuard>} */ (value ?? {});
  if (typeof guard.reserve === "function") return /** @type {Handling["guard"]} */ (guard);
  throw invalidArgument(
    `guard must be a ReplayGuard, not ${describe(value)}`,
    "It is an object with a method reserve(key), such as those of kyc-webhooks/replay.",
  );
}
