// For hosts that must hand over the module themselves.

import { start } from "./core.js";
import { wasmModule } from "./wasm_module.js";

export * from "./api.js";

/** @param {unknown} options */
export const initSync = (options) => start(wasmModule(options));
