// Vercel's Edge runtime refuses to compile bytes as well; its bundlers compile what `?module` is asked of.

import { start } from "./core.js";
import module from "./kyc_webhooks_explain_bg.wasm?module";

start(module);

export * from "./explain/api.js";
