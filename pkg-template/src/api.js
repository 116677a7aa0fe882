export { authenticate, authenticateRequest, safeAuthenticate } from "./authenticate.js";
export { canonicalize } from "./canonicalize.js";
export { isWebhookError, WebhookError } from "./error.js";
export { sign, testHeaders } from "./sign.js";
export { parseUnverified } from "./unverified.js";
export { safeVerify, verify, verifyRequest } from "./verify.js";
