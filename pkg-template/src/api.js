export { authenticate, authenticateNodeRequest, authenticateRequest, safeAuthenticate } from "./authenticate.js";
export { canonicalize } from "./canonicalize.js";
export { isWebhookError, WebhookError } from "./error.js";
export { handleNodeWebhook } from "./handle/node.js";
export { handleWebhook } from "./handle/web.js";
export { sign, testHeaders } from "./sign.js";
export { parseUnverified } from "./unverified.js";
export { safeVerify, verify, verifyNodeRequest, verifyRequest } from "./verify.js";
