// The compiled core, with whatever it throws turned into a WebhookError.

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

export const verify = guarded(bindings.verify);
export const authenticate = guarded(bindings.authenticate);
export const parseUnverified = guarded(bindings.parseUnverified);
export const problems = guarded(bindings.problems);
export const sign = guarded(bindings.sign);
export const testHeaders = guarded(bindings.testHeaders);
export const canonicalize = guarded(bindings.canonicalize);
export const headerNames = guarded(bindings.headerNames);
