// Explanations, for every host that may compile bytes, as inline.js is for the rest.

import { fromBase64 } from "./bytes.js";
import { startSoon } from "./core.js";
import base64 from "./wasm_base64.js";

startSoon(fromBase64(base64));

export * from "./explain/api.js";
