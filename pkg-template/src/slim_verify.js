// Verification alone, with the small module.

import { start } from "./core.js";
import { wasmModule } from "./wasm_module.js";

export { isWebhookError, WebhookError } from "./error.js";
export { safeVerify, verify, verifyNodeRequest, verifyRequest } from "./verify.js";

/** @param {unknown} options */
export const initSync = (options) => start(wasmModule(options));
