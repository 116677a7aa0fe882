// Workers refuse to compile bytes, so the runtime hands over a compiled module.

import { start } from "./core.js";
import module from "./kyc_webhooks_explain_bg.wasm";

start(module);

export * from "./explain/api.js";
