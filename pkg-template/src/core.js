// The compiled core: what it answers read from its JSON text, and whatever it throws turned into a WebhookError.

import * as bindings from "./bindings.js";
import { fromCore } from "./error.js";

/**
 * @template {unknown[]} A
 * @template R
 * @param {(...args: A) => R} operation
 * @returns {(...args: A) => R}
 */
function guarded(operation) {
  return (...args) => {
    try {
      return operation(...args);
    } catch (thrown) {
      throw fromCore(thrown);
    }
  };
}

/**
 * @template {unknown[]} A
 * @template R
 * @param {(...args: A) => import("./bindings.js").Json<R>} operation
 * @returns {(...args: A) => R}
 */
const answered = (operation) => guarded((...args) => JSON.parse(operation(...args)));

export const verifyDidit = answered(bindings.verifyDidit);
export const verifyDhmad = answered(bindings.verifyDhmad);
export const authenticate = answered(bindings.authenticate);
export const parseUnverified = answered(bindings.parseUnverified);
export const problems = guarded(bindings.problems);
export const signDidit = guarded(bindings.signDidit);
export const signDhmad = guarded(bindings.signDhmad);
export const testHeadersDidit = guarded(bindings.testHeadersDidit);
export const testHeadersDhmad = guarded(bindings.testHeadersDhmad);
export const canonicalize = guarded(bindings.canonicalize);
export const headerNames = guarded(bindings.headerNames);
