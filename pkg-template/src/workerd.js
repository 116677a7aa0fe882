// Workers refuse to compile bytes, so the runtime hands over a compiled module.

import { initSync } from "./bindings.js";
import module from "./kyc_webhooks_bg.wasm";

initSync({ module });

export * from "./api.js";
