export { canonicalize } from "./canonicalize.js";
export { isWebhookError, WebhookError } from "./error.js";
export { verifyRequest } from "./request.js";
export { sign, testHeaders } from "./sign.js";
export { safeVerify, verify } from "./verify.js";
