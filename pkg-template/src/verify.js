import { attempt } from "./attempt.js";
import { signatureCheck } from "./checks.js";
import { judgeDelivery } from "./delivery.js";
import { judgeNodeRequest } from "./receive/node_request.js";
import { judgeRequest } from "./receive/request.js";

/**
 * @param {unknown} provider
 * @param {unknown} delivery
 * @param {unknown} options
 */
export const verify = (provider, delivery, options) => judgeDelivery(() => signatureCheck(provider, options), delivery);

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
  judgeRequest(signatureCheck(provider, options, ["bodyTimeout"]), request, "verifyRequest");

/**
 * @param {unknown} provider
 * @param {unknown} request
 * @param {unknown} options
 */
export const verifyNodeRequest = async (provider, request, options) =>
  judgeNodeRequest(signatureCheck(provider, options, ["bodyTimeout"]), request, "verifyNodeRequest");
