/**
 * Everything of `kyc-webhooks`, for hosts that have to hand over the
 * WebAssembly module themselves: {@link initSync} first, once.
 *
 * @example In Workers, with a bundler that does not know the `workerd` condition:
 * ```js
 * import { initSync, verifyRequest } from "kyc-webhooks/slim";
 * import module from "kyc-webhooks/kyc_webhooks_bg.wasm";
 *
 * initSync({ module });
 * ```
 *
 * @module kyc-webhooks/slim
 */

export * from "./index.js";

/** A `WebAssembly.Module`; named here because not every program knows that type. */
export interface CompiledModule {
  /** A promise of a module is none: await it first. */
  readonly then?: never;
}

/**
 * Starts the core. Every other function throws `not_initialized` before. A
 * second call does nothing, and neither does one after `kyc-webhooks` itself
 * was imported, which shares the core.
 *
 * @param options.module `kyc-webhooks/kyc_webhooks_bg.wasm`, compiled or its
 * bytes. Compiling takes some milliseconds: do it where the program starts, not
 * for each request.
 *
 * @example
 * ```js
 * import { readFileSync } from "node:fs";
 * import { fileURLToPath } from "node:url";
 * import { initSync } from "kyc-webhooks/slim";
 *
 * const file = fileURLToPath(import.meta.resolve("kyc-webhooks/kyc_webhooks_bg.wasm"));
 * initSync({ module: readFileSync(file) });
 * ```
 *
 * @throws {@link WebhookError} `invalid_argument` when `module` is neither,
 * `not_initialized` when the host refuses it, with what it threw as `cause`.
 */
export function initSync(options: { module: CompiledModule | ArrayBuffer | ArrayBufferView }): void;
