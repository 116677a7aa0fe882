import { describe, isArrayBuffer, isCompiledModule, isThenable } from "./kind.js";
import { knownOptions } from "./options.js";
import { invalidArgument } from "./refusals.js";

/**
 * The module a caller hands over, compiled or as bytes.
 *
 * @param {unknown} options
 * @returns {WebAssembly.Module | BufferSource}
 */
export function wasmModule(options) {
  const { module } = knownOptions(options, ["module"]);
  if (isCompiledModule(module) || isArrayBuffer(module)) return module;
  if (ArrayBuffer.isView(module)) return module;
  throw invalidArgument(
    `module must be a WebAssembly.Module or its bytes, not ${describe(module)}`,
    isThenable(module)
      ? "Await it first."
      : "Pass the import of kyc-webhooks/kyc_webhooks_bg.wasm (for kyc-webhooks/slim/verify, kyc_webhooks_verify_bg.wasm) where that gives a compiled module, or the bytes of that file.",
  );
}
