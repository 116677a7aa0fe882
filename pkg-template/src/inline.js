import { initSync } from "./bindings.js";
import base64 from "./wasm_base64.js";

initSync({
  module: Uint8Array.from(atob(base64), (char) => char.charCodeAt(0)),
});

export * from "./api.js";
