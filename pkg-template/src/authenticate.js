import { attempt } from "./attempt.js";
import { credentialCheck } from "./checks.js";
import { judgeDelivery } from "./delivery.js";
import { judgeNodeRequest } from "./receive/node_request.js";
import { judgeRequest } from "./receive/request.js";

/**
 * @param {unknown} provider
 * @param {unknown} delivery
 * @param {unknown} options
 */
export const authenticate = (provider, delivery, options) =>
  judgeDelivery(() => credentialCheck(provider, options), delivery);

/**
 * @param {unknown} provider
 * @param {unknown} delivery
 * @param {unknown} options
 */
export const safeAuthenticate = (provider, delivery, options) =>
  attempt(() => authenticate(provider, delivery, options));

/**
 * @param {unknown} provider
 * @param {unknown} request
 * @param {unknown} options
 */
export const authenticateRequest = async (provider, request, options) =>
  judgeRequest(credentialCheck(provider, options, ["bodyTimeout"]), request, "authenticateRequest");

/**
 * @param {unknown} provider
 * @param {unknown} request
 * @param {unknown} options
 */
export const authenticateNodeRequest = async (provider, request, options) =>
  judgeNodeRequest(credentialCheck(provider, options, ["bodyTimeout"]), request, "authenticateNodeRequest");
