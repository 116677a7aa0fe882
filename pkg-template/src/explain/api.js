export { isWebhookError, WebhookError } from "../error.js";
export { explain } from "./explain.js";
