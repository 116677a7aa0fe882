// The compiled core: bytes and texts in, its answers read, and whatever it refuses or throws turned into a WebhookError.

import * as bindings from "./bindings.js";
import { asWebhookError, refusal } from "./error.js";
import { isCompiledModule } from "./kind.js";
import { notIncluded, notInitialized } from "./refusals.js";

/**
 * The compiled module, once there is one.
 *
 * @type {WebAssembly.Module | undefined}
 */
let compiled;

/**
 * The memory of an instance that is at rest. None after an exception, which
 * leaves the memory and stack of an instance as they happened to be.
 *
 * @type {WebAssembly.Memory | undefined}
 */
let memory;

/**
 * The memory of the instance that calls go to, whatever its state.
 *
 * @type {WebAssembly.Memory | undefined}
 */
let latest;

/**
 * What is being compiled on another thread.
 *
 * @type {BufferSource | undefined}
 */
let compiling;

/** The smallest module there is. */
const NOTHING = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);

/**
 * Starts the core; a second call does nothing. Bytes are compiled here, which
 * some hosts refuse.
 *
 * @param {WebAssembly.Module | BufferSource} module
 */
export function start(module) {
  if (compiled !== undefined) return;
  accepted(() => {
    const one = isCompiledModule(module) ? module : new WebAssembly.Module(module);
    memory = instantiated(one);
    compiled = one;
  });
  compiling = undefined;
}

/**
 * Starts the core as soon as its bytes are compiled, on another thread while
 * the program goes on loading. A call that comes before that compiles them
 * itself. Fails at once where the host refuses bytes.
 *
 * @param {BufferSource} bytes
 */
export function startSoon(bytes) {
  accepted(() => new WebAssembly.Module(NOTHING));
  compiling = bytes;
  // Whatever goes wrong the next call comes upon, and throws it where it can be caught.
  WebAssembly.compile(bytes)
    .then(start)
    .catch(() => {});
}

/** @param {WebAssembly.Module} module */
function instantiated(module) {
  ({ memory: latest } = bindings.initSync({ module }));
  return latest;
}

/** @param {() => unknown} compile */
function accepted(compile) {
  try {
    compile();
  } catch (thrown) {
    throw notInitialized(
      `the WebAssembly module was refused: ${thrown instanceof Error ? thrown.message : String(thrown)}`,
      "Where bytes must not be compiled, use kyc-webhooks/slim and give initSync the compiled " +
        "kyc-webhooks/kyc_webhooks_bg.wasm of the same version; kyc-webhooks/slim/verify has " +
        "kyc_webhooks_verify_bg.wasm. In a browser, allow 'wasm-unsafe-eval' in script-src.",
      { cause: thrown },
    );
  }
}

/**
 * An export of the core. Its refusals are JSON arrays that begin with null, as
 * no answer does.
 *
 * @template {unknown[]} A
 * @template {string} R
 * @param {((...args: A) => R) | undefined} operation which the small module may lack
 * @returns {(...args: A) => R}
 */
function guarded(operation) {
  return (...args) => {
    if (operation === undefined) throw notIncluded();
    if (compiling !== undefined) start(compiling);
    if (compiled === undefined) {
      throw notInitialized(
        "the core was used before initSync",
        "Call initSync({ module }) once where your program starts, or import kyc-webhooks, which needs no such call.",
      );
    }
    let answer;
    // Given back once the call returns: where the stack is at its end, no code runs that could take it away.
    let inUse = memory;
    memory = undefined;
    try {
      inUse ??= instantiated(compiled);
      answer = operation(...args);
      // A builtin that somebody replaced can call this package meanwhile: the answer was then read from another instance.
      if (latest !== inUse) throw new Error("another call came in the middle of this one");
    } catch (thrown) {
      memory = undefined;
      // With the secrets that they had no time to overwrite.
      for (const one of [inUse, latest]) if (one !== undefined) new Uint8Array(one.buffer).fill(0);
      throw asWebhookError(thrown);
    }
    memory = inUse;
    if (answer.startsWith("[null,")) throw refusal(JSON.parse(answer));
    return answer;
  };
}

/**
 * An export of the core whose answers are JSON.
 *
 * @template {unknown[]} A
 * @template R
 * @param {(...args: A) => import("./bindings.js").Json<R>} operation
 * @returns {(...args: A) => R}
 */
export function answered(operation) {
  const asked = guarded(operation);
  return (...args) => JSON.parse(asked(...args));
}

export const verifyDidit = /* @__PURE__ */ answered(bindings.verifyDidit);
export const verifyDhmad = /* @__PURE__ */ answered(bindings.verifyDhmad);
export const authenticate = /* @__PURE__ */ answered(bindings.authenticate);
export const parseUnverified = /* @__PURE__ */ answered(bindings.parseUnverified);
export const problems = /* @__PURE__ */ answered(bindings.problems);
export const signDidit = /* @__PURE__ */ guarded(bindings.signDidit);
export const signDhmad = /* @__PURE__ */ guarded(bindings.signDhmad);
export const testHeadersDidit = /* @__PURE__ */ answered(bindings.testHeadersDidit);
export const testHeadersDhmad = /* @__PURE__ */ answered(bindings.testHeadersDhmad);
export const canonicalize = /* @__PURE__ */ guarded(bindings.canonicalize);
export const headerNames = /* @__PURE__ */ answered(bindings.headerNames);
