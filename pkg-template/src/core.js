// The compiled core: what it answers read from its JSON text, and whatever it throws turned into a WebhookError.

import * as bindings from "./bindings.js";
import { fromCore } from "./error.js";
import { notInitialized } from "./refusals.js";

let started = false;

/**
 * Starts the core; a second call does nothing. Bytes are compiled here, which
 * some hosts refuse.
 *
 * @param {WebAssembly.Module | BufferSource} module
 */
export function start(module) {
  if (started) return;
  try {
    bindings.initSync({ module });
  } catch (thrown) {
    throw notInitialized(
      `the WebAssembly module was refused: ${thrown instanceof Error ? thrown.message : String(thrown)}`,
      "Where bytes must not be compiled, use kyc-webhooks/slim and give initSync the compiled " +
        "kyc-webhooks/kyc_webhooks_bg.wasm of the same version. In a browser, allow 'wasm-unsafe-eval' in script-src.",
      { cause: thrown },
    );
  }
  started = true;
}

/**
 * @template {unknown[]} A
 * @template R
 * @param {(...args: A) => R} operation
 * @returns {(...args: A) => R}
 */
function guarded(operation) {
  return (...args) => {
    if (!started) {
      throw notInitialized(
        "kyc-webhooks/slim was used before initSync",
        "Call initSync({ module }) once where your program starts, or import kyc-webhooks, which needs no such call.",
      );
    }
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
