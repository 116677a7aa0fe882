import { readFileSync } from "node:fs";
import { initSync } from "./bindings.js";

initSync({
  module: readFileSync(new URL("./kyc_webhooks_bg.wasm", import.meta.url)),
});

export * from "./api.js";
