// For every host that may compile bytes: they are part of the code, so that a
// bundle of any kind holds all it needs and no permission to read is asked for.

import { fromBase64 } from "./bytes.js";
import { startSoon } from "./core.js";
import base64 from "./wasm_base64.js";

startSoon(fromBase64(base64));

export * from "./api.js";
