/**
 * Verification alone, with a WebAssembly module a third of the size, for hosts
 * that count bytes. It is handed over as with `kyc-webhooks/slim`:
 * {@link initSync} first, once.
 *
 * What it verifies it verifies as the whole package does, and events are the
 * same, except that `allowSimple` is refused with `invalid_argument`, and that
 * reading `event.problems` throws `not_included`: it holds no models.
 *
 * @example
 * ```js
 * import { initSync, verifyRequest } from "kyc-webhooks/slim/verify";
 * import module from "kyc-webhooks/kyc_webhooks_verify_bg.wasm";
 *
 * initSync({ module });
 * ```
 *
 * @module kyc-webhooks/slim/verify
 */

export { isWebhookError, safeVerify, verify, verifyNodeRequest, verifyRequest, WebhookError } from "./index.js";
export { type CompiledModule, initSync } from "./slim.js";
