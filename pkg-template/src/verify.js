import { attempt } from "./attempt.js";
import { signatureCheck } from "./checks.js";
import { judgeDelivery } from "./delivery.js";
import { judgeRequest } from "./request.js";

/**
 * @param {unknown} provider
 * @param {unknown} delivery
 * @param {unknown} options
 */
export const verify = (provider, delivery, options) => judgeDelivery(signatureCheck(provider, options), delivery);

/**
 * @param {unknown} provider
 * @param {unknown} delivery
 * @param {unknown} options
 */
export const safeVerify = (provider, delivery, options) => attempt(() => verify(provider, delivery, options));

/**
 * @param {unknown} provider
 * @param {unknown} request
 * @param {unknown} options
 */
export const verifyRequest = async (provider, request, options) =>
  judgeRequest(signatureCheck(provider, options), request, "verify");
