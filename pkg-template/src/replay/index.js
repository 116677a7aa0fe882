// The entry of kyc-webhooks/replay. It needs neither the core nor its WebAssembly.

export { isWebhookError, WebhookError } from "../error.js";
export { D1_SCHEMA, d1Guard } from "./d1.js";
export { durableObjectGuard } from "./durable_object.js";
export { memoryGuard } from "./memory.js";
export { redisGuard } from "./redis.js";
export { ReplayGuardObject } from "./replay_guard_object.js";
