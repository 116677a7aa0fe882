// The compiled module, as Workers import it.

import { initSync } from "kyc-webhooks/slim";

export async function start(): Promise<void> {
  const { default: module } = await import("kyc-webhooks/kyc_webhooks_bg.wasm");
  const compiled: WebAssembly.Module = module;
  initSync({ module: compiled });
}
